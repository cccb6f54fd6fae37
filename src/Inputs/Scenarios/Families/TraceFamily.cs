using System.Globalization;
using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Channels.Memory;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Analytics.Units;
using SplitProofs.Inputs.Traces;
using SplitProofs.Text.Faults;
using SplitProofs.Text.Quantities;
using SplitProofs.Text.Yaml;

namespace SplitProofs.Inputs.Scenarios.Families;

/// <summary>The measurements in a file: drawn independently with equal probability, or followed in their order by a chain.</summary>
internal static class TraceFamily
{
    private static readonly Key<TraceFile> _trace = new(
        "file",
        "my-trace.csv",
        field => field.AsLiteral().Bind(TraceReader.ReadNamed)
    );

    /// <summary>The least average number of measurements for each state: with fewer, the transitions would mostly be chance.</summary>
    private const int LeastPerState = 10;

    private static readonly Key<int> _chainStates = new(
        "chain_states",
        "8",
        field =>
            field
                .AsLiteral()
                .Bind(literal => Quantity.ReadWhole(literal, minimum: 2, maximum: 64, example: "8"))
                .Map(states => (int)states)
    );

    public static FadingFamily Family { get; } =
        new("trace", [_trace, _chainStates, FadingKeys.CutoffSnr], (fields, _) => Read(fields));

    private static Result<StatedFading> Read(Fields fields) =>
        fields
            .Required(_trace)
            .And(fields.Optional(FadingKeys.CutoffSnr, default))
            .And(fields.Optional(_chainStates, 0))
            .Unless(
                law => Count(law.First) == 0,
                _ =>
                    new(
                        fields.PlaceOf(FadingKeys.CutoffSnr),
                        "no measurement of the trace is at or above cutoff_snr",
                        "Lower cutoff_snr, or name another trace."
                    )
            )
            .Unless(
                law => Count(law.First) < (long)LeastPerState * law.Second,
                law =>
                    new(
                        fields.PlaceOf(_chainStates),
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"a chain of {law.Second} states needs {LeastPerState * law.Second} measurements at or above cutoff_snr, and "
                                + $"the trace has {Count(law.First)}"
                        ),
                        "Write fewer chain_states, or name a longer trace."
                    )
            )
            .Map(law =>
            {
                var ((trace, cutoff), states) = law;
                return new StatedFading(
                    states == 0
                        ? new Fading.Independent(new TraceChannel(trace.Ratios, cutoff))
                        : new Fading.WithMemory(new OrderedTrace(trace.Ratios, states, cutoff)),
                    [trace]
                );
            });

    private static int Count((TraceFile Trace, SignalToNoiseRatio Cutoff) law) =>
        law.Trace.Ratios.Count(snr => snr.Linear >= law.Cutoff.Linear);
}
