using System.Collections.Immutable;
using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Inputs.Traces;

namespace SplitProofs.Inputs.Scenarios.Families;

/// <summary>The fading that a scenario states, and the trace files that it names.</summary>
internal sealed record StatedFading(Fading Fading, ImmutableArray<TraceFile> Traces)
{
    public static StatedFading Of(Fading fading) => new(fading, []);

    public static StatedFading Of(Channel channel) => new(new Fading.Independent(channel), []);
}
