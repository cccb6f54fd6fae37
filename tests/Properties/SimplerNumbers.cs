namespace SplitProofs.Properties;

/// <summary>Numbers to try in place of one that makes a property fail.</summary>
internal static class SimplerNumbers
{
    /// <summary>0, 1, the integer towards 0 and half of it, without the number itself.</summary>
    public static IEnumerable<double> Of(double value) =>
        value is 0 or double.NaN
            ? []
            : new[] { 0, 1, Math.Truncate(value), Math.Truncate(value / 2) }
                .Where(simpler => simpler != value && (value != 1 || simpler == 0))
                .Distinct();

    /// <summary>The same of an integer.</summary>
    public static IEnumerable<int> Of(int value) => Of((double)value).Select(simpler => (int)simpler);
}
