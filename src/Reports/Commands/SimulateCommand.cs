using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Simulation;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Reports.Inputs;
using SplitProofs.Reports.Plans;

namespace SplitProofs.Reports.Commands;

/// <summary><c>splitproofs simulate</c>: frames played through, beside what the analysis says of them.</summary>
internal static class SimulateCommand
{
    private const long DefaultFrames = 1000;
    private const ulong DefaultSeed = 2026;
    private const long MostInferences = 1L << 53;

    public static Command Create()
    {
        var question = new QuestionOptions();
        var placement = new Option<int?>("--placement")
        {
            Description = "How many stages to place; the best number where it is left out.",
            HelpName = "N",
            CustomParser = result => WholeNumber.Read<int>(result),
        };
        var frames = new Option<long>("--frames")
        {
            Description = "How many frames to play; each has the scenario's inferences_per_update.",
            HelpName = "K",
            DefaultValueFactory = _ => DefaultFrames,
            CustomParser = WholeNumber.Read<long>,
        };
        var seed = new Option<ulong>("--seed")
        {
            Description = "The seed of the random numbers.",
            HelpName = "S",
            DefaultValueFactory = _ => DefaultSeed,
            CustomParser = WholeNumber.Read<ulong>,
        };
        var json = new Option<bool>("--json") { Description = "Print one JSON object and nothing else." };
        var command = new Command("simulate", "Plays frames through, draw by draw, beside the analytic values.");
        question.AddTo(command);
        command.Add(placement);
        command.Add(frames);
        command.Add(seed);
        command.Add(json);
        command.SetAction(
            (parse, cancellation) =>
                Task.Run(
                    () =>
                        question
                            .Read(parse)
                            .Bind(asked => Trial(asked, parse.GetValue(placement), parse.GetValue(frames)))
                            .Match(
                                trial => Run(trial, parse.GetValue(seed), parse.GetValue(json), cancellation),
                                Messages.Faults
                            ),
                    CancellationToken.None
                )
        );
        return command;
    }

    private static Result<SimulationTrial> Trial(Question question, int? placement, long frames)
    {
        var inference = CoInference.Of(question.Network.Chain, question.Scenario);
        var problem = inference.Problem;
        var table = PlacementTable.Of(problem, question.Rule);
        var hasBest = table.TryFindBest(out var best);
        var placed = placement ?? best;
        var inferences = question.Scenario.InferencesPerUpdate;
        return frames < 1 || frames > MostInferences / inferences
                ? Wrong(
                    "--frames",
                    $"{frames} frames of {inferences} inferences cannot be played",
                    $"Write a whole number from 1 to {MostInferences / inferences}."
                )
            : placed > problem.Stages
                ? Wrong(
                    "--placement",
                    $"{question.Network.Name} has {problem.Stages} stages, and {placed} cannot be placed",
                    $"Write a whole number from 0 to {problem.HorizonLimit}."
                )
            : placed > problem.HorizonLimit
                ? Wrong(
                    "--placement",
                    $"the device's memory holds the first {problem.HorizonLimit} stages, and not {placed}",
                    $"Write a whole number from 0 to {problem.HorizonLimit}."
                )
            : !hasBest || double.IsPositiveInfinity(table.FrameCost[placed])
                ? Results.Failure<SimulationTrial>(
                    new Place.Option("--scenario"),
                    IllPosedChannel.Explain(question.Rule, problem).TrimEnd('.'),
                    IllPosedChannel.Remedy
                )
            : Results.Success(
                new SimulationTrial(
                    question.Network,
                    question.Scenario,
                    question.Rule,
                    inference,
                    table,
                    placed,
                    frames
                )
            );

        static Result<SimulationTrial> Wrong(string option, FormattableString cause, FormattableString remedy) =>
            Results.Failure<SimulationTrial>(
                new Place.Option(option),
                cause.ToString(CultureInfo.InvariantCulture),
                remedy.ToString(CultureInfo.InvariantCulture)
            );
    }

    private static int Run(SimulationTrial trial, ulong seed, bool json, CancellationToken cancellation)
    {
        var law = LatencyDistribution.Of(trial.Inference, trial.Rule, trial.PlacedStages);
        ImmutableArray<Analytics.Units.Seconds> latencies =
        [
            .. LatencyPercentiles.All.Select(percent => law.Quantile(percent / 100.0)),
        ];
        var found = SimulationProgress.Show(progress =>
            FrameSimulator.Run(
                trial.Inference,
                trial.Thresholds,
                trial.Frames,
                seed,
                latencies,
                Environment.ProcessorCount,
                progress,
                cancellation
            )
        );
        if (!trial.HasFiniteVariance)
        {
            Messages.Warning(
                $"{trial.Scenario.Name}: the variance of the airtime is infinite, so that the errors of cost, time and energy mean nothing. Give the channel a cutoff_snr."
            );
        }

        var outcome = new SimulationOutcome(trial, seed, law, found);
        Console.Out.WriteLine(json ? SimulationJson.Of(outcome) : SimulationText.Of(outcome));
        return ExitCode.Success;
    }
}
