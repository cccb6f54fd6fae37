using System.Collections.Immutable;
using SplitProofs.Verification.Exact;

namespace SplitProofs.Claims.DeviceEdge.Instances;

/// <summary>A problem over a channel, and the same problem over a better one: in each state the airtime is no longer.</summary>
/// <param name="Worse">The problem over the worse channel.</param>
/// <param name="Airtimes">The better channel's airtime in each state of the worse one.</param>
public sealed record ChannelChange(FiniteInstance Worse, ImmutableArray<Rational> Airtimes)
{
    /// <summary>The problem over the better channel.</summary>
    public FiniteInstance Better =>
        Worse with
        {
            Law = new([.. Worse.Law.States.Zip(Airtimes, (state, airtime) => (airtime, state.Probability))]),
        };

    /// <summary>The instance in the notation of the derivations.</summary>
    public override string ToString() => $"{Worse}; better: {Better.Law}";
}
