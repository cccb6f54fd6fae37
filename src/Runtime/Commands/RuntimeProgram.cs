using System.CommandLine;
using SplitProofs.Commands;

namespace SplitProofs.Runtime.Commands;

/// <summary>The program <c>splitproofs-runtime</c>.</summary>
internal static class RuntimeProgram
{
    /// <summary>Runs the program.</summary>
    /// <returns>The exit codes are those of <c>splitproofs</c>.</returns>
    public static Task<int> RunAsync(string[] args) => CommandLine.RunAsync(Root(), "splitproofs-runtime", args);

    /// <summary>The commands, with all their options.</summary>
    public static RootCommand Root() =>
        new("Measures, splits and plays networks in the ONNX format, with ONNX Runtime on this machine.")
        {
            MeasureCommand.Create(),
            SplitCommand.Create(),
            PlayCommand.Create(),
            EdgeCommand.Create(),
        };
}
