using System.Collections.Concurrent;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Experiments.Solving;
using SplitProofs.Inputs.Networks;
using SplitProofs.Inputs.Platforms;

namespace SplitProofs.Experiments.Running;

/// <summary>
/// Networks under scenarios. Cells of a grid that differ only in the number of inferences per update share one
/// solution. Usable from several threads.
/// </summary>
internal sealed class SolvedInferences
{
    /// <summary>Beyond this number all are discarded, because each holds a prepared channel.</summary>
    private const int MostKept = 1024;

    private readonly ConcurrentDictionary<Parts, SolvedInference> _solved = [];
    private int _count;

    /// <summary>What a cell shares with others, which may be solved already.</summary>
    public SolvedInference Of(GridCell cell)
    {
        var parts = new Parts(cell.Given, cell.Scenario.Computing, cell.Scenario.Scenario);
        if (_solved.TryGetValue(parts, out var known))
        {
            return known;
        }

        // The dictionary's own count would wait for every thread that adds to it.
        if (Interlocked.Increment(ref _count) > MostKept)
        {
            _solved.Clear();
            _count = 0;
        }

        return _solved.GetOrAdd(parts, Anew(cell));
    }

    /// <summary>The same, without sharing it.</summary>
    public static SolvedInference Anew(GridCell cell) =>
        new(new SplittingQuestion(cell.Chain, cell.Scenario.Scenario, new SplittingRule.Optimal()));

    /// <summary>
    /// All that an inference depends on: a network, the platforms that compute it, and a scenario without its number of inferences per
    /// update.
    /// </summary>
    private readonly record struct Parts(Network Network, ComputingModel Computing, Scenario Scenario)
    {
        public bool Equals(Parts other) =>
            ReferenceEquals(Network, other.Network)
            && Computing.Equals(other.Computing)
            && Scenario.Equals(other.Scenario with { InferencesPerUpdate = Scenario.InferencesPerUpdate });

        public override int GetHashCode() =>
            HashCode.Combine(Network, Scenario.Uplink, Scenario.Downlink, Scenario.Weights);
    }
}
