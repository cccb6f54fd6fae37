using System.Diagnostics;

namespace SplitProofs.Properties.Packages;

/// <summary>What a program printed, and how it ended.</summary>
internal sealed record ProgramOutcome(int ExitCode, string Output, string Error);

/// <summary>Runs programs in folders of their own, and writes the files that they read.</summary>
internal static class Programs
{
    /// <summary>The configuration that these tests, and so all projects that they refer to, were built in.</summary>
    public static string Configuration => new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    /// <summary>The root of the repository.</summary>
    public static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "SplitProofs.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests run inside of the repository.");
        }

        return folder.FullName;
    }

    /// <summary>Where packages that were restored before are, so that nothing is downloaded.</summary>
    public static string GlobalPackages() =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    public static void Write(string folder, string file, string text)
    {
        var path = Path.Combine(folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    /// <summary>What <c>dotnet</c> prints; fails where it fails.</summary>
    public static string Run(string folder, params string[] arguments) => RunProgram("dotnet", folder, arguments);

    /// <summary>What a program prints; fails where it fails.</summary>
    public static string RunProgram(string file, string folder, params string[] arguments)
    {
        var outcome = RunProgram(file, folder, [], arguments);
        Assert.True(outcome.ExitCode == 0, $"{file} {string.Join(" ", arguments)}\n{outcome.Output}\n{outcome.Error}");
        return outcome.Output;
    }

    public static ProgramOutcome RunProgram(
        string file,
        string folder,
        Dictionary<string, string> environment,
        string[] arguments
    )
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, output, errors.Result);
    }
}
