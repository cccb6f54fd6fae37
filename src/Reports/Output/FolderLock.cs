namespace SplitProofs.Reports.Output;

/// <summary>
/// Lets only one run at a time write a folder. The lock is an empty file that the run holds open. The operating system closes it when the
/// process ends, for whatever reason, so the file of a killed run blocks nobody.
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

    /// <summary>Releases the lock, and removes its file.</summary>
    public void Dispose()
    {
        // Windows cannot delete an open file. Elsewhere the name must go first, because the next run may take the lock as soon as it is
        // free.
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
        // The run that held the lock may remove its file, and the folder around it, at any moment.
        catch (IOException exception)
            when (IsHeld(exception)
                || (exception is DirectoryNotFoundException && !Directory.Exists(Path.GetDirectoryName(path)))
            )
        {
            return null;
        }
    }

    /// <summary>
    /// Whether the open file is still the one with this name. A run that ends deletes its file. If another run opened
    /// that file just before, it holds a lock that no further run sees. To compare the two files, the time of the last
    /// change is set to a random one.
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
            // Another run already has it, and will delete it.
        }
    }
}
