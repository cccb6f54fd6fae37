using FsCheck;
using FsCheck.Fluent;

namespace SplitProofs.Claims.Library.Numerics;

/// <summary>Random doubles of every size.</summary>
internal static class Doubles
{
    /// <summary>Positive doubles whose exponents are about equally likely, from one power of two to another.</summary>
    public static Gen<double> Between(int least, int most) =>
        from exponent in Gen.Choose(least, most)
        from high in Gen.Choose(0, (1 << 26) - 1)
        from low in Gen.Choose(0, (1 << 26) - 1)
        select Math.ScaleB(1 + Math.ScaleB(((long)high << 26) + low, -52), exponent);

    /// <summary>A double a few neighbours away from one of some places.</summary>
    public static Gen<double> Near(params double[] places) =>
        from place in Gen.Elements(places)
        from steps in Gen.Choose(-3, 3)
        select Enumerable
            .Range(0, Math.Abs(steps))
            .Aggregate(place, (x, _) => steps < 0 ? Math.BitDecrement(x) : Math.BitIncrement(x));

    /// <summary>The same double with fewer digits: simpler to read.</summary>
    public static IEnumerable<double> Simpler(double value) =>
        new[] { Math.Round(value), Math.Round(value, 2), Math.Round(value, 6) }.Where(simpler => simpler != value);
}
