using SplitProofs.Descriptions.Algebra;
using SplitProofs.Descriptions.Chains;

namespace SplitProofs.Descriptions.Operators;

/// <summary>The effect of an operator on a tensor of a given shape, and its cost.</summary>
/// <param name="Output">The shape of the result.</param>
/// <param name="Macs">Multiply-accumulates of convolutions and linear layers.</param>
/// <param name="ElementWise">All other floating-point operations.</param>
/// <param name="Parameters">Trainable parameters.</param>
internal sealed record Effect(Shape Output, Polynomial Macs, Polynomial ElementWise, Polynomial Parameters)
{
    /// <summary>How the elements move, if the operator only moves them and it is known how.</summary>
    public Movement? Movement { get; init; }

    /// <summary>The number of its parameters that scale and shift normalised values.</summary>
    public Polynomial NormalisationParameters { get; init; } = Polynomial.Zero;

    /// <summary>The weights that it reads, without biases; <see langword="null"/> if these are all of its parameters.</summary>
    public Polynomial? Weights { get; init; }

    /// <summary>How far its loops run; <see langword="null"/> if that follows from the shapes.</summary>
    public LoopExtents? Extents { get; init; }

    /// <summary>
    /// The elements that stay in memory between inferences, such as the keys and values of earlier positions.
    /// </summary>
    public Polynomial State { get; init; } = Polynomial.Zero;

    /// <summary>An operator with a given number of floating-point operations for each element of its output.</summary>
    public static Effect PerElement(Shape output, Polynomial flops) =>
        new(output, Polynomial.Zero, flops * output.Elements, Polynomial.Zero);
}
