using SplitProofs.Descriptions.Algebra;

namespace SplitProofs.Descriptions.Chains;

/// <summary>What a stage costs, for all values of the network's parameters. Equal costs are equal for all of them.</summary>
/// <param name="Macs">Multiply-accumulates.</param>
/// <param name="ElementWise">All other floating-point operations.</param>
/// <param name="Parameters">Trainable parameters.</param>
/// <param name="ParameterBits">The same in bits (θ).</param>
/// <param name="OutputBits">The size in bits of all tensors that a cut after the stage sends (o).</param>
/// <param name="OutputTensors">How many tensors these are.</param>
/// <param name="FeatureElements">The number of elements of those tensors that are computed.</param>
/// <param name="RawInputBits">The size in bits of those tensors that are raw inputs.</param>
/// <param name="ActivationBits">The largest size in bits of all tensors in use at one time while the stage runs.</param>
public sealed record SymbolicCost(
    Polynomial Macs,
    Polynomial ElementWise,
    Polynomial Parameters,
    Polynomial ParameterBits,
    Polynomial OutputBits,
    int OutputTensors,
    Polynomial FeatureElements,
    Polynomial RawInputBits,
    Maximum ActivationBits
)
{
    /// <summary>The part of <see cref="ParameterBits"/> that belongs to normalisations.</summary>
    public Polynomial NormalisationBits { get; init; } = Polynomial.Zero;

    /// <summary>
    /// The size in bits of what a placed stage keeps in the device's memory between inferences, besides its parameters.
    /// </summary>
    public Polynomial StateBits { get; init; } = Polynomial.Zero;

    /// <summary>The layers whose cost it is. Empty unless they were requested, because otherwise equal costs would differ.</summary>
    internal EquatableArray<SymbolicLayer> Layers { get; init; }

    /// <summary>The workload in floating-point operations (w): two for each multiply-accumulate, and the rest.</summary>
    public Polynomial Workload => 2 * Macs + ElementWise;

    internal bool IsFree => Workload == Polynomial.Zero && Parameters == Polynomial.Zero;

    /// <summary>Every quantity of this cost.</summary>
    internal IEnumerable<Polynomial> Quantities =>
        new[]
        {
            Macs,
            Workload,
            Parameters,
            ParameterBits,
            OutputBits,
            FeatureElements,
            RawInputBits,
            StateBits,
            NormalisationBits,
        }.Concat(ActivationBits.Candidates);

    /// <summary>
    /// The part of the cost that the cost of an inference depends on. Two stages may be equal in it and hold different tensors.
    /// </summary>
    internal SymbolicCost Paid =>
        this with
        {
            OutputTensors = 1,
            FeatureElements = Polynomial.Zero,
            RawInputBits = Polynomial.Zero,
            ActivationBits = Maximum.None,
            StateBits = Polynomial.Zero,
            Layers = default,
        };

    /// <summary>The cost of this and then of <paramref name="next"/>, as one stage.</summary>
    internal SymbolicCost Then(SymbolicCost next) =>
        new(
            Macs + next.Macs,
            ElementWise + next.ElementWise,
            Parameters + next.Parameters,
            ParameterBits + next.ParameterBits,
            next.OutputBits,
            next.OutputTensors,
            next.FeatureElements,
            next.RawInputBits,
            ActivationBits.With(next.ActivationBits)
        )
        {
            NormalisationBits = NormalisationBits + next.NormalisationBits,
            StateBits = StateBits + next.StateBits,
            Layers = Layers.Count == 0 ? next.Layers : Layers.Concat(next.Layers).ToEquatableArray(),
        };

    /// <summary>The cost of a number of repetitions, as one stage.</summary>
    internal SymbolicCost Times(Polynomial count) =>
        this with
        {
            Macs = count * Macs,
            ElementWise = count * ElementWise,
            Parameters = count * Parameters,
            ParameterBits = count * ParameterBits,
            NormalisationBits = count * NormalisationBits,
            StateBits = count * StateBits,
            Layers = Layers.Select(layer => layer with { Times = count * layer.Times }).ToEquatableArray(),
        };
}
