using System.Globalization;

namespace SplitProofs.Analytics.Sensitivity;

/// <summary>The values at which a quantity is tried, numbered in ascending order.</summary>
internal abstract record Grid
{
    private Grid() { }

    /// <summary>The value with a number.</summary>
    public abstract double ValueAt(long number);

    /// <summary>The number of the last value that is at most a given one.</summary>
    public abstract long AtMost(double value);

    /// <summary>Whole numbers, up to the greatest.</summary>
    public sealed record Whole : Grid
    {
        /// <summary>The greatest number, far above the bits of any network.</summary>
        public const long Greatest = 1L << 62;

        public override double ValueAt(long number) => number;

        public override long AtMost(double value) => value >= Greatest ? Greatest : (long)Math.Floor(value);
    }

    /// <summary>Hundredths, for decibels.</summary>
    public sealed record Hundredths : Grid
    {
        private const double PerUnit = 100;

        public override double ValueAt(long number) => number / PerUnit;

        public override long AtMost(double value)
        {
            var number = (long)Math.Floor(value * PerUnit);
            return ValueAt(number + 1) <= value ? number + 1 : number;
        }
    }

    /// <summary>Positive numbers of three significant digits.</summary>
    public sealed record ThreeDigits : Grid
    {
        private const int PerDecade = 900;
        private const int Least = 100;

        public override double ValueAt(long number)
        {
            var (decade, digits) = Math.DivRem(number, PerDecade);
            (decade, digits) = digits < 0 ? (decade - 1, digits + PerDecade) : (decade, digits);
            return double.Parse(
                string.Create(CultureInfo.InvariantCulture, $"{Least + digits}e{decade}"),
                CultureInfo.InvariantCulture
            );
        }

        public override long AtMost(double value)
        {
            // The exponent may be off by one: the logarithm rounds.
            var decade = (long)Math.Floor(Math.Log10(value)) - 2;
            var number = ((decade - 1) * PerDecade) + (PerDecade - 1);
            for (var step = 2 * PerDecade; step > 0; step /= 2)
            {
                while (ValueAt(number + step) <= value)
                {
                    number += step;
                }
            }

            return number;
        }
    }
}
