using System.Collections.Immutable;
using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Networks;
using SplitProofs.Analytics.Scenarios;

namespace SplitProofs.Analytics.Stopping;

/// <summary>The stopping problem of equal layers: the hypothesis of R10 as a type.</summary>
/// <param name="Stages">The number of layers (M ≥ 1).</param>
/// <param name="Extra">The extra cost of a layer on the device (δ); may be negative.</param>
/// <param name="Offload">The cost per unit of airtime of sending at cuts 0..M−1 (t &gt; 0).</param>
/// <param name="Edge">The cost of a layer on the edge server (e).</param>
/// <param name="Placement">The cost of placing a layer once per update (φ ≥ 0).</param>
/// <param name="Inferences">The number of inferences per update (K ≥ 1).</param>
/// <param name="Channel">The channel (X).</param>
/// <param name="HorizonLimit">The largest number of layers that may be placed (N_mem).</param>
public sealed record EqualLayerProblem(
    int Stages,
    double Extra,
    double Offload,
    double Edge,
    double Placement,
    double Inferences,
    Channel Channel,
    int HorizonLimit
)
{
    /// <summary>
    /// The cost of the fixed latency of an upload, ≥ 0. The last layer saves it on the device, because nothing is sent after it (R22).
    /// </summary>
    public double Latency { get; init; }

    /// <summary>Makes the problem of a chain of equal layers under a scenario.</summary>
    /// <inheritdoc cref="CoInference.Of" path="/param|/exception"/>
    /// <exception cref="ArgumentException">
    /// The uplink's precision gives the layers' outputs another size than that of the raw input, or an update changes some layers only.
    /// </exception>
    public static EqualLayerProblem Of(EqualLayerChain chain, Scenario scenario)
    {
        var sent = EqualLayerChain.Of(scenario.AsRun(chain));
        var rates = new WeightedRates(scenario);
        return new(
            sent.Count,
            rates.Extra(sent.Layer.Work),
            rates.Offload(sent.Input),
            rates.Edge(sent.Layer.Work),
            rates.Placement(sent.Layer.Updated),
            scenario.InferencesPerUpdate,
            scenario.Uplink.Airtimes.RequireIndependent(),
            scenario.Memory.LargestPlacement(sent)
        )
        {
            Latency = rates.Latency,
        };
    }

    /// <summary>The same problem with its layers written out.</summary>
    public StoppingProblem ToStoppingProblem() =>
        new(
            new SplittingCosts(Repeat(Extra), Repeat(Offload), Stages * Edge).WithLatency(Latency),
            Repeat(Placement),
            Inferences,
            Channel,
            HorizonLimit
        );

    private ImmutableArray<double> Repeat(double value) => [.. Enumerable.Repeat(value, Stages)];
}
