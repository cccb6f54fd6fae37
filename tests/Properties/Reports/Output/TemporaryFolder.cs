namespace SplitProofs.Properties.Reports.Output;

/// <summary>A folder for one test.</summary>
public sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("splitproofs-test-");

    public string this[string path] => Path.Combine(_folder.FullName, path);

    public IEnumerable<string> Files =>
        Directory
            .EnumerateFileSystemEntries(_folder.FullName, "*", SearchOption.AllDirectories)
            .Where(File.Exists)
            .Select(file => Path.GetRelativePath(_folder.FullName, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[path])!);
        File.WriteAllText(this[path], text);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
