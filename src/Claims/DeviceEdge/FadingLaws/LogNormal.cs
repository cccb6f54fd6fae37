using System.Globalization;
using FsCheck.Fluent;
using SplitProofs.Analytics.Channels;

namespace SplitProofs.Claims.DeviceEdge.FadingLaws;

public abstract partial record FadingLaw
{
    /// <summary>Log-normal shadowing with a standard deviation σ in decibels.</summary>
    public sealed record LogNormal(double MeanDecibels, double Deviation, double CutoffDecibels)
        : FadingLaw(MeanDecibels, CutoffDecibels)
    {
        internal static FadingDomain Domain { get; } =
            new(
                "log-normal",
                law => law is LogNormal,
                median =>
                    Gen.Choose(1, 12)
                        .Select(n => (double)n)
                        .Select(deviation => (FadingLaw)new LogNormal(median, deviation, double.NegativeInfinity))
            )
            {
                Parameters = "(σ = 1 to 12 dB)",
                CutoffLimit = "at most 5 σ above the median",
                Distribution = "the normal law by a series and a continued fraction",
                Corners = [new("log-normal without a cut-off", law => law is LogNormal { Cutoff: 0 })],
                Misstatements =
                [
                    new("log-normal shadowing is infinite as well", law => law is LogNormal { Cutoff: 0 }),
                ],
                OverNetworks = [new LogNormal(10, 6, -3)],
            };

        /// <inheritdoc/>
        public override double TailExponent => double.PositiveInfinity;

        internal override double HighestCutoff => Math.Min(20, 5 * Deviation);

        /// <inheritdoc/>
        public override Channel ToChannel() => new LogNormalChannel(new(Mean), Deviation, new(Cutoff));

        /// <inheritdoc/>
        public override SnrDistribution SnrBeforeCutoff()
        {
            var median = MeanDecibels * Math.Log(10) / 10;
            var spread = Deviation * Math.Log(10) / 10;
            return new(
                level => level == 0 ? 1 : NormalAbove((Math.Log(level) - median) / spread),
                level => level == 0 ? 0 : NormalAbove((median - Math.Log(level)) / spread),
                // Far below the median the normal law is steep.
                ResolvesTails: false
            );
        }

        /// <inheritdoc/>
        public override string ToString() =>
            string.Create(CultureInfo.InvariantCulture, $"log-normal σ = {Deviation} dB, {Words("median")}");

        /// <summary>
        /// P(Z &gt; z) of a standard normal Z: near 0 by the series of positive terms, beyond by Laplace's continued
        /// fraction.
        /// </summary>
        private static double NormalAbove(double z)
        {
            if (z < 0)
            {
                return 1 - NormalAbove(-z);
            }

            var density = Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI);
            if (z < 2.5)
            {
                var (sum, term) = (z, z);
                for (var n = 3; term > 1e-18 * sum; n += 2)
                {
                    term *= z * z / n;
                    sum += term;
                }

                return 0.5 - (density * sum);
            }

            // The fraction has converged to the last bit if 2z√(2n) exceeds 50: the omitted rest is e^−50 of it.
            var fraction = z;
            for (var n = 10 + (int)(312 / (z * z)); n >= 1; n--)
            {
                fraction = z + (n / fraction);
            }

            return density / fraction;
        }
    }
}
