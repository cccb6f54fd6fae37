using System.Collections.Immutable;
using FsCheck.Fluent;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Claims.Papers.Cfc;

/// <summary>A neuron whose input changes at certain times.</summary>
/// <param name="Leak">w &gt; 0.</param>
/// <param name="Bias">A.</param>
/// <param name="Start">x₀.</param>
/// <param name="Pieces">The duration of each input, and the gate's value at it; the last input is the present one.</param>
public sealed record VaryingInput(
    Rational Leak,
    Rational Bias,
    Rational Start,
    ImmutableArray<(Rational Duration, Rational Gate)> Pieces
)
{
    /// <summary>The time that has passed.</summary>
    public Rational Time => Pieces.Sum(piece => piece.Duration);

    /// <summary>The gate at the present input.</summary>
    public Rational Gate => Pieces[^1].Gate;

    /// <summary>The instance in words.</summary>
    public override string ToString() =>
        $"w = {Leak}, A = {Bias}, x₀ = {Start}; "
        + string.Join(", ", Pieces.Select(piece => $"f = {piece.Gate} for {piece.Duration}"));
}

/// <summary>Random neurons whose input changes.</summary>
internal static class VaryingInputs
{
    public static Domain<VaryingInput> Domain { get; } =
        new(
            "w from 1/8 to 2, A and x₀ between −4 and 4, one to four inputs with f from 1/8 to 7/8, each for 1/4 to 2",
            from leak in SmallFractions.Of(1, 16, 8)
            from bias in SmallFractions.Of(-16, 16, 4)
            from start in SmallFractions.Of(-16, 16, 4)
            from count in Gen.Choose(1, 4)
            from durations in Gen.ArrayOf(SmallFractions.Of(1, 8, 4), count)
            from gates in Gen.ArrayOf(SmallFractions.Of(1, 7, 8), count)
            select new VaryingInput(leak, bias, start, [.. durations.Zip(gates)]),
            Simpler,
            [
                new("one input", neuron => neuron.Pieces.Length == 1),
                new("the gate opens", neuron => neuron.Pieces[^1].Gate > neuron.Pieces[0].Gate),
                new("the gate closes", neuron => neuron.Pieces[^1].Gate < neuron.Pieces[0].Gate),
                new("it starts at A", neuron => neuron.Start == neuron.Bias),
                new("a short time", neuron => neuron.Time <= Rational.Of(1, 2)),
            ]
        );

    private static IEnumerable<VaryingInput> Simpler(VaryingInput neuron) =>
        [
            .. neuron.Pieces.Length > 1
                ? neuron.Pieces.Select((_, n) => neuron with { Pieces = neuron.Pieces.RemoveAt(n) })
                : [],
            .. SmallFractions.Simpler(neuron.Leak, Rational.Of(1, 8), 2).Select(w => neuron with { Leak = w }),
            .. SmallFractions.Simpler(neuron.Bias, -4, 4).Select(a => neuron with { Bias = a }),
            .. SmallFractions.Simpler(neuron.Start, -4, 4).Select(x => neuron with { Start = x }),
        ];
}
