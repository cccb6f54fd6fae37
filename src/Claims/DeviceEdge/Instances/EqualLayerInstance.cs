using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Verification.Exact;

namespace SplitProofs.Claims.DeviceEdge.Instances;

/// <summary>A stopping problem of equal layers over a finite-state channel, in exact fractions.</summary>
/// <param name="Stages">M ≥ 1.</param>
/// <param name="Extra">δ.</param>
/// <param name="Offload">t &gt; 0.</param>
/// <param name="Placement">φ ≥ 0.</param>
/// <param name="Inferences">K ≥ 1.</param>
/// <param name="Law">The law of the airtime X.</param>
/// <param name="HorizonLimit">N_mem = 0..M.</param>
public sealed record EqualLayerInstance(
    int Stages,
    Rational Extra,
    Rational Offload,
    Rational Placement,
    int Inferences,
    FiniteLaw Law,
    int HorizonLimit
)
{
    // It must be the same object each time, because the oracles remember their walks of it.
    private static readonly ConditionalWeakTable<EqualLayerInstance, FiniteInstance> _writtenOut = [];

    /// <summary>The layers written out, as the oracles take them.</summary>
    public FiniteInstance WrittenOut =>
        _writtenOut.GetValue(
            this,
            static key =>
                new(key.Repeat(key.Extra), key.Repeat(key.Offload), key.Repeat(key.Placement), key.Inferences, key.Law)
        );

    /// <summary>The problem as the closed form takes it.</summary>
    public EqualLayerProblem ToProblem() =>
        new(
            Stages,
            Extra.ToDouble(),
            Offload.ToDouble(),
            0,
            Placement.ToDouble(),
            Inferences,
            Law.ToChannel(),
            HorizonLimit
        );

    /// <summary>The instance in the notation of the derivations.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Law}, M = {Stages}, δ = {Extra}, t = {Offload}, φ = {Placement}, K = {Inferences}, at most {HorizonLimit} placed"
        );

    private ImmutableArray<Rational> Repeat(Rational value) => [.. Enumerable.Repeat(value, Stages)];
}
