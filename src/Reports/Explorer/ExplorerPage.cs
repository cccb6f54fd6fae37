using System.Collections.Immutable;
using System.Net;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Inputs.Networks;
using SplitProofs.Inputs.Scenarios;
using SplitProofs.Reports.Documents;
using SplitProofs.Reports.Wording;

namespace SplitProofs.Reports.Explorer;

/// <summary>
/// An interactive page: what to place and when to send, as the link, the device and the weights change. It is one self-contained file. It
/// computes with the solvers' formulas, read as JavaScript.
/// </summary>
public static class ExplorerPage
{
    /// <summary>Where the page is in the site of a report, without an ending.</summary>
    public const string Path = "explorer";

    /// <summary>The title and the words by which the search of a site finds the page.</summary>
    internal static Document Found { get; } =
        new(
            "Explorer",
            [],
            [
                new Block.Paragraph(
                    "How many stages of a network to place, and from which SNR on to send, as sliders move: "
                        + $"{string.Join(", ", ExplorerQuantity.All.Select(quantity => quantity.Label.ToLowerInvariant()))}."
                ),
            ]
        );

    /// <summary>The page's code, each file using those before it.</summary>
    private static readonly ImmutableArray<string> _scripts =
    [
        "solve.js",
        "words.js",
        "settings.js",
        "charts.js",
        "answer.js",
        "page.js",
    ];

    /// <summary>The whole text of the page.</summary>
    /// <param name="networks">The networks to choose from; those whose work is measured are left out.</param>
    /// <param name="scenarios">
    /// The scenarios to start from. Those that the page's quantities do not describe completely are left out. The page begins with the
    /// scenario named reference, or else with the first one.
    /// </param>
    /// <param name="header">The HTML above it; empty for nothing.</param>
    public static string Of(ImmutableArray<Network> networks, ImmutableArray<ScenarioFile> scenarios, string header)
    {
        ImmutableArray<Network> counted = [.. networks.Where(network => network.IsCounted)];
        ImmutableArray<Analytics.Scenarios.Scenario> known =
        [
            .. scenarios
                .Select(file => file.Scenario)
                .Where(ExplorerQuantity.SayAllOf)
                .OrderBy(scenario => scenario.Name != "reference"),
        ];
        return Resource
            .Read("explorer.html")
            .Replace("{{style}}", HtmlPage.StyleSheet + Resource.Read("explorer.css"), StringComparison.Ordinal)
            .Replace("{{header}}", header, StringComparison.Ordinal)
            .Replace("{{networks}}", Options(counted, Network), StringComparison.Ordinal)
            .Replace("{{rules}}", Options(SplittingRule.All, Rule), StringComparison.Ordinal)
            .Replace(
                "{{scenarios}}",
                Options(known, scenario => (scenario.Name, scenario.Name)),
                StringComparison.Ordinal
            )
            .Replace("{{first}}", Controls(ExplorerQuantity.First), StringComparison.Ordinal)
            .Replace("{{others}}", Controls(ExplorerQuantity.Others), StringComparison.Ordinal)
            .Replace(
                "{{script}}",
                ExplorerData.Source(counted, known)
                    + EmittedFormulas.Source()
                    + string.Concat(_scripts.Select(Resource.Read)),
                StringComparison.Ordinal
            );
    }

    private static (string, string) Network(Network network) =>
        (network.FileName, $"{network.Name} ({Numbers.Exactly.Of(network.Chain.Count, "stage")})");

    private static (string, string) Rule(SplittingRule rule) => (rule.Option, RuleText.Heading(rule));

    private static string Options<T>(IEnumerable<T> items, Func<T, (string Value, string Text)> of) =>
        string.Concat(
            items.Select(of).Select(item => $"<option value=\"{Html(item.Value)}\">{Html(item.Text)}</option>")
        );

    private static string Controls(IEnumerable<ExplorerQuantity> quantities) =>
        string.Concat(
            quantities.Select(quantity =>
            {
                var (name, label, range) = (quantity.Name, Html(quantity.Label), quantity.Range);
                var without =
                    quantity.WithoutIt.Length == 0
                        ? ""
                        : $"<label class=\"without\"><input type=\"checkbox\" id=\"{name}-without\"> {Html(quantity.WithoutIt)}</label>";
                var unit = $"<span class=\"unit\">{Html(quantity.Unit)}</span>";
                var inUnit = quantity.Unit.Length == 0 ? "" : $" [{Html(quantity.Unit)}]";
                return $"""
                    <div class="control" role="group" aria-label="{label}">
                    <label for="{name}">{label}</label>
                    <span class="entry"><input type="number" id="{name}" step="any" min="{ExplorerData.Written(
                        range.Least
                    )}" max="{ExplorerData.Written(range.Most)}"
                    aria-label="{label}{inUnit}" inputmode="decimal">{unit}</span>
                    <input type="range" id="{name}-slider" aria-label="{label}, slider">{without}
                    </div>

                    """.ReplaceLineEndings(
                    "\n"
                );
            })
        );

    private static string Html(string text) => WebUtility.HtmlEncode(text);
}
