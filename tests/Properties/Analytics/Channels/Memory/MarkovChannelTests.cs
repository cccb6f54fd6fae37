using System.Collections.Immutable;
using SplitProofs.Analytics.Channels.Memory;
using SplitProofs.Analytics.Stopping;

namespace SplitProofs.Properties.Analytics.Channels.Memory;

public class MarkovChannelTests
{
    private static readonly ImmutableArray<double> _airtimes = [0.25, 1, 4];

    [Fact]
    public void It_starts_in_the_law_that_it_keeps()
    {
        var channel = MarkovChannel.Stationary(
            _airtimes,
            [
                [0.9, 0.1, 0],
                [0.3, 0.5, 0.2],
                [0, 0.4, 0.6],
            ]
        );
        double[] expected = [6.0 / 9, 2.0 / 9, 1.0 / 9];
        Assert.All(expected.Zip(channel.Initial), pair => Assert.Equal(pair.First, pair.Second, 1e-15));
        Assert.All(
            expected.Zip(channel.Next(channel.Initial.AsSpan())),
            pair => Assert.Equal(pair.First, pair.Second, 1e-15)
        );
    }

    [Fact]
    public void A_state_that_is_left_for_ever_has_no_share()
    {
        var channel = MarkovChannel.Stationary(
            _airtimes,
            [
                [0.5, 0.5, 0],
                [0, 0.75, 0.25],
                [0, 0.5, 0.5],
            ]
        );
        Assert.Equal(0, channel.Initial[0]);
        Assert.Equal(2.0 / 3, channel.Initial[1], 1e-15);
    }

    [Fact]
    public void A_chain_that_takes_turns_has_a_stationary_law_too() =>
        Assert.Equal(
            [0.5, 0.5],
            MarkovChannel
                .Stationary(
                    [1, 2],
                    [
                        [0.0, 1],
                        [1, 0],
                    ]
                )
                .Initial.AsEnumerable()
        );

    [Fact]
    public void The_identity_has_many_laws_to_start_in()
    {
        var thrown = Assert.Throws<ArgumentException>(() =>
            MarkovChannel.Stationary(
                [1, 2],
                [
                    [1.0, 0],
                    [0, 1],
                ]
            )
        );
        Assert.Contains("several stationary laws", thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.5, 0.5 + 1e-11)]
    [InlineData(-0.5, 1.5)]
    [InlineData(double.NaN, 1)]
    public void A_row_whose_probabilities_are_wrong_is_refused(double first, double second) =>
        Assert.Throws<ArgumentException>(() =>
            MarkovChannel.Stationary(
                [1, 2],
                [
                    [first, second],
                    [0.5, 0.5],
                ]
            )
        );

    [Fact]
    public void An_upload_that_takes_for_ever_is_avoided_where_it_can_be()
    {
        var channel = MarkovChannel.Stationary(
            [1, double.PositiveInfinity],
            [
                [0.5, 0.5],
                [0.5, 0.5],
            ]
        );
        var costs = new SplittingCosts([0.25, 0.25], [1, 2], 0);
        Assert.Equal(double.PositiveInfinity, BackwardInduction.SendingStates(costs, channel, 1).ExpectedCost(costs));
        Assert.Equal(0.5, BackwardInduction.SendingStates(costs, channel, 2).ExpectedCost(costs));
    }

    [Fact]
    public void A_rule_stops_once_and_counts_where_it_does()
    {
        var channel = MarkovChannel.Stationary(
            _airtimes,
            [
                [0.9, 0.1, 0],
                [0.3, 0.5, 0.2],
                [0, 0.4, 0.6],
            ]
        );
        var costs = new SplittingCosts([0.25, 0.25, 0.25], [1, 1, 1], 0);
        var rule = BackwardInduction.SendingStates(costs, channel, 3);
        Assert.Equal(1, rule.StopProbabilities().Sum(), 1e-15);
        var sending = Enumerable.Range(0, 3).Where(state => rule.Sends(0, state)).Sum(state => channel.Initial[state]);
        Assert.Equal(sending, rule.StopProbabilities()[0], 1e-15);
    }

    [Fact]
    public void States_have_their_numbers_as_names_until_they_are_labelled()
    {
        var channel = MarkovChannel.Starting(
            [1, 2],
            [1, 0],
            [
                [0.5, 0.5],
                [0, 1],
            ]
        );

        Assert.Equal(["0", "1"], Names(channel));
        Assert.Equal(["good", "bad"], Names(channel.Labelled(new StateLabels.Named(["good", "bad"]))));
        Assert.Throws<ArgumentException>(() => channel.Labelled(new StateLabels.Named(["good"])));
        Assert.Throws<ArgumentException>(() => channel.Labelled(new StateLabels.Cells([new(3), new(2), new(0)])));

        static IEnumerable<string> Names(MarkovChannel channel) =>
            Assert.IsType<StateLabels.Named>(channel.Labels).Names;
    }

    [Fact]
    public void Airtimes_that_are_not_positive_are_refused()
    {
        Assert.Throws<ArgumentException>(() =>
            MarkovChannel.Stationary(
                [1, 0],
                [
                    [0.5, 0.5],
                    [0.5, 0.5],
                ]
            )
        );
        Assert.Throws<ArgumentException>(() =>
            MarkovChannel.Starting(
                [0.0],
                [1.0],
                [
                    [1.0],
                ]
            )
        );
        Assert.Throws<ArgumentException>(() =>
            MarkovChannel.Starting(
                [double.NaN],
                [1.0],
                [
                    [1.0],
                ]
            )
        );
        Assert.Throws<ArgumentException>(() => MarkovChannel.Starting([], [], []));
        Assert.Throws<ArgumentException>(() =>
            MarkovChannel.Starting(
                default,
                [1.0],
                [
                    [1.0],
                ]
            )
        );
    }

    [Fact]
    public void Laws_of_another_number_of_states_are_refused()
    {
        Assert.Throws<ArgumentException>(() =>
            MarkovChannel.Starting(
                [1.0],
                [1.0],
                [
                    [1.0],
                    [1.0],
                ]
            )
        );
        Assert.Throws<ArgumentException>(() =>
            MarkovChannel.Starting(
                [1.0],
                [0.5, 0.5],
                [
                    [1.0],
                ]
            )
        );
        Assert.Throws<ArgumentException>(() =>
            MarkovChannel.Starting(
                [1.0],
                default,
                [
                    [1.0],
                ]
            )
        );
        Assert.Throws<ArgumentException>(() =>
            MarkovChannel.Starting(
                [1.0],
                [1.0],
                [
                    [0.5, 0.5],
                ]
            )
        );
    }

    [Fact]
    public void Probabilities_may_miss_one_by_rounding()
    {
        var chain = MarkovChannel.Starting(
            [1, 2],
            [0.5, 0.5 + 5e-13],
            [
                [0.5, 0.5 - 5e-13],
                [1, 0],
            ]
        );

        Assert.Equal(2, chain.States);
    }

    [Fact]
    public void Each_case_of_labels_is_handled_by_its_own_function()
    {
        Assert.Equal("named", Case(new StateLabels.Named(["good"])));
        Assert.Equal("cells", Case(new StateLabels.Cells([new(1)])));

        static string Case(StateLabels labels) => labels.Match(_ => "named", _ => "cells");
    }

    [Fact]
    public void A_finite_chain_is_followed_by_itself_and_needs_no_accuracy()
    {
        var chain = MarkovChannel.Starting(
            [1, 2],
            [1, 0],
            [
                [0.5, 0.5],
                [0, 1],
            ]
        );

        Assert.Same(chain, chain.Chain);
        Assert.False(chain.TryAccuracy(_ => 0, _ => 0, out var accuracy));
        Assert.Null(accuracy);
    }

    /// <summary>From state 0 to state 1, which is kept: its share is 0, ½, ¾, ⅞ after 0 to 3 stages.</summary>
    [Fact]
    public void Mean_airtimes_are_those_of_the_law_after_each_number_of_stages()
    {
        var chain = MarkovChannel.Starting(
            [1, 3],
            [1, 0],
            [
                [0.5, 0.5],
                [0, 1],
            ]
        );

        Assert.Equal([1, 2, 2.5, 2.75], chain.MeanAirtimes(3).AsEnumerable());
        Assert.Equal(1, chain.MeanAirtimes(0).Single());
        Assert.Equal(2, chain.ExpectNext(0, [1, 3]));
        Assert.Equal(1, chain.ExpectInitial([1, double.PositiveInfinity]));
    }
}
