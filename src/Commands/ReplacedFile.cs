using SplitProofs.Text.Faults;

namespace SplitProofs.Commands;

/// <summary>A file that is written beside the one that it replaces, so that no half of it can be left.</summary>
internal static class ReplacedFile
{
    /// <summary>Writes a file.</summary>
    /// <param name="path">The file; one that is there is replaced.</param>
    /// <param name="text">What it is to hold.</param>
    /// <returns>The path, or why the file cannot be written.</returns>
    public static Result<string> Write(string path, string text)
    {
        var beside = $"{path}.new";
        try
        {
            File.WriteAllText(beside, text);
            File.Move(beside, path, overwrite: true);
            return Results.Success(path);
        }
        catch (Exception e)
            when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            return Results.Failure<string>(
                new Place.WholeFile(path),
                $"this file cannot be written ({Quote.Plain(e.Message).TrimEnd('.')})",
                "Name a file in a folder that may be written to."
            );
        }
    }
}
