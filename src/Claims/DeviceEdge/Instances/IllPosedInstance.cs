using System.Globalization;
using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Claims.DeviceEdge.FadingLaws;

namespace SplitProofs.Claims.DeviceEdge.Instances;

/// <summary>A fading law, and a chain over a finite-state channel whose first states may be at an SNR of 0.</summary>
/// <param name="Fading">The fading law.</param>
/// <param name="Chain">The chain, with the channel as if no state were at 0.</param>
/// <param name="DeadStates">The number of states that are at an SNR of 0, where X = +∞; 0 to all of them.</param>
public sealed record IllPosedInstance(FadingLaw Fading, FiniteInstance Chain, int DeadStates)
{
    /// <summary>The chain over its finite-state channel, including the dead states.</summary>
    public StoppingProblem OverStates =>
        Chain.ToProblem(
            FiniteStateChannel.OfAirtime([
                .. Chain.Law.States.Select(
                    (state, n) =>
                        new AirtimeState(
                            n < DeadStates ? double.PositiveInfinity : state.Airtime.ToDouble(),
                            state.Probability.ToDouble()
                        )
                ),
            ])
        );

    /// <summary>The chain over the fading channel.</summary>
    public StoppingProblem OverFading => Chain.ToProblem(Fading.ToChannel());

    /// <summary>The instance in words.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Fading}; {Chain}{(DeadStates == 0 ? "" : $", but X = ∞ in the first {DeadStates} of the channel's states")}"
        );
}
