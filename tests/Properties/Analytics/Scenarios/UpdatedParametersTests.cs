using SplitProofs.Analytics.Networks;
using SplitProofs.Analytics.Scenarios;

namespace SplitProofs.Properties.Analytics.Scenarios;

public class UpdatedParametersTests
{
    /// <summary>Stages with 10, 0, 30, 0 and 50 bits of parameters, of which 1, 0, 3, 0 and 5 are those of normalisations.</summary>
    private static readonly StageChain _chain = new(
        new(8),
        stages:
        [
            .. new long[] { 10, 0, 30, 0, 50 }.Select(
                (bits, n) =>
                    new Stage(
                        $"s{n + 1}",
                        new(new Work.Counted(new(1), new(0)), new(bits), new(8))
                        {
                            NormalisationParameters = new(bits / 10),
                        }
                    )
            ),
        ]
    );

    [Theory]
    [InlineData(1, 0, 0, 0, 0, 50)]
    [InlineData(2, 0, 0, 30, 0, 50)]
    [InlineData(3, 10, 0, 30, 0, 50)]
    public void The_last_stages_are_those_that_have_parameters(int count, params int[] bits) =>
        Assert.Equal(bits.Select(one => (long)one), Updated(new UpdatedParameters.Last(count)));

    [Fact]
    public void More_stages_than_have_parameters_are_not_found() =>
        Assert.False(new UpdatedParameters.Last(4).TryOf(_chain, out _));

    [Fact]
    public void Named_stages_are_updated_and_no_others()
    {
        Assert.Equal([10, 0, 0, 0, 50], Updated(new UpdatedParameters.Named(["s5", "s1", "s2"])));
        Assert.False(new UpdatedParameters.Named(["s1", "s6"]).TryOf(_chain, out _));
    }

    [Fact]
    public void All_of_them_are_the_parameters() =>
        Assert.Equal([10, 0, 30, 0, 50], Updated(new UpdatedParameters.All()));

    private static IEnumerable<long> Updated(UpdatedParameters parameters)
    {
        Assert.True(parameters.TryOf(_chain, out var updated));
        return updated.Stages.Select(stage => stage.Cost.Updated.Value);
    }
}
