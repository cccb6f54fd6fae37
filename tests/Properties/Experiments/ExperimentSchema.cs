using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SplitProofs.Experiments.Declarations;
using SplitProofs.Experiments.Solving;
using SplitProofs.Properties.Descriptions;
using SplitProofs.Properties.Descriptions.Schema;

namespace SplitProofs.Properties.Experiments;

/// <summary>
/// The JSON schema of experiments, with which editors complete and check them. Its keys are those that the reader names in its faults,
/// its words those of the code, its descriptions those of docs/experiments.md. Committed as <c>docs/experiment.schema.json</c>.
/// </summary>
internal static partial class ExperimentSchema
{
    private static readonly string _page = Resources.Read("docs/experiments.md");

    /// <summary>The schema's text.</summary>
    public static string Text { get; } = DescriptionSchema.Print(Root(), "") + "\n";

    private static JsonObject Root()
    {
        var root = Section(text => $"rows: placements\n{text}", "\n", "Keys", []);
        return new JsonObject(
            new Dictionary<string, JsonNode?>
            {
                ["$schema"] = "http://json-schema.org/draft-07/schema#",
                ["title"] = "SplitProofs experiment",
            }.Concat(root.Select(entry => KeyValuePair.Create(entry.Key, entry.Value?.DeepClone())))
        );
    }

    private static JsonNode Form(string key) =>
        key switch
        {
            "name" or "question" or "answer" or "from" or "to" or "x" or "y" or "value" or "error" or "relative_to" =>
                Single(),
            "networks" or "scenarios" => DescriptionSchema.ListOf(Single()),
            "values" => DescriptionSchema.ListOf(Single()),
            "series" or "panels" or "band" => DescriptionSchema.ListOf(new JsonObject { ["type"] = "string" }),
            "set" or "param" or "cases" => new JsonObject { ["type"] = "object" },
            "points" or "inferences" or "seed" => new JsonObject { ["type"] = "integer" },
            "whole" => new JsonObject { ["type"] = "boolean" },
            "rules" => ListOfWords(PlacingMethod.Rules.Select(method => method.Name)),
            "baselines" => ListOfWords(PlacingMethod.Baselines.Select(method => method.Name)),
            "outputs" => ListOfWords(
                PlacementOutputs.All.Concat(CutOutputs.All).Select(output => output.Column.Name).Distinct()
            ),
            "rows" => DescriptionSchema.OneOf("placements", "cuts"),
            "kind" => DescriptionSchema.OneOf("lines", "steps", "points", "map"),
            "scale" or "x_scale" or "y_scale" => DescriptionSchema.OneOf("linear", "logarithmic"),
            "panel_axes" => DescriptionSchema.OneOf("shared", "own"),
            "mark" => DescriptionSchema.OneOf("none", "minimum", "maximum"),
            "simulation" => Section(text => $"simulation: {{{text}}}\n", ", ", "", []),
            "range" => Section(text => $"sweep: [{{set: a.b, range: {{{text}}}}}]\n", ", ", "", []),
            "sweep" => DescriptionSchema.ListOf(
                Section(text => $"sweep: [{{{text}}}]\n", ", ", "What is varied", ["set"])
            ),
            "figure" => DescriptionSchema.AnyOf(Figure(), DescriptionSchema.ListOf(Figure())),
            _ => throw new Xunit.Sdk.XunitException($"The schema does not know the form of '{key}'."),
        };

    private static JsonObject Figure() => Section(text => $"figure: {{{text}}}\n", ", ", "Figure", []);

    /// <summary>A set of keys.</summary>
    /// <param name="around">A part of an experiment, from the entries of this set.</param>
    /// <param name="between">What is between two entries.</param>
    /// <param name="heading">The heading of the table that explains them; empty for none.</param>
    /// <param name="optional">Keys that a fault names first, and that another may stand for.</param>
    private static JsonObject Section(
        Func<string, string> around,
        string between,
        string heading,
        ImmutableArray<string> optional
    )
    {
        var known = Known().Match(Messages(around($"zzzzzzzz: 1{between}"))).Groups["keys"].Value.Split(", ");
        var required = new List<string>();
        while (
            Missing().Match(Messages(around(string.Join(between, required.Select(key => $"{key}: {Value(key)}")))))
                is { Success: true } match
            && !required.Contains(match.Groups["key"].Value)
        )
        {
            required.Add(match.Groups["key"].Value);
        }

        return DescriptionSchema.Closed(
            required.Except(optional).Order(StringComparer.Ordinal),
            [.. known.Select(key => (key, Described(key, Key(key, heading))))]
        );
    }

    /// <summary>In a list of what is varied, a key and a parameter are named, and at the top they have values.</summary>
    private static JsonNode Key(string key, string heading) =>
        heading == "What is varied" && key is "set" or "param" && heading == "What is varied" ? Single() : Form(key);

    private static string Value(string key) =>
        key switch
        {
            "networks" => "[LeNet-5]",
            "scenarios" => "[reference]",
            "outputs" => "[frame_cost]",
            "points" => "3",
            "from" => "1",
            "to" => "2",
            "x" or "y" => "frame_cost",
            _ => "a",
        };

    private static string Messages(string part)
    {
        var rest = ExperimentText
            .Valid.Split('\n')
            .Where(line =>
                !line.StartsWith("figure", StringComparison.Ordinal)
                && !line.StartsWith("answer", StringComparison.Ordinal)
            );
        var isWhole = part.Split(':')[0] is not ("simulation" or "sweep" or "figure");
        var start = string.Join('\n', rest);
        var text =
            isWhole ? part
            : part.StartsWith("sweep", StringComparison.Ordinal)
                ? start[..start.IndexOf("sweep:", StringComparison.Ordinal)]
                    + part
                    + start[start.IndexOf("rules:", StringComparison.Ordinal)..]
            : start + part;
        return string.Join('\n', ExperimentReader.Read(text, "s").Faults);
    }

    private static JsonObject Described(string key, JsonNode form)
    {
        var row = Row().Matches(_page).FirstOrDefault(row => row.Groups["keys"].Value.Contains($"`{key}`"));
        return new JsonObject(
            (
                row is null ? [] : new Dictionary<string, JsonNode?> { ["description"] = row.Groups["meaning"].Value }
            ).Concat(form.AsObject().Select(entry => KeyValuePair.Create(entry.Key, entry.Value?.DeepClone())))
        );
    }

    private static JsonObject Single() => new() { ["type"] = new JsonArray("number", "string") };

    private static JsonObject ListOfWords(IEnumerable<string> words) =>
        DescriptionSchema.ListOf(DescriptionSchema.OneOf([.. words]));

    [GeneratedRegex(@"needs the key '(?<key>\w+)'")]
    private static partial Regex Missing();

    [GeneratedRegex(@"has no key 'zzzzzzzz'\. Known here: (?<keys>[\w, ]+)\.")]
    private static partial Regex Known();

    [GeneratedRegex(@"^\| (?<keys>`[a-z_`, ]+) \| (?<meaning>[^|]+?) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
