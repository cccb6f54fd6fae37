using System.Collections.Immutable;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Claims;
using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Claims.DeviceEdge.Results;
using SplitProofs.Claims.Library;
using SplitProofs.Verification.Printed;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Properties.Claims;

/// <summary>The conditions that hypotheses state in symbols hold wherever the claim's formulas are read.</summary>
public class HypothesisTests
{
    private static readonly ImmutableArray<FiniteInstance> _instances = (
        (Claim<FiniteInstance>)V2PrintedFormulas.Claim
    ).Domain.Generator.Draw(600);

    public static TheoryData<string> Read => [.. Ids];

    [Theory]
    [MemberData(nameof(Read))]
    public void Every_condition_holds_on_each_instance_on_which_a_formula_is_read(string id)
    {
        var read = Printed(ShippedClaims.All.Single(claim => $"{claim.Id}" == id));
        Assert.All(_instances, instance => Assert.Empty(Readable(read, instance)));
    }

    /// <summary>R1 is about an airtime alone, without a chain of stages.</summary>
    public static TheoryData<string> OnChains => [.. Ids.Where(id => id != "device-edge/R1")];

    [Theory]
    [MemberData(nameof(OnChains))]
    public void Every_condition_holds_on_the_instances_of_the_claims_own_domain(string id)
    {
        var claim = ShippedClaims.All.Single(claim => $"{claim.Id}" == id);
        Assert.True(claim.Accept(new HoldsOnOwnDomain()));
    }

    [Fact]
    public void A_wrong_condition_is_seen()
    {
        var claim = R13ReservationAirtime.Claim;
        var wrong = Condition.AtMost(Of("δ"), Expression.Integer(0));
        var misplaced = new Assumption(new Condition.Less(Of("N"), Of("M")));
        Assert.NotEmpty(Failures(claim with { Hypotheses = [new("δ ≤ 0.", wrong)] }));
        Assert.NotEmpty(Failures(R14MonotoneThresholds.Claim with { Hypotheses = [new("N < M.", misplaced)] }));
        Assert.Empty(Failures(claim));
    }

    [Fact]
    public void A_hypothesis_in_words_alone_says_what_a_symbol_means_or_how_the_model_is_made() =>
        Assert.Equal(
            [
                "F10",
                "F3",
                "F5",
                "F6",
                "F7",
                "F8",
                "F9",
                "M1",
                "M3",
                "M7",
                "R15",
                "R16",
                "R17",
                "R20",
                "R21",
                "R5",
                "R9",
                "S1",
                "S2",
                "V1",
                "V2",
            ],
            ShippedClaims
                .All.Where(claim => claim.Hypotheses.Any(hypothesis => hypothesis.Assumptions.IsEmpty))
                .Select(claim => claim.Id.Number)
                .Order(StringComparer.Ordinal)
        );

    private static IEnumerable<string> Ids =>
        PrintedFormulas<FiniteInstance>.Of(ShippedClaims.All).Select(read => $"{read.Claim.Id}");

    private static IEnumerable<Condition> Failures(Claim claim)
    {
        var printed = Printed(claim);
        return _instances.SelectMany(instance => Readable(printed, instance));
    }

    private static PrintedFormulas<FiniteInstance> Printed(Claim claim) =>
        Assert.Single(PrintedFormulas<FiniteInstance>.Of([claim]));

    /// <summary>Conditions on two laws at once are beyond a table of one.</summary>
    private static IEnumerable<Condition> Readable(PrintedFormulas<FiniteInstance> printed, FiniteInstance instance) =>
        (
            printed with
            {
                Claim = printed.Claim with
                {
                    Hypotheses =
                    [
                        .. printed.Claim.Hypotheses.Where(hypothesis =>
                            !hypothesis.Assumptions.Any(assumption =>
                                assumption.Condition is Condition.ExpectedMinimumAtMost
                            )
                        ),
                    ],
                },
            }
        ).FailedConditions(instance);

    private static Expression Of(string letter) => Expression.Of(new Symbol(letter));

    private sealed class HoldsOnOwnDomain : IClaimVisitor<bool>
    {
        public bool Visit<T>(Claim<T> claim)
            where T : notnull
        {
            var printed = Printed(claim);
            var read = false;
            foreach (var chain in claim.Domain.Generator.Draw(100).SelectMany(WrittenOut))
            {
                Assert.Empty(Readable(printed, chain));
                read |= printed.Tables.Each.Any(tables => tables(chain).Any());
            }

            return read;
        }

        /// <summary>The chains of an instance that are short enough to walk.</summary>
        private static IEnumerable<FiniteInstance> WrittenOut<T>(T instance) =>
            (
                instance switch
                {
                    FiniteInstance chain => ImmutableArray.Create(chain),
                    EqualLayerInstance layers => [layers.WrittenOut],
                    ChainWithLayers both => [both.Chain, both.Layers.WrittenOut],
                    RunInstance runs => [runs.Stages],
                    PeriodicInstance periods => [periods.Repeated],
                    MeasuredInstance measured => [measured.Weighted],
                    ChannelChange change => [change.Worse, change.Better],
                    _ => throw new System.Diagnostics.UnreachableException($"{typeof(T)}"),
                }
            ).Where(chain => chain.Stages <= 8);
    }
}
