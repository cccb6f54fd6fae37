using System.Collections.Immutable;
using SplitProofs.Verification.Hashing;
using SplitProofs.Verification.Statements;
using SplitProofs.Verification.Verdicts;
using SplitProofs.Verification.Writing;

namespace SplitProofs.Verification.Shards;

/// <summary>A run whose instances are tried in parts. Two runs are the same if all these values are equal.</summary>
/// <param name="Claims">The ids of the claims, in order, with spaces between them.</param>
/// <param name="Cases">The number of random instances for each claim.</param>
/// <param name="Seed">The seed they are drawn from.</param>
/// <param name="Level">The highest level of evidence to reach.</param>
/// <param name="Boxes">The number of parts of its box that each enclosure may examine.</param>
/// <param name="Sources">The hash of the sources that the claims depend on.</param>
public sealed record ShardedRun(string Claims, int Cases, ulong Seed, string Level, int Boxes, string Sources)
{
    /// <summary>The run that checks some claims.</summary>
    /// <param name="claims">The claims.</param>
    /// <param name="budget">How thoroughly.</param>
    public static ShardedRun Of(ImmutableArray<Claim> claims, Budget budget) =>
        new(
            string.Join(' ', claims.Select(claim => claim.Id)),
            budget.Cases,
            budget.Seed,
            LevelText.Of(budget.Level),
            budget.Boxes,
            EvidenceHash.OfSources(claims)
        );

    /// <summary>The budget of the run.</summary>
    public Budget Budget() =>
        new(Cases, Seed)
        {
            Level = Enum.GetValues<EvidenceLevel>().FirstOrDefault(level => LevelText.Of(level) == Level),
            Boxes = Boxes,
        };

    /// <summary>The claims of the run, among the known ones; fewer if some are unknown.</summary>
    /// <param name="known">All known claims.</param>
    public ImmutableArray<Claim> ClaimsAmong(ImmutableArray<Claim> known) =>
        [.. Claims.Split(' ').SelectMany(id => known.Where(claim => $"{claim.Id}" == id))];
}
