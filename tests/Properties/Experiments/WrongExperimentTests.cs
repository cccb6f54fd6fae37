using SplitProofs.Experiments.Declarations;
using SplitProofs.Experiments.Running;
using SplitProofs.Properties.Inputs;

namespace SplitProofs.Properties.Experiments;

public class WrongExperimentTests
{
    private const string Range = "range: {from: 0 dB, to: 20 dB, points: 3}";

    /// <summary>What is replaced in a valid experiment, by what, and the place and the words of the one fault.</summary>
    public static TheoryData<string, string, string, string[]> Slips =>
        new()
        {
            { "name: mine", "nam: mine", "my.yaml:1:1", ["has no key 'nam'", "Did you mean 'name'?"] },
            { "name: mine", "name: a/b", "my.yaml:1:7", ["name is 'a/b'", "saving-against-snr"] },
            { "question: What does it cost?\n", "", "my.yaml", ["needs the key 'question'"] },
            { "networks: [LeNet-5]", "networks: []", "my.yaml:3:11", ["networks is an empty list", "[AlexNet]"] },
            { "[LeNet-5]", "[LeNet-5, LeNet-5]", "my.yaml:3:21", ["has this item twice"] },
            { "[LeNet-5]", "LeNet-5", "my.yaml:3:11", ["networks must be a list"] },
            { "[optimal,", "[optimum,", "my.yaml:10:9", ["cannot be 'optimum'", "Did you mean 'optimal'?"] },
            { "[edge-only,", "[edgeonly,", "my.yaml:11:13", ["cannot be 'edgeonly'", "'edge-only'"] },
            { "saving]\n", "savings]\n", "my.yaml:12:38", ["cannot be 'savings'", "Did you mean 'saving'?"] },
            { Range, "range: {from: 0 dB, to: 20, points: 3}", "my.yaml:7:29", ["from is in dB, and to in no unit"] },
            { Range, "range: {from: 0 dB, to: 20 dB, points: 1}", "my.yaml:7:44", ["points must be 2 or greater"] },
            { Range, "range: {from: 0 dB, to: 0 dB, points: 3}", "my.yaml:7:29", ["does not go anywhere"] },
            {
                Range,
                "range: {from: 0, to: 20, points: 3, scale: logarithmic}",
                "my.yaml:7:19",
                ["lies above 0", "scale: linear"]
            },
            { Range, "range: {from: 0 dB, to: 20 dB}", "my.yaml:7:5", ["range needs the key 'points'"] },
            {
                Range,
                "rang: {from: 0 dB, to: 20 dB, points: 3}",
                "my.yaml:7:5",
                ["has no key 'rang'", "Did you mean 'range'?"]
            },
            { $"\n    {Range}", "", "my.yaml:6:10", ["values of 'uplink.fading.mean_snr' are missing"] },
            { Range, $"{Range}\n    values: [1 dB]", "my.yaml:7:12", ["values and range both give"] },
            { "values: [1, 1000]", "values: []", "my.yaml:9:13", ["values has 0 of them"] },
            { "values: [1, 1000]", "values: [1, 1]", "my.yaml:9:17", ["given twice"] },
            { "set: inferences_per_update", "set: uplink.fading.mean_snr", "my.yaml:8:10", ["varied twice"] },
            { "y: frame_cost", "y: frame_costs", "my.yaml:13:40", ["cannot be 'frame_costs'", "'frame_cost'"] },
            {
                ", series: [method, inferences_per_update]",
                "",
                "my.yaml:13:9",
                ["does not distinguish", "inferences_per_update"]
            },
            { "figure: {", "figure: {kind: map, ", "my.yaml:13:9", ["a map needs the key 'value'"] },
            { "{maximum saving", "{most saving", "my.yaml:14:17", ["does not begin with what is computed", "maximum"] },
            { "saving of optimal}", "saving of genie}", "my.yaml:14:17", ["no method", "'genie'"] },
            { "{maximum saving of optimal}", "{maximum time of optimal}", "my.yaml:14:17", ["no output", "'time'"] },
            { "optimal}.", "optimal.", "my.yaml:14:17", ["opened and not closed"] },
            {
                "rules: [optimal, lookahead]\nbaselines: [edge-only, device-only, best-static-split]\n",
                "",
                "my.yaml",
                ["no rule and no baseline"]
            },
        };

    /// <summary>Mistakes that only show with the networks and scenarios.</summary>
    public static TheoryData<string, string, string, string[]> Mismatches =>
        new()
        {
            { "[LeNet-5]", "[LeNet-6]", "my.yaml:3:12", ["no network is called 'LeNet-6'", "LeNet-5"] },
            { "[reference]", "[referenz]", "my.yaml:4:13", ["no scenario is called 'referenz'", "reference"] },
            { "[LeNet-5]", "[no.dnn.yaml]", "my.yaml:3:12", ["no.dnn.yaml: there is no such file"] },
            { "[LeNet-5]", "[no.csv]", "my.yaml:3:12", ["no.csv: there is no such file"] },
            { "[reference]", "[no.yaml]", "my.yaml:4:13", ["no.yaml: there is no such file"] },
            { "fading.mean_snr\n", "fading.men_snr\n", "my.yaml:6:10", ["has no key 'men_snr'", "mean_snr"] },
            { "[1, 1000]", "[1, 0]", "my.yaml:9:17", ["inferences_per_update must be 1 or greater"] },
            { "[1, 1000]", "[1, 1.5]", "my.yaml:9:17", ["inferences_per_update must be a whole number"] },
            { "[1, 1000]", "[1, 2 MHz]", "my.yaml:9:17", ["inferences_per_update is a whole number without a unit"] },
            { "set: inferences_per_update", "param: depth", "my.yaml:8:12", ["has no parameter 'depth'"] },
            { "set: inferences_per_update", "set: name.x", "my.yaml:8:10", ["has no key 'x'"] },
        };

    [Theory]
    [MemberData(nameof(Slips))]
    public void A_slip_is_one_fault_at_its_place(string original, string replacement, string place, string[] words) =>
        ExperimentReader.Read(ExperimentText.With(original, replacement), "my.yaml").IsOneFault(place, words);

    [Theory]
    [MemberData(nameof(Mismatches))]
    public void A_key_that_does_not_fit_the_inputs_is_a_fault_at_its_place_in_the_experiment(
        string original,
        string replacement,
        string place,
        string[] words
    ) =>
        ExperimentReader
            .Read(WithoutFigure(ExperimentText.With(original, replacement)), "my.yaml")
            .Bind(ExperimentInputs.Load)
            .IsOneFault(place, words);

    private static string WithoutFigure(string text) => text[..text.IndexOf("figure:", StringComparison.Ordinal)];
}
