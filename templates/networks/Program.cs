using MyName;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Inputs.Scenarios;

// Tower is tower.dnn.yaml, compiled. A mistake in the file is a compiler error at its line.
var scenario = Path.Combine(AppContext.BaseDirectory, "my-link.scenario.yaml");
return ScenarioReader
    .ReadFile(scenario)
    .Match(
        file =>
        {
            foreach (var rule in SplittingRule.All)
            {
                var found = SplittingAnswer.TryFind(new(new Tower().Chain, file.Scenario, rule), out var answer);
                Console.WriteLine(
                    found
                        ? $"{rule.Option}: place {answer!.PlacedStages} of {answer.Question.Chain.Count} stages; "
                            + $"a frame costs {answer.FrameCost:G6}"
                        : $"{rule.Option}: no placement has a finite cost"
                );
            }

            return 0;
        },
        faults =>
        {
            Console.Error.WriteLine(string.Join(Environment.NewLine, faults));
            return 1;
        }
    );
