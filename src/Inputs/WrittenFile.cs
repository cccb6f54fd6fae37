namespace SplitProofs.Inputs;

/// <summary>
/// A file that an earlier run of the program wrote into a folder. Others may have put something else in its place since, so it is read as
/// carefully as a file of the user.
/// </summary>
public static class WrittenFile
{
    /// <summary>Whether a path leads to a regular file. False for a folder, a named pipe, a device and a socket.</summary>
    public static bool IsRegular(string path) => File.Exists(path) && FileKind.OtherThanFile(path).Length == 0;

    /// <summary>Reads a regular file as text.</summary>
    /// <param name="path">The file.</param>
    /// <param name="most">The most bytes that such a file has.</param>
    /// <exception cref="IOException">It is another kind of file, or larger.</exception>
    public static string Text(string path, int most)
    {
        if (FileKind.OtherThanFile(path) is { Length: > 0 } other)
        {
            throw new IOException($"{Path.GetFileName(path)} is {other}, and not a regular file");
        }

        using var stream = File.OpenRead(path);
        if (stream.Length > most)
        {
            throw new IOException($"{Path.GetFileName(path)} is larger than such a file can be");
        }

        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
