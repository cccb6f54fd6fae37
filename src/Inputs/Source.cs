using System.Security;
using System.Security.Cryptography;
using System.Text;
using SplitProofs.Text.Faults;

namespace SplitProofs.Inputs;

/// <summary>The text of a file that a user wrote.</summary>
/// <param name="Path">The file, as the user named it.</param>
/// <param name="Text">Its text, without a byte order mark.</param>
/// <param name="Hash">The SHA-256 of its bytes, in lower-case hexadecimal.</param>
public sealed record Source(string Path, string Text, string Hash)
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const int MaximumBytes = 1024 * 1024;

    private static readonly UTF8Encoding _strictUtf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>The file as a whole.</summary>
    public Place Whole => new Place.WholeFile(Path);

    /// <summary>A character of the file.</summary>
    public Place At(int line, int column) => new Place.Position(Path, line, column);

    /// <summary>The path of a file that another file names: a relative one starts from the folder of that other file.</summary>
    internal static string PathOf(Literal named)
    {
        var folder = named.Place.Match(
            position: at => System.IO.Path.GetDirectoryName(at.File) ?? "",
            span: at => System.IO.Path.GetDirectoryName(at.File) ?? "",
            wholeFile: file => System.IO.Path.GetDirectoryName(file.File) ?? "",
            option: _ => "",
            claim: _ => "",
            json: _ => ""
        );
        return System.IO.Path.Combine(folder, named.Text);
    }

    /// <summary>
    /// Moves the fault of an unknown name, or of a missing file, to the place where a file names it. Faults inside a named file keep
    /// their place.
    /// </summary>
    internal static Result<T> Named<T>(Result<T> found, Place place) =>
        found.Match(
            success: Results.Success,
            failure: faults => new Result<T>.Failure([
                .. faults.Select(fault =>
                    fault.Place is Place.Option ? fault with { Place = place } : WhereNamed(fault, place)
                ),
            ])
        );

    /// <summary>Moves the fault of a missing file to the place that names it. Other faults stay as they are.</summary>
    /// <param name="fault">The fault.</param>
    /// <param name="place">The place in the file that names the other.</param>
    public static Fault WhereNamed(Fault fault, Place place) =>
        fault.Place is Place.WholeFile missing && !File.Exists(missing.File)
            ? new(
                place,
                $"{Quote.Plain(missing.File)}: {fault.Cause}",
                "Name a file; a relative path starts from the folder of the file that names it."
            )
            : fault;

    /// <summary>A source from a text in memory, under the name of a file.</summary>
    public static Source Of(string text, string path) =>
        new(path, WithoutMark(text), HashOf(Encoding.UTF8.GetBytes(text)));

    /// <summary>Reads a regular file, or a link to one, as UTF-8 text of at most 1 MiB. Pipes, devices and sockets are faults.</summary>
    public static Result<Source> Load(string path)
    {
        var whole = new Place.WholeFile(path);
        if (Directory.Exists(path))
        {
            return Results.Failure<Source>(whole, "this is a folder", "Name a file in it.");
        }

        if (FileKind.OtherThanFile(path) is { Length: > 0 } other)
        {
            return NotAFile(other);
        }

        try
        {
            using var stream = File.OpenRead(path);
            // A regular file can seek; a pipe or a terminal can be read only once.
            return stream.CanSeek
                ? ReadBytes(stream).Bind(bytes => Decode(path, bytes))
                : NotAFile("something that cannot be read twice");
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            // .NET replaces each wrong byte of a name that is not UTF-8 by this character.
            return path.Contains('\uFFFD')
                ? Results.Failure<Source>(whole, "this name of a file is not UTF-8 text", "Rename the file.")
                : Results.Failure<Source>(
                    whole,
                    "there is no such file",
                    "Check the spelling; a relative path starts from the current folder."
                );
        }
        catch (Exception e) when (e is UnauthorizedAccessException or SecurityException)
        {
            return Results.Failure<Source>(whole, "this file may not be read", "Ask for permission to read it.");
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException or PathTooLongException)
        {
            return Results.Failure<Source>(whole, "no file can have this name", "Name a file.");
        }
        catch (IOException e)
        {
            return Results.Failure<Source>(
                whole,
                $"this file cannot be read ({Quote.Plain(e.Message).TrimEnd('.')})",
                "Name a regular file that no other program holds."
            );
        }

        Result<Source> NotAFile(string other) =>
            Results.Failure<Source>(
                whole,
                $"this is {other}, and not a regular file",
                "Save its content in a file, and name that."
            );

        // The bytes are counted while they are read: the length that a file reports may be 0 or may grow.
        Result<byte[]> ReadBytes(Stream stream)
        {
            using var reader = new BinaryReader(stream);
            var bytes = reader.ReadBytes(MaximumBytes + 1);
            return bytes.Length <= MaximumBytes
                ? Results.Success(bytes)
                : Results.Failure<byte[]>(
                    whole,
                    $"this file is larger than {MaximumBytes / (1024 * 1024)} MiB",
                    "Name a description, a scenario, a profile, a trace or a counterexample; none needs as much."
                );
        }
    }

    /// <summary>Returns this source, or a fault if it is blank or holds characters that are not text.</summary>
    public Result<Source> RequireText(string start) =>
        string.IsNullOrWhiteSpace(Text)
            ? Results.Failure<Source>(Whole, "the file is empty", start)
            : Characters.Require(Text, Path).Map(_ => this);

    private static Result<Source> Decode(string path, byte[] bytes)
    {
        try
        {
            return Results.Success(new Source(path, WithoutMark(_strictUtf8.GetString(bytes)), HashOf(bytes)));
        }
        catch (DecoderFallbackException e)
        {
            var before = Encoding.UTF8.GetString(bytes, 0, Math.Max(e.Index, 0));
            var line = before.Count(c => c == '\n') + 1;
            var column = WithoutMark(before).Length - (WithoutMark(before).LastIndexOf('\n') + 1) + 1;
            return Results.Failure<Source>(
                new Place.Position(path, line, column),
                "this byte is not UTF-8 text",
                "Save the file as UTF-8."
            );
        }
    }

    private static string WithoutMark(string text) => text.StartsWith('\uFEFF') ? text[1..] : text;

    private static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
