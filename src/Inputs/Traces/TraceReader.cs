using System.Collections.Immutable;
using SplitProofs.Analytics.Units;
using SplitProofs.Inputs.Profiles;
using SplitProofs.Inputs.Quantities;
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
    internal static Result<TraceFile> ReadNamed(Literal name)
    {
        var folder = name.Place.Match(
            position: at => Path.GetDirectoryName(at.File) ?? "",
            span: at => Path.GetDirectoryName(at.File) ?? "",
            wholeFile: file => Path.GetDirectoryName(file.File) ?? "",
            option: _ => "",
            claim: _ => "",
            json: _ => ""
        );
        return Source
            .Load(Path.Combine(folder, name.Text))
            .Match(
                success: Read,
                failure: faults =>
                    name.Wrong<TraceFile>(
                        $"the trace cannot be read: {string.Join("; ", faults.Select(fault => $"{fault.Place}: {fault.Cause}"))}",
                        "Name a CSV file; a relative path starts from the folder of the scenario."
                    )
            );
    }

    private static Result<TraceFile> Read(Source source) =>
        source
            .RequireText(Start)
            .Bind(Rows)
            .Bind(rows => ColumnOf(rows[0]).Bind(column => ReadRatios(source, rows, column)))
            .Map(ratios => new TraceFile(ratios, source));

    private static Result<ImmutableArray<CsvRow>> Rows(Source source) =>
        Results.All(
            source
                .Text.ReplaceLineEndings("\n")
                .TrimEnd()
                .Split('\n')
                .Select((text, index) => CsvRow.Read(source, text, index + 1))
        );

    private static Result<int> ColumnOf(CsvRow header)
    {
        ImmutableArray<int> columns =
        [
            .. Enumerable
                .Range(0, header.Fields.Length)
                .Where(index => header.Fields[index].Text is PlainColumn or DecibelColumn),
        ];
        return columns switch
        {
            [var column] => Results.Success(column),
            [] => header.Fields[0].Wrong<int>($"the header names no column {DecibelColumn} or {PlainColumn}", Start),
            [_, var second, ..] => header
                .Fields[second]
                .Wrong<int>(
                    "the header names a second column of signal-to-noise ratios",
                    $"Keep one column {DecibelColumn} or {PlainColumn}."
                ),
        };
    }

    private static Result<ImmutableArray<SignalToNoiseRatio>> ReadRatios(
        Source source,
        ImmutableArray<CsvRow> rows,
        int column
    )
    {
        var header = rows[0];
        var inDecibels = header.Fields[column].Text == DecibelColumn;
        return rows.Length == 1
            ? Results.Failure<ImmutableArray<SignalToNoiseRatio>>(
                source.Whole,
                "the trace ends after its header",
                "Go on with a measurement on each line."
            )
            : Results.All(rows.Skip(1).Select(row => ReadRatio(row, header, column, inDecibels)));
    }

    private static Result<SignalToNoiseRatio> ReadRatio(CsvRow row, CsvRow header, int column, bool inDecibels)
    {
        if (row.Fields.Length != header.Fields.Length)
        {
            return row.Fields[0]
                .Wrong<SignalToNoiseRatio>(
                    $"this line has {Fields(row)}, and the header has {Fields(header)}",
                    "Write as many as in the header, with commas between them."
                );
        }

        var written = row.Fields[column];
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
