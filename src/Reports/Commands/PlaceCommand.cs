using System.Collections.Immutable;
using System.CommandLine;
using SplitProofs.Analytics.Networks;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Reports.Inputs;
using SplitProofs.Reports.Inputs.Networks;
using SplitProofs.Reports.Inputs.Profiles;
using SplitProofs.Reports.Inputs.Scenarios;
using SplitProofs.Reports.Plans;

namespace SplitProofs.Reports.Commands;

/// <summary><c>splitproofs place</c>: the plan for one network under one scenario.</summary>
internal static class PlaceCommand
{
    private static readonly ImmutableArray<string> _rules = [.. RuleNames.All.Select(RuleNames.Option)];

    public static Command Create()
    {
        var model = new Option<string?>("--model")
        {
            Description = "A shipped network by name, or a description (.dnn.yaml).",
            HelpName = "NAME|FILE.dnn.yaml",
        };
        var profile = new Option<string?>("--profile")
        {
            Description = "Measured stages (CSV), in place of a network.",
            HelpName = "FILE.csv",
        };
        var scenario = new Option<string>("--scenario")
        {
            Description = "A shipped scenario by name, or a file.",
            HelpName = "NAME|FILE.yaml",
            Required = true,
        };
        var rule = new Option<string>("--rule")
        {
            Description = "The splitting rule.",
            HelpName = string.Join('|', _rules),
            DefaultValueFactory = _ => _rules[0],
        };
        var json = new Option<bool>("--json") { Description = "Print one JSON object and nothing else." };
        var command = new Command("place", "Says which stages to place on the device, and from which SNR on to send.")
        {
            model,
            profile,
            scenario,
            rule,
            json,
        };
        command.SetAction(parse =>
            Run(
                parse.GetValue(model),
                parse.GetValue(profile),
                parse.GetRequiredValue(scenario),
                parse.GetRequiredValue(rule),
                parse.GetValue(json)
            )
        );
        return command;
    }

    private static int Run(string? model, string? profile, string scenario, string rule, bool json) =>
        Network(model, profile)
            .And(ScenarioLookup.Find(scenario))
            .And(Rule(rule))
            .Bind(inputs =>
            {
                var ((network, scenarioFile), splittingRule) = inputs;
                return network.Chain.Stages.Any(stage => stage.Cost.Work is Work.Counted)
                    ? scenarioFile.RequireProcessors().Map(_ => (network, scenarioFile.Scenario, splittingRule))
                    : Results.Success((network, scenarioFile.Scenario, splittingRule));
            })
            .Match(inputs => Print(inputs.network, inputs.Scenario, inputs.splittingRule, json), Messages.Faults);

    private static Result<Network> Network(string? model, string? profile) =>
        (model, profile) switch
        {
            ({ } name, null) => NetworkLookup.Find(name),
            (null, { } file) => ProfileReader.ReadFile(file).Map(read => new Network(read.Name, read.Chain)),
            _ => Results.Failure<Network>(
                new Place.Option("--model, --profile"),
                model is null ? "no network is given" : "two networks are given",
                "Give one of --model NAME and --profile FILE.csv."
            ),
        };

    private static Result<SplittingRule> Rule(string name) =>
        RuleNames.All.FirstOrDefault(rule => RuleNames.Option(rule) == name) is { } rule
            ? Results.Success(rule)
            : Results.Failure<SplittingRule>(
                new Place.Option("--rule"),
                $"no rule is called {Quote.Of(name)}",
                Descriptions.Problems.Suggestion.For(name, _rules)
            );

    private static int Print(Network network, Scenario scenario, SplittingRule rule, bool json)
    {
        var inference = CoInference.Of(network.Chain, scenario);
        var illPosed = double.IsPositiveInfinity(inference.Problem.Channel.MeanAirtime);
        if (!PlacementPlan.TryMake(inference, rule, out var plan))
        {
            Messages.Error(
                $"{scenario.Name}: {IllPosedChannel.Explain(rule, inference.Problem)} {IllPosedChannel.Remedy}"
            );
            return ExitCode.Failure;
        }

        if (illPosed)
        {
            Messages.Warning($"{scenario.Name}: {IllPosedChannel.Explain(rule, inference.Problem)}");
        }

        var answer = new Answer(network, scenario, rule, plan);
        Console.Out.WriteLine(json ? PlanJson.Of(answer) : PlanText.Of(answer));
        return ExitCode.Success;
    }
}
