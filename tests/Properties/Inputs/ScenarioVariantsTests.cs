using System.Collections.Immutable;
using SplitProofs.Inputs;
using SplitProofs.Inputs.Scenarios;
using SplitProofs.Text.Faults;

namespace SplitProofs.Properties.Inputs;

/// <summary>A scenario that is put together from sections which were read before is the one that is read as a whole.</summary>
public class ScenarioVariantsTests
{
    /// <summary>Two values of a key of each section.</summary>
    private static readonly ImmutableArray<ImmutableArray<Setting>> _values =
    [
        Settings("device.speed=1GFLOP/s", "device.speed=2GFLOP/s"),
        Settings("device.memory=1MiB", "device.memory=2MiB"),
        Settings("uplink.bandwidth=3MHz", "uplink.bandwidth=4MHz"),
        Settings("downlink.rate=5Mbit/s", "downlink.rate=6Mbit/s"),
        Settings("weights.energy=0.1/J", "weights.energy=0.2/J"),
        Settings("inferences_per_update=7", "inferences_per_update=8"),
        Settings("placement.updated=normalisation", "placement.updated=all"),
        Settings("filter.uploaded=0.25", "filter.uploaded=0.5"),
        Settings("name=one", "name=two"),
    ];

    [Fact]
    public void Sections_read_before_give_what_reading_the_whole_gives()
    {
        var document = Value(ScenarioReader.Parse(Source.Of(ScenarioText.Valid, ScenarioText.Path)));
        var variants = new ScenarioVariants(document);
        var printed = new HashSet<string>();
        for (var cell = 0; cell < 1 << _values.Length; cell++)
        {
            ImmutableArray<Setting> settings = [.. _values.Select((two, key) => two[(cell >> key) & 1])];
            var whole = Print(Value(document.With(settings)));
            var joined = Value(variants.With(settings));
            Assert.Equal(whole, Print(joined));
            Assert.Equal(settings, joined.Settings);
            printed.Add(whole);
        }

        Assert.Equal(1 << _values.Length, printed.Count);
    }

    [Fact]
    public void Scenarios_that_agree_in_the_uplink_share_its_channel()
    {
        var document = Value(ScenarioReader.Parse(Source.Of(ScenarioText.Valid, ScenarioText.Path)));
        var variants = new ScenarioVariants(document);
        var (first, second) = (Value(variants.With([_values[4][0]])), Value(variants.With([_values[4][1]])));
        Assert.NotEqual(first.Scenario.Weights, second.Scenario.Weights);
        Assert.Same(first.Scenario.Uplink, second.Scenario.Uplink);
    }

    private static string Print(ScenarioFile file) =>
        $"{file.Scenario} {file.FadingPlace} {file.InferencesPlace} {file.UpdatedPlace} {file.FeatureBitsPlace} {file.Computing}";

    private static ImmutableArray<Setting> Settings(params string[] texts) =>
        [.. texts.Select(text => Value(Setting.ReadAll([text]))[0])];

    private static T Value<T>(Result<T> result) =>
        result.Match(value => value, faults => throw new InvalidOperationException(string.Join('\n', faults)));
}
