using System.CommandLine;
using System.Globalization;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Simulation;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Commands;
using SplitProofs.Program.Answers;
using SplitProofs.Text.Faults;

namespace SplitProofs.Program.Commands;

/// <summary><c>splitproofs simulate</c>: simulates frames, and shows the results beside the analytic values.</summary>
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
            Description = "How many stages to place; by default the best number.",
            HelpName = "N",
            CustomParser = WholeNumber.Optional(0, int.MaxValue, "from 0 to the number of stages"),
        };
        var frames = new Option<long>("--frames")
        {
            Description = "How many frames to play; each has the scenario's inferences_per_update.",
            HelpName = "K",
            DefaultValueFactory = _ => DefaultFrames,
            CustomParser = WholeNumber.From(1, MostInferences),
        };
        var seed = new Option<ulong>("--seed")
        {
            Description = "The seed of the random numbers.",
            HelpName = "S",
            DefaultValueFactory = _ => DefaultSeed,
            CustomParser = WholeNumber.From(ulong.MinValue, ulong.MaxValue),
        };
        var format = new FormatOption();
        var command = new Command(
            "simulate",
            "Plays frames draw by draw, and prints the results beside those of the analysis."
        );
        question.AddTo(command);
        command.Add(placement);
        command.Add(frames);
        command.Add(seed);
        format.AddTo(command);
        command.SetLimitedAction(
            "the frames were not played to the end",
            (parse, limit) =>
            {
                var (played, from) = (parse.GetValue(frames), parse.GetValue(seed));
                return limit
                    .Run(
                        "Computing the cost of each placement...",
                        () =>
                            question
                                .Read(parse)
                                .Bind(asked =>
                                    Answer(asked, parse.GetValue(placement), played)
                                        .Map(plan => (Plan: plan, Fading: asked.ScenarioFile.FadingPlace))
                                )
                    )
                    .Map(answer => limit.Run(() => Play(answer.Plan, answer.Fading, played, from, limit.Token)))
                    .Match(found => format.Print(parse, found, SimulationText.Of, SimulationJson.Of), Messages.Faults);
            }
        );
        return command;
    }

    private static Result<Plan> Answer(Question asked, int? placement, long frames)
    {
        var table = asked.Splitting.Table();
        return Placed(asked, table, placement, frames)
            .Bind(placed =>
                double.IsPositiveInfinity(table.FrameCost[placed])
                    ? asked.IllPosed<Plan>(table)
                    : Results.Success(
                        new Plan(asked.Network, asked.ScenarioFile, SplittingAnswer.Of(asked.Splitting, table, placed))
                    )
            );
    }

    private static PlayedFrames Play(Plan plan, Place fading, long frames, ulong seed, CancellationToken cancellation)
    {
        var (answer, question) = (plan.Answer, plan.Answer.Question);
        var found = SimulationProgress.Show(progress =>
            FrameSimulator.Run(
                question.Costs,
                answer.Decisions,
                frames,
                seed,
                [.. LatencyPercentiles.Of(answer.Latency).Select(at => at.Latency)],
                Environment.ProcessorCount,
                progress,
                cancellation
            )
        );
        if (!answer.Decisions.HasFiniteVariance(question.Chain.Count))
        {
            Messages.Warning(
                $"{fading}: the variance of the airtime is infinite, so that the errors of cost, time "
                    + $"and energy mean nothing. Give the channel a cutoff_snr."
            );
        }

        return new(plan.Network, plan.ScenarioFile, frames, seed, answer, found);
    }

    /// <summary>
    /// The number of stages to place: the requested one, or the best. A fault where the network or its memory does not allow that number,
    /// or where there are too many inferences to play.
    /// </summary>
    private static Result<int> Placed(Question asked, PlacementTable table, int? placement, long frames)
    {
        table.TryFindBest(out var best);
        var placed = placement ?? best;
        var (stages, limit) = (asked.Splitting.Chain.Count, table.HorizonLimit);
        var inferences = asked.Splitting.Scenario.InferencesPerUpdate;
        return inferences > MostInferences
                ? Wrong(
                    asked.ScenarioFile.InferencesPlace,
                    $"a frame of {inferences} inferences cannot be played",
                    $"Write at most {MostInferences} as inferences_per_update."
                )
            : frames < 1 || frames > MostInferences / inferences
                ? Wrong(
                    new Place.Option("--frames"),
                    $"{frames} frames of {inferences} inferences cannot be played",
                    $"Write at most {MostInferences / inferences}."
                )
            : placed > stages
                ? Wrong(
                    new Place.Option("--placement"),
                    $"{asked.Network.Name} has {stages} stages, and {placed} cannot be placed",
                    $"Write a whole number from 0 to {limit}."
                )
            : placed > limit
                ? Wrong(
                    new Place.Option("--placement"),
                    $"the device's memory holds the first {limit} stages, and not {placed}",
                    $"Write a whole number from 0 to {limit}."
                )
            : Results.Success(placed);

        static Result<int> Wrong(Place place, FormattableString cause, FormattableString remedy) =>
            Results.Failure<int>(
                place,
                cause.ToString(CultureInfo.InvariantCulture),
                remedy.ToString(CultureInfo.InvariantCulture)
            );
    }
}
