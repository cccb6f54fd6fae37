using System.CommandLine;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Analytics.Tuning;
using SplitProofs.Inputs.Platforms;
using SplitProofs.Program.Answers;
using SplitProofs.Text.Faults;

namespace SplitProofs.Program.Commands;

/// <summary>The option that asks for the plan with the best transmit power or device speed.</summary>
internal sealed class TuneOption
{
    private readonly Option<string?> _tune = new("--tune")
    {
        Description =
            "Also show the plan with the best transmit power or device speed, by a closed form, up to the value of the scenario.",
        HelpName = string.Join('|', TunedQuantity.All.Select(quantity => quantity.Name)),
    };

    /// <summary>Gives a command this option.</summary>
    public void AddTo(Command command) => command.Add(_tune);

    /// <summary>The quantity to tune; <see langword="null"/> if the option is not given.</summary>
    public Result<TunedQuantity?> Read(ParseResult parse) =>
        parse.GetValue(_tune) is { } name
            ? NamedChoice
                .Find(_tune.Name, name, TunedQuantity.All, quantity => quantity.Name, "nothing to tune")
                .Map(quantity => (TunedQuantity?)quantity)
            : Results.Success<TunedQuantity?>(null);

    /// <summary>The plan with the best value.</summary>
    /// <param name="quantity">The quantity to tune.</param>
    /// <param name="asked">The question.</param>
    public Result<TunedPlan> Tune(TunedQuantity quantity, Question asked)
    {
        var scenario = asked.Splitting.Scenario;
        if (quantity.NeedsSpeeds && !asked.Network.IsCounted)
        {
            return Results.Failure<TunedPlan>(
                new Place.Option(_tune.Name),
                "measured stages have their times and energies, whatever the device's speed",
                "Give a network in place of the profile, or --tune power."
            );
        }

        if (quantity.NeedsSpeeds && asked.ScenarioFile.Computing is ComputingModel.ByLayer)
        {
            return Results.Failure<TunedPlan>(
                new Place.Option(_tune.Name),
                "the scenario names a platform, which has no one speed to tune",
                "State device.speed and edge.speed, or give --tune power."
            );
        }

        return quantity.Tune(scenario) is { } tuned ? Solve(quantity, asked, tuned) : NoBest(asked, scenario);
    }

    private static Result<TunedPlan> Solve(TunedQuantity quantity, Question asked, TunedScenario tuned)
    {
        var question = new SplittingQuestion(asked.Splitting.Chain, tuned.Scenario, asked.Splitting.Rule);
        var table = question.Table();
        return table.TryFindBest(out var placed)
            ? Results.Success(new TunedPlan(quantity, tuned, SplittingAnswer.Of(question, table, placed)))
            : asked.IllPosed<TunedPlan>(table);
    }

    private Result<TunedPlan> NoBest(Question asked, Scenario scenario) =>
        Results.Failure<TunedPlan>(
            new Place.Option(_tune.Name),
            scenario.Weights.Time.Value == 0
                ? "a second is worth nothing (the weight of time is 0), so that the lowest value would be the best"
                : $"the rates of {asked.ScenarioFile.Scenario.Name} do not follow from a mean SNR alone",
            "Change the scenario, or leave --tune out."
        );
}
