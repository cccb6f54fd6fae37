using SplitProofs.Properties.Commands;
using SplitProofs.Properties.Inputs;

namespace SplitProofs.Properties.Program;

/// <summary>The same bytes whatever vector instructions the processor has.</summary>
[Collection("Program")]
public sealed class ProcessorTests : IDisposable
{
    private readonly ProgramUnderTest _program = new();

    public void Dispose() => _program.Dispose();

    private const string WithMemory = "{family: rayleigh, mean_snr: 21.63, cutoff_snr: 0.01, correlation: 0.9}";

    /// <summary>
    /// Fused operations take long where the processor lacks them. So the channel with memory is simulated once, beside its analysis, and
    /// not searched for what would change the placement.
    /// </summary>
    public static TheoryData<string, string, string[]> Links =>
        new()
        {
            {
                "place",
                "{family: rician, mean_snr: 21.63, k: 30, cutoff_snr: -20 dB}",
                ["AVX512", "AVX2", "HWIntrinsic"]
            },
            { "place", "{family: nakagami, mean_snr: 21.63, m: 0.7, cutoff_snr: 0.01}", ["HWIntrinsic"] },
            { "simulate", WithMemory, ["AVX2"] },
            { "simulate", "{family: lognormal, median_snr: 8, sigma: 6 dB}", ["AVX2", "HWIntrinsic"] },
        };

    [Theory]
    [MemberData(nameof(Links))]
    public void JSON_does_not_depend_on_the_processor(string command, string fading, string[] missing)
    {
        _program.Write(
            "link.yaml",
            ScenarioText.With("{family: rayleigh, mean_snr: 13.35 dB, cutoff_snr: -10 dB}", fading)
        );
        string[] arguments = [command, "--model", "alexnet", "--scenario", "link.yaml", "--json"];
        var expected = _program.Run(arguments);
        Assert.Equal((0, ""), (expected.ExitCode, expected.Error));

        foreach (var instructions in missing)
        {
            var found = _program.RunProcessWith($"DOTNET_Enable{instructions}", "0", arguments);

            Assert.Equal((instructions, 0, ""), (instructions, found.ExitCode, found.Error));
            Assert.Equal(expected.Output, found.Output);
        }
    }
}
