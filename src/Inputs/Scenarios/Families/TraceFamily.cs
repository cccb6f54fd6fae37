using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Inputs.Traces;
using SplitProofs.Text.Faults;
using SplitProofs.Text.Yaml;

namespace SplitProofs.Inputs.Scenarios.Families;

/// <summary>The measurements in a file, each as likely as any other.</summary>
internal static class TraceFamily
{
    private static readonly Key<TraceFile> _trace = new(
        "file",
        "my-trace.csv",
        field => field.AsLiteral().Bind(TraceReader.ReadNamed)
    );

    public static FadingFamily Family { get; } =
        new("trace", [_trace, FadingKeys.CutoffSnr], (fields, _) => Read(fields));

    private static Result<StatedFading> Read(Fields fields) =>
        fields
            .Required(_trace)
            .And(fields.Optional(FadingKeys.CutoffSnr, default))
            .Unless(
                law => !law.First.Ratios.Any(snr => snr.Linear >= law.Second.Linear),
                _ =>
                    new(
                        fields.PlaceOf(FadingKeys.CutoffSnr),
                        "no measurement of the trace is at or above cutoff_snr",
                        "Lower cutoff_snr, or name another trace."
                    )
            )
            .Map(law => new StatedFading(
                new Fading.Independent(new TraceChannel(law.First.Ratios, law.Second)),
                [law.First]
            ));
}
