using SplitProofs.Analytics.Channels.Memory;

namespace SplitProofs.Properties.Analytics.Channels.Memory;

public class StationaryLawTests
{
    [Theory]
    [InlineData(0.5, 5e-324)]
    [InlineData(1e-10, 5e-324)]
    [InlineData(1, 1e-320)]
    public void A_state_that_is_hardly_ever_left_has_all_the_mass(double leaving, double returning)
    {
        Assert.True(
            StationaryLaw.TryFind(
                [
                    [1 - leaving, leaving],
                    [returning, 1],
                ],
                out var law
            )
        );

        Assert.Equal(1, law[1]);
        Assert.Equal(returning / leaving, law[0]);
    }

    [Fact]
    public void A_state_in_the_middle_that_is_hardly_ever_left_has_all_the_mass()
    {
        Assert.True(
            StationaryLaw.TryFind(
                [
                    [0.5, 0.25, 0.25],
                    [5e-324, 1, 5e-324],
                    [0.25, 0.25, 0.5],
                ],
                out var law
            )
        );

        Assert.Equal(1, law[1]);
        Assert.All(law, probability => Assert.InRange(probability, 0, 1));
    }

    [Fact]
    public void The_law_of_two_states_follows_from_their_rates_of_leaving()
    {
        Assert.True(
            StationaryLaw.TryFind(
                [
                    [0.75, 0.25],
                    [0.5, 0.5],
                ],
                out var law
            )
        );

        Assert.Equal([2 / 3.0, 1 / 3.0], law, (expected, found) => Math.Abs(expected - found) < 1e-15);
    }

    /// <summary>Two closed classes, and one that is closed beside states that are left for ever.</summary>
    [Fact]
    public void A_chain_has_one_law_if_it_has_one_closed_class()
    {
        Assert.False(
            StationaryLaw.TryFind(
                [
                    [1, 0, 0],
                    [0.25, 0.5, 0.25],
                    [0, 0, 1],
                ],
                out var none
            )
        );
        Assert.Empty(none);
        Assert.True(
            StationaryLaw.TryFind(
                [
                    [0.25, 0.5, 0.25, 0],
                    [0, 0.5, 0, 0.5],
                    [0, 1, 0, 0],
                    [0, 0.25, 0, 0.75],
                ],
                out var law
            )
        );
        Assert.Equal([0, 1 / 3.0, 0, 2 / 3.0], law, (expected, found) => Math.Abs(expected - found) < 1e-15);
    }

    /// <summary>Known by the balance of flows π_s·P(s, s + 1) = π_(s+1)·P(s + 1, s) along a line of states.</summary>
    [Fact]
    public void The_law_of_a_line_of_states_balances_their_flows()
    {
        Assert.True(
            StationaryLaw.TryFind(
                [
                    [0.5, 0.5, 0, 0],
                    [0.25, 0.25, 0.5, 0],
                    [0, 0.125, 0.75, 0.125],
                    [0, 0, 0.25, 0.75],
                ],
                out var law
            )
        );
        double[] weights = [1, 2, 8, 4];
        Assert.Equal(
            weights.Select(weight => weight / 15),
            law,
            (expected, found) => Math.Abs(expected - found) < 1e-15
        );
    }

    /// <summary>
    /// Every state leads to every other, so that each elimination changes what is left: π = (4, 2, 3)/9 solves π =
    /// π·P.
    /// </summary>
    [Fact]
    public void The_law_of_states_that_all_lead_to_each_other_is_kept()
    {
        Assert.True(
            StationaryLaw.TryFind(
                [
                    [0.5, 0.25, 0.25],
                    [0.25, 0.25, 0.5],
                    [0.5, 1 / 6.0, 1 / 3.0],
                ],
                out var law
            )
        );
        Assert.Equal([4 / 9.0, 2 / 9.0, 3 / 9.0], law, (expected, found) => Math.Abs(expected - found) < 1e-15);
    }

    [Fact]
    public void A_last_state_that_is_left_for_ever_has_no_share()
    {
        Assert.True(
            StationaryLaw.TryFind(
                [
                    [0.5, 0.5, 0],
                    [0.25, 0.75, 0],
                    [0.25, 0.25, 0.5],
                ],
                out var law
            )
        );
        Assert.Equal([1 / 3.0, 2 / 3.0, 0], law, (expected, found) => Math.Abs(expected - found) < 1e-15);
    }

    /// <summary>Two pairs of states, each left with probability 1e-400, which no double holds.</summary>
    [Fact]
    public void Classes_that_are_closed_in_double_precision_have_no_law() =>
        Assert.False(
            StationaryLaw.TryFind(
                [
                    [1, 1e-200, 0, 0],
                    [1, 0, 1e-200, 0],
                    [0, 0, 1, 1e-200],
                    [1e-200, 0, 1, 0],
                ],
                out _
            )
        );
}
