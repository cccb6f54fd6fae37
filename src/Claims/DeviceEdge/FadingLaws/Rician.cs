using System.Collections.Immutable;
using System.Globalization;
using FsCheck.Fluent;
using SplitProofs.Analytics.Channels;

namespace SplitProofs.Claims.DeviceEdge.FadingLaws;

public abstract partial record FadingLaw
{
    /// <summary>Rician fading with a line of sight K times as strong as the rest.</summary>
    public sealed record Rician(double MeanDecibels, double LineOfSight, double CutoffDecibels)
        : FadingLaw(MeanDecibels, CutoffDecibels)
    {
        /// <summary>A Poisson count of a larger mean exceeds every count that matters here.</summary>
        private const double LargestPoissonMean = 600;

        internal static FadingDomain Domain { get; } =
            new(
                "Rician",
                law => law is Rician,
                mean =>
                    Gen.Choose(1, 40)
                        .Select(n => n / 4.0)
                        .Select(lineOfSight => (FadingLaw)new Rician(mean, lineOfSight, double.NegativeInfinity))
            )
            {
                Parameters = "(K = 0.25 to 10)",
                Sharpness = "1 + K",
                Distribution = "the chance that one Poisson count does not exceed another",
                Corners = [new("Rician without a cut-off", law => law is Rician { Cutoff: 0 })],
                Misstatements = [new("a line of sight makes the mean finite", law => law is Rician { Cutoff: 0 })],
                OverNetworks = [new Rician(10, 6, -7)],
            };

        /// <inheritdoc/>
        public override double TailExponent => 1;

        internal override double HighestCutoff => HighestCutoffFor(sharpness: 1 + LineOfSight);

        /// <inheritdoc/>
        public override Channel ToChannel() => new RicianChannel(new(Mean), LineOfSight, new(Cutoff));

        /// <inheritdoc/>
        public override SnrDistribution SnrBeforeCutoff() => PoissonRace(LineOfSight, (1 + LineOfSight) / Mean);

        /// <inheritdoc/>
        public override string ToString() =>
            string.Create(CultureInfo.InvariantCulture, $"Rician K = {LineOfSight}, {Words("mean")}");

        /// <summary>
        /// The SNR is a mixture, over a Poisson count J of mean K, of gamma laws of shape J + 1; and such a law exceeds a
        /// level if and only if a Poisson count I of mean rate·level is at most J. So P(γ ≥ level) = P(I ≤ J), for independent
        /// counts: sums of positive terms, no Bessel function.
        /// </summary>
        private static SnrDistribution PoissonRace(double lineOfSight, double rate)
        {
            var second = Poisson(lineOfSight);
            return new(
                level =>
                    level == 0 ? 1
                    : rate * level > LargestPoissonMean ? 0
                    : NotAbove(Poisson(rate * level), second),
                level => Above(Poisson(rate * level), second),
                ResolvesTails: true
            );

            static double NotAbove(ImmutableArray<double> first, ImmutableArray<double> second)
            {
                var (sum, upTo) = (0.0, 0.0);
                for (var j = 0; j < second.Length; j++)
                {
                    upTo += j < first.Length ? first[j] : 0;
                    sum += second[j] * upTo;
                }

                return sum;
            }

            static double Above(ImmutableArray<double> first, ImmutableArray<double> second)
            {
                var (sum, below) = (0.0, 0.0);
                for (var i = 1; i < first.Length; i++)
                {
                    below += i - 1 < second.Length ? second[i - 1] : 0;
                    sum += first[i] * below;
                }

                return sum;
            }
        }

        private static ImmutableArray<double> Poisson(double mean)
        {
            var probabilities = ImmutableArray.CreateBuilder<double>();
            var last = mean + (12 * Math.Sqrt(mean)) + 30;
            var term = Math.Exp(-mean);
            for (var n = 0; n <= last; n++)
            {
                probabilities.Add(term);
                term *= mean / (n + 1);
            }

            return probabilities.ToImmutable();
        }
    }
}
