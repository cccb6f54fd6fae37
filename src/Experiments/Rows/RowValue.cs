using System.Globalization;

namespace SplitProofs.Experiments.Rows;

/// <summary>A value of a row.</summary>
public abstract record RowValue
{
    /// <summary>No number in print has more characters than this.</summary>
    internal const int LongestNumber = 32;

    private RowValue() { }

    /// <summary>A name.</summary>
    /// <param name="Text">The name.</param>
    public sealed record Words(string Text) : RowValue;

    /// <summary>A whole number.</summary>
    /// <param name="Value">The number.</param>
    public sealed record Count(long Value) : RowValue;

    /// <summary>A finite number, rounded to six significant digits so that the written bytes do not depend on its last bits.</summary>
    public sealed record Amount : RowValue
    {
        internal Amount(double rounded) => Value = rounded;

        /// <summary>The number.</summary>
        public double Value { get; }
    }

    /// <summary>No value, because it is infinite or has no meaning in its row.</summary>
    public sealed record Absent : RowValue;

    /// <summary>A number, rounded to six significant digits; absent where it is not finite.</summary>
    public static RowValue Of(double value) => double.IsFinite(value) ? new Amount(Rounded(value)) : new Absent();

    /// <summary>The value as a number; NaN if it is a name or absent.</summary>
    public double Number =>
        Match(words: _ => double.NaN, count: c => c.Value, amount: a => a.Value, absent: () => double.NaN);

    /// <summary>The value in print; empty where it is absent.</summary>
    public string Printed =>
        Match(
            words: w => w.Text,
            count: c => c.Value.ToString(CultureInfo.InvariantCulture),
            amount: a => a.Value.ToString("R", CultureInfo.InvariantCulture),
            absent: () => ""
        );

    /// <summary>Prints a number.</summary>
    /// <param name="number">Room for <see cref="LongestNumber"/> characters.</param>
    /// <returns>How many there are; none where the value is no number.</returns>
    internal int Print(Span<byte> number)
    {
        var length = 0;
        switch (this)
        {
            case Count count:
                count.Value.TryFormat(number, out length, provider: CultureInfo.InvariantCulture);
                break;
            case Amount amount:
                amount.Value.TryFormat(number, out length, "R", CultureInfo.InvariantCulture);
                break;
        }

        return length;
    }

    /// <summary>Handles each case.</summary>
    public T Match<T>(Func<Words, T> words, Func<Count, T> count, Func<Amount, T> amount, Func<T> absent) =>
        this switch
        {
            Words w => words(w),
            Count c => count(c),
            Amount a => amount(a),
            Absent => absent(),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    // Rounded to twelve digits first, so that a value meant to lie halfway rounds the same way whatever its last bits.
    private static double Rounded(double value) => Digits(Digits(value, "E11"), "E5");

    private static double Digits(double value, string format)
    {
        Span<byte> digits = stackalloc byte[LongestNumber];
        value.TryFormat(digits, out var length, format, CultureInfo.InvariantCulture);
        return double.Parse(digits[..length], CultureInfo.InvariantCulture) + 0.0;
    }
}
