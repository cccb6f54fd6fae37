using System.Collections.Immutable;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Claims.DeviceEdge.Oracles;
using SplitProofs.Claims.DeviceEdge.Refutations;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Readings;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Properties.Claims;

/// <summary>
/// A false statement, read as it is printed and worked out in exact fractions, fails on just the instances on which the claim's
/// assertions fail.
/// </summary>
public class PrintedRefutationsTests
{
    public static TheoryData<Claim, Func<FiniteInstance, IEnumerable<SymbolTable>>> Statements =>
        new()
        {
            { F1LookAheadVersusStaticSplit.Claim, instance => [Table(instance)] },
            { F2LookAheadIsOptimal.Claim, instance => [Table(instance)] },
            {
                F3MonotoneThresholds.Claim,
                instance =>
                    [Table(instance).With(new("R"), Steepest(instance, 1)).With(new("F"), Steepest(instance, -1))]
            },
            {
                F4ConvexInThePlacement.Claim,
                instance => Enumerable.Range(1, instance.Stages - 1).Select(n => Table(instance).At("N", n))
            },
            {
                F5OneMoreStagePays.Claim,
                instance => Enumerable.Range(0, instance.Stages).Select(n => Table(instance).At("N", n))
            },
            {
                F8MoreBandwidth.Claim,
                instance =>
                    [
                        Table(instance)
                            .With(new("J", "M, B", "LA"), Cost(instance))
                            .With(
                                new("J", "M, 2B", "LA"),
                                Cost(instance with { Offload = [.. instance.Offload.Select(t => t / 2)] })
                            ),
                    ]
            },
            {
                F9LargerInput.Claim,
                instance =>
                    [
                        Table(instance)
                            .With(new("J", "M, o", "LA"), Cost(instance))
                            .With(
                                new("J", "M, 2o", "LA"),
                                Cost(instance with { Offload = instance.Offload.SetItem(0, 2 * instance.Offload[0]) })
                            ),
                    ]
            },
            {
                F10ExtraCut.Claim,
                instance =>
                    [
                        Table(instance)
                            .With(new("J", "with", "LA"), Cost(instance))
                            .With(
                                new("J", "without", "LA"),
                                Cost(
                                    instance with
                                    {
                                        Extra = [instance.Extra[0] + instance.Extra[1], .. instance.Extra[2..]],
                                        Offload = instance.Offload.RemoveAt(1),
                                        Placement =
                                        [
                                            instance.Placement[0] + instance.Placement[1],
                                            .. instance.Placement[2..],
                                        ],
                                    }
                                )
                            ),
                    ]
            },
        };

    [Theory]
    [MemberData(nameof(Statements))]
    public void What_is_printed_fails_where_the_assertions_fail(
        Claim statement,
        Func<FiniteInstance, IEnumerable<SymbolTable>> tables
    ) => FailsAlike((Claim<FiniteInstance>)statement, tables);

    [Fact]
    public void What_is_printed_of_a_better_channel_fails_where_the_assertions_fail()
    {
        FailsAlike(
            (Claim<ChannelChange>)F6BetterChannelPlacesLess.Claim,
            change =>
                [
                    Table(change.Worse)
                        .With(new("N", "better", "∗"), ExactPlacement.Best(FrameWalk.LookAhead(change.Better)))
                        .With(new("N", "worse", "∗"), ExactPlacement.Best(FrameWalk.LookAhead(change.Worse))),
                ]
        );
        FailsAlike(
            (Claim<ChannelChange>)F7WorseChannelCostsMore.Claim,
            change =>
                [
                    Table(change.Worse)
                        .With(new("J", "M, better", "LA"), Cost(change.Better))
                        .With(new("J", "M, worse", "LA"), Cost(change.Worse)),
                ]
        );
    }

    private static void FailsAlike<T>(Claim<T> claim, Func<T, IEnumerable<SymbolTable>> tables)
        where T : notnull
    {
        var printed = (Expression.Relation)Assert.Single(claim.Formulas);
        var instances = claim.Domain.Generator.Draw(2000);
        Assert.All(
            instances,
            instance => Assert.Equal(IsRefuted(instance), tables(instance).Any(table => Excess(printed, table) > 0))
        );
        Assert.Contains(instances, IsRefuted);

        bool IsRefuted(T instance) =>
            claim.Assertions(instance).Select(assertion => assertion.Violation).Append(0).Max() > 1e-9;
    }

    private static Rational Excess(Expression.Relation printed, SymbolTable table)
    {
        Assert.Equal(RelationSign.AtMost, printed.Sign);
        var reading = ExactReading.Of(table);
        return printed.Left.Match(reading)!.Value - printed.Right.Match(reading)!.Value;
    }

    private static SymbolTable Table(FiniteInstance instance) =>
        new(instance, ImmutableDictionary<string, int>.Empty.Add("N", instance.Stages));

    private static Rational Cost(FiniteInstance instance) => ExactWalk.LookAhead(instance, instance.Stages);

    /// <summary>The largest step up (1) or down (−1) between the optimal rule's thresholds, where there are two.</summary>
    private static Rational Steepest(FiniteInstance instance, int direction)
    {
        var thresholds = Enumerable
            .Range(0, instance.Stages)
            .Select(cut => ExactWalk.OptimalGoingOn(instance, cut, instance.Stages) / instance.Offload[cut])
            .ToArray();
        return thresholds
            .Zip(thresholds.Skip(1), (one, next) => direction * (next - one))
            .DefaultIfEmpty(Rational.Zero)
            .Max();
    }
}
