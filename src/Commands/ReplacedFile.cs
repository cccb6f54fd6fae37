using SplitProofs.Text.Faults;

namespace SplitProofs.Commands;

/// <summary>A file that is written beside the one that it replaces, so that no half of it can be left.</summary>
internal static class ReplacedFile
{
    /// <summary>The path, if its ending says what will be written, so that no other file is replaced by a slip.</summary>
    /// <param name="option">The option that names it.</param>
    /// <param name="path">The path; <see langword="null"/> if none is given.</param>
    /// <param name="kind">What has this ending, in the plural.</param>
    /// <param name="example">A name that has the ending.</param>
    public static Result<string?> Require(string option, string? path, string kind, string example) =>
        path?.EndsWith(Path.GetExtension(example), StringComparison.OrdinalIgnoreCase) == false
            ? Results.Failure<string?>(
                new Place.Option(option),
                $"{Quote.Of(path)} does not end in {Path.GetExtension(example)}, as {kind} do",
                $"Name a file such as {example}."
            )
            : Results.Success(path);

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
