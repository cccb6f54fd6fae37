using System.Collections.Immutable;
using System.Globalization;

namespace SplitProofs.Experiments.Sweeps;

/// <summary>The shards of a sweep that a cluster is to run, in arrays that its limit allows.</summary>
/// <param name="Experiment">The experiment's name.</param>
/// <param name="File">The experiment as <c>sweep</c> takes it: a name or a file.</param>
/// <param name="Folder">The folder of the sweep.</param>
/// <param name="Shards">The number of shards.</param>
/// <param name="ToRun">The unfinished shards, in order.</param>
/// <param name="MostTasks">The most tasks of one array.</param>
public sealed record ClusterPlan(
    string Experiment,
    string File,
    string Folder,
    int Shards,
    ImmutableArray<int> ToRun,
    int MostTasks
)
{
    /// <summary>The arrays. Task i of an array is shard offset + i; tasks are numbered from 1.</summary>
    internal IEnumerable<(int Offset, ImmutableArray<int> Tasks)> Arrays =>
        ToRun
            .GroupBy(shard => (shard - 1) / MostTasks)
            .Select(array =>
                (array.Key * MostTasks, array.Select(shard => shard - (array.Key * MostTasks)).ToImmutableArray())
            );

    /// <summary>Numbers as arrays of clusters name them: <c>1-4,7</c>.</summary>
    internal static string Ranges(ImmutableArray<int> numbers)
    {
        var runs = new List<(int First, int Last)>();
        foreach (var number in numbers)
        {
            if (runs.Count > 0 && runs[^1].Last == number - 1)
            {
                runs[^1] = (runs[^1].First, number);
            }
            else
            {
                runs.Add((number, number));
            }
        }

        return string.Join(
            ',',
            runs.Select(run =>
                run.First == run.Last
                    ? run.First.ToString(CultureInfo.InvariantCulture)
                    : string.Create(CultureInfo.InvariantCulture, $"{run.First}-{run.Last}")
            )
        );
    }

    /// <summary>Quotes a text as one word of a shell's command line, whatever characters it has.</summary>
    internal static string Quoted(string word) => $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
