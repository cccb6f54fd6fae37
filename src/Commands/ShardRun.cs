using System.Collections.Immutable;
using System.Globalization;
using SplitProofs.Experiments.Sweeps;
using SplitProofs.Text.Faults;
using SplitProofs.Verification.Running;
using SplitProofs.Verification.Shards;
using SplitProofs.Verification.Statements;
using SplitProofs.Verification.Verdicts;

namespace SplitProofs.Commands;

/// <summary>Tries one shard of the random instances of claims, and writes its findings to a file.</summary>
internal static class ShardRun
{
    /// <summary>Tries the instances, unless the folder has the findings of this shard already.</summary>
    /// <returns>The exit code.</returns>
    public static int Run(ImmutableArray<Claim> claims, Budget budget, Shard shard, string folder, RunLimit limit)
    {
        var run = ShardedRun.Of(claims, budget);
        return EvidenceFolder.Has(folder, run, shard.Number, shard.Of)
            ? Say(folder, shard, "is there already")
            : EvidenceFolder
                .Write(folder, new(run, shard.Number, shard.Of, Samples(claims, budget, shard, limit)))
                .Match(_ => Say(folder, shard, "is done"), Messages.Faults);
    }

    private static ImmutableSortedDictionary<string, SampledRange> Samples(
        ImmutableArray<Claim> claims,
        Budget budget,
        Shard shard,
        RunLimit limit
    ) =>
        ClaimProgress
            .Show<ImmutableArray<ClaimSample>, ClaimSample>(
                claims.Count(claim => claim.Stance == Stance.Holds),
                progress =>
                    limit.Run(() =>
                        ClaimRunner.Sample(
                            claims,
                            budget,
                            InstanceRange.Part(budget.Cases, shard.Number, shard.Of),
                            progress,
                            limit.Token
                        )
                    )
            )
            .ToImmutableSortedDictionary(
                sample => $"{sample.Claim.Id}",
                sample => sample.Range,
                StringComparer.Ordinal
            );

    private static int Say(string folder, Shard shard, string state)
    {
        Console.Out.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Shard {shard} {state}. When all are: verify merge {Quote.Plain(folder)}"
            )
        );
        return ExitCode.Success;
    }
}
