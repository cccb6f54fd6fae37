using System.Collections.Immutable;
using SplitProofs.Experiments.Rows;
using SplitProofs.Text.Faults;
using SplitProofs.Text.Yaml;

namespace SplitProofs.Experiments.Declarations;

/// <summary>Reads how an experiment's rows are drawn.</summary>
internal static class FigureReader
{
    private static readonly Key<string> _kind = KnownWords.OneOf("kind", "lines", "steps", "points", "map");
    private static readonly Key<string> _xScale = KnownWords.OneOf("x_scale", "linear", "logarithmic");
    private static readonly Key<string> _yScale = KnownWords.OneOf("y_scale", "linear", "logarithmic");
    private static readonly Key<string> _panelAxes = KnownWords.OneOf("panel_axes", "shared", "own");
    private static readonly Key<string> _mark = KnownWords.OneOf("mark", "none", "minimum", "maximum");

    /// <summary>Reads a figure.</summary>
    /// <param name="fields">Its keys.</param>
    /// <param name="keys">The columns that identify the cell of a row, each with its number of values.</param>
    /// <param name="outputs">The columns of outputs.</param>
    /// <param name="isLogarithmic">Whether a column is varied in equal ratios.</param>
    public static Result<ExperimentFigure> Read(
        Fields fields,
        ImmutableArray<(string Name, int Values)> keys,
        ImmutableArray<RowColumn> outputs,
        Func<string, bool> isLogarithmic
    )
    {
        ImmutableArray<string> keyNames = [.. keys.Select(key => key.Name)];
        ImmutableArray<string> numbers =
        [
            .. outputs.Where(output => output.Kind != ColumnKind.Words).Select(output => output.Name),
        ];
        ImmutableArray<string> all = [.. keyNames.Where(name => name != MethodColumn.Name), .. numbers];
        var (x, y) = (OneOf("x", all), OneOf("y", all));
        var (value, error, reference) = (
            OneOf("value", numbers),
            OneOf("error", numbers),
            OneOf("relative_to", numbers)
        );
        var band = BandOf(numbers);
        var (series, panels) = (ListOf("series", keyNames), ListOf("panels", keyNames));
        return fields.Closed(
            Results
                .Combine(
                    fields.Required(x).And(fields.Required(y)),
                    fields.Optional(_kind, "lines").And(fields.Optional(value, "")),
                    fields
                        .Optional(series, keyNames.Contains(MethodColumn.Name) ? [MethodColumn.Name] : [])
                        .And(fields.Optional(panels, []))
                        .And(
                            fields
                                .Optional(band, [])
                                .And(fields.Optional(reference, ""))
                                .And(fields.Optional(_panelAxes, "shared"))
                        ),
                    fields
                        .Optional(_xScale, "")
                        .And(fields.Optional(_yScale, ""))
                        .And(fields.Optional(_mark, "none"))
                        .And(fields.Optional(error, "")),
                    (axes, kind, groups, others) =>
                        new ExperimentFigure(
                            Enum.Parse<FigureKind>(kind.First, ignoreCase: true),
                            axes.First,
                            axes.Second,
                            kind.Second,
                            kind.First == "map" && !fields.Has(series) ? [] : groups.First.First,
                            groups.First.Second,
                            IsScaled(others.First.First.First, axes.First),
                            IsScaled(others.First.First.Second, axes.Second),
                            Enum.Parse<FigureMark>(others.First.Second, ignoreCase: true),
                            others.Second
                        )
                        {
                            Band = groups.Second.First.First,
                            RelativeTo = groups.Second.First.Second,
                            HasOwnAxes = groups.Second.Second == "own",
                        }
                )
                .Unless(
                    figure => (figure.Kind == FigureKind.Map) != (figure.Value.Length > 0),
                    figure =>
                        figure.Value.Length > 0
                            ? new(
                                fields.PlaceOf(value),
                                "value is the colour of a map, and this figure is not a map",
                                "Add kind: map."
                            )
                            : new(fields.Place, "a map needs the key 'value'", "Add 'value: placed_stages'.")
                )
                .Unless(
                    figure =>
                        figure.Kind == FigureKind.Map
                        && (fields.Has(band) || fields.Has(reference) || fields.Has(error)),
                    _ =>
                        new(
                            fields.Place,
                            "a map has no error bars, no band, and no column to which it is relative",
                            "Leave these keys out, or draw lines."
                        )
                )
                .Bind(figure => RequireEach(fields, figure, keys)),
            x,
            y,
            _kind,
            value,
            series,
            panels,
            _xScale,
            _yScale,
            _mark,
            error,
            band,
            reference,
            _panelAxes
        );

        bool IsScaled(string scale, string column) =>
            scale.Length == 0 ? isLogarithmic(column) : scale == "logarithmic";
    }

    /// <summary>
    /// A fault if no part of the figure shows a column with several values: points that differ in it would lie on one line.
    /// </summary>
    private static Result<ExperimentFigure> RequireEach(
        Fields fields,
        ExperimentFigure figure,
        ImmutableArray<(string Name, int Values)> keys
    )
    {
        ImmutableArray<string> used = [figure.X, figure.Y, .. figure.Series, .. figure.Panels];
        // Where x is not a key, the points of a series may differ in one key that the figure does not show.
        ImmutableArray<string> lost =
        [
            .. keys.Where(key => key.Values > 1 && !used.Contains(key.Name)).Select(key => key.Name),
        ];
        var isParametric = !keys.Any(key => key.Name == figure.X) && figure.Kind != FigureKind.Map;
        return lost.Length <= (isParametric ? 1 : 0)
            ? Results.Success(figure)
            : Results.Failure<ExperimentFigure>(
                fields.Place,
                $"the figure does not distinguish the values of {string.Join(" and ", lost)}",
                $"Add {Quote.Of(lost[^1])} to series or to panels."
            );
    }

    private static Key<string> OneOf(string name, ImmutableArray<string> known) =>
        new(
            name,
            known.IsEmpty ? "frame_cost" : known[^1],
            field => field.AsLiteral().Bind(literal => KnownWords.Known(literal, known))
        );

    private static Key<ImmutableArray<string>> BandOf(ImmutableArray<string> known) =>
        new(
            "band",
            "[least_placed, most_placed]",
            field =>
                KnownWords
                    .Known(field, known)
                    .Unless(
                        ends => ends.Length != 2,
                        ends =>
                            new(
                                field.KeyPlace,
                                $"a band lies between 2 outputs, and {ends.Length} are given",
                                "Name its lower and its upper end."
                            )
                    )
        );

    private static Key<ImmutableArray<string>> ListOf(string name, ImmutableArray<string> known) =>
        new(name, "[method]", field => KnownWords.Known(field, known));
}
