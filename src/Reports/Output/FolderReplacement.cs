using System.Collections.Immutable;

namespace SplitProofs.Reports.Output;

/// <summary>
/// A run's right to replace a folder, which no other run has until this one is disposed. It first repairs what a killed run left: the old
/// folder gets its name back, and an incomplete folder is deleted.
/// </summary>
public sealed class FolderReplacement : IDisposable
{
    private readonly OutputPlace _place;
    private readonly bool _overwrite;
    private readonly ImmutableArray<string> _made;
    private readonly FolderLock _lock;
    private bool _isPrepared;

    /// <summary>Checks everything that can be checked before there is something to write.</summary>
    internal FolderReplacement(OutputPlace place, bool overwrite, Action waiting, CancellationToken cancellation)
    {
        (_place, _overwrite) = (place, overwrite);
        place.RequireReplaceable();
        _made = [.. place.AbsentFoldersAbove()];
        try
        {
            _lock = FolderLock.Take(place.Lock, waiting, cancellation);
            try
            {
                Mend();
                RequireReplaceable().RequireDeletable();
            }
            catch
            {
                _lock.Dispose();
                throw;
            }
        }
        catch (Exception exception)
        {
            RemoveMadeFolders();
            if (exception is IOException or UnauthorizedAccessException)
            {
                throw CannotBeWritten(exception);
            }

            throw;
        }
    }

    /// <summary>Puts the files in place of whatever an earlier run left.</summary>
    /// <param name="files">The files.</param>
    /// <param name="cancellation">Stops it, as long as the folder is unchanged.</param>
    /// <exception cref="OutputException">
    /// The folder cannot be written, or somebody put something into it meanwhile; it is unchanged.
    /// </exception>
    /// <exception cref="OperationCanceledException">It was stopped; the folder is unchanged.</exception>
    public void Replace(FileSet files, CancellationToken cancellation)
    {
        Prepare(files, cancellation);
        Complete();
    }

    /// <summary>Writes the files beside the folder, which stays as it is until <see cref="Complete"/>.</summary>
    /// <inheritdoc cref="Replace" path="/param"/>
    /// <exception cref="OutputException">The files cannot be written.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public void Prepare(FileSet files, CancellationToken cancellation) =>
        OrDelete(() =>
        {
            // The manifest comes first, so that after a killed run the next one knows who wrote the files.
            foreach (var file in files.Files.Prepend(files.Manifest))
            {
                cancellation.ThrowIfCancellationRequested();
                Write(file);
            }

            _isPrepared = true;
        });

    /// <summary>Gives the name of the folder to the prepared files.</summary>
    /// <exception cref="OutputException">
    /// The folder cannot be replaced, or somebody put something into it meanwhile; it is unchanged.
    /// </exception>
    public void Complete() =>
        OrDelete(() =>
        {
            Swap(RequireReplaceable());
            _isPrepared = false;
        });

    /// <summary>Gives up the right. Folders that were created above the folder are removed if it was not written.</summary>
    public void Dispose()
    {
        if (_isPrepared)
        {
            FolderContents.Of(_place.New).Delete();
        }

        _lock.Dispose();
        RemoveMadeFolders();
    }

    private void OrDelete(Action step)
    {
        try
        {
            step();
        }
        catch (Exception exception)
        {
            _isPrepared = false;
            FolderContents.Of(_place.New).Delete();
            if (exception is IOException or UnauthorizedAccessException)
            {
                throw CannotBeWritten(exception);
            }

            throw;
        }
    }

    /// <summary>
    /// Repairs what a run left that was killed while it wrote, between the two moves of a swap, or while it deleted the old folder.
    /// </summary>
    private void Mend()
    {
        _place.RequireNoLinksBeside();
        var (started, replaced) = (FolderContents.Of(_place.New), FolderContents.Of(_place.Old));
        started.RequireOurs();
        replaced.RequireOurs();
        started.Delete();
        if (Directory.Exists(_place.Folder))
        {
            replaced.Delete();
        }
        else if (Directory.Exists(_place.Old))
        {
            Directory.Move(_place.Old, _place.Folder);
        }
    }

    private FolderContents RequireReplaceable()
    {
        var present = FolderContents.Of(_place.Folder);
        present.RequireOurs();
        if (!_overwrite)
        {
            present.RequireUnchanged();
        }

        return present;
    }

    private void Swap(FolderContents present)
    {
        if (!Directory.Exists(_place.Folder))
        {
            Directory.Move(_place.New, _place.Folder);
            return;
        }

        Directory.Move(_place.Folder, _place.Old);
        try
        {
            Directory.Move(_place.New, _place.Folder);
        }
        catch
        {
            Directory.Move(_place.Old, _place.Folder);
            throw;
        }

        try
        {
            present.In(_place.Old).Delete();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new OutputException(
                $"{_place.Folder} is written, but the folder before it cannot be deleted: {exception.Message.TrimEnd('.')}. "
                    + $"Delete {_place.Old}."
            );
        }
    }

    private void Write(OutputFile file)
    {
        var target = Path.Combine(_place.New, file.Path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.WriteAllBytes(target, FileSet.Bytes(file));
    }

    private void RemoveMadeFolders()
    {
        foreach (var folder in _made.Where(Directory.Exists))
        {
            try
            {
                Directory.Delete(folder);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // The folder holds the report, or another run uses it.
                return;
            }
        }
    }

    private OutputException CannotBeWritten(Exception exception) =>
        new(
            $"{_place.Folder} cannot be written: {exception.Message.TrimEnd('.')}. Check that you may write in it and in the "
                + $"folder that holds it, and that there is room; or name another folder."
        );
}
