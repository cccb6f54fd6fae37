using System.Collections.Immutable;
using System.Globalization;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Verification.Exact;

namespace SplitProofs.Claims.DeviceEdge.Instances;

/// <summary>A frame over a channel with memory: a problem, and what placing its stages costs.</summary>
/// <param name="Chain">The problem of one inference.</param>
/// <param name="Placement">φ_1..φ_M, not negative.</param>
/// <param name="Inferences">K ≥ 1.</param>
/// <param name="Edge">The cost of running every stage on the edge server (Σe).</param>
/// <param name="HorizonLimit">N_mem = 0..M.</param>
public sealed record MarkovFrame(
    MarkovInstance Chain,
    ImmutableArray<Rational> Placement,
    int Inferences,
    int Edge,
    int HorizonLimit
)
{
    /// <summary>The costs as the solvers take them; an inference has the same costs in seconds and in joules.</summary>
    public InferenceCosts ToCosts()
    {
        var relative = Chain.ToCosts();
        var costs = new SplittingCosts(relative.Extra, relative.Offload, Edge);
        return new(costs, costs, costs, [.. Placement.Select(phi => phi.ToDouble())], Inferences, HorizonLimit);
    }

    /// <summary>The magnitude of the terms of a frame cost.</summary>
    internal double Scale => Placement.Sum(phi => phi.ToDouble()) + (Inferences * (Edge + Chain.Scale));

    /// <summary>The frame in the notation of the derivations.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Chain}, φ = ({string.Join(", ", Placement)}), K = {Inferences}, Σe = {Edge}, at most {HorizonLimit} placed"
        );
}
