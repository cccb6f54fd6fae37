using System.Collections.Immutable;
using SplitProofs.Analytics.Units;
using SplitProofs.Inputs.Quantities;
using SplitProofs.Inputs.Tables;
using SplitProofs.Text.Faults;
using SplitProofs.Text.Quantities;

namespace SplitProofs.Inputs.Traces;

/// <summary>Reads traces of measured signal-to-noise ratios; docs/scenarios.md describes their format.</summary>
public static class TraceReader
{
    private const string PlainColumn = "snr";
    private const string DecibelColumn = "snr_dB";
    private const string Start = "Start it with the line snr_dB (or snr), and go on with a measurement on each line.";

    /// <summary>Reads a trace from a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="path">The file that faults name.</param>
    public static Result<TraceFile> Read(string text, string path) => Read(Source.Of(text, path));

    /// <summary>Reads the trace in the file that a scenario names; a relative path starts from the scenario's folder.</summary>
    internal static Result<TraceFile> ReadNamed(Literal name) =>
        Source
            .Load(Source.PathOf(name))
            .Match(
                success: Read,
                failure: faults =>
                    name.Wrong<TraceFile>(
                        $"the trace cannot be read: {string.Join("; ", faults.Select(fault => $"{fault.Place}: {fault.Cause}"))}",
                        "Name a CSV file; a relative path starts from the folder of the scenario, or with --set from the current folder."
                    )
            );

    private static Result<TraceFile> Read(Source source) =>
        source
            .RequireText(Start)
            .Bind(text => CsvTable.Read(text, Start))
            .Bind(table => ColumnOf(table.Header).Bind(column => ReadRatios(source, table, column)))
            .Map(ratios => new TraceFile(ratios, source));

    private static Result<int> ColumnOf(CsvRow header)
    {
        ImmutableArray<int> columns =
        [
            .. Enumerable
                .Range(0, header.Fields.Length)
                .Where(index => header.Fields[index].Text == PlainColumn || IsInDecibels(header.Fields[index])),
        ];
        return columns switch
        {
            [var column] => Results.Success(column),
            [] when header.Fields.FirstOrDefault(IsWithoutUnit) is { } found => found.Wrong<int>(
                $"{found.Quoted} does not say whether it is in decibels",
                $"Call it {DecibelColumn} if it is, and {PlainColumn} if it holds plain ratios of powers."
            ),
            [] => header.Fields[0].Wrong<int>($"the header names no column {DecibelColumn} or {PlainColumn}", Start),
            [_, var second, ..] => header
                .Fields[second]
                .Wrong<int>(
                    "the header names a second column of signal-to-noise ratios",
                    $"Keep one column {DecibelColumn} or {PlainColumn}."
                ),
        };
    }

    private static bool IsInDecibels(Literal title) =>
        !ColumnTitle.Of(title.Text).SpellingsOf(Unit.Decibel, [PlainColumn]).IsEmpty;

    private static bool IsWithoutUnit(Literal title) => ColumnTitle.Of(title.Text).Whole == PlainColumn;

    private static Result<ImmutableArray<SignalToNoiseRatio>> ReadRatios(Source source, CsvTable table, int column)
    {
        var inDecibels = IsInDecibels(table.Header.Fields[column]);
        return table.Rows.IsEmpty
            ? Results.Failure<ImmutableArray<SignalToNoiseRatio>>(
                source.Whole,
                "the trace ends after its header",
                "Go on with a measurement on each line."
            )
            : Results.All(table.Rows.Select(row => ReadRatio(table, row, column, inDecibels)));
    }

    private static Result<SignalToNoiseRatio> ReadRatio(CsvTable table, CsvRow row, int column, bool inDecibels)
    {
        var header = table.Header;
        if (row.Fields.Length != header.Fields.Length)
        {
            return row.Fields[0]
                .Wrong<SignalToNoiseRatio>(
                    $"this line has {Fields(row)}, and the header has {Fields(header)}",
                    "Write as many as in the header, with one separator between them and a point before decimals."
                );
        }

        var written = table.Number(row.Fields[column]);
        var value = written with { Subject = header.Fields[column].Text };
        return value.Text.Length == 0
                ? value.Wrong<SignalToNoiseRatio>(
                    $"{value.Subject} has no value",
                    "Delete the line, or write a number."
                )
            : inDecibels ? Quantity.ReadPlain(value, SnrQuantity.Decibels, "13.35").Map(SignalToNoiseRatio.FromDecibels)
            : SnrQuantity.Read(value, Bound.NonNegative);
    }

    private static string Fields(CsvRow row) => row.Fields.Length == 1 ? "1 field" : $"{row.Fields.Length} fields";
}
