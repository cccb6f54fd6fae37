using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SplitProofs.Analytics.Channels;

namespace SplitProofs.Analytics.Stopping;

/// <summary>
/// The expected cost of an inference for a genie who sees the channel at every cut in advance, E[min_{n≤N} (ℓ_n + t_n·X_n)]. No rule costs
/// less (R5).
/// </summary>
/// <param name="Cost">
/// The absolute cost of an inference with N = 0..M stages placed; +∞ where N &lt; M and the mean airtime is infinite.
/// </param>
/// <param name="Error">
/// A proven bound of the error of each finite cost, apart from rounding. It is about 1e-7 of the least cost or less, and more only if the
/// limit of panels is reached.
/// </param>
/// <remarks>
/// <para>
/// The cost is the least ℓ_n plus the integral of P(ℓ_n + t_n·X_n &gt; z for all n ≤ N) = Π_n P(X &gt; (z − ℓ_n)/t_n) beyond it. On a panel
/// of z every factor falls, and its mean is known exactly, as a difference of two values of Ψ (R1). By Chebyshev's inequality for monotone
/// functions, the mean of a product is at least the product of the means. By the inequality of Grüss, it exceeds that by at most a quarter
/// of the product of both falls. Applied to one factor after the other, both bounds hold for the whole product. Panels are halved until the
/// bounds of all panels together differ by at most the error. The estimate between the bounds treats the factors as straight lines. For
/// these, the mean of a product exceeds the product of the means by a twelfth of the product of both falls.
/// </para>
/// </remarks>
public sealed record GenieBound(ImmutableArray<double> Cost, ImmutableArray<double> Error)
{
    private const double RelativeError = 1e-7;

    /// <summary>The most panels. At this limit no more are halved, and <see cref="Error"/> states the larger error.</summary>
    private const int MostPanels = 100_000;

    /// <summary>Computes the bound for every number of placed stages.</summary>
    /// <param name="costs">The costs of an inference.</param>
    /// <param name="channel">The law of each draw.</param>
    public static GenieBound Of(SplittingCosts costs, Channel channel)
    {
        var prepared = channel.Prepare();
        var mean = prepared.MeanAirtime;
        var (cost, error) = (new double[costs.Stages + 1], new double[costs.Stages + 1]);
        var panels = Halved(costs, prepared, Panels(costs, prepared));
        Array.Fill(cost, costs.Computing.Min());
        var exact = new Sums(costs.Stages);
        foreach (var panel in panels)
        {
            Add(costs, panel, exact);
        }

        AddBeyond(costs, prepared, panels.Count == 0 ? costs.Computing[0] : panels[^1].To.Cost, exact);
        for (var placed = 1; placed <= costs.Stages; placed++)
        {
            cost[placed] += exact.Estimate[placed];
            error[placed] = Math.Max(
                exact.Most[placed] - exact.Estimate[placed],
                exact.Estimate[placed] - exact.Least[placed]
            );
        }

        cost[0] = costs.Computing[0] + (costs.Offload[0] * mean);
        if (!double.IsFinite(mean))
        {
            Array.Fill(cost, double.PositiveInfinity, 0, costs.Stages);
            Array.Fill(error, 0, 0, costs.Stages);
        }

        return new(
            ImmutableCollectionsMarshal.AsImmutableArray(cost),
            ImmutableCollectionsMarshal.AsImmutableArray(error)
        );
    }

    /// <summary>
    /// The first panels, from the least cost of computing to where almost no probability is left. Their ends include the costs at which a
    /// factor begins to fall.
    /// </summary>
    private static List<Panel> Panels(SplittingCosts costs, Channel channel)
    {
        var ends = costs.Computing.Distinct().Order().ToList();
        var mean = channel.MeanAirtime;
        if (costs.Stages > 1 && double.IsFinite(mean))
        {
            // With at least two draws, the integral beyond z is at most P(ℓ_0 + t_0·X_0 > z)·t_1·μ.
            var (top, width) = (ends[^1], costs.Offload.Min() * mean);
            for (
                var beyond = double.PositiveInfinity;
                beyond > RelativeError / 16 * (costs.Computing.Min() + (costs.Offload.Min() * mean));
                width *= 2
            )
            {
                ends.Add(top + width);
                beyond = channel.ProbabilityAbove(Airtime(costs, 0, ends[^1])) * costs.Offload[1] * mean;
            }
        }

        var evaluated = ends.ConvertAll(end => End.At(end, costs, channel));
        return [.. evaluated.Zip(evaluated.Skip(1), (from, to) => Measured(costs, from, to))];
    }

    private static List<Panel> Halved(SplittingCosts costs, Channel channel, List<Panel> panels)
    {
        var allowed = RelativeError * LeastCost();
        while (true)
        {
            var error = panels.Sum(panel => panel.Error);
            if (error <= allowed || panels.Count > MostPanels)
            {
                return panels;
            }

            var each = allowed / (2 * panels.Count);
            panels = [.. panels.SelectMany(panel => panel.Error > each ? Halves(panel) : [panel])];
        }

        Panel[] Halves(Panel panel)
        {
            var (from, to) = (panel.From.Cost, panel.To.Cost);
            var middle = from + ((to - from) / 2);
            if (middle <= from || middle >= to)
            {
                return [panel with { Error = 0 }];
            }

            var end = End.At(middle, costs, channel);
            return [Measured(costs, panel.From, end), Measured(costs, end, panel.To)];
        }

        double LeastCost()
        {
            var sums = new Sums(costs.Stages);
            foreach (var panel in panels)
            {
                Add(costs, panel, sums);
            }

            return costs.Computing.Min() + sums.Estimate[1..].Min();
        }
    }

    private static Panel Measured(SplittingCosts costs, End from, End to)
    {
        var error = 0.0;
        var product = Product.Empty;
        for (var cut = 0; cut < costs.Stages && product.Most > 0; cut++)
        {
            product = product.Times(costs.Offload[cut], from, to, cut);
            if (cut > 0)
            {
                error = Math.Max(error, product.Most - product.Least);
            }
        }

        if (to.Cost <= costs.Computing[^1])
        {
            error = Math.Max(error, product.Most - product.Least);
        }

        return new(from, to, error * (to.Cost - from.Cost));
    }

    /// <summary>Adds the integral over a panel for N = 1..M.</summary>
    private static void Add(SplittingCosts costs, Panel panel, Sums sums)
    {
        var (from, to) = (panel.From, panel.To);
        var width = to.Cost - from.Cost;
        var product = Product.Empty;
        for (var cut = 0; cut < costs.Stages && product.Most > 0; cut++)
        {
            product = product.Times(costs.Offload[cut], from, to, cut);
            if (cut > 0)
            {
                sums.Add(cut, width, product);
            }
        }

        if (to.Cost <= costs.Computing[^1])
        {
            sums.Add(costs.Stages, width, product);
        }
    }

    /// <summary>Adds the bound of the integral beyond the panels for N = 1..M−1. Further draws can only lower that integral.</summary>
    private static void AddBeyond(SplittingCosts costs, Channel channel, double from, Sums sums)
    {
        if (costs.Stages == 1 || !double.IsFinite(channel.MeanAirtime))
        {
            return;
        }

        var beyond = channel.ProbabilityAbove(Airtime(costs, 0, from)) * costs.Offload[1] * channel.MeanAirtime;
        for (var placed = 1; placed < costs.Stages; placed++)
        {
            sums.Most[placed] += beyond;
        }
    }

    private static double Airtime(SplittingCosts costs, int cut, double cost) =>
        (cost - costs.Computing[cut]) / costs.Offload[cut];

    /// <summary>A range of costs, and the largest difference, over all N, between the bounds of the integral over it.</summary>
    private readonly record struct Panel(End From, End To, double Error);

    /// <summary>
    /// An end of a panel, evaluated once for the panels at both of its sides, however often these are halved.
    /// </summary>
    /// <param name="Cost">A cost of an inference, z.</param>
    /// <param name="Above">Per cut, the probability that sending there costs more.</param>
    /// <param name="ExpectedMinimum">Per cut, Ψ at the airtime with which sending there costs as much.</param>
    private sealed record End(double Cost, double[] Above, double[] ExpectedMinimum)
    {
        public static End At(double cost, SplittingCosts costs, Channel channel)
        {
            var (above, minimum) = (new double[costs.Stages], new double[costs.Stages]);
            for (var cut = 0; cut < costs.Stages; cut++)
            {
                var airtime = Airtime(costs, cut, cost);
                above[cut] = channel.ProbabilityAbove(airtime);
                minimum[cut] = channel.ExpectedMinimum(airtime);
            }

            return new(cost, above, minimum);
        }
    }

    /// <summary>The product of some factors: its values at both ends of a panel, and two bounds and an estimate of its mean.</summary>
    private readonly record struct Product(double First, double Last, double Least, double Most, double Estimate)
    {
        public static Product Empty { get; } = new(1, 1, 1, 1, 1);

        /// <summary>The product with the factor of one more cut.</summary>
        public Product Times(double offload, End from, End to, int cut)
        {
            var (high, low) = (from.Above[cut], to.Above[cut]);
            if (low == 1)
            {
                return this;
            }

            var mean = Math.Clamp(
                offload * (to.ExpectedMinimum[cut] - from.ExpectedMinimum[cut]) / (to.Cost - from.Cost),
                Math.Min(low, high),
                Math.Max(low, high)
            );
            var falls = (First - Last) * (high - low);
            var (least, most) = (Least * mean, Math.Min((Most * mean) + (falls / 4), First * mean));
            var estimate = Math.Clamp((Estimate * mean) + (falls / 12), least, Math.Max(least, most));
            return new(First * high, Last * low, least, most, estimate);
        }
    }

    /// <summary>Integrals for N = 1..M: two bounds and an estimate between them.</summary>
    private sealed class Sums(int stages)
    {
        public double[] Least { get; } = new double[stages + 1];

        public double[] Most { get; } = new double[stages + 1];

        public double[] Estimate { get; } = new double[stages + 1];

        public void Add(int placed, double width, Product product)
        {
            Least[placed] += width * product.Least;
            Most[placed] += width * product.Most;
            Estimate[placed] += width * product.Estimate;
        }
    }
}
