using SplitProofs.Reports.Output;

namespace SplitProofs.Commands;

/// <summary>Writes a report, or compares one with the folder.</summary>
/// <param name="program">What the program is called in messages.</param>
/// <param name="path">The folder, as the user named it.</param>
/// <exception cref="OutputException">The path is no folder.</exception>
internal sealed class ReportFolder(string program, string path)
{
    private readonly OutputFolder _folder = new(path);

    /// <summary>Makes sure that the folder may be written, before the work that fills it.</summary>
    /// <exception cref="OutputException">The folder must not be replaced.</exception>
    public void RequireReplaceable() => _folder.RequireReplaceable();

    /// <summary>Puts the files in place of what an earlier run left, and says so.</summary>
    /// <param name="files">The report.</param>
    /// <param name="summary">What it states, in a line; empty for no such line.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="OutputException">The folder must not be replaced.</exception>
    public int Write(FileSet files, string summary)
    {
        _folder.Replace(files);
        if (summary.Length > 0)
        {
            Console.Out.WriteLine(summary);
        }

        Console.Out.WriteLine(
            $"The report is in {Path.Combine(path, "index.html")}, and as Markdown in {Path.Combine(path, "index.md")}."
        );
        return ExitCode.Success;
    }

    /// <summary>Says where the folder differs from the files.</summary>
    /// <returns>The exit code: a failure where it differs.</returns>
    public int Compare(FileSet files)
    {
        var differences = _folder.Compare(files);
        foreach (var difference in differences)
        {
            Messages.Error($"{path}: {difference.Describe()}");
        }

        if (differences.Count > 0)
        {
            Messages.Error(
                $"{path} is not what the code produces. Run “{program} report --output {path}” and look at what changed."
            );
            return ExitCode.Failure;
        }

        Console.Out.WriteLine($"{path} is what the code produces.");
        return ExitCode.Success;
    }
}
