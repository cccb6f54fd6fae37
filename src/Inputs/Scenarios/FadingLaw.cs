using System.Collections.Immutable;
using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Inputs.Traces;

namespace SplitProofs.Inputs.Scenarios;

/// <summary>The signal-to-noise ratio from stage to stage, with the files that state it beside the scenario.</summary>
internal sealed record FadingLaw(Fading Fading, ImmutableArray<TraceFile> Traces)
{
    public static FadingLaw Of(Fading fading) => new(fading, []);

    public static FadingLaw Of(Channel channel) => new(new Fading.Independent(channel), []);
}
