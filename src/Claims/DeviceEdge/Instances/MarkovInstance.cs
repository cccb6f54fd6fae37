using System.Collections.Immutable;
using System.Globalization;
using SplitProofs.Analytics.Channels.Memory;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Verification.Exact;

namespace SplitProofs.Claims.DeviceEdge.Instances;

/// <summary>A stopping problem over a channel with memory, in exact fractions.</summary>
/// <param name="Extra">δ_1..δ_M.</param>
/// <param name="Offload">t_0..t_{M−1}, positive.</param>
/// <param name="Airtimes">The airtime of each state.</param>
/// <param name="Initial">The law of the state at cut 0.</param>
/// <param name="Transitions">The law of the next state after each state.</param>
public sealed record MarkovInstance(
    ImmutableArray<Rational> Extra,
    ImmutableArray<Rational> Offload,
    ImmutableArray<Rational> Airtimes,
    ImmutableArray<Rational> Initial,
    ImmutableArray<ImmutableArray<Rational>> Transitions
)
{
    /// <summary>The number of stages (M).</summary>
    public int Stages => Extra.Length;

    /// <summary>The number of channel states.</summary>
    public int States => Airtimes.Length;

    /// <summary>t_n for n = 0..M, with t_M = 0.</summary>
    public Rational OffloadAt(int cut) => cut < Stages ? Offload[cut] : Rational.Zero;

    /// <summary>The costs as the solvers take them; every number here is exact in a double.</summary>
    public SplittingCosts ToCosts() => new(ToDoubles(Extra), ToDoubles(Offload), 0);

    /// <summary>The channel as the solvers take it.</summary>
    public MarkovChannel ToChannel() =>
        MarkovChannel.Starting(ToDoubles(Airtimes), ToDoubles(Initial), [.. Transitions.Select(ToDoubles)]);

    /// <summary>The magnitude of the terms of a cost.</summary>
    internal double Scale =>
        Extra.Sum(delta => Math.Abs(delta.ToDouble()))
        + (Offload.Sum(t => t.ToDouble()) * Airtimes.Max(x => x.ToDouble()));

    /// <summary>The instance in the notation of the derivations.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"x = ({string.Join(", ", Airtimes)}), first ({string.Join(", ", Initial)}), next "
                + $"{string.Join("; ", Transitions.Select(row => $"({string.Join(", ", row)})"))}, M = {Stages}, δ = "
                + $"({string.Join(", ", Extra)}), t = ({string.Join(", ", Offload)})"
        );

    private static ImmutableArray<double> ToDoubles(ImmutableArray<Rational> values) =>
        [.. values.Select(value => value.ToDouble())];
}
