using FsCheck.Fluent;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Claims.Papers.Tuning;

/// <summary>A power or a speed to be tuned, up to a largest value.</summary>
/// <param name="TimeWeight">β_T &gt; 0.</param>
/// <param name="EnergyWeight">β_E &gt; 0.</param>
/// <param name="Factor">
/// g, the signal-to-noise ratio for each watt, or κ, the energy of a cycle divided by the square of the speed.
/// </param>
/// <param name="Largest">The largest power or speed.</param>
public sealed record TuningInstance(Rational TimeWeight, Rational EnergyWeight, Rational Factor, Rational Largest)
{
    /// <summary>The instance in words.</summary>
    public override string ToString() =>
        $"β_T = {TimeWeight}, β_E = {EnergyWeight}, factor {Factor}, at most {Largest}";
}

/// <summary>Random instances, and the search that is the oracle.</summary>
internal static class TuningInstances
{
    private static readonly Rational _least = Rational.Of(1, 64);

    public static Domain<TuningInstance> Domain(Func<TuningInstance, double> best) =>
        new(
            "weights from 1/8 to 4, the factor from 1/64 to 1024, the largest value from 1/8 to 8",
            from time in SmallFractions.Of(1, 32, 8)
            from energy in SmallFractions.Of(1, 32, 8)
            from factor in Gen.OneOf(
                SmallFractions.Of(1, 64, 64),
                SmallFractions.Of(1, 32, 1),
                SmallFractions.Of(32, 1024, 1)
            )
            from largest in SmallFractions.Of(1, 64, 8)
            select new TuningInstance(time, energy, factor, largest),
            Simpler,
            [
                new("the largest is the best", instance => best(instance) > 0.999 * instance.Largest.ToDouble()),
                new("less than the largest", instance => best(instance) < 0.9 * instance.Largest.ToDouble()),
                new("less than a tenth", instance => best(instance) < 0.1 * instance.Largest.ToDouble()),
                new("energy is expensive", instance => instance.EnergyWeight > 8 * instance.TimeWeight),
                new("time is expensive", instance => instance.TimeWeight > 8 * instance.EnergyWeight),
            ]
        );

    /// <summary>
    /// The place of the least value of a function that falls and then rises, found by repeatedly dividing an interval in thirds.
    /// </summary>
    public static double Search(Func<double, double> cost, double largest)
    {
        var (low, high) = (0.0, largest);
        for (var n = 0; n < 120; n++)
        {
            var (left, right) = (low + ((high - low) / 3), high - ((high - low) / 3));
            (low, high) = cost(left) <= cost(right) ? (low, right) : (left, high);
        }

        return high;
    }

    private static IEnumerable<TuningInstance> Simpler(TuningInstance instance) =>
        [
            .. SmallFractions.Simpler(instance.TimeWeight, _least, 4).Select(w => instance with { TimeWeight = w }),
            .. SmallFractions.Simpler(instance.EnergyWeight, _least, 4).Select(w => instance with { EnergyWeight = w }),
            .. SmallFractions.Simpler(instance.Factor, _least, 1024).Select(f => instance with { Factor = f }),
            .. SmallFractions.Simpler(instance.Largest, _least, 8).Select(l => instance with { Largest = l }),
        ];
}
