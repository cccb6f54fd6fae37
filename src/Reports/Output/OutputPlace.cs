namespace SplitProofs.Reports.Output;

/// <summary>The place of a folder that a run replaces, and of what is beside it meanwhile.</summary>
/// <param name="Folder">The folder, as a full path.</param>
/// <param name="Parent">The folder that holds it.</param>
internal sealed record OutputPlace(string Folder, string Parent)
{
    /// <summary>The folder that is being written.</summary>
    public string New => Beside("new");

    /// <summary>The folder that was replaced and is being deleted.</summary>
    public string Old => Beside("old");

    /// <summary>The file that keeps other runs away.</summary>
    public string Lock => Beside("lock");

    /// <summary>Finds the place of a folder.</summary>
    /// <param name="path">The folder, as the user named it. If it is a link, then its target is meant.</param>
    /// <exception cref="OutputException">No folder can be there.</exception>
    public static OutputPlace Of(string path)
    {
        if (string.IsNullOrWhiteSpace(path))
        {
            throw new OutputException("The name of the folder is empty; name a folder.");
        }

        var full = Path.TrimEndingDirectorySeparator(FullPath(path));
        if (new FileInfo(full).LinkTarget is { } next && !Directory.Exists(full))
        {
            throw new OutputException(
                $"{path} is a link to {next}, which is not a folder. Make that folder, or name another one."
            );
        }

        var target = Target(full);
        // Ask once: between two questions, another run may move the folder away and put its own in place.
        if (File.Exists(target))
        {
            throw new OutputException($"{path} is a file; name a folder.");
        }

        var parent =
            Path.GetDirectoryName(target)
            ?? throw new OutputException($"{path} is the root of a drive; name a folder within it.");
        return new(target, parent);
    }

    /// <summary>Requires that another folder can take this one's name.</summary>
    /// <exception cref="OutputException">It cannot.</exception>
    public void RequireReplaceable()
    {
        if (DriveInfo.GetDrives().Any(drive => Path.TrimEndingDirectorySeparator(drive.Name) == Folder))
        {
            throw new OutputException(
                $"{Folder} is a mount point, which cannot be replaced as a whole; name a folder within it."
            );
        }

        var current = CurrentFolder() + Path.DirectorySeparatorChar;
        if (current.StartsWith(Folder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            throw new OutputException(
                $"{Folder} holds the current folder, and would be replaced as a whole. Go to another folder, or name another one."
            );
        }

        foreach (var above in FoldersAbove().Where(File.Exists))
        {
            throw new OutputException($"{above} is a file, so that no folder can be within it; name another folder.");
        }
    }

    /// <summary>Requires that nothing beside the folder is a link, whose target would be mistaken for what a killed run left.</summary>
    /// <exception cref="OutputException">A link has one of the names.</exception>
    public void RequireNoLinksBeside()
    {
        foreach (var link in new[] { New, Old }.Where(path => new FileInfo(path).LinkTarget is not null))
        {
            throw new OutputException(
                $"{link} is in the way: it is a link, and SplitProofs uses this name for a folder. Move it away, or name another folder."
            );
        }
    }

    /// <summary>The folders above that are absent, from the innermost outwards.</summary>
    public IEnumerable<string> AbsentFoldersAbove() => FoldersAbove().TakeWhile(folder => !Path.Exists(folder));

    private static string FullPath(string path) =>
        Path.IsPathFullyQualified(path) || CurrentFolder().Length > 0
            ? Path.GetFullPath(path)
            : throw new OutputException(
                $"{path} is relative to the current folder, which was deleted. Go to another folder, or name one by its whole path."
            );

    /// <summary>The current folder; an empty text if it was deleted.</summary>
    private static string CurrentFolder()
    {
        try
        {
            return Environment.CurrentDirectory;
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return "";
        }
    }

    private static string Target(string folder)
    {
        try
        {
            return new DirectoryInfo(folder).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? folder;
        }
        // It does not exist, perhaps only while another run replaces it.
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return folder;
        }
    }

    private IEnumerable<string> FoldersAbove()
    {
        for (var folder = Parent; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            yield return folder;
        }
    }

    private string Beside(string ending) => Path.Combine(Parent, $".{Path.GetFileName(Folder)}.{ending}");
}
