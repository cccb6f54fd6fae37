using SplitProofs.Reports.Numbers;

namespace SplitProofs.Reports.Figures;

/// <summary>An axis with its ticks, linear or logarithmic.</summary>
internal sealed record ValueAxis
{
    private const double DecadesForLogarithm = 1.5;
    private const double TargetTicks = 5;

    // In a narrower range, six digits could not distinguish the ticks.
    private const double NarrowestRange = 5e-5;

    // In a narrower range, the powers of ten, their doubles and their halves are too few ticks.
    private const double NarrowRatio = 4;

    // Beyond these limits, ticks would overflow or underflow.
    private const double Largest = 1e300;
    private const double Smallest = 1e-290;

    private ValueAxis(bool isLogarithmic, double lowest, double highest, IReadOnlyList<double> ticks)
    {
        IsLogarithmic = isLogarithmic;
        Lowest = lowest;
        Highest = highest;
        Ticks = ticks;
    }

    /// <summary>Whether equal distances are equal ratios.</summary>
    public bool IsLogarithmic { get; }

    /// <summary>The values that get a grid line and a number.</summary>
    public IReadOnlyList<double> Ticks { get; }

    private double Lowest { get; }

    private double Highest { get; }

    /// <summary>Whether 0 lies inside the axis and separates positive from negative values.</summary>
    public bool HasBothSigns => Lowest < 0 && Highest > 0;

    /// <summary>Whether an axis can show a value.</summary>
    public static bool CanShow(double value) => Math.Abs(value) <= Largest;

    /// <summary>Whether values span enough decades for a logarithmic axis.</summary>
    /// <param name="values">The values; those that no axis shows do not count.</param>
    public static bool SpansDecades(IEnumerable<double> values)
    {
        var shown = values.Where(CanShow).ToList();
        return shown.Count > 0
            && shown.Min() > 0
            && Math.Log10(shown.Max()) - Math.Log10(shown.Min()) > DecadesForLogarithm;
    }

    /// <summary>A warning that a reader needs in order to judge heights; empty for a linear axis that contains 0.</summary>
    public string Caution =>
        IsLogarithmic ? "logarithmic scale"
        : Lowest > 0 || Highest < 0 ? "the axis does not start at 0"
        : "";

    /// <summary>A linear axis; a logarithmic one if that is wanted, all values are positive, and they differ.</summary>
    /// <param name="values">The values; at least one of them can be shown.</param>
    /// <param name="isLogarithmic">Whether a logarithmic axis is wanted.</param>
    /// <param name="areWhole">Whether only whole numbers have a meaning on it.</param>
    public static ValueAxis For(IEnumerable<double> values, bool isLogarithmic, bool areWhole)
    {
        var shown = values.Select(value => Math.Abs(value) < Smallest ? 0 : Rounded(value)).ToList();
        var (lowest, highest) = (shown.Min(), shown.Max());
        return isLogarithmic && lowest > 0 && lowest < highest
            ? Logarithmic(lowest, highest)
            : Linear(lowest, highest, areWhole);
    }

    /// <summary>The same axis from the least to the greatest value, if at least two ticks remain inside.</summary>
    /// <param name="values">The values; at least one of them can be shown.</param>
    public ValueAxis Within(IEnumerable<double> values)
    {
        var shown = values.Select(value => Math.Abs(value) < Smallest ? 0 : Rounded(value)).ToList();
        var (lowest, highest) = (shown.Min(), shown.Max());
        var ticks = Ticks.Where(tick => tick >= lowest && tick <= highest).ToList();
        return ticks.Count < 2 ? this : new(IsLogarithmic, lowest, highest, ticks);
    }

    /// <summary>The position of a value between the lower end (0) and the upper end (1).</summary>
    public double Position(double value) =>
        IsLogarithmic
            ? (Math.Log10(Rounded(value)) - Math.Log10(Lowest)) / (Math.Log10(Highest) - Math.Log10(Lowest))
            : (Rounded(value) - Lowest) / (Highest - Lowest);

    // Draw the six digits that are printed, so that the last bits of a value do not move a point.
    private static double Rounded(double value) => SixDigits.Round(value);

    private static ValueAxis Linear(double lowest, double highest, bool areWhole = false)
    {
        var magnitude = Math.Max(Math.Abs(lowest), Math.Abs(highest));
        if (magnitude == 0)
        {
            (lowest, highest) = (-1, 1);
        }
        else if (highest - lowest < NarrowestRange * magnitude)
        {
            (lowest, highest) = (lowest - 0.1 * magnitude, highest + 0.1 * magnitude);
        }

        if (lowest > 0 && lowest < highest / 3)
        {
            lowest = 0;
        }

        var nice = NiceStep((highest - lowest) / TargetTicks);
        var step = areWhole ? Math.Ceiling(nice) : nice;
        var first = Math.Floor(lowest / step + 1e-9);
        var last = Math.Max(first + 1, Math.Ceiling(highest / step - 1e-9));
        var ticks = Enumerable
            .Range(0, (int)(last - first) + 1)
            .Select(i => SixDigits.Round((first + i) * step))
            .ToList();
        return new(false, ticks[0], ticks[^1], ticks);
    }

    private static double NiceStep(double step)
    {
        var power = PowerOfTen((int)Math.Floor(Math.Log10(step)));
        return power * new[] { 1, 2, 2.5, 5 }.FirstOrDefault(nice => nice * power >= step * (1 - 1e-9), 10);
    }

    private static ValueAxis Logarithmic(double lowest, double highest)
    {
        var (first, last) = ((int)Math.Floor(Math.Log10(lowest)), (int)Math.Ceiling(Math.Log10(highest)));
        var decades = last - first;
        var stride = Math.Max(1, (int)Math.Ceiling(decades / 8.0));
        double[] mantissas =
            highest / lowest < NarrowRatio ? [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 7, 8, 9]
            : decades <= 3 ? [1, 2, 5]
            : [1];
        var candidates = Enumerable
            .Range(0, decades / stride + 2)
            .SelectMany(i => mantissas.Select(mantissa => mantissa * PowerOfTen(first + i * stride)))
            .Where(double.IsFinite)
            .ToList();
        var bottom = candidates.Last(tick => tick <= lowest || tick == candidates[0]);
        var top = candidates.FirstOrDefault(tick => tick >= highest, highest);
        return new(true, Math.Min(bottom, lowest), top, [.. candidates.Where(tick => tick >= bottom && tick <= top)]);
    }

    private static double PowerOfTen(int exponent) =>
        double.Parse(FormattableString.Invariant($"1e{exponent}"), System.Globalization.CultureInfo.InvariantCulture);
}
