using System.Collections.Immutable;
using SplitProofs.Experiments.Declarations;
using SplitProofs.Experiments.Rows;
using SplitProofs.Reports.Figures;
using SplitProofs.Reports.Numbers;

namespace SplitProofs.Reports.Experiments;

/// <summary>Draws the rows of an experiment as it declares. Nothing is solved here.</summary>
public static class ExperimentFigures
{
    private const int MostMarksInNote = 4;
    private const int MostSeriesDescribed = 6;

    /// <summary>The figures of an experiment: one for each declared figure, and a map for each of its panels.</summary>
    /// <param name="experiment">The experiment.</param>
    /// <param name="rows">Its rows.</param>
    public static ImmutableArray<ExperimentDrawing> Of(Experiment experiment, RowTable rows) =>
        [
            .. experiment.Figures.SelectMany(
                (figure, index) =>
                    figure.Kind == FigureKind.Map
                        ? Grouped(rows, figure.Panels)
                            .Where(panel => HasPoints(panel.Rows, figure.Value))
                            .Select(panel => new ExperimentDrawing(
                                NameOf(index, panel.Name),
                                MapOf(panel.Rows, figure, TitleOf(panel.Rows, figure, panel.Name))
                            ))
                    : HasPoints(rows, figure.Y)
                        ? [new ExperimentDrawing(NameOf(index, ""), ChartOf(rows, figure, TitleOf(rows, figure, "")))]
                    : []
            ),
        ];

    private static XyChart ChartOf(RowTable rows, ExperimentFigure figure, string title)
    {
        var (x, y) = (rows.Columns[rows.IndexOf(figure.X)], rows.Columns[rows.IndexOf(figure.Y)]);
        ImmutableArray<string> names =
            x.Kind == ColumnKind.Words
                ? [.. rows.Rows.Select(row => ColumnWords.Of(x, row[rows.IndexOf(x.Name)])).Distinct()]
                : [];
        ImmutableArray<XyPanel> panels =
        [
            .. Grouped(rows, figure.Panels)
                .Select(panel => new XyPanel(panel.Name, PanelOf(panel.Rows, figure, names))),
        ];
        var numbers = new XyAxis(
            figure.RelativeTo.Length > 0 ? $"{y.Words} − {WordsOf(rows, figure.RelativeTo)}" : y.Words,
            figure.RelativeTo.Length > 0 ? $"% of {WordsOf(rows, figure.RelativeTo)}" : ColumnWords.UnitOf(y),
            figure.IsYLogarithmic
        )
        {
            IsWhole = y.Kind == ColumnKind.Count && y.Unit.Length == 0,
            Meaning = figure.RelativeTo.Length > 0 ? "" : y.Meaning,
        };
        var across = new XyAxis(x.Words, ColumnWords.UnitOf(x), figure.IsXLogarithmic)
        {
            IsWhole = x.Kind == ColumnKind.Count,
            Names = names,
            Meaning = names.IsEmpty ? x.Meaning : "",
        };
        return new(
            title,
            $"{Sentence(numbers.Name)} against {across.Name}. {Ends(panels)}",
            names.IsEmpty ? across : numbers,
            names.IsEmpty ? numbers : across,
            panels
        )
        {
            HasOwnAxes = figure.HasOwnAxes,
            Notes =
            [
                .. Marks(panels, figure, y.Words),
                .. figure.Error.Length > 0
                    ? [$"bars: {rows.Columns[rows.IndexOf(figure.Error)].Meaning}"]
                    : Array.Empty<string>(),
                .. figure.Band.Length > 0
                    ? [$"band: from {Explained(figure.Band[0])} to {Explained(figure.Band[1])}"]
                    : Array.Empty<string>(),
            ],
        };

        string Explained(string name) =>
            rows.Columns[rows.IndexOf(name)].Meaning is { Length: > 0 } meaning
                ? $"{WordsOf(rows, name)} ({meaning})"
                : WordsOf(rows, name);
    }

    private static ImmutableArray<XySeries> PanelOf(
        RowTable rows,
        ExperimentFigure figure,
        ImmutableArray<string> names
    )
    {
        var join =
            !names.IsEmpty || figure.Kind == FigureKind.Points ? PointJoin.None
            : figure.Kind == FigureKind.Steps ? PointJoin.Steps
            : PointJoin.Line;
        return
        [
            .. Grouped(rows, figure.Series)
                .Select(group => new XySeries(
                    group.Name.Length == 0 ? WordsOf(rows, figure.Y) : group.Name,
                    join,
                    Marked(
                        [.. group.Rows.Rows.Select(row => PointOf(rows, figure, names, row))],
                        figure.Mark,
                        names.IsEmpty ? point => point.Y : point => point.X
                    )
                )
                {
                    Band = figure.Band.IsEmpty
                        ? []
                        :
                        [
                            .. group.Rows.Rows.Select(row => new XyRange(
                                Value(rows, figure.X, row),
                                Value(rows, figure.Band[0], row),
                                Value(rows, figure.Band[1], row)
                            )),
                        ],
                }),
        ];
    }

    private static XyPoint PointOf(
        RowTable rows,
        ExperimentFigure figure,
        ImmutableArray<string> names,
        ImmutableArray<RowValue> row
    )
    {
        var reference = figure.RelativeTo.Length > 0 ? Value(rows, figure.RelativeTo, row) : double.NaN;
        var (value, error) = (
            Value(rows, figure.Y, row),
            figure.Error.Length > 0 ? Value(rows, figure.Error, row) : double.NaN
        );
        var (shown, half) =
            figure.RelativeTo.Length > 0
                ? (SixDigits.Round(100 * (value - reference) / reference), SixDigits.Round(100 * error / reference))
                : (value, error);
        var x = rows.Columns[rows.IndexOf(figure.X)];
        return (
            names.IsEmpty
                ? new XyPoint(Value(rows, figure.X, row), shown)
                : new XyPoint(shown, names.IndexOf(ColumnWords.Of(x, row[rows.IndexOf(figure.X)])))
        ) with
        {
            Error = double.IsFinite(half) ? half : 0,
        };
    }

    private static double Value(RowTable rows, string column, ImmutableArray<RowValue> row) =>
        ColumnWords.Shown(rows.Columns[rows.IndexOf(column)], row[rows.IndexOf(column)]);

    private static MapChart MapOf(RowTable rows, ExperimentFigure figure, string title)
    {
        var (x, y, value) = (rows.IndexOf(figure.X), rows.IndexOf(figure.Y), rows.IndexOf(figure.Value));
        ImmutableArray<RowValue> across = [.. rows.Rows.Select(row => row[x]).Distinct()];
        ImmutableArray<RowValue> up = [.. rows.Rows.Select(row => row[y]).Distinct()];
        var fields = rows.Rows.ToLookup(row => (row[x], row[y]), row => Value(rows, figure.Value, row));
        var shown = rows.Rows.Select(row => Value(rows, figure.Value, row)).Where(double.IsFinite).ToArray();
        return new(
            title,
            $"{Sentence(Label(rows.Columns[value]))} for each {Label(rows.Columns[x])} and {Label(rows.Columns[y])}, from "
                + $"{Digits.Of(shown.Min(), 4)} to {Digits.Of(shown.Max(), 4)}.",
            Label(rows.Columns[x]) + (figure.IsXLogarithmic ? "; logarithmic scale" : ""),
            [.. across.Select(point => ColumnWords.Number(rows.Columns[x], point))],
            Label(rows.Columns[y]) + (figure.IsYLogarithmic ? "; logarithmic scale" : ""),
            [.. up.Select(point => ColumnWords.Number(rows.Columns[y], point))],
            Label(rows.Columns[value]),
            [
                .. up.Select(row =>
                    (IReadOnlyList<double>)
                        [.. across.Select(column => fields[(column, row)].FirstOrDefault(double.NaN))]
                ),
            ]
        );
    }

    /// <summary>The rows of each combination of values of some columns, in the order of the first row of each.</summary>
    private static IEnumerable<(string Name, RowTable Rows)> Grouped(RowTable rows, ImmutableArray<string> columns)
    {
        var varying = rows.Varying(columns);
        return rows
            .Rows.GroupBy(row =>
                string.Join(", ", varying.Select(column => ColumnWords.Of(rows.Columns[column], row[column])))
            )
            .Select(group => (group.Key, rows with { Rows = [.. group] }));
    }

    private static bool HasPoints(RowTable rows, string column) =>
        rows.Rows.Any(row => double.IsFinite(row[rows.IndexOf(column)].Number));

    private static IReadOnlyList<XyPoint> Marked(
        ImmutableArray<XyPoint> points,
        FigureMark mark,
        Func<XyPoint, double> value
    )
    {
        var finite = points.Select(value).Where(double.IsFinite).ToArray();
        if (mark == FigureMark.None || finite.Length == 0)
        {
            return points;
        }

        var answer = mark == FigureMark.Minimum ? finite.Min() : finite.Max();
        var index = points.Select(value).ToImmutableArray().IndexOf(answer);
        return points.SetItem(index, points[index] with { Mark = PointMark.Ring });
    }

    private static IEnumerable<string> Marks(ImmutableArray<XyPanel> panels, ExperimentFigure figure, string y)
    {
        ImmutableArray<string> marks =
        [
            .. from panel in panels
            from series in panel.Series
            from point in series.Points
            where point.Mark == PointMark.Ring
            select $"{NameOf(panel, series, y)}, {Digits.Of(point.Y, 4)} at {Digits.Of(point.X, 4)}",
        ];
        var which = figure.Mark == FigureMark.Minimum ? "least" : "greatest";
        return marks.IsEmpty ? []
            : marks.Length <= MostMarksInNote ? [$"ring: the {which}: {string.Join("; ", marks)}"]
            : [$"ring: the {which}"];
    }

    /// <summary>The first and the last value of each series, in words.</summary>
    private static string Ends(ImmutableArray<XyPanel> panels) =>
        string.Join(
            "; ",
            (
                from panel in panels
                from series in panel.Series
                let drawn = series.Points.Where(point => double.IsFinite(point.Y)).ToArray()
                where drawn.Length > 0
                select $"{NameOf(panel, series, "")} goes from {Digits.Of(drawn[0].Y, 4)} to {Digits.Of(drawn[^1].Y, 4)}"
            ).Take(MostSeriesDescribed)
        ) + ".";

    /// <summary>The name of a series and its panel, without the parts that a reader does not need.</summary>
    private static string NameOf(XyPanel panel, XySeries series, string usual) =>
        panel.Name.Length > 0 && series.Name == usual ? panel.Name : panel.NameOf(series);

    /// <summary>The title: what is drawn, for which network and scenario, and with how many inferences per update.</summary>
    private static string TitleOf(RowTable rows, ExperimentFigure figure, string panel)
    {
        string[] parts =
        [
            .. panel.Length > 0 ? [panel] : Array.Empty<string>(),
            .. OnlyValue("network"),
            .. OnlyValue("scenario").Select(name => $"scenario {name}"),
            .. OnlyValue(Experiment.Inferences).Select(count => $"K = {count} inferences per update"),
        ];
        var what =
            figure.Kind == FigureKind.Map
                ? $"{WordsOf(rows, figure.Value)} over {WordsOf(rows, figure.X)} and {WordsOf(rows, figure.Y)}"
                : $"{WordsOf(rows, figure.Y)} against {WordsOf(rows, figure.X)}";
        return parts.Length == 0 ? Sentence(what) : $"{Sentence(what)}: {string.Join(", ", parts)}";

        IEnumerable<string> OnlyValue(string name)
        {
            var column = rows.IndexOf(name);
            var values = rows.Rows.Select(row => row[column]).Distinct().Take(2).ToArray();
            var text = ColumnWords.Number(rows.Columns[column], values[0]);
            return values.Length == 1 && !panel.Split(", ").Contains(text) ? [text] : [];
        }
    }

    /// <summary>The name and the unit; numbers that are counted have none.</summary>
    private static string Label(RowColumn column) =>
        ColumnWords.UnitOf(column).Length > 0 ? $"{column.Words} [{ColumnWords.UnitOf(column)}]" : column.Words;

    private static string WordsOf(RowTable rows, string column) => rows.Columns[rows.IndexOf(column)].Words;

    private static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string NameOf(int index, string panel) =>
        string.Join('-', new[] { index == 0 ? "" : $"{index + 1}", FileNameOf(panel) }.Where(part => part.Length > 0));

    private static string FileNameOf(string panel) =>
        string.Join(
            '-',
            string.Concat(
                    panel
                        .ToLowerInvariant()
                        .Select(letter => char.IsAsciiLetterOrDigit(letter) || letter == '.' ? letter : ' ')
                )
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        );
}

/// <summary>A figure of an experiment.</summary>
/// <param name="Name">The part of its file's name that distinguishes it from the other figures; empty for the first.</param>
/// <param name="Chart">What is drawn.</param>
public sealed record ExperimentDrawing(string Name, IChart Chart)
{
    /// <summary>The name of its file, without an ending.</summary>
    /// <param name="stem">The start of the name: the name of the experiment, or a word in its place.</param>
    public string FileName(string stem) => Name.Length == 0 ? stem : $"{stem}-{Name}";
}
