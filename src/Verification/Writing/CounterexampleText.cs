using SplitProofs.Verification.Statements;
using SplitProofs.Verification.Verdicts;

namespace SplitProofs.Verification.Writing;

/// <summary>A counterexample for a person: what is asserted of it, and the instance as C# and as JSON.</summary>
public static class CounterexampleText
{
    /// <summary>The lines.</summary>
    public static IEnumerable<string> Of(Claim claim, Counterexample counterexample) =>
        [
            .. counterexample.Trial.Match(
                compared: compared => [$"  {AssertionText.Of(compared.Worst)}"],
                silent: () => [],
                threw: _ => Array.Empty<string>()
            ),
            .. counterexample.Form.Match<string[]>(
                written: form =>
                    [
                        $"  as C#, with {string.Join(" ", form.Namespaces.Select(name => $"using {name};"))}",
                        $"    {form.Code}",
                        "  as JSON, for verify --replay FILE:",
                        $"    {ReplayJson.Of(claim.Id, form.Json)}",
                    ],
                none: form => [$"  It cannot be written as C# or JSON: {form.Reason}."]
            ),
        ];
}
