using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Channels.Memory;

/// <summary>
/// A channel with memory: its state at a stage depends on that at the stage before. Each kind is a class of its own, and is represented or
/// approximated by a finite Markov chain.
/// </summary>
public abstract class ChannelWithMemory
{
    /// <summary>Prevents kinds outside this library.</summary>
    private protected ChannelWithMemory() { }

    /// <summary>The number of states of the finite chain that represents the channel.</summary>
    public abstract int States { get; }

    /// <summary>The finite chain that represents the channel.</summary>
    /// <exception cref="InvalidOperationException">It depends on how long stages take (<see cref="Over"/>).</exception>
    public abstract MarkovChannel Chain { get; }

    /// <summary>The same channel, seen through the airtimes at a rate.</summary>
    /// <param name="rate">How the airtime follows from the signal-to-noise ratio.</param>
    public abstract ChannelWithMemory At(RateLaw rate);

    /// <summary>
    /// The channel for stages of given durations. Channels that change once per stage, whatever its duration, return themselves.
    /// </summary>
    /// <param name="stages">The time of each stage on the device.</param>
    public virtual ChannelWithMemory Over(ImmutableArray<Seconds> stages) => this;

    /// <summary>Whether the airtime may be at most a level.</summary>
    /// <param name="airtime">The level, positive.</param>
    public virtual bool Reaches(double airtime) => true;

    /// <summary>
    /// Judges how well the chain represents the channel; <see langword="false"/> where the chain is the channel itself.
    /// </summary>
    /// <param name="cost">The cost of interest on a chain.</param>
    /// <param name="optimalCost">The cost on a chain under the optimal rule, with as many stages placed.</param>
    /// <param name="accuracy">The accuracy of the cost of interest.</param>
    public abstract bool TryAccuracy(
        Func<MarkovChannel, double> cost,
        Func<MarkovChannel, double> optimalCost,
        [NotNullWhen(true)] out CellAccuracy? accuracy
    );
}
