using System.Runtime.InteropServices;
using Microsoft.ML.OnnxRuntime;
using SplitProofs.Text.Faults;

namespace SplitProofs.Runtime.Measuring;

/// <summary>Describes the machine that was measured, for the comments of a profile.</summary>
internal static class Machine
{
    private const string Processors = "/proc/cpuinfo";
    private const string ModelKey = "model name";

    /// <summary>The processor, the system and the version of ONNX Runtime, on one line.</summary>
    public static string Describe() =>
        Quote.Plain(
            $"{Processor()}, {Environment.ProcessorCount} logical processors, {RuntimeInformation.OSDescription.Trim()}, "
                + $"{RuntimeInformation.ProcessArchitecture}, ONNX Runtime {OrtEnv.Instance().GetVersionString()} on the processor"
        );

    private static string Processor()
    {
        try
        {
            return
                File.ReadLines(Processors)
                    .FirstOrDefault(line => line.StartsWith(ModelKey, StringComparison.Ordinal))
                    ?.Split(':', 2)
                    .Last()
                    .Trim()
                    is { Length: > 0 } model
                ? model
                : "a processor";
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return "a processor";
        }
    }
}
