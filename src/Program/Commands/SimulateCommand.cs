using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using SplitProofs.Analytics.Correlated;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Simulation;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Analytics.Units;
using SplitProofs.Commands;
using SplitProofs.Inputs;
using SplitProofs.Reports.Plans;

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
                            .Bind(asked =>
                                Play(
                                    asked,
                                    parse.GetValue(placement),
                                    parse.GetValue(frames),
                                    parse.GetValue(seed),
                                    cancellation
                                )
                            )
                            .Match(outcome => Print(outcome, parse.GetValue(json)), Messages.Faults),
                    CancellationToken.None
                )
        );
        return command;
    }

    private static int Print(SimulationOutcome outcome, bool json)
    {
        Console.Out.WriteLine(json ? SimulationJson.Of(outcome) : SimulationText.Of(outcome));
        return ExitCode.Success;
    }

    private static Result<SimulationOutcome> Play(
        Question question,
        int? placement,
        long frames,
        ulong seed,
        CancellationToken cancellation
    ) =>
        question.Scenario.Uplink.Fading.Match(
            independent: _ => PlayIndependent(question, placement, frames, seed, cancellation),
            markov: fading =>
                PlayRemembering(question, new RememberingChannel.Listed(fading), placement, frames, seed, cancellation),
            gaussMarkov: fading =>
                PlayRemembering(question, new RememberingChannel.Cells(fading), placement, frames, seed, cancellation)
        );

    private static Result<SimulationOutcome> PlayIndependent(
        Question question,
        int? placement,
        long frames,
        ulong seed,
        CancellationToken cancellation
    )
    {
        var (network, scenario, rule) = question;
        var inference = CoInference.Of(network.Chain, scenario);
        var problem = inference.Problem;
        var table = PlacementTable.Of(problem, rule);
        return Placed(question, table, placement, frames)
            .Bind(placed =>
                double.IsPositiveInfinity(table.FrameCost[placed])
                    ? IllPosed<int>(IllPosedChannel.Explain(rule, problem), IllPosedChannel.Remedy)
                    : Results.Success(placed)
            )
            .Map(placed =>
            {
                var thresholds = rule.Thresholds(problem, placed);
                var latency = LatencyDistribution.Of(inference, rule, placed);
                var found = SimulationProgress.Show(progress =>
                    FrameSimulator.Run(
                        inference,
                        thresholds,
                        frames,
                        seed,
                        Quantiles(latency),
                        Environment.ProcessorCount,
                        progress,
                        cancellation
                    )
                );

                // No upload is forced with every stage placed; finite thresholds then bound the airtimes that count.
                var isBounded = placed == problem.Stages && thresholds.All(double.IsFinite);
                if (!isBounded && !problem.Channel.HasFiniteVariance)
                {
                    Messages.Warning(
                        $"{scenario.Name}: the variance of the airtime is infinite, so that the errors of cost, time and energy mean nothing. Give the channel a cutoff_snr."
                    );
                }

                var usage = ExpectedUsage.Of(inference, rule, placed);
                return new SimulationOutcome(
                    network,
                    scenario,
                    rule,
                    placed,
                    frames,
                    seed,
                    table,
                    usage,
                    latency,
                    found
                );
            });
    }

    private static Result<SimulationOutcome> PlayRemembering(
        Question question,
        RememberingChannel channel,
        int? placement,
        long frames,
        ulong seed,
        CancellationToken cancellation
    )
    {
        var (network, scenario, rule) = question;
        var costs = InferenceCosts.Of(network.Chain, scenario);
        var table = StatewisePlan.TableOf(costs, channel.Chain, rule);
        return Placed(question, table, placement, frames)
            .Bind(placed =>
                double.IsPositiveInfinity(table.FrameCost[placed])
                    ? IllPosed<int>(IllPosedChannel.Explain(rule, table), IllPosedChannel.RemedyFor(channel))
                    : Results.Success(placed)
            )
            .Map(placed =>
            {
                var plan = StatewisePlan.Of(costs, channel.Chain, rule, table, placed);
                var found = SimulationProgress.Show(progress =>
                    StatewiseSimulator.Run(
                        costs,
                        plan.Rule,
                        frames,
                        seed,
                        Quantiles(plan.Latency),
                        Environment.ProcessorCount,
                        progress,
                        cancellation
                    )
                );
                return new SimulationOutcome(
                    network,
                    scenario,
                    rule,
                    placed,
                    frames,
                    seed,
                    table,
                    plan.Usage,
                    plan.Latency,
                    found
                );
            });
    }

    private static ImmutableArray<Seconds> Quantiles(ILatencyLaw latency) =>
        [.. LatencyPercentiles.All.Select(percent => latency.Quantile(percent / 100.0))];

    /// <summary>The number of placed stages that is asked for, or the best.</summary>
    private static Result<int> Placed(Question question, PlacementTable table, int? placement, long frames)
    {
        table.TryFindBest(out var best);
        var placed = placement ?? best;
        var (stages, limit) = (question.Network.Chain.Count, table.HorizonLimit);
        var inferences = question.Scenario.InferencesPerUpdate;
        return frames < 1 || frames > MostInferences / inferences
                ? Wrong(
                    "--frames",
                    $"{frames} frames of {inferences} inferences cannot be played",
                    $"Write a whole number from 1 to {MostInferences / inferences}."
                )
            : placed > stages
                ? Wrong(
                    "--placement",
                    $"{question.Network.Name} has {stages} stages, and {placed} cannot be placed",
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

    private static Result<T> IllPosed<T>(string explanation, string remedy) =>
        Results.Failure<T>(new Place.Option("--scenario"), explanation.TrimEnd('.'), remedy);
}
