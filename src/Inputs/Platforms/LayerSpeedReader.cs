using System.Collections.Immutable;
using SplitProofs.Analytics.Platforms;
using SplitProofs.Analytics.Units;
using SplitProofs.Inputs.Quantities;
using SplitProofs.Text.Faults;
using SplitProofs.Text.Quantities;
using SplitProofs.Text.Yaml;

namespace SplitProofs.Inputs.Platforms;

/// <summary>Reads what a platform states of a class of operators.</summary>
internal static class LayerSpeedReader
{
    private static readonly Key<BitsPerSecond> _bandwidth = QuantityKey.Of(
        "bandwidth",
        Unit.BitPerSecond,
        Bound.Positive,
        value => new BitsPerSecond(value)
    );

    private static readonly Key<ImmutableArray<string>> _fuses = new(
        "fuses",
        "[normalisation, activation]",
        field =>
            field
                .AsList()
                .Bind(items =>
                    Results.All(
                        items.Select(item => new Field("a class in fuses", item.Place, item, "activation").AsLiteral())
                    )
                )
                .Bind(names =>
                    Results.All(
                        names.Select(name =>
                            OperatorClassNames.Known(name.Text, name.Place, OperatorClassNames.All, "class")
                        )
                    )
                )
    );

    /// <summary>Reads the speed of a class. If the class does not state its bits or its model, it has those of the platform.</summary>
    public static Result<LayerSpeed> Read(Fields fields, (int Activations, int Weights) bits, StatedTimeModel common) =>
        fields.Closed(
            Results.Combine(
                fields.Required(RateKey.Key).And(fields.Required(_bandwidth)),
                fields
                    .Optional(PlatformBitsReader.Key, bits)
                    .And(fields.Optional(UnrollingReader.Key, UnrolledLoops.None)),
                fields
                    .Optional(StatedTimeModel.Key, common)
                    .Bind(model =>
                        model.NeedsMeasuredRate && !fields.Has(MeasuredRateReader.Key)
                            ? Results.Failure<LayerTimeModel>(
                                fields.Place,
                                $"{fields.Owner} has no {MeasuredRateReader.Key.Name}, which the model {model.Name} needs",
                                $"Add {MeasuredRateReader.Key.Name}: {MeasuredRateReader.Key.Example}, or choose model: refined."
                            )
                            : fields.Optional(MeasuredRateReader.Key, new MeasuredRate([])).Map(model.With)
                    ),
                fields.Optional(_fuses, []),
                (roof, form, model, fused) =>
                    new LayerSpeed(
                        roof.First,
                        roof.Second,
                        form.First.Activations,
                        form.First.Weights,
                        form.Second,
                        model,
                        fused
                    )
            ),
            RateKey.Key,
            _bandwidth,
            PlatformBitsReader.Key,
            UnrollingReader.Key,
            StatedTimeModel.Key,
            MeasuredRateReader.Key,
            _fuses
        );
}
