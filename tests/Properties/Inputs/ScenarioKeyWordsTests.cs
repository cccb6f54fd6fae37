using System.Text.Json.Nodes;
using SplitProofs.Inputs.Scenarios;
using SplitProofs.Properties.Descriptions;

namespace SplitProofs.Properties.Inputs;

/// <summary>The words of scenarios' keys, against the JSON schema, which is made from what the reader says.</summary>
public class ScenarioKeyWordsTests
{
    [Fact]
    public void Every_key_that_a_scenario_may_have_is_named_in_words_once()
    {
        var keys = KeysIn(JsonNode.Parse(Resources.Read("docs/scenario.schema.json")), "").ToHashSet();
        Assert.True(keys.Count > 40);
        Assert.Equal(keys.Order(), ScenarioKeyWords.All.Select(words => words.Key).Order());
    }

    [Fact]
    public void Two_keys_never_have_the_same_words() =>
        Assert.Distinct(ScenarioKeyWords.All.Select(words => words.Name));

    [Theory]
    [InlineData("uplink.fading.mean_snr", "mean SNR", "a mean SNR of {0}")]
    [InlineData("uplink.antenna_gain", "antenna gain", "an antenna gain of {0}")]
    [InlineData("uplink.rates.0.snr", "least SNR of a rate", "a least SNR of a rate of {0}")]
    [InlineData("no.such_key", "no.such_key", "a no.such_key of {0}")]
    public void A_key_is_found_by_its_name_and_the_numbers_of_items_do_not_matter(
        string key,
        string name,
        string phrase
    ) => Assert.Equal((name, phrase), (ScenarioKeyWords.Find(key).Name, ScenarioKeyWords.Find(key).Phrase));

    [Theory]
    [InlineData("uplink.bandwidth", "2 MHz", "bandwidth 2 MHz")]
    [InlineData("inferences_per_update", "1000", "1000 inferences per update")]
    [InlineData("inferences_per_update", "1", "1 inference per update")]
    [InlineData("uplink.fading.family", "nakagami", "nakagami fading")]
    public void A_key_and_its_value_are_said_in_few_words(string key, string value, string words) =>
        Assert.Equal(words, ScenarioKeyWords.Find(key).Brief(value));

    /// <summary>All keys below a node of a schema.</summary>
    private static IEnumerable<string> KeysIn(JsonNode? node, string path) =>
        node switch
        {
            JsonArray list => list.SelectMany(item => KeysIn(item, path)),
            JsonObject schema => schema.SelectMany(entry =>
                entry.Key == "properties"
                    ? entry
                        .Value!.AsObject()
                        .SelectMany(property =>
                            KeysIn(property.Value, $"{path}{property.Key}.").Prepend(path + property.Key)
                        )
                    : KeysIn(entry.Value, path)
            ),
            _ => [],
        };
}
