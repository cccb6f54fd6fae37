using System.Collections.Immutable;
using SplitProofs.Analytics.Stopping;

namespace SplitProofs.Analytics.Simulation;

/// <summary>Plays inferences through, and counts where they stop.</summary>
/// <typeparam name="TCounts">What is counted; immutable.</typeparam>
internal interface IInferenceCounter<TCounts>
{
    /// <summary>The counts before any inference.</summary>
    TCounts None { get; }

    /// <summary>Counts the inferences with numbers from <paramref name="begin"/> to <paramref name="end"/>, exclusive.</summary>
    TCounts Count(long begin, long end);

    /// <summary>The counts of both sets of inferences together.</summary>
    TCounts Add(TCounts one, TCounts other);

    /// <summary>The number of decisions that were made.</summary>
    long Decisions(TCounts counts);

    /// <summary>How many inferences stopped at cut n: element n, n = 0..N.</summary>
    ImmutableArray<long> Stops(TCounts counts);

    /// <summary>How many inferences took at most each of the requested latencies.</summary>
    ImmutableArray<long> Within(TCounts counts);

    /// <summary>The mean of a cost over the inferences counted.</summary>
    /// <param name="unit">Selects the cost from what an inference takes.</param>
    /// <param name="counts">The counts.</param>
    Estimate Estimate(Func<InferenceOutcome, SplittingCosts> unit, TCounts counts);
}
