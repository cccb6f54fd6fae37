using System.Collections.Immutable;
using SplitProofs.Analytics.Channels;
using SplitProofs.Reports.Inputs.Traces;

namespace SplitProofs.Reports.Inputs.Scenarios;

/// <summary>A law of the signal-to-noise ratio with the files that state it beside the scenario.</summary>
internal sealed record FadingLaw(Channel Channel, ImmutableArray<TraceFile> Traces)
{
    public static FadingLaw Of(Channel channel) => new(channel, []);
}
