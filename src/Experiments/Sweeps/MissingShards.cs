using System.Collections.Immutable;
using System.Globalization;
using SplitProofs.Text.Faults;

namespace SplitProofs.Experiments.Sweeps;

/// <summary>Finds the shards that must be run again.</summary>
public static class MissingShards
{
    /// <summary>The shards of a plan that have unsolved batches; all of them where the folder does not exist.</summary>
    /// <param name="folder">The folder of the sweep.</param>
    /// <param name="shards">The number of shards of the plan.</param>
    public static Result<ImmutableArray<int>> Of(SweepFolder folder, int shards) =>
        SweepFolder.Guarded<ImmutableArray<int>>(
            folder.Path,
            () =>
                [
                    .. Enumerable
                        .Range(0, folder.Manifest.Layout.Batches)
                        .Where(batch => folder.StateOf(batch) != BatchState.Whole)
                        .Select(batch => (batch % shards) + 1)
                        .Distinct()
                        .Order(),
                ]
        );

    /// <summary>A fault for each shard that has missing batches, with the command that solves them.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="states">The state of the file of each batch.</param>
    internal static IEnumerable<Fault> Of(SweepFolder folder, ImmutableArray<BatchState> states)
    {
        var begun = folder.Begun();
        var of = begun
            .GroupBy(entry => entry.Shard.Of)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key)
            .Select(group => group.Key)
            .FirstOrDefault(1);
        var file = begun.Select(entry => entry.File).FirstOrDefault("FILE");
        return Enumerable
            .Range(0, states.Length)
            .Where(batch => states[batch] == BatchState.Missing)
            .GroupBy(batch => (batch % of) + 1)
            .Select(group => new Fault(
                new Place.WholeFile(folder.Path),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"shard {group.Key}/{of} is incomplete: {group.Count()} of {Count(group.Key)} batches are missing"
                ),
                $"Run it again: splitproofs sweep {file} --shard {group.Key}/{of} --output {folder.Path}"
            ));

        int Count(int shard) => Enumerable.Range(0, states.Length).Count(batch => (batch % of) + 1 == shard);
    }
}
