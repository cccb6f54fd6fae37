using System.Collections.Immutable;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Claims.Papers.Cfc;

/// <summary>A neuron's state over time under a constant input: exactly, by the solver's six steps, and by the published form.</summary>
public static class LiquidTrajectories
{
    private const int Points = 60;
    private static readonly Number _leak = new(0.3);
    private static readonly Number _bias = new(1.5);
    private static readonly Number _start = new(0);

    /// <summary>The gate at the input 0.5.</summary>
    private static readonly Number _gate = new(1 / (1 + Math.Exp(-0.5)));

    /// <summary>The curves.</summary>
    public static ImmutableArray<PaperCurve> All { get; } =
    [
        Curve("the differential equation", time => LiquidNeuron.State(_leak, _gate, _start, Rest, time)),
        Curve("six semi-implicit steps", time => LiquidNeuron.SemiImplicit(_leak, _gate, _start, Rest, time, new(6))),
        Curve(
            "the published closed form",
            time => LiquidNeuron.Published(_leak, _gate, new Number(1) - _gate, _bias, _start, time)
        ),
    ];

    private static Number Rest => LiquidNeuron.Limit(_leak, _gate, _bias);

    private static PaperCurve Curve(string name, Func<Number, Number> state) =>
        new(name, [.. Enumerable.Range(0, Points + 1).Select(n => 0.1 * n).Select(t => (t, state(new(t)).Value))]);
}
