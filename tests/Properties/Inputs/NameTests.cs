using SplitProofs.Inputs.Profiles;
using SplitProofs.Inputs.Scenarios;
using SplitProofs.Text.Faults;

namespace SplitProofs.Properties.Inputs;

/// <summary>What scenarios and measured stages may be called.</summary>
public class NameTests
{
    [Theory]
    [InlineData("a b", "holds something else")]
    [InlineData("<b>", "does not start with")]
    [InlineData("a<b", "holds something else")]
    [InlineData("a/b", "holds something else")]
    [InlineData("Ünï", "does not start with")]
    [InlineData("..", "does not start with")]
    [InlineData("a.", "ends with a full stop")]
    [InlineData("con", "is a device")]
    [InlineData("NUL", "is a device")]
    [InlineData("com1.x", "is a device")]
    [InlineData("a\u202Eb", "holds something else")]
    public void A_name_that_no_file_can_have_is_refused_where_it_is(string name, string cause) =>
        Read(name).IsOneFault("my.yaml:1:7", cause, "my-scenario");

    [Fact]
    public void The_length_of_a_name_is_limited()
    {
        Assert.Empty(Read(new('x', FileNames.GreatestLength)).Faults);
        Read(new('x', 300)).IsOneFault("my.yaml:1:7", "has 300 characters");
    }

    [Property(Arbitrary = new[] { typeof(HostileText) })]
    public void A_hostile_name_is_a_fault_of_one_line_or_fit_for_a_file(HostileText hostile) =>
        Read(hostile.Text)
            .Match(
                success: file =>
                {
                    Assert.Matches("^[A-Za-z0-9][A-Za-z0-9._-]*$", file.Scenario.Name);
                    return true;
                },
                failure: faults =>
                {
                    Assert.All(faults, fault => Assert.Equal(-1, Characters.FirstHidden(fault.ToString())));
                    return false;
                }
            );

    [Fact]
    public void Two_scenarios_of_one_name_are_refused_whatever_the_capitals()
    {
        var (one, other) = (Read("Mine").Value(), Read("mine").Value());
        ShippedScenarios.RequireOwnNames([one, other]).IsOneFault("my.yaml", "capitals do not count", "of its own");
        Assert.Empty(ShippedScenarios.RequireOwnNames([one, Read("yours").Value()]).Faults);
    }

    [Theory]
    [InlineData("\"a\u202Eb\"", "U+202E")]
    [InlineData("a\u2028b", "U+2028")]
    [InlineData("a\u200Bb", "U+200B")]
    public void The_name_of_a_measured_stage_must_be_visible(string name, string character) =>
        Profile(name).IsOneFault("my.csv:3:1", character, "Leave it out");

    [Fact]
    public void The_length_of_the_name_of_a_measured_stage_is_limited()
    {
        Assert.Empty(Profile(new('x', 100)).Faults);
        Profile(new('x', 101)).IsOneFault("my.csv:3:1", "101 characters", "Shorten it");
    }

    private static Result<ScenarioFile> Read(string name) =>
        ScenarioReader.Read(
            ScenarioText.Valid.Replace(
                "name: mine",
                $"name: {System.Text.Json.JsonSerializer.Serialize(name)}",
                StringComparison.Ordinal
            ),
            "my.yaml"
        );

    private static Result<ProfileFile> Profile(string name) =>
        ProfileReader.Read(
            $"layer,device_s,device_J,edge_s,parameter_bits,output_bits\ninput,,,,,8\n{name},1,1,1,8,0\n",
            "my.csv"
        );
}
