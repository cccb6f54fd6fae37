namespace SplitProofs.Reports.Output;

/// <summary>
/// Lets one run at a time write a folder. It is an empty file that the run holds open; the operating system lets go of it when the
/// process ends, however it ends, so the file of a killed run blocks nobody.
/// </summary>
internal sealed class FolderLock : IDisposable
{
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(100);

    private readonly FileStream _stream;
    private readonly string _path;

    private FolderLock(FileStream stream, string path) => (_stream, _path) = (stream, path);

    /// <summary>Waits until no other run holds the lock, and takes it.</summary>
    /// <param name="path">The file, in a folder that is made if it is absent.</param>
    /// <param name="waiting">Called once if another run holds the lock.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <exception cref="OutputException">A file that is no lock has this name.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static FolderLock Take(string path, Action waiting, CancellationToken cancellation)
    {
        var isFirst = true;
        while (true)
        {
            if (TryTake(path) is { } taken)
            {
                return taken;
            }

            if (isFirst)
            {
                waiting();
                isFirst = false;
            }

            cancellation.WaitHandle.WaitOne(_pause);
            cancellation.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Lets the next run have the lock, and removes the file.</summary>
    public void Dispose()
    {
        // Windows deletes no file that is open. Elsewhere the name must go first: the next run may take the lock as soon as it is free.
        if (OperatingSystem.IsWindows())
        {
            _stream.Dispose();
            DeleteUnlessHeld();
        }
        else
        {
            File.Delete(_path);
            _stream.Dispose();
        }
    }

    private static FolderLock? TryTake(string path)
    {
        if (Directory.Exists(path))
        {
            throw InTheWay(path);
        }

        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            if (stream.CanSeek && stream.Length == 0 && IsNamed(stream, path))
            {
                return new(stream, path);
            }

            var isForeign = !stream.CanSeek || stream.Length > 0;
            stream.Dispose();
            return isForeign ? throw InTheWay(path) : null;
        }
        // The run that held the lock removes its file, and perhaps the folder around it, at any moment.
        catch (IOException exception)
            when (IsHeld(exception)
                || (exception is DirectoryNotFoundException && !Directory.Exists(Path.GetDirectoryName(path)))
            )
        {
            return null;
        }
    }

    /// <summary>
    /// Whether the open file is the one that has the name. A run that ends deletes its file; who opened that file just before holds
    /// a lock that nobody else will meet. The time in which a file changed, set to a random one, tells both files apart.
    /// </summary>
    private static bool IsNamed(FileStream stream, string path)
    {
        var twoSeconds = Random.Shared.Next(1, 1 << 30);
        File.SetLastWriteTimeUtc(
            stream.SafeFileHandle,
            new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddSeconds(2.0 * twoSeconds)
        );
        return File.GetLastWriteTimeUtc(path) == File.GetLastWriteTimeUtc(stream.SafeFileHandle);
    }

    /// <summary>Whether a file could not be opened because another process, or another run in this one, holds it.</summary>
    private static bool IsHeld(IOException exception)
    {
        const int sharingViolation = unchecked((int)0x80070020);
        const int lockViolation = unchecked((int)0x80070021);
        const int wouldBlockOnLinux = 11;
        const int wouldBlockElsewhere = 35;
        return OperatingSystem.IsWindows() ? exception.HResult is sharingViolation or lockViolation
            : OperatingSystem.IsLinux() ? exception.HResult == wouldBlockOnLinux
            : exception.HResult == wouldBlockElsewhere;
    }

    private static OutputException InTheWay(string path) =>
        new(
            $"{path} is in the way: SplitProofs locks the folder beside it with an empty file of this name. Move it away, or name "
                + $"another folder."
        );

    private void DeleteUnlessHeld()
    {
        try
        {
            File.Delete(_path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Another run has it already, and will delete it.
        }
    }
}
