using SplitProofs.Analytics.Platforms;
using SplitProofs.Text.Faults;
using SplitProofs.Text.Quantities;
using SplitProofs.Text.Yaml;

namespace SplitProofs.Inputs.Platforms;

/// <summary>Reads the rate of operations that was measured, as one rate or at several numbers of operations.</summary>
internal static class MeasuredRateReader
{
    private const int MostPoints = 1_000;

    private static readonly Key<double> _operations = new(
        "operations",
        "1000000",
        field => field.AsLiteral().Bind(literal => Quantity.ReadPlain(literal, Bound.NonNegative, "1000000"))
    );

    /// <summary>The key of a class of operators.</summary>
    public static Key<MeasuredRate> Key { get; } = new("measured_rate", "0.9 TFLOP/s", Read);

    private static Result<MeasuredRate> Read(Field field) =>
        field.Value is YamlNode.List
            ? field
                .AsList()
                .Unless(
                    points => points.Length is 0 or > MostPoints,
                    points =>
                        new(
                            field.Value.Place,
                            $"{field.Subject} has {points.Length} points, and 1 to {MostPoints} are read",
                            $"Write for example {field.Example}."
                        )
                )
                .Bind(points => Results.All(points.Select(ReadPoint)))
                .Unless(
                    points => points.Zip(points.Skip(1)).Any(pair => pair.First.Operations >= pair.Second.Operations),
                    _ =>
                        new(
                            field.Value.Place,
                            $"the points of {field.Subject} are not in ascending order of their operations",
                            "Sort them, and leave out what is there twice."
                        )
                )
                .Map(points => new MeasuredRate(points))
            : RateKey.Key.Read(field).Map(rate => new MeasuredRate([new(0, rate)]));

    private static Result<MeasuredRatePoint> ReadPoint(YamlNode item) =>
        new Field("a point of measured_rate", item.Place, item, "{operations: 1000000, rate: 0.9 TFLOP/s}")
            .AsFields()
            .Bind(fields =>
                fields.Closed(
                    fields
                        .Required(_operations)
                        .And(fields.Required(RateKey.Key))
                        .Map(read => new MeasuredRatePoint(read.First, read.Second)),
                    _operations,
                    RateKey.Key
                )
            );
}
