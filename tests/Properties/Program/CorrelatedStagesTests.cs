using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using SplitProofs.Properties.Commands;

namespace SplitProofs.Properties.Program;

/// <summary>The note on correlation where stages are short and draws independent.</summary>
[Collection("Program")]
public sealed partial class CorrelatedStagesTests : IDisposable
{
    private const string Rayleigh = "family: rayleigh, mean_snr: 8, cutoff_snr: 0.1";

    private readonly ProgramUnderTest _program = new();

    public CorrelatedStagesTests()
    {
        _program.Write("short.csv", Profile(1));
        _program.Write("long.csv", Profile(100));
    }

    public void Dispose() => _program.Dispose();

    [Fact]
    public void The_note_has_the_answer_of_the_correlated_channel()
    {
        var note = Note().Match(Place("short.csv", Rayleigh));
        Assert.True(note.Success);

        using var correlated = JsonDocument.Parse(Place("short.csv", $"{Rayleigh}, correlation: 0.9", "--json"));

        var cost = correlated.RootElement.GetProperty("frameCost").GetDouble();
        Assert.Equal(
            correlated.RootElement.GetProperty("placedStages").GetInt32(),
            int.Parse(note.Groups["placed"].Value, CultureInfo.InvariantCulture)
        );
        Assert.Equal(cost, double.Parse(note.Groups["cost"].Value, CultureInfo.InvariantCulture), 0.02 * cost);
    }

    [Fact]
    public void The_note_is_in_the_json_as_well()
    {
        using var plan = JsonDocument.Parse(Place("short.csv", Rayleigh, "--json"));
        using var correlated = JsonDocument.Parse(Place("short.csv", $"{Rayleigh}, correlation: 0.9", "--json"));
        var note = plan.RootElement.GetProperty("correlatedStages");

        Assert.Equal(0.9, note.GetProperty("correlation").GetDouble());
        Assert.Equal((0.001 + 0.002 + 0.003) / 3, note.GetProperty("stageSeconds").GetDouble(), 1e-12);
        Assert.Equal(
            correlated.RootElement.GetProperty("placedStages").GetInt32(),
            note.GetProperty("placedStages").GetInt32()
        );
        var cost = correlated.RootElement.GetProperty("frameCost").GetDouble();
        Assert.Equal(cost, note.GetProperty("frameCost").GetDouble(), 0.02 * cost);
        Assert.Equal(JsonValueKind.Null, correlated.RootElement.GetProperty("correlatedStages").ValueKind);
    }

    [Theory]
    [InlineData("long.csv", Rayleigh)]
    [InlineData("short.csv", $"{Rayleigh}, correlation: 0.5")]
    [InlineData("short.csv", "family: nakagami, mean_snr: 8, m: 2")]
    public void There_is_no_note_elsewhere(string profile, string fading) =>
        Assert.DoesNotContain("correlation of 0.9", Place(profile, fading), StringComparison.Ordinal);

    private string Place(string profile, string fading, params string[] more)
    {
        _program.Write(
            "s.yaml",
            "name: s\nuplink:\n  bandwidth: 1 MHz\n  transmit_power: 0.5 W\n"
                + $"  fading: {{{fading}}}\ndownlink: {{rate: 4 Mbit/s, receive_power: 0.25 W}}\n"
                + "weights: {time: 2 /s, energy: 3 /J}\ninferences_per_update: 40\n"
        );
        var run = _program.Run(["place", "--profile", profile, "--scenario", "s.yaml", .. more]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return run.Output;
    }

    private static string Profile(int milliseconds) =>
        "layer,device_ms,device_J,edge_ms,parameter_bits,output_bits\ninput,,,,,900\n"
        + string.Concat(
            new[] { 1200, 250, 8 }.Select(
                (bits, n) =>
                    FormattableString.Invariant($"s{n},{milliseconds * (n + 1)},0.0001,0.01,{1000 * n},{bits}\n")
            )
        );

    [GeneratedRegex(
        @"With a correlation of 0\.9 from stage to stage, place (?<placed>\d+): a frame then costs about (?<cost>\S+) \("
    )]
    private static partial Regex Note();
}
