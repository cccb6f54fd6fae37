using System.CommandLine;
using System.Globalization;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Simulation;
using SplitProofs.Commands;
using SplitProofs.Program.Answers;
using SplitProofs.Reports.Wording;
using SplitProofs.Text.Faults;

namespace SplitProofs.Program.Commands;

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
        var format = new FormatOption();
        var command = new Command("simulate", "Plays frames through, draw by draw, beside the analytic values.");
        question.AddTo(command);
        command.Add(placement);
        command.Add(frames);
        command.Add(seed);
        format.AddTo(command);
        command.SetAction(
            (parse, cancellation) =>
                Task.Run(
                    () =>
                        question
                            .Read(parse)
                            .Bind(asked =>
                                Play(
                                    asked,
                                    parse.GetValue(placement),
                                    parse.GetValue(frames),
                                    parse.GetValue(seed),
                                    cancellation
                                )
                            )
                            .Match(
                                played => format.Print(parse, played, SimulationText.Of, SimulationJson.Of),
                                Messages.Faults
                            ),
                    CancellationToken.None
                )
        );
        return command;
    }

    private static Result<PlayedFrames> Play(
        Question asked,
        int? placement,
        long frames,
        ulong seed,
        CancellationToken cancellation
    )
    {
        var (network, question) = asked;
        var table = question.Table();
        return Placed(asked, table, placement, frames)
            .Bind(placed =>
                double.IsPositiveInfinity(table.FrameCost[placed])
                    ? Results.Failure<int>(
                        new Place.Option("--scenario"),
                        IllPosedChannel.Explain(question, table).TrimEnd('.'),
                        IllPosedChannel.Remedy(question.Fading)
                    )
                    : Results.Success(placed)
            )
            .Map(placed =>
            {
                var answer = SplittingAnswer.Of(question, table, placed);
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
                        $"{question.Scenario.Name}: the variance of the airtime is infinite, so that the errors of cost, time "
                            + $"and energy mean nothing. Give the channel a cutoff_snr."
                    );
                }

                return new PlayedFrames(network, frames, seed, answer, found);
            });
    }

    /// <summary>The number of placed stages that is asked for, or the best.</summary>
    private static Result<int> Placed(Question asked, PlacementTable table, int? placement, long frames)
    {
        table.TryFindBest(out var best);
        var placed = placement ?? best;
        var (stages, limit) = (asked.Splitting.Chain.Count, table.HorizonLimit);
        var inferences = asked.Splitting.Scenario.InferencesPerUpdate;
        return frames < 1 || frames > MostInferences / inferences
                ? Wrong(
                    "--frames",
                    $"{frames} frames of {inferences} inferences cannot be played",
                    $"Write a whole number from 1 to {MostInferences / inferences}."
                )
            : placed > stages
                ? Wrong(
                    "--placement",
                    $"{asked.Network} has {stages} stages, and {placed} cannot be placed",
                    $"Write a whole number from 0 to {limit}."
                )
            : placed > limit
                ? Wrong(
                    "--placement",
                    $"the device's memory holds the first {limit} stages, and not {placed}",
                    $"Write a whole number from 0 to {limit}."
                )
            : Results.Success(placed);

        static Result<int> Wrong(string option, FormattableString cause, FormattableString remedy) =>
            Results.Failure<int>(
                new Place.Option(option),
                cause.ToString(CultureInfo.InvariantCulture),
                remedy.ToString(CultureInfo.InvariantCulture)
            );
    }
}
