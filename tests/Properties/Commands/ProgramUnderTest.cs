using System.Diagnostics;

namespace SplitProofs.Properties.Commands;

/// <summary>Runs the program as a user does: in a process of its own, in a folder of its own.</summary>
internal sealed class ProgramUnderTest : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("splitproofs-").FullName;

    public string Write(string name, string text)
    {
        File.WriteAllText(Path.Combine(Folder, name), text);
        return name;
    }

    public Outcome Run(params string[] arguments) => Run(_ => { }, arguments);

    /// <summary>Runs the program, and after a time interrupts it as Ctrl-C does on a Unix terminal.</summary>
    public Outcome Interrupt(TimeSpan after, params string[] arguments) =>
        Run(
            process =>
            {
                if (!process.WaitForExit(after))
                {
                    using var kill = Process.Start("kill", ["-INT", $"{process.Id}"]);
                    kill.WaitForExit();
                }
            },
            arguments
        );

    private Outcome Run(Action<Process> meanwhile, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "splitproofs.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        meanwhile(process);
        process.WaitForExit();
        return new(process.ExitCode, output.Result, error.Result);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    internal sealed record Outcome(int ExitCode, string Output, string Error);
}
