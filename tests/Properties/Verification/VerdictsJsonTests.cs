using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using SplitProofs.Claims;
using SplitProofs.Verification.Proofs;
using SplitProofs.Verification.Running;
using SplitProofs.Verification.Verdicts;
using SplitProofs.Verification.Writing;

namespace SplitProofs.Properties.Verification;

public partial class VerdictsJsonTests
{
    private static readonly Budget _budget = new(Cases: 100, Seed: 5) { Boxes = 64 };

    [Fact]
    public void The_document_names_every_key_and_no_other() =>
        Assert.Equal(DocumentedKeys(), Keys().Order(StringComparer.Ordinal));

    [Fact]
    public void The_same_run_gives_the_same_text() =>
        Assert.Equal(VerdictsJson.Of([.. Verdicts()]), VerdictsJson.Of([.. Verdicts()]));

    [Fact]
    public void The_volumes_of_an_enclosure_add_up()
    {
        using var json = JsonDocument.Parse(VerdictsJson.Of([Check("R10")]));
        var enclosures = json.RootElement.GetProperty("claims")[0].GetProperty("enclosures").EnumerateArray().ToList();
        Assert.NotEmpty(enclosures);
        Assert.All(
            enclosures,
            enclosure =>
            {
                Assert.Equal(
                    1,
                    enclosure.GetProperty("provedVolume").GetDouble()
                        + enclosure.GetProperty("undecidedVolume").GetDouble()
                );
                Assert.Equal(
                    enclosure.GetProperty("undecidedVolume").GetDouble() > 0,
                    enclosure.GetProperty("undecidedBoxes").GetInt32() > 0
                );
                Assert.Equal(
                    enclosure.GetProperty("provedVolume").GetDouble() > 0,
                    enclosure.GetProperty("provedBoxes").GetInt32() > 0
                );
            }
        );
    }

    private static IEnumerable<Verdict> Verdicts() =>
        [
            Check("R7") with
            {
                Proofs = new(
                    ProofOrigin.Record,
                    "Coq 8.16.1",
                    [new("R7_formula_1_holds", "Claims.v", "it holds", new string('a', 64))],
                    ["classic"],
                    ["Markov.v"]
                ),
            },
            Check("F1"),
            FalseClaim.Broken.Check(_budget, CancellationToken.None),
            (FalseClaim.Mended with { Assertions = _ => throw new InvalidOperationException("no") }).Check(
                _budget,
                CancellationToken.None
            ),
        ];

    private static Verdict Check(string id) =>
        ShippedClaims.All.Single(claim => claim.Id.Number == id).Check(_budget, CancellationToken.None);

    /// <summary>The keys that lead to a value, lists and objects that may be null among them.</summary>
    private static HashSet<string> Keys()
    {
        using var json = JsonDocument.Parse(VerdictsJson.Of([.. Verdicts()]));
        return [.. KeysOf(json.RootElement, "")];
    }

    private static IEnumerable<string> KeysOf(JsonElement json, string path) =>
        path.EndsWith("replay.instance", StringComparison.Ordinal)
            ? [path]
            : json.ValueKind switch
            {
                JsonValueKind.Object => json.EnumerateObject()
                    .SelectMany(member =>
                        KeysOf(member.Value, path.Length == 0 ? member.Name : $"{path}.{member.Name}")
                    ),
                JsonValueKind.Array => json.EnumerateArray().SelectMany(item => KeysOf(item, $"{path}[]")),
                _ => [path],
            };

    private static IEnumerable<string> DocumentedKeys()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("docs/verify.md")!;
        using var reader = new StreamReader(stream);
        var section = reader.ReadToEnd().Split("## The JSON of a run")[1].Split("\n## ")[0];
        return section
            .Split('\n')
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .SelectMany(line => Key().Matches(line.Split(" | ")[0]).Select(match => match.Groups[1].Value))
            .Order(StringComparer.Ordinal);
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Key();
}
