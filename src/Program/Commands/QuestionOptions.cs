using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Completions;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Text.Faults;

namespace SplitProofs.Program.Commands;

/// <summary>The options that choose a network, a scenario and a rule.</summary>
internal sealed class QuestionOptions
{
    private static readonly ImmutableArray<string> _rules = [.. SplittingRule.All.Select(rule => rule.Option)];

    private readonly InputOptions _inputs = new(areRequired: true);

    private readonly Option<string> _rule = new("--rule")
    {
        Description = "The splitting rule.",
        HelpName = string.Join('|', _rules),
        DefaultValueFactory = _ => _rules[0],
    };

    /// <summary>Gives a command these options.</summary>
    public void AddTo(Command command)
    {
        _inputs.AddTo(command);
        _rule.CompletionSources.Add(_ => _rules.Select(rule => new CompletionItem(rule)));
        command.Add(_rule);
    }

    /// <summary>Reads the question, or returns the faults of all its parts together.</summary>
    public Result<Question> Read(ParseResult parse) =>
        _inputs
            .Read(parse)
            .And(Rule(parse.GetRequiredValue(_rule)))
            .Map(read =>
            {
                var ((network, file, chain), rule) = read;
                return new Question(network, file, new(chain, file.Scenario, rule));
            });

    private Result<SplittingRule> Rule(string name) =>
        NamedChoice.Find(_rule.Name, name, SplittingRule.All, rule => rule.Option, "no rule");
}
