using System.Collections.Immutable;
using FsCheck.Fluent;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Readings;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Claims.Papers.Cfc;

/// <summary>A neuron under a constant input.</summary>
/// <param name="Leak">w &gt; 0.</param>
/// <param name="Gate">f, between 0 and 1.</param>
/// <param name="Bias">A.</param>
/// <param name="Start">x₀.</param>
/// <param name="Time">t ≥ 0.</param>
/// <param name="Steps">The solver's number of steps.</param>
public sealed record ConstantInput(
    Rational Leak,
    Rational Gate,
    Rational Bias,
    Rational Start,
    Rational Time,
    int Steps
)
{
    /// <summary>The limit of the state, from the balance x′ = 0.</summary>
    public Rational Rest => Bias * Gate / (Leak + Gate);

    /// <summary>The magnitude of the values involved.</summary>
    public double Scale => 1 + Math.Abs(Bias.ToDouble()) + Math.Abs(Start.ToDouble());

    /// <summary>The instance in words.</summary>
    public override string ToString() => $"w = {Leak}, f = {Gate}, A = {Bias}, x₀ = {Start}, t = {Time}, {Steps} steps";
}

/// <summary>Random neurons under a constant input.</summary>
internal static class ConstantInputs
{
    private static readonly Rational _most = 4;

    public static Domain<ConstantInput> Domain { get; } =
        new(
            "w from 1/8 to 4, f from 1/8 to 7/8, A and x₀ between −4 and 4, t up to 8, 1 to 12 steps",
            from leak in SmallFractions.Of(1, 32, 8)
            from gate in SmallFractions.Of(1, 7, 8)
            from bias in SmallFractions.Of(-16, 16, 4)
            from start in SmallFractions.Of(-16, 16, 4)
            from time in Gen.Frequency(
                (1, Gen.Constant(Rational.Zero)),
                (8, SmallFractions.Of(1, 8, 4)),
                (4, SmallFractions.Of(8, 32, 4))
            )
            from steps in Gen.Choose(1, 12)
            select new ConstantInput(leak, gate, bias, start, time, steps),
            Simpler,
            [
                new("no time has passed", neuron => neuron.Time == 0),
                new("a long time", neuron => (neuron.Leak + neuron.Gate) * neuron.Time > 16),
                new("it starts above A", neuron => neuron.Start > neuron.Bias),
                new("it starts below A", neuron => neuron.Start < neuron.Bias),
                new("A is negative", neuron => neuron.Bias < 0),
                new("a slow leak", neuron => neuron.Leak < neuron.Gate / 2),
                new("the solver's six steps", neuron => neuron.Steps == 6),
            ]
        );

    /// <summary>The values of the symbols.</summary>
    public static SymbolValues Values(ConstantInput neuron, params ImmutableArray<(Symbol, Rational)> more) =>
        SymbolValues.Of([
            (new("w"), neuron.Leak),
            (new("f"), neuron.Gate),
            (new("A"), neuron.Bias),
            (new("x", "0"), neuron.Start),
            (new("x", "∞"), neuron.Rest),
            (new("t"), neuron.Time),
            (new("n"), neuron.Steps),
            .. more,
        ]);

    public static IEnumerable<ConstantInput> Simpler(ConstantInput neuron) =>
        [
            .. SmallFractions.Simpler(neuron.Leak, Rational.Of(1, 8), _most).Select(w => neuron with { Leak = w }),
            .. SmallFractions
                .Simpler(neuron.Gate, Rational.Of(1, 8), Rational.Of(7, 8))
                .Select(f => neuron with { Gate = f }),
            .. SmallFractions.Simpler(neuron.Bias, -4, _most).Select(a => neuron with { Bias = a }),
            .. SmallFractions.Simpler(neuron.Start, -4, _most).Select(x => neuron with { Start = x }),
            .. SmallFractions.Simpler(neuron.Time, 0, 8).Select(t => neuron with { Time = t }),
            .. neuron.Steps > 1 ? [neuron with { Steps = 1 }] : Array.Empty<ConstantInput>(),
        ];
}
