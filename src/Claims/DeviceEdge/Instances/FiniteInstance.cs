using System.Collections.Immutable;
using System.Globalization;
using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Verification.Exact;

namespace SplitProofs.Claims.DeviceEdge.Instances;

/// <summary>A stopping problem over a finite-state channel, in exact fractions.</summary>
/// <param name="Extra">δ_1..δ_M.</param>
/// <param name="Offload">t_0..t_{M−1}, positive.</param>
/// <param name="Placement">φ_1..φ_M, not negative.</param>
/// <param name="Inferences">K ≥ 1.</param>
/// <param name="Law">The law of the airtime X.</param>
public sealed record FiniteInstance(
    ImmutableArray<Rational> Extra,
    ImmutableArray<Rational> Offload,
    ImmutableArray<Rational> Placement,
    int Inferences,
    FiniteLaw Law
)
{
    /// <summary>The number of stages (M).</summary>
    public int Stages => Extra.Length;

    /// <summary>t_n for n = 0..M, with t_M = 0.</summary>
    public Rational OffloadAt(int cut) => cut < Stages ? Offload[cut] : Rational.Zero;

    /// <summary>The problem as the solvers take it; every number here is exact in a double.</summary>
    public StoppingProblem ToProblem() => ToProblem(Law.ToChannel());

    /// <summary>The same costs over another channel.</summary>
    public StoppingProblem ToProblem(Channel channel) =>
        new(
            new SplittingCosts(ToDoubles(Extra), ToDoubles(Offload), 0),
            ToDoubles(Placement),
            Inferences,
            channel,
            Stages
        );

    /// <summary>The instance in the notation of the derivations.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Law}, M = {Stages}, δ = ({string.Join(", ", Extra)}), t = ({string.Join(", ", Offload)}), φ = "
                + $"({string.Join(", ", Placement)}), K = {Inferences}"
        );

    private static ImmutableArray<double> ToDoubles(ImmutableArray<Rational> values) =>
        [.. values.Select(value => value.ToDouble())];
}
