using System.Diagnostics.CodeAnalysis;
using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Analytics.Scenarios;

namespace SplitProofs.Analytics.Tuning;

/// <summary>A scenario whose transmit power or device speed is replaced by the best value up to the stated one.</summary>
/// <param name="Scenario">The scenario with the best value.</param>
/// <param name="Largest">The value that was stated, which is taken as the largest one [W or FLOP/s].</param>
/// <param name="Best">The best value.</param>
public sealed record TunedScenario(Scenario Scenario, double Largest, double Best)
{
    private const double LittleWorth = 1e-8;

    /// <summary>
    /// The transmit power at which a bit costs the least at the mean signal-to-noise ratio (TUNE1). Under fading the mean cost of a bit
    /// differs from the cost at the mean ratio, so the cost of a frame may rise.
    /// </summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="tuned">The tuned one.</param>
    /// <returns>
    /// Whether there is a best power. This needs a weight of time above 0, a rate that follows from the signal-to-noise ratio without a
    /// peak, and fading whose mean ratio can be replaced.
    /// </returns>
    public static bool TryPower(Scenario scenario, [NotNullWhen(true)] out TunedScenario? tuned)
    {
        var (uplink, weights) = (scenario.Uplink, scenario.Weights);
        tuned = null;
        if (weights.Time.Value == 0 || !uplink.Rate.TryGap(out var gap) || !uplink.Fading.TryMeanSnr(out var mean))
        {
            return false;
        }

        var largest = uplink.TransmitPower.Value;
        var best =
            weights.Energy.Value == 0
                ? largest
                : Math.Min(
                    Power(weights.Time.Value, weights.Energy.Value, mean.Linear / (gap.Linear * largest)),
                    largest
                );
        tuned = new(
            scenario with
            {
                Uplink = uplink with
                {
                    TransmitPower = new(best),
                    Fading = uplink.Fading.WithMeanSnr(new(mean.Linear * best / largest)),
                },
            },
            largest,
            best
        );
        return true;
    }

    /// <summary>
    /// The power without a bound. Where time is worth little, W₀ is near its branch point and the closed form loses digits, even all of
    /// them; the series about that point takes its place.
    /// </summary>
    private static double Power(double timeWeight, double energyWeight, double gain)
    {
        var worth = gain * timeWeight / energyWeight;
        if (worth > LittleWorth)
        {
            return TransmitPower.Unbounded<Number>(new(timeWeight), new(energyWeight), new(gain)).Value;
        }

        return ExponentialMinusOne.Of(PrincipalLambertW.OnePlusNearBranch(worth)) / gain;
    }

    /// <summary>The device speed at which an operation costs the least, if its energy grows with the square of the speed (TUNE2).</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="tuned">The tuned one.</param>
    /// <returns>Whether there is a best speed. This needs stated speeds and a weight of time above 0.</returns>
    public static bool TryFrequency(Scenario scenario, [NotNullWhen(true)] out TunedScenario? tuned)
    {
        var weights = scenario.Weights;
        tuned = scenario.Processors.Match<TunedScenario?>(
            stated: speeds =>
            {
                var (largest, energy) = (speeds.DeviceSpeed.Value, speeds.DeviceEnergy.Value);
                var best =
                    weights.Energy.Value * energy == 0
                        ? largest
                        : ProcessorFrequency
                            .Best<Number>(
                                new(weights.Time.Value),
                                new(weights.Energy.Value),
                                new(energy / (largest * largest)),
                                new(largest)
                            )
                            .Value;
                var ratio = best / largest;
                return new(
                    scenario with
                    {
                        Processors = speeds with
                        {
                            DeviceSpeed = new(best),
                            DeviceEnergy = new(energy * ratio * ratio),
                        },
                    },
                    largest,
                    best
                );
            },
            unstated: () => null
        );
        tuned = weights.Time.Value == 0 ? null : tuned;
        return tuned is not null;
    }
}
