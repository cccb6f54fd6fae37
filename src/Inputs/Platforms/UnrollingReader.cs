using SplitProofs.Analytics.Platforms;
using SplitProofs.Text.Faults;
using SplitProofs.Text.Quantities;
using SplitProofs.Text.Yaml;

namespace SplitProofs.Inputs.Platforms;

/// <summary>Reads how the loops of a layer are unrolled.</summary>
internal static class UnrollingReader
{
    private const int MostParallel = 1_000_000;

    private static readonly Key<double> _parallel = new("parallel", "16", Parallel);

    private static readonly Key<double> _alpha = new(
        "alpha",
        "0.9",
        field => field.AsLiteral().Bind(literal => Quantity.ReadPlain(literal, Bound.Probability, "0.9"))
    );

    private static readonly Key<Unrolling> _rows = Loop("rows");

    private static readonly Key<Unrolling> _columns = Loop("columns");

    private static readonly Key<Unrolling> _channels = Loop("channels");

    private static readonly Key<Unrolling> _filters = Loop("filters");

    /// <summary>The key of a class of operators.</summary>
    public static Key<UnrolledLoops> Key { get; } =
        new("unrolling", "{filters: {parallel: 16, alpha: 0.9}}", field => field.AsFields().Bind(Read));

    private static Result<UnrolledLoops> Read(Fields fields) =>
        fields.Closed(
            Results.Combine(
                fields.Optional(_rows, Unrolling.None),
                fields.Optional(_columns, Unrolling.None),
                fields.Optional(_channels, Unrolling.None),
                fields.Optional(_filters, Unrolling.None),
                (rows, columns, channels, filters) => new UnrolledLoops(rows, columns, channels, filters)
            ),
            _rows,
            _columns,
            _channels,
            _filters
        );

    private static Key<Unrolling> Loop(string name) =>
        new(
            name,
            "{parallel: 16, alpha: 0.9}",
            field =>
                field.Value is YamlNode.Map
                    ? field
                        .AsFields()
                        .Bind(fields =>
                            fields.Closed(
                                fields
                                    .Required(_parallel)
                                    .And(fields.Optional(_alpha, 1.0))
                                    .Map(read => new Unrolling(read.First, read.Second)),
                                _parallel,
                                _alpha
                            )
                        )
                    : Parallel(field).Map(parallel => new Unrolling(parallel, 1))
        );

    private static Result<double> Parallel(Field field) =>
        field
            .AsLiteral()
            .Bind(literal => Quantity.ReadWhole(literal, minimum: 1, MostParallel, example: "16"))
            .Map(value => (double)value);
}
