using System.Collections.Immutable;
using SplitProofs.Experiments.Declarations;
using SplitProofs.Experiments.Rows;
using SplitProofs.Reports.Figures;
using SplitProofs.Reports.Numbers;

namespace SplitProofs.Reports.Experiments;

/// <summary>Draws the rows of an experiment as it declares; nothing is solved here.</summary>
public static class ExperimentFigures
{
    /// <summary>The figures of an experiment, one for each declared figure and panel.</summary>
    /// <param name="experiment">The experiment.</param>
    /// <param name="rows">Its rows.</param>
    public static ImmutableArray<ExperimentDrawing> Of(Experiment experiment, RowTable rows) =>
        [
            .. experiment
                .Figures.SelectMany(
                    (figure, index) =>
                        Grouped(rows, figure.Panels)
                            .Select(panel => (figure, index, panel.Name, panel.Rows))
                            .Where(panel => HasPoints(panel.Rows, panel.figure))
                )
                .Select(panel => Draw(experiment, panel.Rows, panel.figure, panel.index, panel.Name)),
        ];

    private static ExperimentDrawing Draw(
        Experiment experiment,
        RowTable rows,
        ExperimentFigure figure,
        int index,
        string panel
    )
    {
        var title = TitleOf(experiment, rows, figure, panel);
        var name = string.Join(
            '-',
            new[] { index == 0 ? "" : $"{index + 1}", FileNameOf(panel) }.Where(part => part.Length > 0)
        );
        if (figure.Kind == FigureKind.Map)
        {
            var map = MapOf(rows, figure, title);
            return new(name, title, map.Description, SvgMapChart.Of(map));
        }

        var chart = ChartOf(rows, figure, title);
        return new(name, title, chart.Description, SvgXyChart.Of(chart));
    }

    private static XyChart ChartOf(RowTable rows, ExperimentFigure figure, string title)
    {
        var (x, y) = (rows.IndexOf(figure.X), rows.IndexOf(figure.Y));
        var error = figure.Error.Length > 0 ? rows.IndexOf(figure.Error) : -1;
        ImmutableArray<string> names =
            rows.Columns[x].Kind == ColumnKind.Words ? [.. rows.Rows.Select(row => row[x].Printed).Distinct()] : [];
        var join = figure.Kind switch
        {
            FigureKind.Steps => PointJoin.Steps,
            FigureKind.Points => PointJoin.None,
            _ => PointJoin.Line,
        };
        var series = Grouped(rows, figure.Series)
            .Select(group => new XySeries(
                group.Name.Length == 0 ? Words(figure.Y) : group.Name,
                join,
                Marked(
                    [
                        .. group.Rows.Rows.Select(row => new XyPoint(
                            names.IsEmpty ? Shown(rows.Columns[x], row[x]) : names.IndexOf(row[x].Printed),
                            Shown(rows.Columns[y], row[y])
                        )
                        {
                            Error =
                                error >= 0 && double.IsFinite(row[error].Number)
                                    ? Shown(rows.Columns[error], row[error])
                                    : 0,
                        }),
                    ],
                    figure.Mark
                )
            ))
            .ToImmutableArray();
        return new(
            title,
            $"{Sentence(Label(rows.Columns[y]))} against {Label(rows.Columns[x])}. {Ends(series)}",
            new(Label(rows.Columns[x]), figure.IsXLogarithmic)
            {
                Names = names,
                IsWhole = rows.Columns[x].Kind == ColumnKind.Count,
            },
            new(Label(rows.Columns[y]), figure.IsYLogarithmic) { IsWhole = rows.Columns[y].Kind == ColumnKind.Count },
            series
        )
        {
            Notes =
            [
                .. Marks(series, figure),
                .. error >= 0 ? [$"bars: {rows.Columns[error].Meaning}"] : Array.Empty<string>(),
            ],
        };
    }

    private static MapChart MapOf(RowTable rows, ExperimentFigure figure, string title)
    {
        var (x, y, value) = (rows.IndexOf(figure.X), rows.IndexOf(figure.Y), rows.IndexOf(figure.Value));
        ImmutableArray<RowValue> across = [.. rows.Rows.Select(row => row[x]).Distinct()];
        ImmutableArray<RowValue> up = [.. rows.Rows.Select(row => row[y]).Distinct()];
        var fields = rows.Rows.ToLookup(row => (row[x], row[y]), row => Shown(rows.Columns[value], row[value]));
        var shown = rows.Rows.Select(row => Shown(rows.Columns[value], row[value])).Where(double.IsFinite).ToArray();
        return new(
            title,
            $"{Sentence(Label(rows.Columns[value]))} for each {Label(rows.Columns[x])} and {Label(rows.Columns[y])}, from "
                + $"{SixDigits.Of(shown.Min(), 4)} to {SixDigits.Of(shown.Max(), 4)}.",
            Label(rows.Columns[x]),
            [.. across.Select(point => Printed(point))],
            Label(rows.Columns[y]),
            [.. up.Select(point => Printed(point))],
            Label(rows.Columns[value]),
            [
                .. up.Select(row =>
                    (IReadOnlyList<double>)
                        [.. across.Select(column => fields[(column, row)].FirstOrDefault(double.NaN))]
                ),
            ]
        );
    }

    /// <summary>The rows for each combination of values of some columns, in the order of their first row.</summary>
    private static IEnumerable<(string Name, RowTable Rows)> Grouped(RowTable rows, ImmutableArray<string> columns)
    {
        var varying = rows.Varying(columns);
        return rows
            .Rows.GroupBy(row =>
                string.Join(
                    ", ",
                    varying.Select(column =>
                        rows.Columns[column].Kind == ColumnKind.Words
                            ? row[column].Printed
                            : $"{rows.Columns[column].Name} = {Printed(row[column])} {rows.Columns[column].Unit}".TrimEnd()
                    )
                )
            )
            .Select(group => (group.Key, rows with { Rows = [.. group] }));
    }

    private static bool HasPoints(RowTable rows, ExperimentFigure figure)
    {
        var column = rows.IndexOf(figure.Kind == FigureKind.Map ? figure.Value : figure.Y);
        return rows.Rows.Any(row => double.IsFinite(row[column].Number));
    }

    private static IReadOnlyList<XyPoint> Marked(ImmutableArray<XyPoint> points, FigureMark mark)
    {
        var finite = points.Where(point => double.IsFinite(point.Y)).Select(point => point.Y).ToArray();
        if (mark == FigureMark.None || finite.Length == 0)
        {
            return points;
        }

        var answer = mark == FigureMark.Minimum ? finite.Min() : finite.Max();
        var index = points.Select(point => point.Y).ToImmutableArray().IndexOf(answer);
        return points.SetItem(index, points[index] with { IsMarked = true });
    }

    private static IEnumerable<string> Marks(ImmutableArray<XySeries> series, ExperimentFigure figure) =>
        from drawn in series
        from point in drawn.Points
        where point.IsMarked
        select $"ring: the {(figure.Mark == FigureMark.Minimum ? "least" : "greatest")} of {drawn.Name}, "
            + $"{SixDigits.Of(point.Y, 4)} at {SixDigits.Of(point.X, 4)}";

    /// <summary>From where to where each series goes.</summary>
    private static string Ends(ImmutableArray<XySeries> series) =>
        string.Join(
            "; ",
            series
                .Take(6)
                .Select(drawn => (drawn.Name, Points: drawn.Points.Where(point => double.IsFinite(point.Y)).ToArray()))
                .Where(drawn => drawn.Points.Length > 0)
                .Select(drawn =>
                    $"{drawn.Name} goes from {SixDigits.Of(drawn.Points[0].Y, 4)} to {SixDigits.Of(drawn.Points[^1].Y, 4)}"
                )
        ) + ".";

    /// <summary>What is drawn, for which network and scenario, and with how many inferences per update.</summary>
    private static string TitleOf(Experiment experiment, RowTable rows, ExperimentFigure figure, string panel)
    {
        IEnumerable<string> fixedNames = new[] { "network", "scenario" }
            .Where(name => !figure.Series.Contains(name) && figure.X != name)
            .Select(name => rows.Rows.Select(row => row[rows.IndexOf(name)].Printed).Distinct().ToArray())
            .Where(names => names.Length == 1 && !panel.Split(", ").Contains(names[0]))
            .Select(names => names[0]);
        var inferences = rows.IndexOf(Experiment.Inferences);
        var distinct = rows.Rows.Select(row => row[inferences].Printed).Distinct().ToArray();
        IEnumerable<string> parts =
        [
            .. panel.Length > 0 ? [panel] : Array.Empty<string>(),
            .. fixedNames,
            .. distinct.Length == 1 ? [$"K = {distinct[0]}"] : Array.Empty<string>(),
        ];
        var what =
            figure.Kind == FigureKind.Map
                ? $"{Words(figure.Value)} over {Words(figure.X)} and {Words(figure.Y)}"
                : $"{Words(figure.Y)} against {Words(figure.X)}";
        return $"{Sentence(what)}: {string.Join(", ", parts)}";
    }

    private static double Shown(RowColumn column, RowValue value) =>
        column.IsShare ? Math.Round(100 * value.Number, 4) : value.Number;

    private static string Printed(RowValue value) =>
        double.IsFinite(value.Number) ? SixDigits.Of(value.Number) : value.Printed;

    /// <summary>The name and the unit; numbers that are counted have none.</summary>
    private static string Label(RowColumn column) =>
        column.IsShare ? $"{Words(column.Name)} [%]"
        : column.Unit.Length > 0 ? $"{Words(column.Name)} [{column.Unit}]"
        : column.Kind == ColumnKind.Amount ? $"{Words(column.Name)} [no unit]"
        : Words(column.Name);

    /// <summary>A key as words: “mean SNR” of uplink.fading.mean_snr, “device speed” of device.speed.</summary>
    private static string Words(string name)
    {
        var parts = name.Split('.');
        var last = parts.Length == 2 ? $"{parts[0]} {parts[1]}" : parts[^1];
        return string.Join(' ', last.Split('_').Select(word => word == "snr" ? "SNR" : word));
    }

    private static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..];

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
/// <param name="Name">What distinguishes it from the others: a part of its file's name; empty for the first.</param>
/// <param name="Title">Its title.</param>
/// <param name="Description">What it shows, for readers who cannot see it.</param>
/// <param name="Svg">The figure.</param>
public sealed record ExperimentDrawing(string Name, string Title, string Description, string Svg)
{
    /// <summary>The name of its file, after that of the experiment or a word in its place.</summary>
    /// <param name="stem">That name.</param>
    public string FileName(string stem) => Name.Length == 0 ? $"{stem}.svg" : $"{stem}-{Name}.svg";
}
