using SplitProofs.Analytics.Formulas;
using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Claims.DeviceEdge.Oracles;
using SplitProofs.Claims.DeviceEdge.Results;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Readings;
using SplitProofs.Verification.Statements;
using Values = System.Collections.Generic.Dictionary<
    SplitProofs.Analytics.Formulas.Symbol,
    SplitProofs.Verification.Exact.Rational
>;

namespace SplitProofs.Properties.Claims;

/// <summary>What the claims on channels with memory print, read symbol by symbol in exact fractions over finitely many states.</summary>
public class PrintedMemoryTests
{
    private const int Cases = 150;

    [Fact]
    public void Backward_induction_over_states_holds_as_printed() =>
        Reads(M1BackwardInductionOverStates.Claim, 0, instance => AtStates(instance, ValuesOfStates));

    [Fact]
    public void Independent_draws_hold_as_printed() =>
        Reads(M2IndependentDraws.Claim, 0, instance => AtStates(instance, ValuesOfIndependentDraws));

    [Fact]
    public void A_static_channel_holds_as_printed() =>
        Reads(M3StaticChannel.Claim, 0, instance => AtStates(instance, ValuesOfStates));

    [Fact]
    public void Conditional_look_ahead_sends_where_it_is_printed() =>
        ForAll(
            M4ConditionalLookAhead.Claim,
            (instance, claim) =>
                Assert.All(
                    AtStates(instance, (placed, cut, state) => (placed, cut, state)),
                    at =>
                    {
                        var (cut, state) = (at.cut, at.state);
                        var further =
                            instance.Extra[cut]
                            + Mean(instance, state, next => instance.OffloadAt(cut + 1) * instance.Airtimes[next]);
                        Assert.Equal(
                            instance.Offload[cut] * instance.Airtimes[state] <= further,
                            Excess(
                                (Expression.Relation)claim.Formulas[0],
                                instance,
                                new()
                                {
                                    [new("t", "n")] = instance.Offload[cut],
                                    [new("x", "s")] = instance.Airtimes[state],
                                    [new("δ", "n+1")] = instance.Extra[cut],
                                    [new("t", "n+1")] = instance.OffloadAt(cut + 1),
                                    [new("μ", "s")] = Mean(instance, state, next => instance.Airtimes[next]),
                                }
                            ) <= 0
                        );
                    }
                )
        );

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Conditional_look_ahead_costs_what_is_printed(int formula) =>
        Reads(
            M4ConditionalLookAhead.Claim,
            formula,
            instance =>
                Enumerable
                    .Range(0, instance.Stages + 1)
                    .Select(placed => new Values
                    {
                        [new("J", "N", "∗")] = MarkovWalk.LeastOverAllRules(instance, placed),
                        [new("J", "N", "LA")] = MarkovWalk.LookAhead(instance, placed),
                        [new("J", "1", "∗")] = MarkovWalk.LeastOverAllRules(instance, 1),
                        [new("J", "1", "LA")] = MarkovWalk.LookAhead(instance, 1),
                    })
        );

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Static_look_ahead_costs_what_is_printed(int formula) =>
        Reads(
            M6StaticLookAheadGivenTheState.Claim,
            formula,
            instance =>
                from placed in Enumerable.Range(0, instance.Stages + 1)
                from cut in Enumerable.Range(0, placed + 1)
                select new Values
                {
                    [new("J", "N", "∗")] = MarkovWalk.LeastOverAllRules(instance, placed),
                    [new("J", "N", "SLA")] = MarkovWalk.StaticLookAhead(instance, placed),
                    [new("D", "m")] = instance.Extra.Take(cut).Sum(),
                    [new("t", "m")] = instance.OffloadAt(cut),
                    [new("μ", "m")] = MeanAirtimeAt(instance, cut),
                }
        );

    private static Values ValuesOfStates(MarkovInstance instance, int placed, int cut, int state) =>
        new()
        {
            [new("v", "n,s")] = Value(instance, placed, cut, state),
            [new("v", "n+1,s")] = Value(instance, placed, cut + 1, state),
            [new("t", "n")] = instance.Offload[cut],
            [new("x", "s")] = instance.Airtimes[state],
            [new("δ", "n+1")] = instance.Extra[cut],
            [new("w", "n,s")] = Mean(instance, state, next => Value(instance, placed, cut + 1, next)),
        };

    private static Values ValuesOfIndependentDraws(MarkovInstance instance, int placed, int cut, int state) =>
        new()
        {
            [new("v", "n")] = Mean(instance, state, here => Value(instance, placed, cut, here)),
            [new("t", "n")] = instance.Offload[cut],
            [new("ξ", "n")] =
                (instance.Extra[cut] + Mean(instance, state, next => Value(instance, placed, cut + 1, next)))
                / instance.Offload[cut],
        };

    private static IEnumerable<T> AtStates<T>(MarkovInstance instance, Func<int, int, int, T> at) =>
        from placed in Enumerable.Range(1, instance.Stages)
        from cut in Enumerable.Range(0, placed)
        from state in Enumerable.Range(0, instance.States)
        select at(placed, cut, state);

    private static IEnumerable<Values> AtStates(
        MarkovInstance instance,
        Func<MarkovInstance, int, int, int, Values> values
    ) => AtStates(instance, (placed, cut, state) => values(instance, placed, cut, state));

    /// <summary>The least that any rule costs from a cut and state on: over the stages that are left, started there.</summary>
    private static Rational Value(MarkovInstance instance, int placed, int cut, int state) =>
        cut == instance.Stages
            ? Rational.Zero
            : MarkovWalk.LeastOverAllRules(
                instance with
                {
                    Extra = instance.Extra[cut..],
                    Offload = instance.Offload[cut..],
                    Initial = [.. Enumerable.Range(0, instance.States).Select(s => (Rational)(s == state ? 1 : 0))],
                },
                placed - cut
            );

    private static Rational Mean(MarkovInstance instance, int state, Func<int, Rational> value) =>
        instance.Transitions[state].Select((probability, next) => probability * value(next)).Sum();

    private static Rational MeanAirtimeAt(MarkovInstance instance, int cut)
    {
        var law = instance.Initial;
        for (var step = 0; step < cut; step++)
        {
            law =
            [
                .. Enumerable
                    .Range(0, instance.States)
                    .Select(next =>
                        law.Select((probability, now) => probability * instance.Transitions[now][next]).Sum()
                    ),
            ];
        }

        return law.Zip(instance.Airtimes, (probability, airtime) => probability * airtime).Sum();
    }

    private static void Reads(Claim claim, int formula, Func<MarkovInstance, IEnumerable<Values>> values) =>
        ForAll(
            claim,
            (instance, _) =>
                Assert.All(
                    values(instance),
                    table =>
                    {
                        var printed = (Expression.Relation)claim.Formulas[formula];
                        var excess = Excess(printed, instance, table);
                        Assert.True(printed.Sign == RelationSign.Equal ? excess == 0 : excess <= 0, $"{excess}");
                    }
                )
        );

    private static void ForAll(Claim claim, Action<MarkovInstance, Claim> check) =>
        Assert.All(((Claim<MarkovInstance>)claim).Domain.Generator.Draw(Cases), instance => check(instance, claim));

    private static Rational Excess(Expression.Relation printed, MarkovInstance instance, Values values)
    {
        var law = new FiniteLaw([.. instance.Airtimes.Zip(instance.Initial).Where(state => state.Second > 0)]);
        var reading = new ExactReading(symbol => values[symbol], law.Expect);
        return printed.Left.Match(reading)!.Value - printed.Right.Match(reading)!.Value;
    }
}
