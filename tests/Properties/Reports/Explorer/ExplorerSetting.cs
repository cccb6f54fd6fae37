using System.Collections.Immutable;
using System.Globalization;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Inputs.Networks;

namespace SplitProofs.Properties.Reports.Explorer;

/// <summary>Settings of the explorer, as its address has them.</summary>
internal static class ExplorerSetting
{
    /// <summary>
    /// Settings from a seed: each shipped network and rule in turn, and values of three digits, spread evenly over the ranges of the
    /// page: those of levels in dB and weights over the values, of all others over their logarithms. One in eight has no bound on the
    /// memory, one in eight no cut-off, and one in two no precision of the features.
    /// </summary>
    public static ImmutableArray<string> Draw(int seed, int count)
    {
        var random = new Random(seed);
        return
        [
            .. Enumerable
                .Range(0, count)
                .Select(index =>
                {
                    var network = NetworkLookup.Shipped[index % NetworkLookup.Shipped.Length];
                    var rule = SplittingRule.All[random.Next(SplittingRule.All.Length)];
                    var memory = random.Next(8) == 0 ? "none" : $"{Ratio(0.01, 65536)}MiB";
                    var bits = random.Next(2) == 0 ? "none" : $"{random.Next(1, 65)}";
                    var cutoff = random.Next(8) == 0 ? "none" : $"{Level(-40, 20)}dB";
                    return string.Join(
                        '&',
                        $"model={network.FileName}",
                        $"rule={rule.Option}",
                        $"uplink.fading.mean_snr={Level(-10, 40)}dB",
                        $"uplink.fading.m={random.Next(1, 6)}",
                        $"uplink.fading.cutoff_snr={cutoff}",
                        $"uplink.feature_bits={bits}",
                        $"uplink.bandwidth={Ratio(0.01, 100)}MHz",
                        $"uplink.transmit_power={Ratio(1, 10000)}mW",
                        $"inferences_per_update={Math.Round(double.Parse(Ratio(1, 1e6), CultureInfo.InvariantCulture))}",
                        $"weights.time={Level(0, 1)}/s",
                        $"weights.energy={Level(0.01, 1)}/J",
                        $"device.speed={Ratio(0.01, 1000)}GFLOP/s",
                        $"device.memory={memory}",
                        $"device.energy={Ratio(0.01, 1000)}pJ/FLOP",
                        $"edge.speed={Ratio(1, 100000)}GFLOP/s",
                        $"downlink.rate={Ratio(0.01, 1000)}Mbit/s",
                        $"downlink.receive_power={Ratio(1, 10000)}mW"
                    );
                }),
        ];

        string Ratio(double least, double most) => Written(least * Math.Pow(most / least, random.NextDouble()));

        string Level(double least, double most) =>
            Math.Round(least + ((most - least) * random.NextDouble()), 2).ToString(CultureInfo.InvariantCulture);

        static string Written(double value) =>
            double.Parse(value.ToString("E2", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
                .ToString(CultureInfo.InvariantCulture);
    }
}
