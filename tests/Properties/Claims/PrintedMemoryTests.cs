using SplitProofs.Analytics.Formulas;
using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Claims.DeviceEdge.Results;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Readings;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Properties.Claims;

/// <summary>What the claims on channels with memory print, read symbol by symbol in exact fractions over finitely many states.</summary>
public class PrintedMemoryTests
{
    private const int Cases = 150;

    [Fact]
    public void Backward_induction_over_states_holds_as_printed() =>
        Reads(M1BackwardInductionOverStates.Claim, 0, AtStates);

    [Fact]
    public void Independent_draws_hold_as_printed() => Reads(M2IndependentDraws.Claim, 0, AtStates);

    [Fact]
    public void A_static_channel_holds_as_printed() => Reads(M3StaticChannel.Claim, 0, AtStates);

    [Fact]
    public void Conditional_look_ahead_sends_where_it_is_printed() =>
        ForAll(
            M4ConditionalLookAhead.Claim,
            (instance, claim) =>
                Assert.All(
                    AtStates(instance),
                    table =>
                    {
                        var (cut, state) = (table.Indices["n"], table.Indices["s"] - 1);
                        var further =
                            instance.Extra[cut]
                            + instance
                                .Transitions[state]
                                .Select(
                                    (probability, next) =>
                                        probability * instance.OffloadAt(cut + 1) * instance.Airtimes[next]
                                )
                                .Sum();
                        Assert.Equal(
                            instance.Offload[cut] * instance.Airtimes[state] <= further,
                            Excess((Expression.Relation)claim.Formulas[0], table) <= 0
                        );
                    }
                )
        );

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Conditional_look_ahead_costs_what_is_printed(int formula) =>
        Reads(M4ConditionalLookAhead.Claim, formula, ChannelStateTable.Of);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Static_look_ahead_costs_what_is_printed(int formula) =>
        Reads(M6StaticLookAheadGivenTheState.Claim, formula, ChannelStateTable.Of);

    /// <summary>Every horizon N, with each cut n before it and each state s.</summary>
    private static IEnumerable<ChannelStateTable> AtStates(MarkovInstance instance) =>
        from table in ChannelStateTable.Of(instance)
        where table.Indices["m"] == 0
        from cut in Enumerable.Range(0, table.Indices["N"])
        from state in Enumerable.Range(1, instance.States)
        select table with
        {
            Indices = table.Indices.Add("n", cut).Add("s", state),
        };

    private static void Reads(Claim claim, int formula, Func<MarkovInstance, IEnumerable<ChannelStateTable>> tables) =>
        ForAll(
            claim,
            (instance, _) =>
                Assert.All(
                    tables(instance),
                    table =>
                    {
                        var printed = (Expression.Relation)claim.Formulas[formula];
                        var excess = Excess(printed, table);
                        Assert.True(printed.Sign == RelationSign.Equal ? excess == 0 : excess <= 0, $"{excess}");
                    }
                )
        );

    private static void ForAll(Claim claim, Action<MarkovInstance, Claim> check) =>
        Assert.All(((Claim<MarkovInstance>)claim).Domain.Generator.Draw(Cases), instance => check(instance, claim));

    private static Rational Excess(Expression.Relation printed, ISymbolTable table)
    {
        var reading = ExactReading.Of(table);
        return printed.Left.Match(reading)!.Value - printed.Right.Match(reading)!.Value;
    }
}
