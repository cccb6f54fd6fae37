using SplitProofs.Analytics.Networks;
using SplitProofs.Inputs.Profiles;
using SplitProofs.Inputs.Scenarios;
using SplitProofs.Properties.Descriptions;

namespace SplitProofs.Properties.Inputs;

public class ReferenceProblemTests
{
    public static TheoryData<string> Folders =>
        new(Resources.NamesIn("problems").Select(name => name.Split('/')[1]).Distinct());

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_reference_problem_is_read_without_fault(string folder)
    {
        var scenario = ScenarioReader.Read(Resources.Read($"problems/{folder}/scenario.yaml"), "scenario.yaml").Value();
        var text = Resources.Read($"problems/{folder}/profile.csv");
        var profile = ProfileReader.Read(text, "profile.csv").Value();

        Assert.Equal($"example-{int.Parse(folder)}", scenario.Scenario.Name);
        Assert.Equal(text.TrimEnd().Split('\n').Length - 2, profile.Chain.Count);
        Assert.All(profile.Chain.Stages, stage => Assert.IsType<Work.Measured>(stage.Cost.Work));
    }

    [Fact]
    public void There_are_six_reference_problems() => Assert.Equal(6, Folders.Count);
}
