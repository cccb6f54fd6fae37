using System.Collections.Immutable;

namespace SplitProofs.Verification.Statements;

/// <summary>The names of the claims of a run: the number if only one claim has it, otherwise the full id.</summary>
/// <param name="claims">The claims, each with an id of its own.</param>
public sealed class ClaimNames(IEnumerable<Claim> claims)
{
    private readonly ImmutableHashSet<string> _shared =
    [
        .. claims
            .Select(claim => claim.Id.Number)
            .GroupBy(number => number, StringComparer.OrdinalIgnoreCase)
            .Where(same => same.Skip(1).Any())
            .SelectMany(same => same),
    ];

    /// <summary>The name of a claim of the run.</summary>
    public string Of(ClaimId id) => _shared.Contains(id.Number) ? $"{id}" : id.Number;

    /// <inheritdoc cref="Of(ClaimId)"/>
    public string Of(Claim claim) => Of(claim.Id);
}
