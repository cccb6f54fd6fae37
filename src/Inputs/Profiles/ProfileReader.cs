using System.Collections.Immutable;
using SplitProofs.Analytics.Networks;
using SplitProofs.Analytics.Units;
using SplitProofs.Inputs.Networks;
using SplitProofs.Inputs.Tables;
using SplitProofs.Text.Faults;
using SplitProofs.Text.Quantities;

namespace SplitProofs.Inputs.Profiles;

/// <summary>Reads profiles of measured costs; docs/scenarios.md describes their format.</summary>
public static class ProfileReader
{
    private const string Start = $"Start it with the line {ProfileHeader.Text}";
    private const int LongestName = 100;
    private const string InputName = "input";
    private const string InputExample = "input,,,,,1204224";
    private const string StageExample = "conv1,0.012,0.0014,0.00002,1118208,1605632";

    /// <summary>Reads the profile in a file.</summary>
    public static Result<ProfileFile> ReadFile(string path) => Source.Load(path).Bind(Read);

    /// <summary>Reads a profile from a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="path">The file that faults name, and the profile after it.</param>
    public static Result<ProfileFile> Read(string text, string path) => Read(Source.Of(text, path));

    private static Result<ProfileFile> Read(Source source) =>
        source
            .RequireText(Start)
            .Bind(text => CsvTable.Read(text, Start))
            .Bind(table => ProfileHeader.Read(table.Header).Bind(header => ReadRows(source, table, header)))
            .Map(read => new ProfileFile(NameOf(source.Path), read.Chain, source) { Spread = read.Spread })
            .InReadingOrder();

    private static string NameOf(string path) =>
        Quote.Plain(Path.GetFileNameWithoutExtension(path) is { Length: > 0 } stem ? stem : path);

    private static Result<(StageChain Chain, MeasuredSpread Spread)> ReadRows(
        Source source,
        CsvTable table,
        ProfileHeader header
    )
    {
        ImmutableArray<Result<ProfileRow>> read = [.. table.Rows.Select(row => ProfileRow.Of(table, row, header))];
        var shaped = Results.All(read);
        return read.IsEmpty
                ? Results.Failure<(StageChain, MeasuredSpread)>(
                    source.Whole,
                    "the profile ends after its header",
                    $"Go on with a row for the raw input, {InputExample}, and a row for each stage, {StageExample}"
                )
            : read[0] is Result<ProfileRow>.Failure ? shaped.Map(_ => default((StageChain, MeasuredSpread)))
            : shaped
                .And(ReadChain(source, header, [.. read.OfType<Result<ProfileRow>.Success>().Select(row => row.Value)]))
                .Map(both => both.Second);
    }

    private static Result<(StageChain Chain, MeasuredSpread Spread)> ReadChain(
        Source source,
        ProfileHeader header,
        ImmutableArray<ProfileRow> rows
    )
    {
        var stageRows = rows[0].IsInput ? rows[1..] : rows;
        var repeats = Repeats.In([.. stageRows.Where(row => !row.IsCalledInput)], header.HasRepeats);
        return ReadInput(header, rows[0])
            .And(RequireInputs(header, rows[0], stageRows, repeats))
            .And(RequireStage(source, stageRows))
            .And(repeats.RequireNames())
            .And(ReadStages(header, repeats))
            .Bind(inputs =>
            {
                var ((((bits, _), _), _), measured) = inputs;
                return Results
                    .All(measured.Select(StageMeasurement.Mean))
                    .Bind(stages => RequireTotals(measured, stages).Map(_ => stages))
                    .Bind(stages => header.StatesPeak ? WithPeaks(measured, stages) : Results.Success(stages))
                    .Map(stages => new StageChain(bits, stages))
                    .Map(chain => (chain, repeats.Count == 1 ? MeasuredSpread.Unknown : SpreadOf(measured)));
            });
    }

    private static MeasuredSpread SpreadOf(ImmutableArray<ImmutableArray<StageMeasurement>> measured) =>
        new(measured[0].Length, [.. measured.Select(StageMeasurement.Spread)]);

    private static Result<Bits> ReadInput(ProfileHeader header, ProfileRow row) =>
        !row.IsInput
            ? row.Layer.Wrong<Bits>(
                "the row of the raw input is missing before the first stage",
                $"Write {InputExample} with its bits"
            )
            : Results
                .All(
                    row.Superfluous.Select(field =>
                            field.Wrong<Bits>(
                                $"{field.Subject} of the raw input is {field.Quoted}, and must be empty",
                                $"Write for example {InputExample}"
                            )
                        )
                        .Append(
                            row.IsCalledInput
                                ? ReadBits(header, row, ProfileRow.Output, minimum: 1, "1204224")
                                    .Map(bits => new Bits(bits))
                                : row.Layer.Wrong<Bits>(
                                    $"the row of the raw input is called {row.Layer.Quoted}",
                                    $"Write {InputName}."
                                )
                        )
                        .Concat(
                            header.StatesPeak && !ProfileRow.IsBlank(row.Quantities[ProfileRow.Peak])
                                ? [ReadPeak(header, row).Map(bits => new Bits(bits))]
                                : []
                        )
                )
                .Map(bits => bits[0]);

    /// <summary>Requires the row of the raw input once, or once for each repeat with the same bits.</summary>
    private static Result<int> RequireInputs(
        ProfileHeader header,
        ProfileRow first,
        ImmutableArray<ProfileRow> rows,
        Repeats repeats
    )
    {
        ImmutableArray<ProfileRow> again = [.. rows.Where(row => row.IsCalledInput)];
        var isRepeated =
            again.Length == repeats.Count - 1
            && again.All(row =>
                ReadInput(header, row) is Result<Bits>.Success other
                && ReadInput(header, first) is Result<Bits>.Success bits
                && other == bits
            );
        return isRepeated
            ? Results.Success(again.Length)
            : Results
                .All(
                    again.Select(row =>
                        row.Layer.Wrong<int>(
                            "the raw input is given here as well",
                            "Write its row once, right after the header, or call this stage something else."
                        )
                    )
                )
                .Map(_ => 0);
    }

    private static Result<ImmutableArray<ImmutableArray<StageMeasurement>>> ReadStages(
        ProfileHeader header,
        Repeats repeats
    ) =>
        Results.All(
            repeats.Stages.Select(
                (rows, stage) =>
                    Results.All(rows.Select(row => ReadStage(header, row, isLast: stage == repeats.Stages.Length - 1)))
            )
        );

    private static Result<StageMeasurement> ReadStage(ProfileHeader header, ProfileRow row, bool isLast) =>
        ReadName(row.Layer)
            .And(Measured(header, row, 0).And(Measured(header, row, 1)).And(Measured(header, row, 2)))
            .And(ReadBits(header, row, 3, minimum: 0, "1118208"))
            .And(
                ReadBits(header, row, ProfileRow.Output, minimum: 0, "1605632")
                    .Unless(
                        bits => bits == 0 && !isLast,
                        _ =>
                            new(
                                row.Quantities[ProfileRow.Output].Place,
                                $"{row.Quantities[ProfileRow.Output].Subject} is 0, and only the last stage may have no output",
                                "Write the bits that a cut after this stage sends."
                            )
                    )
            )
            .And(header.StatesPeak ? ReadPeak(header, row) : Results.Success(0L))
            .Map(read =>
            {
                var ((((_, ((time, energy), edge)), parameters), output), peak) = read;
                return new StageMeasurement(row, time, energy, edge, parameters, output, peak);
            });

    private static Result<long> ReadPeak(ProfileHeader header, ProfileRow row) =>
        ReadBits(header, row, ProfileRow.Peak, minimum: 0, "9437184");

    private static Result<double> Measured(ProfileHeader header, ProfileRow row, int column) =>
        Quantity.ReadIn(row.Quantities[column], header.Quantities[column].Unit, Bound.NonNegative, example: "0.012");

    private static Result<long> ReadBits(
        ProfileHeader header,
        ProfileRow row,
        int column,
        long minimum,
        string example
    ) => Quantity.ReadWholeIn(row.Quantities[column], header.Quantities[column].Unit, minimum, example);

    private static Result<string> ReadName(Literal literal) =>
        literal.Text.Length == 0 ? literal.Wrong<string>("this stage has no name", "Write a name in this field.")
        : literal.Text.Length > LongestName
            ? literal.Wrong<string>(
                $"the name of this stage has {literal.Text.Length} characters, and may have {LongestName}",
                "Shorten it."
            )
        : Characters.FirstHidden(literal.Text) is >= 0 and var hidden
            ? literal.Wrong<string>(
                $"the name of this stage holds the character {Characters.CodeOf(literal.Text[hidden])}, which is invisible",
                "Leave it out."
            )
        : Results.Success(literal.Text);

    private static Result<int> RequireStage(Source source, ImmutableArray<ProfileRow> rows) =>
        rows.IsEmpty
            ? Results.Failure<int>(
                source.Whole,
                "the profile has no stage",
                $"Add a row for each stage, {StageExample}"
            )
            : Results.Success(rows.Length);

    private static Result<int> RequireTotals(
        ImmutableArray<ImmutableArray<StageMeasurement>> measured,
        ImmutableArray<Stage> stages
    )
    {
        var bits = 0L;
        foreach (var (repeats, stage) in measured.Zip(stages))
        {
            var written = repeats[0].Row.Quantities[3];
            if (long.MaxValue - bits < stage.Cost.Parameters.Value)
            {
                return written.Wrong<int>(
                    $"the sum of {written.Subject} up to here is larger than a number can hold",
                    "Check the units of this column: together they are below 2^63 bits."
                );
            }

            bits += stage.Cost.Parameters.Value;
        }

        return Results.Success(stages.Length);
    }

    /// <summary>
    /// Adds the tensors in use to each stage: the stated memory of the device less the parameters of all stages up to this one.
    /// </summary>
    private static Result<ImmutableArray<Stage>> WithPeaks(
        ImmutableArray<ImmutableArray<StageMeasurement>> measured,
        ImmutableArray<Stage> stages
    )
    {
        var parameters = 0L;
        var read = ImmutableArray.CreateBuilder<Result<Stage>>(stages.Length);
        foreach (var (repeats, stage) in measured.Zip(stages))
        {
            parameters += stage.Cost.Parameters.Value;
            var most = repeats.OrderByDescending(measurement => measurement.Peak).First();
            var written = most.Row.Quantities[ProfileRow.Peak];
            read.Add(
                most.Peak < parameters
                    ? written.Wrong<Stage>(
                        $"{written.Subject} of {most.Row.Layer.Quoted} is {written.Quoted}, and the parameters of the stages up "
                            + $"to it are {parameters} bits already",
                        "Write what the device needs to have run all stages up to this one, with their parameters."
                    )
                    : Results.Success(
                        stage with
                        {
                            Cost = stage.Cost with
                            {
                                Tensors = new StageTensors.Measured(new Bits(most.Peak - parameters)),
                            },
                        }
                    )
            );
        }

        return Results.All(read);
    }
}
