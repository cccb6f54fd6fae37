using System.Collections.Immutable;
using System.CommandLine;
using SplitProofs.Commands;
using SplitProofs.Experiments.Rows;
using SplitProofs.Experiments.Sweeps;
using SplitProofs.Program.Answers;
using SplitProofs.Text.Faults;

namespace SplitProofs.Program.Commands;

/// <summary>
/// <c>splitproofs sweep merge</c>: joins the shards of a sweep into one table, if they are complete and of the same sweep.
/// </summary>
internal static class SweepMergeCommand
{
    public static Command Create()
    {
        var path = new Argument<string>("folder")
        {
            Description = "The folder that was given to sweep as --output.",
            HelpName = "FOLDER",
        };
        var figure = new FigureOption();
        var formats = RowFormatOption.Create();
        var command = new Command("merge", "Merges the shards of a sweep, if they are complete and of the same sweep.")
        {
            path,
            formats,
        };
        figure.AddTo(command);
        command.SetLimitedAction(
            "the shards were not merged",
            (parse, limit) =>
                figure
                    .Read(parse)
                    .And(SweepFolder.Open(parse.GetRequiredValue(path)))
                    .Bind(asked => Finish(asked.Second, RowFormatOption.Asked(parse, formats), asked.First, limit))
                    .Match(_ => ExitCode.Success, Messages.Faults)
        );
        return command;
    }

    /// <summary>Merges, writes the figures, and prints the answer.</summary>
    public static Result<bool> Finish(
        SweepFolder folder,
        ImmutableArray<RowFormat> formats,
        FigureFormat figures,
        RunLimit limit
    ) =>
        MergedSweep
            .Of(folder, formats, limit.Token)
            .Bind(merged => SweepAnswer.Of(merged, figures))
            .Map(answer =>
            {
                Console.Out.WriteLine(answer);
                return true;
            });
}
