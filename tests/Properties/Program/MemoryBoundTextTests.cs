using SplitProofs.Inputs.Platforms;
using SplitProofs.Program.Answers;

namespace SplitProofs.Properties.Program;

public class MemoryBoundTextTests
{
    [Theory]
    [InlineData(0, "No stage is bound by its memory.")]
    [InlineData(1, "Bound by its memory: 1 stage (s1).")]
    [InlineData(8, "Bound by its memory: 8 stages (s1, s2, s3, s4, s5, s6, s7, s8).")]
    [InlineData(11, "Bound by its memory: 11 stages (s1, s2, s3, s4, s5, s6, s7, s8 and 3 more).")]
    public void The_first_eight_stages_are_named_and_the_others_counted(int stages, string said) =>
        Assert.Equal(
            $"The edge server is the platform board. {said}",
            Assert.Single(
                MemoryBoundText.Of([
                    new(ComputingSide.EdgeServer, "board", [.. Enumerable.Range(1, stages).Select(n => $"s{n}")]),
                ])
            )
        );
}
