using SplitProofs.Analytics.Channels;

namespace SplitProofs.Analytics.Formulas;

/// <summary>A channel's functionals, read as numbers.</summary>
/// <param name="channel">The channel.</param>
public readonly struct NumericAirtime(Channel channel) : IAirtime<Number>
{
    /// <inheritdoc/>
    public Number Mean => new(channel.MeanAirtime);

    /// <inheritdoc/>
    public Number ProbabilityAbove(Number airtime) => new(channel.ProbabilityAbove(airtime.Value));

    /// <inheritdoc/>
    public Number ExpectedMinimum(Number airtime) => new(channel.ExpectedMinimum(airtime.Value));

    /// <inheritdoc/>
    public Number ExpectedAtMost(Number airtime) => new(channel.ExpectedAtMost(airtime.Value));

    /// <inheritdoc/>
    public Number ExpectedExcess(Number airtime) => new(channel.ExpectedExcess(airtime.Value));
}
