using SplitProofs.Inputs.Scenarios;

namespace SplitProofs.Properties.Inputs;

public class WrongScenarioTests
{
    private const string Fading = "{family: rayleigh, mean_snr: 13.35 dB, cutoff_snr: -10 dB}";

    /// <summary>What is replaced in a valid scenario, by what, and the place and the words of the one fault.</summary>
    public static TheoryData<string, string, string, string[]> Slips =>
        new()
        {
            // Units
            { "2 MHz", "2 mhz", "my.yaml:5:14", ["bandwidth", "'mhz'", "Did you mean MHz?"] },
            { "2 MHz", "2 mHz", "my.yaml:5:14", ["'mHz'", "Did you mean MHz?"] },
            { "2 MHz", "2 W", "my.yaml:5:14", ["bandwidth is in Hz, and W is a power", "2 MHz"] },
            { "2 MHz", "2", "my.yaml:5:14", ["bandwidth has no unit", "Hz", "2 MHz"] },
            { "2 MHz", "2 furlong", "my.yaml:5:14", ["unknown unit 'furlong'", "Hz", "2 MHz"] },
            { "2 MHz", "2 MiHz", "my.yaml:5:14", ["unknown unit 'MiHz'", "Hz"] },
            { "0.8 GFLOP/s", "0.8 GFLOPS", "my.yaml:2:17", ["'GFLOPS'", "Did you mean GFLOP/s?"] },
            { "0.8 GFLOP/s", "0.8 gflops", "my.yaml:2:17", ["'gflops'", "Did you mean GFLOP/s?"] },
            { "80 GFLOP/s", "80 GFLOP", "my.yaml:3:15", ["speed is in FLOP/s", "number of operations"] },
            { "12.5 pJ/FLOP", "12.5 pJ", "my.yaml:2:38", ["energy is in J/FLOP, and pJ is an energy", "12.5 pJ/FLOP"] },
            { "12.5 pJ/FLOP", "12.5 PJ/FLOP", "my.yaml:2:38", ["'PJ/FLOP'", "is in J/FLOP: write for example"] },
            { "12.5 pJ/FLOP", "1 pJ", "my.yaml:2:38", ["pJ is an energy", "Write for example 1 pJ/FLOP."] },
            { "20 Mbit/s", "54 Mbit", "my.yaml:8:18", ["Mbit is an amount of data", "Write for example 54 Mbit/s."] },
            { "100 mW", "100 PW", "my.yaml:6:19", ["'PW'", "It is in W: write for example 100 mW."] },
            { "20 Mbit/s", "20 Mbps", "my.yaml:8:18", ["'Mbps'", "Did you mean Mbit/s?"] },
            { "20 Mbit/s", "20 mbit/s", "my.yaml:8:18", ["'mbit/s'", "Did you mean Mbit/s?"] },
            { "20 Mbit/s", "20 MB", "my.yaml:8:18", ["rate is in bit/s, and MB is an amount of data"] },
            { "100 mW", "100 mw", "my.yaml:6:19", ["'mw'", "MW or mW"] },
            { "20 Mbit/s", "20 MBps", "my.yaml:8:18", ["'MBps'", "Did you mean MB/s?"] },
            { "20 Mbit/s", "20 MBPS", "my.yaml:8:18", ["'MBPS'", "Did you mean MB/s or Mbit/s?"] },
            { "2 MHz", "20 dBm", "my.yaml:5:14", ["bandwidth is in Hz, and dBm is a power"] },
            { "100 mW", "20 dbm", "my.yaml:6:19", ["'dbm'", "Did you mean dBm?"] },
            { "100 mW", "20 dB", "my.yaml:6:19", ["transmit_power is in W, and dB is a level"] },
            { "100 mW", "331 dBm", "my.yaml:6:19", ["transmit_power is too large: '331 dBm'"] },
            { "100 mW", "-9999 dBm", "my.yaml:6:19", ["transmit_power is too small: '-9999 dBm'"] },
            { "0.5 /s", "0.5", "my.yaml:9:17", ["time has no unit", "0.5 /s"] },
            { "0.5 /J", "0.5 /s", "my.yaml:9:33", ["energy is in /J, and /s is a worth per second"] },
            { "13.35 dB", "13.35 db", "my.yaml:7:40", ["'db'", "Did you mean dB?"] },
            { "13.35 dB", "13.35 W", "my.yaml:7:40", ["mean_snr is a ratio", "W is a power", "13.35 dB"] },
            {
                "rayleigh, mean_snr: 13.35 dB",
                "lognormal, median_snr: 10 dB, sigma: 8",
                "my.yaml:7:57",
                ["sigma has no unit", "write for example 8 dB."]
            },
            {
                "rayleigh, mean_snr: 13.35 dB",
                "rician, mean_snr: 10 dB, k: -6",
                "my.yaml:7:48",
                ["k must be between 0 and 1000", "write -6 dB."]
            },
            {
                "rayleigh, mean_snr: 13.35 dB",
                "rician, mean_snr: 10 dB, k: 6 W",
                "my.yaml:7:48",
                ["k is a ratio", "Write for example 6, or 7.78 dB."]
            },
            // Numbers
            { "2 MHz", "fast", "my.yaml:5:14", ["bandwidth does not start with a number: 'fast'", "2 MHz"] },
            { "2 MHz", "1,5 MHz", "my.yaml:5:14", ["','", "point before decimals"] },
            { "2 MHz", "2_000 Hz", "my.yaml:5:14", ["'_'", "nothing between thousands"] },
            { "2 MHz", "\u22122 MHz", "my.yaml:5:14", ["looks like a minus sign", "Write - instead"] },
            { "2 MHz", "-2 MHz", "my.yaml:5:14", ["bandwidth must be greater than 0, and is '-2 MHz'"] },
            { "2 MHz", "0 Hz", "my.yaml:5:14", ["bandwidth must be greater than 0"] },
            { "2 MHz", ".inf", "my.yaml:5:14", ["bandwidth is not finite", "finite number"] },
            { "2 MHz", "NaN Hz", "my.yaml:5:14", ["bandwidth is not finite"] },
            { "2 MHz", "1e308 MHz", "my.yaml:5:14", ["bandwidth is too large"] },
            { "2 MHz", "1e31 Hz", "my.yaml:5:14", ["bandwidth is too large", "unit", "from 1e-30 Hz to 1e30 Hz."] },
            {
                "2 MHz",
                "1e-31 Hz",
                "my.yaml:5:14",
                ["bandwidth is too small: '1e-31 Hz'", "Write a value from 1e-30 Hz"]
            },
            { "0.5 /s", "5e-324 /s", "my.yaml:9:17", ["time is too small", "Write 0, or a value from 1e-30 /s"] },
            { "100 mW", "1e-400 W", "my.yaml:6:19", ["transmit_power is too small to be distinguished from 0"] },
            { "50 mW", "-1 mW", "my.yaml:8:44", ["receive_power must be 0 or greater"] },
            { "80 GFLOP/s", "0 FLOP/s", "my.yaml:3:15", ["speed must be greater than 0"] },
            { "12.5 pJ/FLOP", "-1 pJ/FLOP", "my.yaml:2:38", ["energy must be 0 or greater"] },
            { "0.5 /s", "-0.5 /s", "my.yaml:9:17", ["time must be 0 or greater"] },
            { "1 GiB", "-1 GiB", "my.yaml:2:60", ["memory must be 0 or greater"] },
            { "1 GiB", "2000000 TB", "my.yaml:2:60", ["memory is too large", "leave it out"] },
            { "13.35 dB", "-10", "my.yaml:7:40", ["greater than 0 as a plain ratio", "write -10 dB"] },
            { "13.35 dB", "0", "my.yaml:7:40", ["greater than 0 as a plain ratio"] },
            { "13.35 dB", "400 dB", "my.yaml:7:40", ["'400 dB'", "-300 dB to 300 dB"] },
            {
                "cutoff_snr: -10 dB",
                "cutoff_snr: -0.1",
                "my.yaml:7:62",
                ["cutoff_snr must be 0 or greater as a plain ratio"]
            },
            { "update: 1000", "update: 1e3", "my.yaml:10:24", ["in digits only", "'1e3'", "Write 1000."] },
            { "update: 1000", "update: 10.5", "my.yaml:10:24", ["must be a whole number, and is '10.5'"] },
            { "update: 1000", "update: 1_000", "my.yaml:10:24", ["'_'", "nothing between thousands"] },
            { "update: 1000", "update: 0", "my.yaml:10:24", ["must be 1 or greater"] },
            { "update: 1000", "update: -5", "my.yaml:10:24", ["must be 1 or greater"] },
            { "update: 1000", "update: 9223372036854775808", "my.yaml:10:24", ["too large", "9223372036854775807"] },
            { "update: 1000", "update: 1000 Hz", "my.yaml:10:24", ["without a unit", "'Hz'"] },
            // Bits of features
            {
                "  fading:",
                "  feature_bits: 0\n  fading:",
                "my.yaml:7:17",
                ["feature_bits must be 1 or greater, and is '0'", "Write for example 8."]
            },
            {
                "  fading:",
                "  feature_bits: -1\n  fading:",
                "my.yaml:7:17",
                ["feature_bits must be 1 or greater, and is '-1'"]
            },
            {
                "  fading:",
                "  feature_bits: 8.5\n  fading:",
                "my.yaml:7:17",
                ["feature_bits must be a whole number, and is '8.5'"]
            },
            {
                "  fading:",
                "  feature_bits: 8.0\n  fading:",
                "my.yaml:7:17",
                ["in digits only, and is '8.0'", "Write 8."]
            },
            {
                "  fading:",
                "  feature_bits: eight\n  fading:",
                "my.yaml:7:17",
                ["feature_bits does not start with a number: 'eight'"]
            },
            {
                "  fading:",
                "  feature_bits: 8 bit\n  fading:",
                "my.yaml:7:17",
                ["feature_bits is a whole number without a unit, and 'bit' follows", "Write for example 8."]
            },
            {
                "  fading:",
                "  feature_bits: [8]\n  fading:",
                "my.yaml:7:17",
                ["feature_bits must be a single value, and is a list"]
            },
            { "  fading:", "  feature_bits: 9223372036854775808\n  fading:", "my.yaml:7:17", ["too large"] },
            { "  fading:", "  feature_bits:\n  fading:", "my.yaml:7:3", ["feature_bits has no value", "8"] },
            {
                "  fading:",
                "  featurebits: 8\n  fading:",
                "my.yaml:7:3",
                ["uplink has no key 'featurebits'", "Did you mean 'feature_bits'?"]
            },
            // Weights
            {
                "{time: 0.5 /s, energy: 0.5 /J}",
                "{time: 0 /s, energy: 0 /J}",
                "my.yaml:9:1",
                ["both weights are 0", "0.5 /s"]
            },
            // Fading
            { "rayleigh", "rician", "my.yaml:7:3", ["fading needs the key 'k'", "Add 'k: 6"] },
            { "rayleigh", "rician, k: -1", "my.yaml:7:31", ["k must be between 0 and 1000"] },
            {
                "rayleigh",
                "rician, k: 31 dB",
                "my.yaml:7:31",
                ["k must be between 0 and 1000 as a plain ratio, and is '31 dB'"]
            },
            { "rayleigh", "rice", "my.yaml:7:3", ["fading needs the key 'k'"] },
            { "rayleigh", "rise", "my.yaml:7:20", ["the family 'rise' is unknown", "Known here: finite,"] },
            {
                Fading,
                "{family: lognormal, median_snr: 10 dB}",
                "my.yaml:7:3",
                ["fading needs the key 'sigma'", "Add 'sigma: 8 dB"]
            },
            { Fading, "{family: lognormal, median_snr: 10 dB, sigma: 8}", "my.yaml:7:57", ["sigma has no unit", "dB"] },
            {
                Fading,
                "{family: lognormal, median_snr: 10 dB, sigma: 0 dB}",
                "my.yaml:7:57",
                ["sigma must be between 0.1 dB and 60 dB"]
            },
            {
                Fading,
                "{family: lognormal, mean_snr: 10 dB, median_snr: 3 dB, sigma: 8 dB}",
                "my.yaml:7:41",
                ["mean_snr and median_snr are both given", "Keep one of them."]
            },
            {
                Fading,
                "{family: lognormal, mean_snr: 10 dB, sigma: 60 dB}",
                "my.yaml:7:41",
                ["mean_snr gives a median of -404.47 dB, which is not between -300 and 300", "Check sigma"]
            },
            {
                Fading,
                "{family: lognormal, mean_snr: 10 dB}",
                "my.yaml:7:3",
                ["fading needs the key 'sigma'", "Add 'sigma: 8 dB"]
            },
            { Fading, "{family: trace}", "my.yaml:7:3", ["fading needs the key 'file'", "Add 'file: my-trace.csv"] },
            {
                Fading,
                "{family: trace, file: no-such-trace.csv}",
                "my.yaml:7:33",
                ["no-such-trace.csv: there is no such file", "starts from the folder of the scenario"]
            },
            { "rayleigh", "raleigh", "my.yaml:7:20", ["'raleigh' is unknown", "Did you mean 'rayleigh'?"] },
            { "rayleigh", "nakagami", "my.yaml:7:3", ["fading needs the key 'm'", "Add 'm: 2.5"] },
            { "rayleigh", "nakagami, m: 0", "my.yaml:7:33", ["m must be between"] },
            { "rayleigh", "nakagami, m: 2 dB", "my.yaml:7:33", ["m is a number without a unit", "'dB'"] },
            {
                "rayleigh",
                "rayleigh, m: 2",
                "my.yaml:7:30",
                ["fading has no key 'm'", "cutoff_snr, doppler, family, mean_snr"]
            },
            { "family: rayleigh, ", "", "my.yaml:7:3", ["fading needs the key 'family'", "Add 'family"] },
            { Fading, "rayleigh", "my.yaml:7:11", ["fading must be a set of keys", "'rayleigh'", "{family: rayleigh"] },
            { Fading, "{family: finite, states: []}", "my.yaml:7:36", ["states is an empty list", "{snr: 3 dB"] },
            { Fading, "{family: finite, states: 3 dB}", "my.yaml:7:36", ["states must be a list", "{snr: 3 dB"] },
            { Fading, "{family: finite}", "my.yaml:7:3", ["fading needs the key 'states'", "Add 'states: [{snr"] },
            {
                Fading,
                "{family: finite, states: [{snr: 1, probability: 0.5}, {snr: 2, probability: 0.25}]}",
                "my.yaml:7:36",
                ["probabilities sum to 0.75, and not to 1", "never rescaled"]
            },
            {
                Fading,
                "{family: finite, states: [{snr: 1, probability: 1}], cutoff_snr: 2}",
                "my.yaml:7:76",
                ["no state", "at or above cutoff_snr", "Lower cutoff_snr"]
            },
            {
                Fading,
                "{family: finite, states: [{snr: 1, probability: 1}, {snr: 3, probability: 0}], cutoff_snr: 2}",
                "my.yaml:7:102",
                ["no state of positive probability"]
            },
            {
                Fading,
                "{family: finite, states: [{snr: 1, probability: 1.5}]}",
                "my.yaml:7:59",
                ["probability must be between 0 and 1, and is '1.5'"]
            },
            {
                Fading,
                "{family: finite, states: [3 dB]}",
                "my.yaml:7:37",
                ["state 1 must be a set of keys", "{snr: 3 dB"]
            },
            {
                Fading,
                "{family: finite, states: [{snr: 1}]}",
                "my.yaml:7:37",
                ["state 1 needs the key 'probability'", "Add 'probability"]
            },
            {
                Fading,
                "{family: markov, states: [{name: good, snr: 3 dB}, {name: bad, snr: 0}], transition: [[0.9, 0.2], [0.3, 0.7]]}",
                "my.yaml:7:97",
                ["the row from 'good' sums to 1.1, and not to 1 within 1e-12", "never rescaled"]
            },
            {
                Fading,
                "{family: markov, states: [{name: good, snr: 3 dB}, {name: bad, snr: 0}], transition: [[0.9, 0.3], [0.1, 0.7]]}",
                "my.yaml:7:96",
                ["each column of transition sums to 1, and not each row: it is transposed", "[[0.9, 0.1], [0.3, 0.7]]."]
            },
            {
                Fading,
                "{family: markov, states: [{name: good, snr: 3 dB}, {name: bad, snr: 0}], transition: [[0,9, 0,1], [0.3, 0.7]]}",
                "my.yaml:7:97",
                ["the row from 'good' has 4 probabilities, and there are 2 states", "a comma begins the next value"]
            },
            {
                Fading,
                "{family: markov, states: [{name: good, snr: 3 dB}, {name: bad, snr: 0}], transition: [[1, -0.25], [0.3, 0.7]]}",
                "my.yaml:7:101",
                ["the transition from 'good' to 'bad' must be between 0 and 1, and is '-0.25'"]
            },
            {
                Fading,
                "{family: markov, states: [{name: good, snr: 3 dB}, {name: bad, snr: 0}], transition: [[0.9, 0.1]]}",
                "my.yaml:7:96",
                ["transition has 1 row, and there are 2 states", "a row for each state"]
            },
            {
                Fading,
                "{family: markov, states: [{name: good, snr: 3 dB}, {name: bad, snr: 0}], transition: [[0.9, 0.1], [1]]}",
                "my.yaml:7:109",
                ["the row from 'bad' has 1 probability, and there are 2 states"]
            },
            {
                Fading,
                "{family: markov, states: [{name: good, snr: 3 dB}, {name: bad, snr: 0}], transition: [[0.9, 0.1], 0.7]}",
                "my.yaml:7:109",
                ["the row from 'bad' must be a list"]
            },
            {
                Fading,
                "{family: markov, states: [{name: good, snr: 3 dB}, {name: bad, snr: 0}], transition: "
                    + "[[0.9, 0.1], [0.3, 0.7]], start: god}",
                "my.yaml:7:129",
                ["no state is called 'god'", "Did you mean 'good'?"]
            },
            {
                Fading,
                "{family: markov, states: [{name: good, snr: 3 dB}, {name: bad, snr: 0}], transition: "
                    + "[[0.9, 0.1], [0.3, 0.7]], start: [0.5, 0.25]}",
                "my.yaml:7:129",
                ["start sums to 0.75"]
            },
            {
                Fading,
                "{family: markov, states: [{name: good, snr: 3 dB}, {name: bad, snr: 0}], transition: "
                    + "[[0.9, 0.1], [0.3, 0.7]], start: {good: 1}}",
                "my.yaml:7:129",
                ["start must be a single value"]
            },
            {
                Fading,
                "{family: markov, states: [{name: good, snr: 3 dB}, {name: bad, snr: 0}], transition: [[1, 0], [0, 1]]}",
                "my.yaml:7:96",
                ["several stationary laws", "start: good"]
            },
            {
                Fading,
                "{family: markov, states: [{name: good, snr: 3 dB}, {name: bad, snr: 0}], transition: "
                    + "[[0.9, 0.1], [0.3, 0.7]], cutoff_snr: 3 dB}",
                "my.yaml:7:134",
                ["cutoff_snr does not go with the family markov"]
            },
            {
                Fading,
                "{family: markov, states: [{name: good, snr: 3 dB}, {name: bad, snr: 0}], transition: "
                    + "[[0.9, 0.1], [0.3, 0.7]], correlation: 0.5}",
                "my.yaml:7:135",
                ["correlation goes with the family rayleigh only", "transition says how"]
            },
            {
                Fading,
                "{family: markov, states: [{name: good, snr: 1}, {name: good, snr: 0}], transition: [[1]]}",
                "my.yaml:7:66",
                ["two states are called 'good'"]
            },
            {
                Fading,
                "{family: nakagami, mean_snr: 3 dB, m: 2, correlation: 0.5}",
                "my.yaml:7:65",
                ["correlation goes with the family rayleigh only, and the family is nakagami"]
            },
            {
                Fading,
                "{family: rayleigh, mean_snr: 3 dB, correlation: 1.25}",
                "my.yaml:7:59",
                ["correlation must be between 0 and 1, and is '1.25'"]
            },
            {
                Fading,
                "{family: rayleigh, mean_snr: 3 dB, correlation: -0.5}",
                "my.yaml:7:59",
                ["correlation must be between 0 and 1"]
            },
            // Decimal commas
            {
                "13.35 dB",
                "13,35 dB",
                "my.yaml:7:40",
                ["the comma in '13,35 dB' begins the next key", "Write a point before decimals: 13.35 dB."]
            },
            {
                "snr: -10 dB",
                "snr: -10,5",
                "my.yaml:7:62",
                ["'-10,5'", "Write -10.5 for a decimal number, and [-10, 5]"]
            },
            { "0.5 /s", "0,5 /s", "my.yaml:9:17", ["the comma in '0,5 /s'", "0.5 /s."] },
            // Keys
            {
                "  bandwidth:",
                "  bandwith:",
                "my.yaml:5:3",
                ["uplink has no key 'bandwith'", "Did you mean 'bandwidth'?"]
            },
            { "edge:", "egde:", "my.yaml:3:1", ["the scenario has no key 'egde'", "Did you mean 'edge'?"] },
            { "memory:", "memroy:", "my.yaml:2:52", ["device has no key 'memroy'", "Did you mean 'memory'?"] },
            {
                "  bandwidth: 2 MHz\n",
                "",
                "my.yaml:4:1",
                ["uplink needs the key 'bandwidth'", "Add 'bandwidth: 2 MHz"]
            },
            { "name: mine\n", "", "my.yaml", ["the scenario needs the key 'name'", "Add 'name"] },
            {
                "inferences_per_update: 1000\n",
                "",
                "my.yaml",
                ["needs the key 'inferences_per_update'", "Add 'inferences_per_update: 1000'."]
            },
            {
                "name: mine",
                "name: mine\nname: again",
                "my.yaml:2:1",
                ["'name' was already given on line 1", "Remove"]
            },
            { "name: mine", "name:", "my.yaml:1:1", ["name has no value", "Write for example"] },
            { "name: mine", "name: [mine]", "my.yaml:1:7", ["name must be a single value, and is a list"] },
            { "name: mine", "name: \"a\\nb\"", "my.yaml:1:7", [@"name is 'a\nb'", "letters from a to z"] },
            { "2 MHz", "{value: 2 MHz}", "my.yaml:5:14", ["bandwidth must be a single value, and is a set of keys"] },
            {
                "{speed: 80 GFLOP/s}",
                "80 GFLOP/s",
                "my.yaml:3:7",
                ["edge must be a set of keys, and is the single value '80 GFLOP/s'"]
            },
            { "{speed: 80 GFLOP/s}", "", "my.yaml:3:1", ["edge must be a set of keys, and is empty"] },
            // YAML
            { "  bandwidth", "\tbandwidth", "my.yaml:5:1", ["not valid YAML", "A tab indents this line", "spaces"] },
            { "  bandwidth", "   bandwidth", "my.yaml:6:3", ["not valid YAML", "indentation"] },
            {
                "{speed: 80 GFLOP/s}",
                "{speed: 80 GFLOP/s",
                "my.yaml:3:8",
                ["not valid YAML", "A bracket, a quote or a comma is missing"]
            },
            { "name: mine", "name: 'mine", "my.yaml:1:7", ["not valid YAML", "quotes"] },
            { "name: mine", "name: @mine", "my.yaml:1:7", ["not valid YAML", "No word begins", "Put it in quotes"] },
            { "name: mine", "name: &me mine", "my.yaml:1:7", ["an anchor (&)", "Write the value out"] },
            { "name: mine", "name: *me", "my.yaml:1:7", ["an alias (*)", "Write the value out"] },
            { "name: mine", "name: !!str mine", "my.yaml:1:7", ["a tag (!)", "Leave it out"] },
            { "name: mine", "? [name]\n: mine", "my.yaml:1:3", ["a key is a plain word here", "Write 'key: value'"] },
            {
                "inferences_per_update: 1000\n",
                "inferences_per_update: 1000\n: ",
                "my.yaml:10:1",
                ["a key is a plain word here", "Write 'key"]
            },
            { "downlink:", ": 1\ndownlink:", "my.yaml:8:3", ["not valid YAML", "does not fit the lines before"] },
            { "weights:", "---\nweights:", "my.yaml:9:1", ["a second scenario starts here", "its own file"] },
            { "name: mine", "name: mine\u0007", "my.yaml:1:11", ["U+0007", "Delete it"] },
        };

    [Theory]
    [MemberData(nameof(Slips))]
    public void A_slip_gives_one_fault_with_place_cause_and_remedy(
        string original,
        string replacement,
        string place,
        string[] words
    ) => ScenarioReader.Read(ScenarioText.With(original, replacement), ScenarioText.Path).IsOneFault(place, words);

    /// <summary>Whole texts that are no scenario.</summary>
    public static TheoryData<string, string, string[]> Texts =>
        new()
        {
            { "", "my.yaml:1:1", ["the file is empty", "name:"] },
            { " \n\n", "my.yaml:3:1", ["the file is empty", "name:"] },
            { "# nothing yet\n", "my.yaml:2:1", ["the file is empty", "name:"] },
            { "---\n", "my.yaml:2:1", ["the file is empty", "name:"] },
            { "hello", "my.yaml:1:1", ["must be a set of keys, and is the single value 'hello'"] },
            { "- name: mine", "my.yaml:1:1", ["must be a set of keys, and is a list"] },
            {
                $"name: {new string('[', 1000)}{new string(']', 1000)}",
                "my.yaml:1:55",
                ["more than 48 levels", "Nest less"]
            },
            { $"name: {new string('[', 1_000_000)}", "my.yaml:1:55", ["more than 48 levels", "Nest less"] },
        };

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_file_that_is_not_a_scenario_gives_one_fault(string text, string place, string[] words) =>
        ScenarioReader.Read(text, ScenarioText.Path).IsOneFault(place, words);

    [Fact]
    public void The_faults_of_the_other_keys_are_told_where_the_family_is_unknown()
    {
        var text = ScenarioText.Valid.Replace(
            "rayleigh, mean_snr: 13.35 dB",
            "raleigh, mean_snr: 13 dBB, corelation: 0.9, k: 6"
        );

        Assert.Equal(
            [
                "my.yaml:7:20: the family 'raleigh' is unknown. Did you mean 'rayleigh'?",
                "my.yaml:7:39: mean_snr has the unknown unit 'dBB'. Write for example 13.35 dB, or 21.63 as a plain ratio.",
                "my.yaml:7:47: fading has no key 'corelation'. Did you mean 'correlation'?",
            ],
            ScenarioReader.Read(text, ScenarioText.Path).Faults.Select(fault => fault.ToString())
        );
    }

    [Fact]
    public void A_description_in_place_of_a_scenario_gives_one_fault() =>
        ScenarioReader
            .Read("name: Net\ninput: {shape: [4]}\nlayers: [dense: 2]\n", "net.dnn.yaml")
            .IsOneFault(
                "net.dnn.yaml:2:1",
                "this is the description of a network, and not a scenario",
                "It is given as --model net.dnn.yaml."
            );

    [Theory]
    [InlineData(@"a\ud83d", "my.yaml:1:9", "This escape is half of a character")]
    [InlineData(@"a\udc00b", "my.yaml:1:9", "This escape is half of a character")]
    [InlineData(@"a\U00110000", "my.yaml:1:7", "An escape here is no character")]
    [InlineData(@"a\q", "my.yaml:1:7", "No escape is written so")]
    [InlineData(@"a\u12", "my.yaml:1:7", "An escape here lacks digits")]
    public void A_wrong_escape_is_not_blamed_on_the_quotes(string name, string place, string words) =>
        ScenarioReader
            .Read(ScenarioText.Valid.Replace("name: mine", $"name: \"{name}\""), ScenarioText.Path)
            .IsOneFault(place, words);

    [Fact]
    public void All_faults_of_a_file_are_told_at_once_in_its_order()
    {
        var text = ScenarioText
            .Valid.Replace("2 MHz", "2 W", StringComparison.Ordinal)
            .Replace("rayleigh", "raleigh", StringComparison.Ordinal)
            .Replace("downlink:", "downlnk:", StringComparison.Ordinal)
            .Replace("0.8 GFLOP/s", "0 GFLOP/s", StringComparison.Ordinal)
            .Replace("1 GiB", "1 gib", StringComparison.Ordinal);

        Assert.Equal(
            ["my.yaml:2:17", "my.yaml:2:58", "my.yaml:5:14", "my.yaml:7:20", "my.yaml:8:1"],
            ScenarioReader.Read(text, ScenarioText.Path).Faults.Select(fault => fault.Place.ToString())
        );
    }

    [Theory]
    [InlineData("speed: 0.8 GFLOP/s, energy: 12.5 pJ/FLOP, ", "edge: {speed: 80 GFLOP/s}\n")]
    [InlineData("speed: 0.8 GFLOP/s, ", "")]
    [InlineData("energy: 12.5 pJ/FLOP, ", "")]
    [InlineData("edge: {speed: 80 GFLOP/s}\n", "")]
    public void Speeds_may_be_left_out_and_are_asked_for_where_they_are_needed(string ofDevice, string ofEdge)
    {
        var text = ScenarioText.Valid.Replace(ofDevice, "", StringComparison.Ordinal);
        text = ofEdge.Length == 0 ? text : text.Replace(ofEdge, "", StringComparison.Ordinal);

        var file = ScenarioReader.Read(text, ScenarioText.Path).Value();

        Assert.Equal(1L << 33, file.Scenario.Memory.Match(() => 0, limited => limited.Capacity.Value));
        file.RequireProcessors()
            .IsOneFault("my.yaml", "device.speed, device.energy and edge.speed", "profiles only", "State");
    }

    [Fact]
    public void A_speed_that_a_profile_would_ignore_is_checked_all_the_same() =>
        ScenarioReader
            .Read(
                ScenarioText.Valid.Replace("energy: 12.5 pJ/FLOP, ", "").Replace("0.8 GFLOP/s", "0.8 W"),
                ScenarioText.Path
            )
            .IsOneFault("my.yaml:2:17", "FLOP/s", "power");
}
