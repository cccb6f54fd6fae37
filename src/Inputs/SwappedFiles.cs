using SplitProofs.Text.Faults;

namespace SplitProofs.Inputs;

/// <summary>Recognises a scenario and a description that are given in each other's place.</summary>
public static class SwappedFiles
{
    /// <summary>A fault if the files are swapped; success otherwise, even where a file has other faults.</summary>
    /// <param name="model">The value of <c>--model</c>, a name or a file; <see langword="null"/> if it is not given.</param>
    /// <param name="scenario">The value of <c>--scenario</c>, a name or a file.</param>
    public static Result<int> Require(string? model, string scenario) =>
        model is not null && DocumentRole.Scenario.IsOf(model) && DocumentRole.Description.IsOf(scenario)
            ? Results.Failure<int>(
                new Place.Option("--model, --scenario"),
                $"{Quote.Plain(model)} is a scenario, and {Quote.Plain(scenario)} the description of a network",
                $"Write --model {Quote.Plain(scenario)} --scenario {Quote.Plain(model)}."
            )
            : Results.Success(0);
}
