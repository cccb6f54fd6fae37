using System.Diagnostics;
using System.Text.RegularExpressions;
using SplitProofs.Program.Commands;

namespace SplitProofs.Properties.Commands;

/// <summary>Runs the program in a folder of its own.</summary>
internal sealed partial class ProgramUnderTest : IDisposable
{
    /// <summary>The console and the current folder belong to the whole process.</summary>
    private static readonly Lock _console = new();

    public string Folder { get; } = Directory.CreateTempSubdirectory("splitproofs-").FullName;

    public string Write(string name, string text)
    {
        File.WriteAllText(Path.Combine(Folder, name), text);
        return name;
    }

    /// <summary>
    /// Runs the program in the process of the tests: what it prints and how it ends are the same, and much sooner
    /// there.
    /// </summary>
    public Outcome Run(params string[] arguments)
    {
        lock (_console)
        {
            var (folder, console, errors) = (Environment.CurrentDirectory, Console.Out, Console.Error);
            using var output = new StringWriter();
            using var error = new StringWriter();
            try
            {
                Environment.CurrentDirectory = Folder;
                Console.SetOut(output);
                Console.SetError(error);
                var exitCode = Task.Run(() => SplitProofsProgram.RunAsync(arguments)).GetAwaiter().GetResult();
                return Outcome.Of(exitCode, $"{output}", $"{error}");
            }
            finally
            {
                Console.SetOut(console);
                Console.SetError(errors);
                Environment.CurrentDirectory = folder;
            }
        }
    }

    /// <summary>Runs the program as a user does, in a process of its own.</summary>
    public Outcome RunProcess(params string[] arguments) => Finish(Start(arguments));

    /// <summary>The same with a variable of the environment.</summary>
    public Outcome RunProcessWith(string variable, string value, params string[] arguments) =>
        Finish(Start(arguments, (variable, value)));

    /// <summary>
    /// Runs the program in a process of its own, and sends it a signal when it says that it computes: INT is what Ctrl-C sends on a
    /// Unix terminal.
    /// </summary>
    public Outcome Signal(string signal, params string[] arguments)
    {
        using var process = Start(arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var said = "";
        while (process.StandardError.ReadLine() is { } line)
        {
            said += $"{line}\n";
            if (AtWork().IsMatch(line))
            {
                // Twice, as a terminal or timeout may do: to the process and to its group.
                using var kill = Process.Start("kill", [$"-{signal}", $"{process.Id}", $"{process.Id}"]);
                kill.WaitForExit();
            }
        }

        process.WaitForExit();
        return Outcome.Of(process.ExitCode, output.Result, said);
    }

    private static Outcome Finish(Process started)
    {
        using var process = started;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return Outcome.Of(process.ExitCode, output, error.Result);
    }

    /// <summary>A shell ignores Ctrl-C for what it runs in the background, and so would the program: env undoes that.</summary>
    internal Process Start(string[] arguments, params (string Name, string Value)[] environment)
    {
        string[] command = OperatingSystem.IsLinux() ? ["env", "--default-signal=INT", "dotnet"] : ["dotnet"];
        var program = Path.Combine(AppContext.BaseDirectory, "splitproofs.dll");
        var start = new ProcessStartInfo(command[0], [.. command[1..], program, .. arguments])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    /// <summary>How a run ended.</summary>
    /// <param name="ExitCode">Its exit code.</param>
    /// <param name="Output">What it printed.</param>
    /// <param name="Progress">The lines on standard error that say what it was doing.</param>
    /// <param name="Error">The rest of standard error.</param>
    internal sealed record Outcome(int ExitCode, string Output, string Progress, string Error)
    {
        public static Outcome Of(int exitCode, string output, string said)
        {
            var lines = said.Split('\n');
            return new(
                exitCode,
                output,
                string.Join('\n', lines.Where(line => ProgressLine().IsMatch(line))),
                string.Join('\n', lines.Where(line => !ProgressLine().IsMatch(line)))
            );
        }
    }

    [GeneratedRegex("^(Running|Checking|Computing|Playing) ")]
    private static partial Regex AtWork();

    [GeneratedRegex(
        @"^(Computing the cost of each placement\.\.\.|Playing frames\.\.\.|"
            + @"Solving \d+ cells\.\.\.|\d+ of \d+ cells solved, about .* left|\d+ cells timed: .*|"
            + @"Solving \d+ networks under \d+ scenarios\.\.\.|Running \d+ experiments\.\.\.|"
            + @"Checking \d+ claims?\.\.\.|\d+ of \d+ claims checked)$"
    )]
    private static partial Regex ProgressLine();
}
