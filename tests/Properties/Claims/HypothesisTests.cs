using System.Collections.Immutable;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Claims;
using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Claims.DeviceEdge.Results;
using SplitProofs.Claims.Library;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Printed;
using SplitProofs.Verification.Readings;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Properties.Claims;

/// <summary>The conditions that hypotheses state in symbols hold on a claim's domain, and fail beside it.</summary>
public class HypothesisTests
{
    private const int Drawn = 2000;
    private const int Evaluated = 40;

    private static readonly ImmutableArray<FiniteInstance> _instances = (
        (Claim<FiniteInstance>)V2PrintedFormulas.Claim
    ).Domain.Generator.Draw(600);

    /// <summary>A channel of two states that stays where it is three times in four.</summary>
    private static readonly MarkovInstance _withMemory = new(
        [1],
        [1],
        [1, 2],
        [Rational.Of(1, 2), Rational.Of(1, 2)],
        [
            [Rational.Of(3, 4), Rational.Of(1, 4)],
            [Rational.Of(1, 4), Rational.Of(3, 4)],
        ]
    );

    /// <summary>
    /// Corners in which a claim asserts no formula: it has no two cuts or no two blocks to compare, or a hypothesis does not hold.
    /// </summary>
    private static readonly ImmutableArray<string> _withoutFormulas =
    [
        "R14: one layer",
        "R16: one block",
        "R16: one stage in all",
        "IST3: W is not positive definite",
        "JMSNAS1: one node",
    ];

    public static TheoryData<string> Read =>
        [.. PrintedFormulas<FiniteInstance>.Of(ShippedClaims.All).Select(read => $"{read.Claim.Id}")];

    [Theory]
    [MemberData(nameof(Read))]
    public void Every_condition_holds_on_each_instance_on_which_a_formula_is_read(string id)
    {
        var read = Printed(Find(id));
        Assert.All(_instances, instance => Assert.Empty(read.FailedConditions(instance)));
    }

    public static TheoryData<string> Conditioned => [.. WithConditions];

    /// <summary>
    /// R1 is about an airtime alone, without a chain of stages. Its domain has airtimes of infinite mean, of which its second
    /// formula is not asserted.
    /// </summary>
    public static TheoryData<string> OnTheirDomain => [.. WithConditions.Where(id => !IsR1(id))];

    [Theory]
    [MemberData(nameof(OnTheirDomain))]
    public void Every_condition_holds_on_the_domain_of_the_claim_with_its_corners(string id) =>
        Assert.Empty(Find(id).Accept(new HoldsOnOwnDomain()));

    [Theory]
    [MemberData(nameof(Conditioned))]
    public void Every_condition_fails_when_one_thing_is_changed(string id) =>
        Assert.Empty(Find(id).Accept(new NeverFails()));

    public static TheoryData<string> Refuted =>
        [.. ShippedClaims.All.Where(claim => claim.Stance == Stance.IsFalse).Select(claim => $"{claim.Id}")];

    [Theory]
    [MemberData(nameof(Refuted))]
    public void The_counterexample_satisfies_the_hypotheses_of_the_false_statement(string id) =>
        Assert.True(Find(id).Accept(new CounterexampleSatisfies()));

    [Fact]
    public void Equal_rows_and_a_kept_state_are_conditions_that_a_channel_with_memory_breaks()
    {
        Assert.Equal([false], Hypotheses(M2IndependentDraws.Claim, _withMemory));
        Assert.Equal([false], Hypotheses(M3StaticChannel.Claim, _withMemory));
        Assert.Equal(
            [true],
            Hypotheses(
                M2IndependentDraws.Claim,
                _withMemory with
                {
                    Transitions = [_withMemory.Initial, _withMemory.Initial],
                }
            )
        );
    }

    [Fact]
    public void A_wrong_condition_is_seen()
    {
        var claim = R13ReservationAirtime.Claim;
        var wrong = Condition.AtMost(Of("δ"), Expression.Integer(0));
        var misplaced = new Assumption(new Condition.Less(Of("N"), Of("M")));
        Assert.NotEmpty(Failures(claim with { Hypotheses = [new Hypothesis.InSymbols("δ ≤ 0.", wrong)] }));
        Assert.NotEmpty(
            Failures(R14MonotoneThresholds.Claim with { Hypotheses = [new Hypothesis.InSymbols("N < M.", misplaced)] })
        );
        Assert.Empty(Failures(claim));
    }

    [Fact]
    public void No_relation_can_state_these_hypotheses() =>
        Assert.Equal(
            ["CEMA6", "M7", "N1", "N2", "N3", "N4", "R15", "R20", "R21", "R5", "S1", "S2", "V1", "V2", "V2"],
            ShippedClaims
                .All.SelectMany(claim => claim.Hypotheses.OfType<Hypothesis.InWordsOnly>().Select(_ => claim.Id.Number))
                .Order(StringComparer.Ordinal)
        );

    private static IEnumerable<string> WithConditions =>
        ShippedClaims
            .All.Where(claim => claim.Setting.Any() || claim.Hypotheses.Any(h => h.Assumptions.Any()))
            .Select(claim => $"{claim.Id}");

    private static bool IsR1(string id) => id == $"{R1ExpectedMinimum.Claim.Id}";

    private static Claim Find(string id) => ShippedClaims.All.Single(claim => $"{claim.Id}" == id);

    private static IEnumerable<Condition> Failures(Claim claim)
    {
        var printed = Printed(claim);
        return _instances.SelectMany(printed.FailedConditions);
    }

    private static PrintedFormulas<FiniteInstance> Printed(Claim claim) =>
        Assert.Single(PrintedFormulas<FiniteInstance>.Of([claim]));

    private static IEnumerable<bool> Hypotheses(Claim claim, MarkovInstance instance) =>
        claim
            .Hypotheses.SelectMany(hypothesis => hypothesis.Assumptions)
            .Select(assumption =>
                ConditionReading.Holds(assumption.Condition, ConditionTables.Of(claim, instance).Last().Table)
            );

    private static Expression Of(string letter) => Expression.Of(new Symbol(letter));

    private static IEnumerable<Condition> Failures(Claim claim, object instance) =>
        from at in ConditionTables.Of(claim, instance)
        from condition in ConditionTables.Conditions(claim, at.Formula)
        where !ConditionReading.Holds(condition, at.Table)
        select condition;

    /// <summary>The conditions that fail on an instance of the domain, and the corners of which no instance was evaluated.</summary>
    private sealed class HoldsOnOwnDomain : IClaimVisitor<IEnumerable<string>>
    {
        public IEnumerable<string> Visit<T>(Claim<T> claim)
            where T : notnull
        {
            var drawn = claim.Domain.Generator.Draw(Drawn);
            var first = drawn.Where(IsEvaluated).Take(Evaluated).ToImmutableArray();
            Assert.Equal(Evaluated, first.Length);
            var corners = claim
                .Domain.Corners.Select(corner =>
                    (corner.Name, Instances: drawn.Where(corner.Holds).Where(IsEvaluated).Take(2).ToImmutableArray())
                )
                .ToImmutableArray();
            return
            [
                .. first
                    .Concat(corners.SelectMany(corner => corner.Instances))
                    .SelectMany(instance => Failures(claim, instance))
                    .Select(condition => $"{condition}"),
                .. corners
                    .Where(corner => corner.Instances.IsEmpty && !IsOfManyStages(corner.Name))
                    .Select(corner => $"{claim.Id.Number}: {corner.Name}")
                    .Except(_withoutFormulas),
            ];

            bool IsEvaluated(T instance) => ConditionTables.Of(claim, instance).Any();
        }

        /// <summary>Two hundred stages are too many to walk from the definitions.</summary>
        private static bool IsOfManyStages(string corner) => corner.StartsWith("200 ", StringComparison.Ordinal);
    }

    /// <summary>The conditions that no change of a single thing makes false.</summary>
    private sealed class NeverFails : IClaimVisitor<IEnumerable<Condition>>
    {
        public IEnumerable<Condition> Visit<T>(Claim<T> claim)
            where T : notnull
        {
            var instances = IsR1($"{claim.Id}") ? _instances.CastArray<object>() : [.. claim.Domain.Generator.Draw(60)];
            var tables = instances.SelectMany(instance => ConditionTables.Of(claim, instance)).ToImmutableArray();
            return tables
                .Select(at => at.Formula)
                .Distinct()
                .SelectMany(formula => ConditionTables.Conditions(claim, formula))
                .Distinct()
                .Where(condition =>
                    !tables.Any(at =>
                        ConditionTables.Conditions(claim, at.Formula).Contains(condition)
                        && IsBroken(condition, at.Table)
                    )
                );
        }

        private static bool IsBroken(Condition condition, ISymbolTable table)
        {
            var asked = new HashSet<Symbol>();
            Assert.True(ConditionReading.Holds(condition, AlteredTable.Noting(table, asked)));
            return AlteredTable
                .Of(table, asked)
                .Concat(ChannelStateTable.Of(_withMemory).Cast<ISymbolTable>())
                .Any(altered => Fails(condition, altered));
        }

        /// <summary>Whether a condition has a value, and is false.</summary>
        private static bool Fails(Condition condition, ISymbolTable table)
        {
            try
            {
                return !ConditionReading.Holds(condition, table);
            }
            catch (Exception e) when (e is InvalidOperationException or IndexOutOfRangeException or ArgumentException)
            {
                return false;
            }
        }
    }

    /// <summary>Whether a shrunk counterexample was found and meets all conditions.</summary>
    private sealed class CounterexampleSatisfies : IClaimVisitor<bool>
    {
        public bool Visit<T>(Claim<T> claim)
            where T : notnull
        {
            var counterexample = claim.Domain.Generator.Draw(Drawn).First(IsRefuted);
            while (claim.Domain.Shrink(counterexample).FirstOrDefault(IsRefuted) is { } simpler)
            {
                counterexample = simpler;
            }

            Assert.Empty(Failures(claim, counterexample));
            return ConditionTables
                .Of(claim, counterexample)
                .Any(at => ConditionTables.Conditions(claim, at.Formula).Any());

            bool IsRefuted(T instance) => claim.Assertions(instance).Any(assertion => assertion.Violation > 0.01);
        }
    }
}
