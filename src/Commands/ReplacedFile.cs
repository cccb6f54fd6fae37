using SplitProofs.Text.Faults;

namespace SplitProofs.Commands;

/// <summary>Writes a file under another name and then renames it, so that an incomplete file never takes its place.</summary>
internal static class ReplacedFile
{
    /// <summary>
    /// Returns the path, or a fault if its ending is not that of the kind to write. This keeps a mistaken path from replacing another file.
    /// </summary>
    /// <param name="option">The option that names it.</param>
    /// <param name="path">The path; <see langword="null"/> if none is given.</param>
    /// <param name="kind">The noun for such files in a fault, in the plural.</param>
    /// <param name="example">A name that has the ending.</param>
    public static Result<string?> Require(string option, string? path, string kind, string example) =>
        path?.EndsWith(Path.GetExtension(example), StringComparison.OrdinalIgnoreCase) == false
            ? Results.Failure<string?>(
                new Place.Option(option),
                $"{Quote.Of(path)} does not end in {Path.GetExtension(example)}, as {kind} do",
                $"Name a file such as {example}."
            )
            : Results.Success(path);

    /// <summary>Writes a file, as UTF-8.</summary>
    /// <param name="path">The file. A file that exists is replaced.</param>
    /// <param name="text">What it is to hold.</param>
    /// <returns>The path, or why the file cannot be written.</returns>
    public static Result<string> Write(string path, string text)
    {
        // A name of its own, because two runs may write the same file at once, and the user may have a file of any name.
        var beside = $"{path}.{Guid.NewGuid():N}.new";
        try
        {
            File.WriteAllText(beside, text);
            File.Move(beside, path, overwrite: true);
            return Results.Success(path);
        }
        catch (Exception e)
            when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            Drop(beside);
            return Results.Failure<string>(
                new Place.WholeFile(path),
                $"this file cannot be written ({Cause(path, beside, e)})",
                "Name a file in a folder that may be written to."
            );
        }
    }

    /// <summary>Why a file cannot be written, without the name beside it, which the user does not know.</summary>
    private static string Cause(string path, string beside, Exception thrown) =>
        Directory.Exists(path) ? "this is a folder"
        : thrown is DirectoryNotFoundException or FileNotFoundException ? "there is no such folder"
        : thrown is UnauthorizedAccessException ? "permission is denied"
        : Quote.Plain(thrown.Message).Replace(beside, path, StringComparison.Ordinal).TrimEnd('.');

    private static void Drop(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e)
            when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            // It is not there, or cannot be deleted; the fault says what went wrong first.
        }
    }
}
