using SplitProofs.Analytics.Channels.Memory;

namespace SplitProofs.Properties.Analytics.Channels.Memory;

public class RefinementTests
{
    private static readonly MarkovChannel _any = MarkovChannel.Stationary(
        [1.0],
        [
            [1.0],
        ]
    );

    [Theory]
    [InlineData(32, new[] { 8, 16, 32 })]
    [InlineData(63, new[] { 8, 16, 32 })]
    [InlineData(64, new[] { 8, 16, 32, 64 })]
    public void States_are_doubled_from_eight_up_to_the_most(int most, int[] expected) =>
        Assert.Equal(expected, Refinement.Of(_ => _any, _ => 0, most).Steps.Select(step => step.States));

    [Fact]
    public void Each_value_is_that_of_the_channel_with_so_many_states() =>
        Assert.Equal(
            [(8, 8.0), (16, 16), (32, 32)],
            Refinement
                .Of(states => GaussMarkovRayleigh.Discretise(new(10), 1, states), channel => channel.States, 32)
                .Steps.AsEnumerable()
        );

    [Fact]
    public void Fewer_than_three_steps_are_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Refinement.Of(_ => _any, _ => 0, 31));

    /// <summary>|value − last|·states/(most − states): 0.25·8/24 and 0.125·16/16, then 3·8/24 and 0.125·16/16.</summary>
    [Theory]
    [InlineData(1.0, 1.125, 1.25, 0.125)]
    [InlineData(4.25, 1.375, 1.25, 1)]
    [InlineData(-1.75, 1.375, 1.25, 1)]
    public void The_error_is_the_worst_of_the_steps_before_extrapolated(
        double first,
        double second,
        double last,
        double error
    ) => Assert.Equal(error, new Refinement([(8, first), (16, second), (32, last)]).Error, 1e-15);
}
