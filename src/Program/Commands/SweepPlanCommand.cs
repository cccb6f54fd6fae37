using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using SplitProofs.Commands;
using SplitProofs.Experiments.Running;
using SplitProofs.Experiments.Sweeps;
using SplitProofs.Text.Faults;

namespace SplitProofs.Program.Commands;

/// <summary><c>splitproofs sweep plan</c>: prints the script or the manifests with which a cluster runs the shards of a sweep.</summary>
internal static class SweepPlanCommand
{
    private static readonly TimeSpan _longestTrial = TimeSpan.FromSeconds(3);

    public static Command Create()
    {
        var experiment = SweepCommand.ExperimentArgument();
        var output = SweepCommand.OutputOption();
        var shards = new Option<int?>("--shards")
        {
            Description =
                "The number of shards. By default some cells are timed, and the number is chosen so that a shard takes about --minutes.",
            HelpName = "N",
            CustomParser = WholeNumber.Optional(1, Shard.MostShards),
        };
        var minutes = new Option<int>("--minutes")
        {
            Description = "How long a shard should take, if --shards is not given.",
            HelpName = "N",
            DefaultValueFactory = _ => 10,
            CustomParser = WholeNumber.From(1, 100_000),
        };
        var limitOption = new Option<int>("--limit")
        {
            Description = "The most tasks that the cluster allows in one array: one less than Slurm's MaxArraySize.",
            HelpName = "N",
            DefaultValueFactory = _ => 1000,
            CustomParser = WholeNumber.From(1, Shard.MostShards),
        };
        var slurm = new Option<bool>("--slurm") { Description = "Print a script that submits arrays to Slurm." };
        var kubernetes = new Option<bool>("--kubernetes") { Description = "Print indexed Jobs of Kubernetes." };
        var image = new Option<string>("--image")
        {
            Description = "The image with the program, for --kubernetes.",
            HelpName = "IMAGE",
            DefaultValueFactory = _ => "splitproofs",
        };
        var claim = new Option<string>("--claim")
        {
            Description = "The claim of the volume that the pods share, for --kubernetes.",
            HelpName = "CLAIM",
            DefaultValueFactory = _ => "splitproofs",
        };
        var command = new Command(
            "plan",
            "Prints a script for Slurm, or manifests for Kubernetes, that run the unfinished shards of a sweep."
        )
        {
            experiment,
            output,
            shards,
            minutes,
            limitOption,
            slurm,
            kubernetes,
            image,
            claim,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(slurm) == result.GetValue(kubernetes))
            {
                result.AddError("--slurm, --kubernetes: a plan is for one of them. Give one.");
            }
        });
        command.SetLimitedAction(
            "no plan was made",
            (parse, limit) =>
                limit
                    .Run(() => SweepCommand.Load(parse.GetRequiredValue(experiment)))
                    .Bind(inputs =>
                    {
                        var folder = SweepCommand.FolderOf(parse.GetValue(output), inputs.Experiment);
                        var number = parse.GetValue(shards) ?? limit.Run(() => Timed(inputs, parse.GetValue(minutes)));
                        return ToRun(folder, inputs, number)
                            .Map(left => new ClusterPlan(
                                inputs.Experiment.Name,
                                parse.GetRequiredValue(experiment),
                                folder,
                                number,
                                left,
                                parse.GetValue(limitOption)
                            ));
                    })
                    .Match(
                        plan =>
                        {
                            Console.Out.WriteLine(
                                parse.GetValue(slurm)
                                    ? SlurmScript.Of(plan)
                                    : KubernetesJob.Of(
                                        plan,
                                        parse.GetRequiredValue(image),
                                        parse.GetRequiredValue(claim)
                                    )
                            );
                            return ExitCode.Success;
                        },
                        Messages.Faults
                    )
        );
        return command;
    }

    /// <summary>The shards to run: all of them, or the unfinished ones if the folder has rows of this sweep.</summary>
    private static Result<ImmutableArray<int>> ToRun(string folder, ExperimentInputs inputs, int shards) =>
        SweepFolder.IsThere(folder)
            ? SweepFolder
                .Open(folder)
                .Unless(
                    found => found.Manifest.Hash != inputs.Hash,
                    _ =>
                        new(
                            new Place.WholeFile(folder),
                            "this folder has rows of another experiment, of other inputs, or of another version of the program",
                            "Name another folder with --output, or delete this one."
                        )
                )
                .Bind(found => MissingShards.Of(found, shards))
            : Results.Success<ImmutableArray<int>>([.. Enumerable.Range(1, shards)]);

    /// <summary>The number of shards that each take about the given minutes on one thread. Some cells are timed to find it.</summary>
    private static int Timed(ExperimentInputs inputs, int minutes)
    {
        var (cells, layout) = (inputs.Experiment.Cells, new SweepLayout(inputs.Experiment.Cells));
        var clock = Stopwatch.StartNew();
        var solved = 0;
        // The timed cells are spread over the grid, because cells differ in effort.
        while (solved < cells && clock.Elapsed < _longestTrial)
        {
            CellRows.Of(inputs, (long)(solved * 0.6180339887498949 % 1 * cells));
            solved++;
        }

        var hours = clock.Elapsed / solved * cells;
        var shards = (int)Math.Clamp(Math.Ceiling(hours / TimeSpan.FromMinutes(minutes)), 1, layout.Batches);
        Messages.Progress(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{solved} cells timed: all {cells} take about {hours.TotalMinutes:0.#} minutes of one thread, in {shards} shards."
            )
        );
        return shards;
    }
}
