using SplitProofs.Text.Quantities;

namespace SplitProofs.Inputs.Quantities;

/// <summary>The values that parameters of fading may take.</summary>
internal static class FadingBounds
{
    extension(Bound)
    {
        /// <summary>The correlations of fading gains: 0 independent, 1 always the same.</summary>
        public static Bound Correlation => _correlation;

        /// <summary>The shapes m of Nakagami fading whose integrals are computed.</summary>
        public static Bound NakagamiShape => _nakagamiShape;

        /// <summary>The factors K of Rician fading whose integrals are computed.</summary>
        public static Bound RicianFactor => _ricianFactor;

        /// <summary>The standard deviations [dB] of log-normal shadowing whose integrals are computed.</summary>
        public static Bound LogNormalSpread => _logNormalSpread;

        /// <summary>The levels [dB] whose integrals stay in the range of a double.</summary>
        public static Bound Decibels => _decibels;
    }

    private static readonly Bound _correlation = new("between 0 and 1", value => value is >= 0 and <= 1);

    private static readonly Bound _nakagamiShape = new(
        "between 0.000001 and 10000",
        value => value is >= 1e-6 and <= 1e4
    );

    private static readonly Bound _ricianFactor = new("between 0 and 1000", value => value is >= 0 and <= 1000);

    private static readonly Bound _logNormalSpread = new(
        "between 0.1 dB and 60 dB",
        value => value is >= 0.1 and <= 60
    );

    private static readonly Bound _decibels = new("between -300 and 300", value => Math.Abs(value) <= 300);
}
