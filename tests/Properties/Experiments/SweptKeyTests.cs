using SplitProofs.Experiments.Declarations;
using SplitProofs.Properties.Inputs;

namespace SplitProofs.Properties.Experiments;

public class SweptKeyTests
{
    [Theory]
    [InlineData("values: [1 MHz, 2 MHz]", "MHz", "1 MHz|2 MHz", "1|2")]
    [InlineData("values: [1 MHz, 500 kHz]", "", "1 MHz|500 kHz", "1 MHz|500 kHz")]
    [InlineData("values: [0.5, 2]", "", "0.5|2", "0.5|2")]
    [InlineData(
        "range: {from: 0 dB, to: 1 dB, points: 11}",
        "dB",
        "0 dB|0.1 dB|0.2 dB|0.3 dB|0.4 dB|0.5 dB|0.6 dB|0.7 dB|0.8 dB|0.9 dB|1 dB",
        "0|0.1|0.2|0.3|0.4|0.5|0.6|0.7|0.8|0.9|1"
    )]
    [InlineData("range: {from: 3 W, to: -1 W, points: 3}", "W", "3 W|1 W|-1 W", "3|1|-1")]
    [InlineData(
        "range: {from: 1 W, to: 1000 W, points: 4, scale: logarithmic}",
        "W",
        "1 W|10 W|100 W|1000 W",
        "1|10|100|1000"
    )]
    [InlineData(
        "range: {from: 1, to: 10, points: 7, scale: logarithmic, whole: true}",
        "",
        "1|2|3|5|7|10",
        "1|2|3|5|7|10"
    )]
    [InlineData("cases: {near: {distance: 5 m}, far: {distance: 9 m}}", "", "near|far", "near|far")]
    public void Values_are_written_as_options_take_them_and_shown_as_numbers_of_one_unit(
        string values,
        string unit,
        string texts,
        string shown
    )
    {
        var key = ExperimentReader
            .Read(
                ExperimentText
                    .With("values: [1, 1000]", values)
                    .Replace("set: inferences_per_update", "set: uplink.something", StringComparison.Ordinal)
                    .Replace("[method, inferences_per_update]", "[method, uplink.something]", StringComparison.Ordinal),
                "my.yaml"
            )
            .Value()
            .Sweep[1];
        Assert.Equal(unit, key.Unit);
        Assert.Equal(texts, string.Join('|', key.Values.Select(value => value.Text)));
        Assert.Equal(shown, string.Join('|', key.Values.Select(value => value.Shown.Printed)));
    }
}
