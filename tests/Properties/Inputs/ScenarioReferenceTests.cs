using System.Text.RegularExpressions;
using SplitProofs.Inputs.Profiles;
using SplitProofs.Inputs.Scenarios;
using SplitProofs.Inputs.Traces;
using SplitProofs.Properties.Descriptions;

namespace SplitProofs.Properties.Inputs;

/// <summary>docs/scenarios.md against the readers.</summary>
public partial class ScenarioReferenceTests
{
    private static readonly string _reference = Resources.Read("docs/scenarios.md");

    public static TheoryData<string> Scenarios => new(Blocks("yaml"));

    public static TheoryData<string> Profiles => new(Blocks("csv"));

    [Fact]
    public void Every_trace_is_read_without_fault() =>
        Assert.All(Blocks("csv trace"), text => TraceReader.Read(text, "docs.csv").Value());

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Every_scenario_is_read_without_fault(string text) => ScenarioReader.Read(text, "docs.yaml").Value();

    [Theory]
    [MemberData(nameof(Profiles))]
    public void Every_profile_is_read_without_fault(string text) => ProfileReader.Read(text, "docs.csv").Value();

    [Fact]
    public void The_wrong_scenario_gives_the_messages_below_it() =>
        Assert.Equal(
            Assert.Single(Blocks("text")).TrimEnd(),
            ScenarioReader.Read(Assert.Single(Blocks("yaml wrong")), "hasty.yaml").Messages()
        );

    private static string[] Blocks(string language) =>
        [
            .. Block()
                .Matches(_reference)
                .Where(match => match.Groups["language"].Value == language)
                .Select(match => match.Groups["text"].Value),
        ];

    [GeneratedRegex(@"^```(?<language>[a-z ]+)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
