using MathNet.Numerics.Integration;

namespace SplitProofs.Properties.Inputs;

/// <summary>
/// A link worked out from its definition: densities of the SNR integrated by an adaptive rule, uploads in seconds, costs as sums of what
/// is computed and sent. It knows neither airtimes nor extra costs.
/// </summary>
/// <param name="density">The density of the SNR, up to a factor.</param>
/// <param name="least">The least SNR.</param>
/// <param name="greatest">An SNR beyond which nothing counts.</param>
/// <param name="rate">The rate at an SNR [bit/s], which never falls with it.</param>
/// <param name="kinks">The SNRs at which the rate is not smooth.</param>
internal sealed class LinkOracle(
    Func<double, double> density,
    double least,
    double greatest,
    Func<double, double> rate,
    params double[] kinks
)
{
    public const double TimeWeight = 0.5;
    public const double EnergyWeight = 0.25;
    public const double TransmitPower = 0.2;

    /// <summary>Seconds and joules on the device, seconds on the edge server, and the bits sent after it.</summary>
    public static (double DeviceTime, double DeviceEnergy, double EdgeTime, double Bits)[] Stages { get; } =
    [(0.02, 0.03, 0.001, 60_000), (0.05, 0.01, 0.004, 90_000), (0.015, 0.02, 0.002, 20_000), (0.03, 0.05, 0.003, 100)];

    public const double InputBits = 100_000;

    /// <summary>The same stages as a measured profile.</summary>
    public const string Profile = """
        layer,device_s,device_J,edge_s,parameter_bits,output_bits
        input,,,,,100000
        a,0.02,0.03,0.001,0,60000
        b,0.05,0.01,0.004,0,90000
        c,0.015,0.02,0.002,0,20000
        d,0.03,0.05,0.003,0,100
        """;

    /// <summary>The cost of an inference under the optimal rule, by the number of placed stages.</summary>
    /// <param name="latency">The fixed time of each upload and of the result's way back [s].</param>
    public double[] Costs(double latency) =>
        [.. Enumerable.Range(0, Stages.Length + 1).Select(placed => Cost(placed, latency))];

    private double Cost(int placed, double latency)
    {
        var last = placed == Stages.Length ? 0 : Mean(snr => Sending(placed, snr, latency));
        for (var cut = placed - 1; cut >= 0; cut--)
        {
            var (here, stage) = (cut, Stages[cut]);
            var goingOn = (TimeWeight * stage.DeviceTime) + (EnergyWeight * stage.DeviceEnergy) + last;
            last = Mean(
                snr => Math.Min(Sending(here, snr, latency), goingOn),
                Indifferent(snr => Sending(here, snr, latency) <= goingOn)
            );
        }

        return last;
    }

    private double Sending(int cut, double snr, double latency)
    {
        var upload = (cut == 0 ? InputBits : Stages[cut - 1].Bits) / rate(snr);
        return (TimeWeight * (upload + latency + Stages.Skip(cut).Sum(stage => stage.EdgeTime)))
            + (EnergyWeight * TransmitPower * upload);
    }

    private double Indifferent(Func<double, bool> sends)
    {
        var (low, high) = (least, greatest);
        for (var step = 0; step < 200; step++)
        {
            var middle = (low + high) / 2;
            (low, high) = sends(middle) ? (low, middle) : (middle, high);
        }

        return high;
    }

    private readonly Lazy<double> _mass = new(() =>
        kinks
            .Append(greatest)
            .Order()
            .Aggregate((From: least, Sum: 0.0), (sum, to) => (to, sum.Sum + OverSubintervals(density, sum.From, to)))
            .Sum
    );

    private double Mean(Func<double, double> function, params double[] moreKinks)
    {
        double[] ends =
        [
            least,
            .. kinks.Concat(moreKinks).Where(kink => kink > least && kink < greatest).Order(),
            greatest,
        ];
        return Integral(snr => function(snr) * density(snr)) / _mass.Value;

        double Integral(Func<double, double> integrand) =>
            ends.Zip(ends.Skip(1), (from, to) => OverSubintervals(integrand, from, to)).Sum();
    }

    /// <summary>In the square root of the SNR, where the densities of these tests are smooth from 0 on.</summary>
    private static double OverSubintervals(Func<double, double> integrand, double from, double to)
    {
        const int pieces = 8;
        var (low, high) = (Math.Sqrt(from), Math.Sqrt(to));
        return Enumerable
            .Range(0, pieces)
            .Sum(piece =>
                GaussKronrodRule.Integrate(
                    root => 2 * root * integrand(root * root),
                    low + ((high - low) * piece / pieces),
                    low + ((high - low) * (piece + 1) / pieces),
                    out _,
                    out _,
                    targetRelativeError: 1e-10,
                    maximumDepth: 5,
                    order: 15
                )
            );
    }
}
