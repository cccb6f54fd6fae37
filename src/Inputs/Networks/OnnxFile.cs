using System.Security;
using SplitProofs.Onnx;
using SplitProofs.Text.Faults;

namespace SplitProofs.Inputs.Networks;

/// <summary>A file in the ONNX format.</summary>
public static class OnnxFile
{
    /// <summary>How the names of such files end.</summary>
    public const string Ending = ".onnx";

    /// <summary>Imports the network of a regular file, or of a link to one. Its weights are not read.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">What the user states about it: shapes, and assumptions about operators.</param>
    public static Result<ImportedNetwork> Import(string path, ImportOptions options) =>
        Open(path, stream => OnnxImport.Read(stream, path, options));

    /// <summary>Opens a regular file, or a link to one, for reading.</summary>
    /// <param name="path">The file.</param>
    /// <param name="read">Reads the stream, which can seek.</param>
    public static Result<T> Open<T>(string path, Func<Stream, Result<T>> read)
    {
        var whole = new Place.WholeFile(path);
        if (Directory.Exists(path))
        {
            return Results.Failure<T>(whole, "this is a folder", "Name a file in it.");
        }

        if (FileKind.OtherThanFile(path) is { Length: > 0 } other)
        {
            return Results.Failure<T>(
                whole,
                $"this is {other}, and not a regular file",
                "Save its content in a file, and name that."
            );
        }

        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1);
            return read(stream);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return Results.Failure<T>(
                whole,
                "there is no such file",
                "Check the spelling; a relative path starts from the current folder."
            );
        }
        catch (Exception e) when (e is UnauthorizedAccessException or SecurityException)
        {
            return Results.Failure<T>(whole, "this file may not be read", "Ask for permission to read it.");
        }
        catch (Exception e) when (e is IOException or ArgumentException or NotSupportedException)
        {
            return Results.Failure<T>(
                whole,
                $"this file cannot be read ({Quote.Plain(e.Message).TrimEnd('.')})",
                "Name a regular file that no other program holds."
            );
        }
    }
}
