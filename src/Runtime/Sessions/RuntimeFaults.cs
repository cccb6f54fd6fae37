using Microsoft.ML.OnnxRuntime;
using SplitProofs.Onnx.Wire;
using SplitProofs.Text.Faults;

namespace SplitProofs.Runtime.Sessions;

/// <summary>Turns exceptions of ONNX Runtime and of the file system into faults.</summary>
internal static class RuntimeFaults
{
    /// <summary>Does some work; an exception of these kinds becomes a fault of the file.</summary>
    public static Result<T> Catch<T>(string path, Func<Result<T>> work)
    {
        try
        {
            return work();
        }
        catch (OnnxRuntimeException refusal)
        {
            return Results.Failure<T>(
                new Place.WholeFile(path),
                $"ONNX Runtime cannot run it ({Quote.Plain(refusal.Message.ReplaceLineEndings(" ")).TrimEnd('.')})",
                "Check that the shapes given with --shape and the values given with --fill suit the network."
            );
        }
        catch (MalformedFileException fault)
        {
            return Results.Failure<T>(
                new Place.WholeFile(path),
                Quote.Plain(fault.Message),
                "Keep the file together with all files of its weights."
            );
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Results.Failure<T>(
                new Place.WholeFile(path),
                $"a file cannot be read or written ({Quote.Plain(fault.Message).TrimEnd('.')})",
                "Check the permissions, and the space left in the folder."
            );
        }
    }
}
