using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Completions;
using System.Globalization;
using SplitProofs.Commands;
using SplitProofs.Experiments.Declarations;
using SplitProofs.Experiments.Rows;
using SplitProofs.Experiments.Running;
using SplitProofs.Experiments.Sweeps;
using SplitProofs.Program.Answers;
using SplitProofs.Text.Faults;

namespace SplitProofs.Program.Commands;

/// <summary><c>splitproofs sweep</c>: solves an experiment, or a shard of it.</summary>
internal static class SweepCommand
{
    private const int MostThreads = 1024;

    public static Command Create()
    {
        var experiment = ExperimentArgument();
        var shard = new Option<string?>("--shard")
        {
            Description =
                "Solve only one of N parts, such as 2/8. By default the environment of a Slurm array task or of an indexed Kubernetes Job "
                + "says which part; without such an environment, everything is solved.",
            HelpName = "I/N",
        };
        var output = OutputOption();
        var threads = new Option<int>("--threads")
        {
            Description = "The largest number of threads. The rows do not depend on it.",
            HelpName = "N",
            DefaultValueFactory = _ => Environment.ProcessorCount,
            CustomParser = WholeNumber.From(1, MostThreads),
        };
        var figure = new FigureOption();
        var formats = RowFormatOption.Create();
        var command = new Command("sweep", "Solves an experiment cell by cell, and says what its rows answer.")
        {
            experiment,
            shard,
            output,
            threads,
            formats,
            SweepMergeCommand.Create(),
            SweepPlanCommand.Create(),
        };
        figure.AddTo(command);
        command.SetLimitedAction(
            "the sweep is not complete; what is solved stays, and the same command goes on from there",
            (parse, limit) =>
                figure
                    .Read(parse)
                    .And(ShardOf(parse.GetValue(shard)))
                    .And(limit.Run(() => Load(parse.GetRequiredValue(experiment))))
                    .Bind(asked =>
                    {
                        var ((format, part), inputs) = asked;
                        Messages.Warnings(inputs.Warnings);
                        return SweepFolder
                            .Open(FolderOf(parse.GetValue(output), inputs.Experiment), inputs, part)
                            .Bind(folder =>
                                Solve(
                                    inputs,
                                    folder,
                                    part,
                                    parse.GetValue(threads),
                                    RowFormatOption.Asked(parse, formats),
                                    format,
                                    limit
                                )
                            );
                    })
                    .Match(_ => ExitCode.Success, Messages.Faults)
        );
        return command;
    }

    /// <summary>The argument that chooses the experiment.</summary>
    public static Argument<string> ExperimentArgument() =>
        new("experiment")
        {
            Description = $"A shipped experiment by name, or a file ({ShippedExperiments.Ending}).",
            HelpName = "NAME|FILE.yaml",
            CompletionSources = { _ => ShippedExperiments.Names.Select(name => new CompletionItem(name)) },
        };

    /// <summary>The option for the folder.</summary>
    public static Option<string?> OutputOption() =>
        new("--output") { Description = "The folder of the sweep; by default NAME.sweep.", HelpName = "FOLDER" };

    /// <summary>The folder of a sweep.</summary>
    public static string FolderOf(string? given, Experiment experiment) => given ?? $"{experiment.Name}.sweep";

    /// <summary>An experiment with its networks and scenarios.</summary>
    public static Result<ExperimentInputs> Load(string nameOrPath) =>
        ShippedExperiments.Find(nameOrPath).Bind(ExperimentInputs.Load);

    private static Result<Shard> ShardOf(string? text) =>
        text is null ? Shard.OfEnvironment(Environment.GetEnvironmentVariable) : Shard.Read(text);

    private static Result<bool> Solve(
        ExperimentInputs inputs,
        SweepFolder folder,
        Shard shard,
        int threads,
        ImmutableArray<RowFormat> formats,
        FigureFormat figures,
        RunLimit limit
    ) =>
        SweepProgressLines
            .Show(progress => SweepRun.Run(inputs, folder, shard, threads, progress, limit.Token))
            .Bind(solved =>
                shard == Shard.Whole
                    ? SweepMergeCommand.Finish(folder, formats, figures, limit)
                    : Results
                        .Success(true)
                        .Map(done =>
                        {
                            Console.Out.WriteLine(
                                string.Create(
                                    CultureInfo.InvariantCulture,
                                    $"Shard {shard} is in {Quote.Plain(folder.Path)}: {solved} cells solved now. "
                                ) + $"When all are: splitproofs sweep merge {Quote.Plain(folder.Path)}"
                            );
                            return done;
                        })
            );
}
