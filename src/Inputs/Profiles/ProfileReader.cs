using System.Collections.Immutable;
using SplitProofs.Analytics.Networks;
using SplitProofs.Analytics.Units;
using SplitProofs.Text.Faults;
using SplitProofs.Text.Quantities;

namespace SplitProofs.Inputs.Profiles;

/// <summary>Reads profiles of measured costs; docs/scenarios.md describes their format.</summary>
public static class ProfileReader
{
    private const string Header = "layer,device_s,device_J,edge_s,parameter_bits,output_bits";
    private const int LongestName = 100;
    private const string InputName = "input";
    private const string InputExample = "input,,,,,1204224";
    private const string StageExample = "conv1,0.012,0.0014,0.00002,1118208,1605632";

    private static readonly ImmutableArray<string> _columns = [.. Header.Split(',')];

    /// <summary>Reads the profile in a file.</summary>
    public static Result<ProfileFile> ReadFile(string path) => Source.Load(path).Bind(Read);

    /// <summary>Reads a profile from a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="path">The file that faults name, and the profile after it.</param>
    public static Result<ProfileFile> Read(string text, string path) => Read(Source.Of(text, path));

    private static Result<ProfileFile> Read(Source source) =>
        source
            .RequireText($"Start it with the line {Header}")
            .Bind(Rows)
            .Bind(rows => RequireHeader(rows[0]).Bind(_ => ReadChain(source, rows[1..])))
            .Map(chain => new ProfileFile(NameOf(source.Path), chain, source))
            .InReadingOrder();

    private static string NameOf(string path) =>
        Quote.Plain(Path.GetFileNameWithoutExtension(path) is { Length: > 0 } stem ? stem : path);

    private static Result<ImmutableArray<CsvRow>> Rows(Source source) =>
        Results.All(
            source
                .Text.Replace("\r\n", "\n")
                .Replace('\r', '\n')
                .TrimEnd()
                .Split('\n')
                .Select((text, index) => ReadRow(source, text, index + 1))
        );

    private static Result<CsvRow> ReadRow(Source source, string text, int line) =>
        string.IsNullOrWhiteSpace(text)
            ? Results.Failure<CsvRow>(source.At(line, 1), "this line is empty", "Delete it.")
            : CsvRow.Read(source, text, line);

    private static Result<CsvRow> RequireHeader(CsvRow row)
    {
        var fields = row.Fields;
        ImmutableArray<string> written = [.. fields.Select(field => field.Text)];
        var known = written.Intersect(_columns, StringComparer.OrdinalIgnoreCase).Any();
        return written.SequenceEqual(_columns) ? Results.Success(row)
            : fields.Length == 1 && written[0].AsSpan().ContainsAny(';', '\t')
                ? fields[0]
                    .Wrong<CsvRow>(
                        "the fields are not set apart by commas",
                        $"Use commas between fields and points before decimals: {Header}"
                    )
            : !known ? fields[0].Wrong<CsvRow>("the header is missing", $"Start the file with the line {Header}")
            : fields.Length != _columns.Length
                ? fields[0]
                    .Wrong<CsvRow>(
                        $"the header has {fields.Length} columns instead of {_columns.Length}{Named(written)}",
                        $"Write {Header}"
                    )
            : Results
                .All(
                    fields
                        .Zip(_columns, (field, column) => (field, column))
                        .Where(pair => pair.field.Text != pair.column)
                        .Select(pair =>
                            pair.field.Wrong<CsvRow>(
                                $"this column of the header is {pair.field.Quoted} instead of '{pair.column}'",
                                $"Write {Header}"
                            )
                        )
                )
                .Map(_ => row);
    }

    private static string Named(ImmutableArray<string> written)
    {
        var missing = string.Join(", ", _columns.Except(written));
        var unknown = string.Join(", ", written.Except(_columns).Select(Quote.Of));
        return (missing.Length > 0 ? $", without {missing}" : "") + (unknown.Length > 0 ? $", with {unknown}" : "");
    }

    private static Result<StageChain> ReadChain(Source source, ImmutableArray<CsvRow> rows)
    {
        if (rows.IsEmpty)
        {
            return Results.Failure<StageChain>(
                source.Whole,
                "the profile ends after its header",
                $"Go on with a row for the raw input, {InputExample}, and a row for each stage, {StageExample}"
            );
        }

        var input = ReadInput(rows[0]);
        var stageRows = IsInput(rows[0]) ? rows[1..] : rows;
        var stages = Results.All(stageRows.Select(row => ReadStage(row, isLast: row == stageRows[^1])));
        return Results
            .Combine(
                input,
                stages.And(RequireUniqueNames(stageRows)).And(RequireStage(source, stageRows)),
                (bits, read) => (Input: bits, Stages: read.First.First)
            )
            .Bind(read => RequireTotals(stageRows, read.Stages).Map(_ => new StageChain(read.Input, read.Stages)));
    }

    private static bool IsInput(CsvRow row) =>
        row.Fields[0].Text.Equals(InputName, StringComparison.OrdinalIgnoreCase)
        || (row.Fields.Length == _columns.Length && row.Fields[1..^1].All(field => field.Text.Length == 0));

    private static Result<Bits> ReadInput(CsvRow row) =>
        !IsInput(row)
            ? row.Fields[0]
                .Wrong<Bits>(
                    "the row of the raw input is missing before the first stage",
                    $"Write {InputExample} with its bits"
                )
            : RequireFields(row)
                .Bind(fields =>
                    Results
                        .All(
                            fields[1..^1]
                                .Where(field => field.Text.Length > 0)
                                .Select(field =>
                                    field.Wrong<Bits>(
                                        $"{field.Subject} of the raw input is {field.Quoted}, and must be empty",
                                        $"Write for example {InputExample}"
                                    )
                                )
                                .Append(
                                    fields[0].Text == InputName
                                        ? Quantity
                                            .ReadWhole(fields[^1], minimum: 1, example: "1204224")
                                            .Map(bits => new Bits(bits))
                                        : fields[0]
                                            .Wrong<Bits>(
                                                $"the row of the raw input is called {fields[0].Quoted}",
                                                $"Write {InputName}."
                                            )
                                )
                        )
                        .Map(bits => bits[0])
                );

    private static Result<Stage> ReadStage(CsvRow row, bool isLast) =>
        RequireNotInput(row)
            .Bind(RequireFields)
            .Bind(fields =>
                Results.Combine(
                    ReadName(fields[0]),
                    Measured(fields[1]).And(Measured(fields[2])).And(Measured(fields[3])),
                    Quantity.ReadWhole(fields[4], minimum: 0, example: "1118208"),
                    Quantity
                        .ReadWhole(fields[5], minimum: 0, example: "1605632")
                        .Unless(
                            bits => bits == 0 && !isLast,
                            _ =>
                                new(
                                    fields[5].Place,
                                    "output_bits is 0, and only the last stage may have no output",
                                    "Write the bits that a cut after this stage sends."
                                )
                        ),
                    (name, measured, parameters, output) =>
                        new Stage(
                            name,
                            new StageCost(
                                new Work.Measured(
                                    new Seconds(measured.First.First),
                                    new Joules(measured.First.Second),
                                    new Seconds(measured.Second)
                                ),
                                new Bits(parameters),
                                new Bits(output)
                            )
                        )
                )
            );

    private static Result<double> Measured(Literal literal) =>
        Quantity.ReadPlain(literal, Bound.NonNegative, example: "0.012");

    private static Result<string> ReadName(Literal literal) =>
        literal.Text.Length == 0
            ? literal.Wrong<string>("this stage has no name", "Write a name before the first comma.")
        : literal.Text.Length > LongestName
            ? literal.Wrong<string>(
                $"the name of this stage has {literal.Text.Length} characters, and may have {LongestName}",
                "Shorten it."
            )
        : Characters.FirstHidden(literal.Text) is >= 0 and var hidden
            ? literal.Wrong<string>(
                $"the name of this stage holds the character {Characters.CodeOf(literal.Text[hidden])}, which nobody sees",
                "Leave it out."
            )
        : Results.Success(literal.Text);

    private static Result<CsvRow> RequireNotInput(CsvRow row) =>
        row.Fields[0].Text == InputName
            ? row.Fields[0]
                .Wrong<CsvRow>(
                    "the raw input stands here as well",
                    "Write its row once, right after the header, or call this stage something else."
                )
            : Results.Success(row);

    /// <summary>The fields, each called by its column.</summary>
    private static Result<ImmutableArray<Literal>> RequireFields(CsvRow row) =>
        row.Fields.Length < _columns.Length
            ? row.Fields[^1]
                .Wrong<ImmutableArray<Literal>>(
                    $"this row ends after {row.Fields.Length} of {_columns.Length} fields",
                    $"Write {Header}"
                )
        : row.Fields.Length > _columns.Length
            ? row.Fields[_columns.Length]
                .Wrong<ImmutableArray<Literal>>(
                    $"this row has {row.Fields.Length} fields instead of {_columns.Length}",
                    $"Write {Header}, and a name that holds a comma in quotation marks"
                )
        : Results.Success<ImmutableArray<Literal>>([
            .. row.Fields.Zip(_columns, (field, column) => field with { Subject = column }),
        ]);

    private static Result<int> RequireStage(Source source, ImmutableArray<CsvRow> rows) =>
        rows.IsEmpty
            ? Results.Failure<int>(
                source.Whole,
                "the profile has no stage",
                $"Add a row for each stage, {StageExample}"
            )
            : Results.Success(rows.Length);

    private static Result<int> RequireUniqueNames(ImmutableArray<CsvRow> rows) =>
        Results
            .All(
                rows.GroupBy(row => row.Fields[0].Text)
                    .Where(group => group.Key.Length > 0)
                    .SelectMany(group =>
                        group
                            .Skip(1)
                            .Select(row =>
                                row.Fields[0]
                                    .Wrong<int>(
                                        $"the name {Quote.Of(group.Key)} stands already on line {group.First().Line}",
                                        "Give each stage a name of its own."
                                    )
                            )
                    )
            )
            .Map(_ => rows.Length);

    private static Result<int> RequireTotals(ImmutableArray<CsvRow> rows, ImmutableArray<Stage> stages)
    {
        var bits = 0L;
        foreach (var (row, stage) in rows.Zip(stages))
        {
            if (long.MaxValue - bits < stage.Cost.Parameters.Value)
            {
                return row.Fields[4]
                    .Wrong<int>(
                        $"the sum of {_columns[4]} up to here is larger than a number can hold",
                        "Check the units of this column: bits."
                    );
            }

            bits += stage.Cost.Parameters.Value;
        }

        return Results.Success(rows.Length);
    }
}
