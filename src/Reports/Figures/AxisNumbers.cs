using System.Globalization;
using SplitProofs.Reports.Numbers;

namespace SplitProofs.Reports.Figures;

/// <summary>How an axis prints its numbers: with a prefix before the unit or a common power of ten where they are large or small.</summary>
internal sealed class AxisNumbers
{
    private const double LeastOutside = 1e6;
    private const double LeastPlain = 1e-3;
    private const double MostDecadesOfOnePrefix = 1e6;

    private const int MostDigits = 6;

    private readonly int _thousands;
    private readonly bool _arePowers;

    private AxisNumbers(string unit, int thousands, bool arePowers)
    {
        Unit = unit;
        _thousands = thousands;
        _arePowers = arePowers;
    }

    /// <summary>The unit with its prefix, or the common power of ten; empty where there is neither.</summary>
    public string Unit { get; }

    /// <summary>The printing that suits some ticks.</summary>
    /// <param name="unit">The unit of the values.</param>
    /// <param name="ticks">The ticks.</param>
    /// <param name="isLogarithmic">Whether they grow by ratios: then each may be a power of ten.</param>
    public static AxisNumbers For(string unit, IEnumerable<double> ticks, bool isLogarithmic)
    {
        var sizes = ticks.Where(tick => tick != 0).Select(Math.Abs).DefaultIfEmpty(1).ToList();
        var (least, most) = (sizes.Min(), sizes.Max());
        if (Prefix.Suits(unit) && (!isLogarithmic || most / least < MostDecadesOfOnePrefix))
        {
            var thousands = WithPrefix.Thousands(most, unit);
            return new($"{Prefix.Of(thousands)}{unit}", thousands, arePowers: false);
        }

        var isOutside = most >= LeastOutside || (isLogarithmic ? least : most) < LeastPlain;
        if (!isOutside || isLogarithmic)
        {
            return new(unit, 0, arePowers: isOutside);
        }

        var exponent = 3 * (int)Math.Floor(SixDigits.Parts(most).Exponent / 3.0);
        var power = $"×{Digits.Power(exponent)}";
        return new(unit.Length == 0 ? power : $"{power}, {unit}", exponent / 3, arePowers: false);
    }

    /// <summary>A tick in print.</summary>
    public string Of(double tick) =>
        _arePowers && tick != 0 ? Digits.WithPower(tick) : Digits.Of(Scaled(tick), MostDigits);

    /// <summary>A value in the unit with its prefix, or in terms of the common power of ten.</summary>
    public double Scaled(double value) =>
        value * double.Parse(FormattableString.Invariant($"1e{-3 * _thousands}"), CultureInfo.InvariantCulture);
}
