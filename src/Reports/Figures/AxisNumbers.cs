using System.Globalization;
using SplitProofs.Reports.Numbers;

namespace SplitProofs.Reports.Figures;

/// <summary>How an axis prints its numbers. Large or small ones get a prefix before the unit, or a common power of ten.</summary>
internal sealed class AxisNumbers
{
    private const double LeastOutside = 1e6;
    private const double LeastPlain = 1e-3;

    private const int MostDigits = 6;

    private readonly double _scale;
    private readonly bool _arePowers;

    private AxisNumbers(string unit, double scale, bool arePowers)
    {
        Unit = unit;
        _scale = scale;
        _arePowers = arePowers;
    }

    /// <summary>The unit with its prefix, or the common power of ten; empty where there is neither.</summary>
    public string Unit { get; }

    /// <summary>The way of printing that suits some ticks.</summary>
    /// <param name="unit">The unit of the values.</param>
    /// <param name="ticks">The ticks.</param>
    /// <param name="isLogarithmic">Whether they grow by ratios: then each may be a power of ten.</param>
    public static AxisNumbers For(string unit, IEnumerable<double> ticks, bool isLogarithmic)
    {
        var sizes = ticks.Where(tick => tick != 0).Select(Math.Abs).DefaultIfEmpty(1).ToList();
        var (least, most) = (sizes.Min(), sizes.Max());
        var thousands =
            Prefix.Suits(unit) ? WithPrefix.Thousands(isLogarithmic ? Math.Sqrt(least) * Math.Sqrt(most) : most, unit)
            : !isLogarithmic && (most >= LeastOutside || most < LeastPlain)
                ? (int)Math.Floor(SixDigits.Parts(most).Exponent / 3.0)
            : 0;
        var scale = Scale(thousands);
        return new(
            Prefix.Suits(unit) ? $"{Prefix.Of(thousands)}{unit}"
                : thousands == 0 ? unit
                : unit.Length == 0 ? $"×{Digits.Power(3 * thousands)}"
                : $"×{Digits.Power(3 * thousands)}, {unit}",
            scale,
            arePowers: isLogarithmic && (most * scale >= LeastOutside || least * scale < LeastPlain)
        );
    }

    /// <summary>A tick in print.</summary>
    public string Of(double tick) =>
        _arePowers && tick != 0 ? Digits.WithPower(tick) : Digits.Of(Scaled(tick), MostDigits);

    /// <summary>A value in the prefixed unit, or divided by the common power of ten.</summary>
    public double Scaled(double value) => value * _scale;

    private static double Scale(int thousands) =>
        double.Parse(FormattableString.Invariant($"1e{-3 * thousands}"), CultureInfo.InvariantCulture);
}
