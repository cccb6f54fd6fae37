using System.Collections.Immutable;
using FsCheck.Fluent;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Claims.Papers.Ist;

/// <summary>
/// Clients with one function in preconditioned coordinates, L = (1 − c)·I + c·11′, and a gradient of it. There are as many clients as
/// coordinates.
/// </summary>
/// <param name="Coupling">c, from 0 to below 1.</param>
/// <param name="Gradient">The gradient, of at least two coordinates.</param>
public sealed record AlikeClients(Rational Coupling, ImmutableArray<Rational> Gradient)
{
    /// <summary>n, the number of clients.</summary>
    public int Size => Gradient.Length;

    /// <summary>The greatest eigenvalue of L, that of the vector of ones.</summary>
    public Rational Greatest => 1 - Coupling + (Size * Coupling);

    /// <summary>The square of the gradient.</summary>
    public Rational Square => Gradient.Sum(value => value * value);

    /// <summary>n times the square of the gradient in the norm of L⁻¹. L·x = g is solved by the sum of its rows.</summary>
    public Rational WeightedSquare
    {
        get
        {
            var sum = Gradient.Sum() / Greatest;
            return Size * Gradient.Sum(value => value * (value - (Coupling * sum)) / (1 - Coupling));
        }
    }

    /// <summary>The instance in words.</summary>
    public override string ToString() => $"c = {Coupling}, the gradient ({string.Join(", ", Gradient)})";
}

/// <summary>Random clients that are alike.</summary>
internal static class AlikeClientDomain
{
    public static Domain<AlikeClients> Domain { get; } =
        new(
            "2 to 4 clients, coupling up to 3/4, a gradient other than 0 between −2 and 2",
            from size in Gen.Choose(2, 4)
            from coupling in SmallFractions.Of(0, 3, 4)
            from gradient in SmallFractions.Several(SmallFractions.Of(-4, 4, 2), size)
            from first in SmallFractions.Of(1, 4, 2)
            select new AlikeClients(coupling, gradient.SetItem(0, first)),
            alike =>
                [
                    .. alike.Size > 2
                        ? [alike with { Gradient = alike.Gradient.RemoveAt(alike.Size - 1) }]
                        : Array.Empty<AlikeClients>(),
                    .. SmallFractions
                        .Simpler(alike.Coupling, 0, Rational.Of(3, 4))
                        .Select(c => alike with { Coupling = c }),
                    .. SmallFractions
                        .SimplerElements(alike.Gradient, -2, 2)
                        .Where(gradient => gradient[0] > 0)
                        .Select(gradient => alike with { Gradient = gradient }),
                ],
            []
        );
}
