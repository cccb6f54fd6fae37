using System.Collections.Immutable;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Analytics.Units;
using SplitProofs.Claims.DeviceEdge;
using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Claims.DeviceEdge.Oracles;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Statements;
using static SplitProofs.Analytics.Formulas.RelationSign;
using static SplitProofs.Claims.DeviceEdge.Symbols;

namespace SplitProofs.Claims.Library;

/// <summary>V3: counts become seconds, joules, memory and costs.</summary>
public static class V3CountsToCosts
{
    private static readonly Expression _workload = (Expression.Integer(2) * Of("a", "m")) + Of("b", "m");

    /// <summary>The claim.</summary>
    public static Claim Claim { get; } =
        new Claim<CountedNetwork>
        {
            Id = "library/V3",
            Title = "Counts become seconds and joules",
            Stance = Stance.Holds,
            Statement =
                "A multiply-accumulate (a of them in a stage) is two operations, any other operation (b) is one. The time τ of a stage "
                + "is its operations over the processor's speed, and its energy ε on the device is its operations times the energy e "
                + "of each. A chain of repeated blocks costs what its stages cost one by one. The device holds the most first stages "
                + "that fit its memory, where an exact fit counts: all of their parameters, and the tensors in use during the "
                + "stage that uses most. A level of 10 dB more is ten times the power.",
            Formulas =
            [
                new Expression.Relation(Of("w", "m"), Equal, _workload),
                new Expression.Relation(Of("τ", "m"), Equal, Of("w", "m") / Of("f", "WD")),
                new Expression.Relation(Of("ε", "m"), Equal, Of("w", "m") * Of("e")),
                new Expression.Relation(
                    Of("δ", "m"),
                    Equal,
                    (
                        Of("w", "m")
                        * ((Expression.Integer(1) / Of("f", "WD")) - (Expression.Integer(1) / Of("f", "edge")))
                    ) + Of("ε", "m")
                ),
            ],
            Hypotheses =
            [
                new Hypothesis.InSymbols(
                    "Both speeds are positive.",
                    new Assumption(Conditions.Positive(Of("f", "WD")), 2, 4),
                    new Assumption(Conditions.Positive(Of("f", "edge")), 4)
                ),
            ],
            Uses = ["device-edge/R11", "device-edge/R16"],
            Oracle =
                "Every stage written out, and its counts multiplied and added in exact fractions; the placement walked stage by "
                + "stage with these costs; powers of ten as products.",
            Tolerance = new Tolerance<CountedNetwork>.Bound(
                network => 8e-15 * network.WrittenOut.Length,
                "all costs are dyadic and exact; a power of the closed form, the power of ten and the logarithm err by a few roundings"
            ),
            Domain = CountedNetworks.Domain,
            Assertions = network =>
                [.. Costs(network, 2), .. Memory(network, 0, CountedNetworks.Needed), .. Levels(network, 10)],
            Mutants =
            [
                new("one operation for a multiply-accumulate", network => Costs(network, 1)),
                new("an exact fit is refused", network => Memory(network, -1, CountedNetworks.Needed)),
                new("only parameters are counted", network => Memory(network, 0, CountedNetworks.Parameters)),
                new(
                    "the tensors of all stages are in use together",
                    network =>
                        Memory(
                            network,
                            0,
                            stages => CountedNetworks.Parameters(stages) + stages.Sum(stage => stage.ActivationBits)
                        )
                ),
                new("20 dB are ten times the power", network => Levels(network, 20)),
            ],
        };

    private static IEnumerable<Assertion> Costs(CountedNetwork network, int operations)
    {
        var (chain, scenario) = (network.ToChain(), network.ToScenario());
        var (costs, stages) = (InferenceCosts.Of(chain, scenario), network.WrittenOut);
        var edge = Rational.Zero;
        yield return Whole(costs.Stages, stages.Length);
        for (var n = 0; n < stages.Length; n++)
        {
            Rational work = (operations * stages[n].Macs) + stages[n].ElementWise;
            var (onDevice, onEdge) = (work / network.DeviceSpeed, work / network.EdgeSpeed);
            var energy = work * network.DeviceEnergy;
            yield return Exactly(costs.Time.Extra[n], onDevice - onEdge);
            yield return Exactly(costs.Energy.Extra[n], energy);
            yield return Exactly(costs.Weighted.Extra[n], onDevice - onEdge + energy);
            yield return Exactly(costs.Weighted.Offload[n], n == 0 ? network.Input : stages[n - 1].OutputBits);
            yield return Exactly(costs.Placement[n], stages[n].ParameterBits);
            edge += onEdge;
        }

        yield return Exactly(costs.Time.Edge, edge);
        yield return Exactly(costs.Weighted.Edge, edge);

        // The same network as repeated blocks that are not written out, and the closed form for them.
        var exact = Weighted(network, operations);
        var held = CountedNetworks.Held(network);
        var blockwise = BlockwiseProblem.Of(chain, scenario);
        var closed = BlockwisePlacement.Of(blockwise);
        var frames = FrameWalk.LookAhead(exact);
        var (least, computed) = (frames[..(held + 1)].Min(), network.Inferences * edge);
        var scale = FrameWalk.ScaleOf(exact) + computed.ToDouble();
        yield return Exactly(blockwise.Edge, edge);
        yield return new Assertion.Equal(closed.FrameCost, (least + computed).ToDouble(), scale);
        yield return new Assertion.Equal(frames[closed.PlacedStages].ToDouble(), least.ToDouble(), scale);
    }

    private static FiniteInstance Weighted(CountedNetwork network, int operations)
    {
        var stages = network.WrittenOut;
        var perOperation =
            (Rational.One / network.DeviceSpeed) - (Rational.One / network.EdgeSpeed) + network.DeviceEnergy;
        return new(
            [.. stages.Select(stage => ((operations * stage.Macs) + stage.ElementWise) * perOperation)],
            [network.Input, .. stages[..^1].Select(stage => (Rational)stage.OutputBits)],
            [.. stages.Select(stage => (Rational)stage.ParameterBits)],
            network.Inferences,
            network.Law
        );
    }

    private static IEnumerable<Assertion> Memory(
        CountedNetwork network,
        int spare,
        Func<ImmutableArray<CountedStage>, int> needed
    )
    {
        var (chain, stages) = (network.ToChain(), network.WrittenOut);
        var limit = 0;
        while (limit < stages.Length && needed(stages[..(limit + 1)]) <= network.Capacity + spare)
        {
            limit++;
        }

        yield return Whole(InferenceCosts.Of(chain, network.ToScenario()).HorizonLimit, limit);
        yield return Whole(BlockwiseProblem.Of(chain, network.ToScenario()).HorizonLimit, limit);
        for (var cut = 0; cut <= stages.Length; cut++)
        {
            yield return chain.TryPeakMemory(cut, out var peak)
                ? Whole(peak.Value, cut == 0 ? network.Input : needed(stages[..cut]))
                : throw new InvalidOperationException("the tensors of every stage are known");
        }
    }

    private static IEnumerable<Assertion> Levels(CountedNetwork network, double decibelsPerTen)
    {
        var power = Enumerable
            .Repeat(network.Bels < 0 ? 0.1 : 10, Math.Abs(network.Bels))
            .Aggregate(1.0, (a, b) => a * b);
        var level = decibelsPerTen * network.Bels;
        yield return new Assertion.Equal(SignalToNoiseRatio.FromDecibels(level).Linear, power, power);
        yield return new Assertion.Equal(new SignalToNoiseRatio(power).Decibels, level, 10 + Math.Abs(level));
    }

    private static Assertion Whole(long found, long expected) => new Assertion.Equal(found, expected, 1 + expected);

    private static Assertion Exactly(double found, Rational expected) =>
        new Assertion.Equal(found, expected.ToDouble(), Math.Max(1e-6, Math.Abs(expected.ToDouble())));
}
