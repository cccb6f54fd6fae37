using System.Diagnostics;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SplitProofs.Properties.Generators;
using SplitProofs.Reports.Output;

namespace SplitProofs.Properties.Reports.Output;

/// <summary>A small program that replaces a folder again and again, so that a test can kill it or run it twice at once.</summary>
internal sealed class Writer : IDisposable
{
    /// <summary>Its arguments: the folder, and how often to replace it. It prints a line after the first time.</summary>
    private const string Source = """
        using SplitProofs.Reports.Output;
        using System;
        using System.IO;
        using System.Linq;
        using System.Threading;

        for (var round = 0; round < int.Parse(args[1]); round++)
        {
            using var replacement = new OutputFolder(args[0]).Open(false, () => { }, CancellationToken.None);
            replacement.Replace(Pages.Of(round), CancellationToken.None);
            if (round == 0)
            {
                Console.WriteLine("has written");
            }
        }

        static class Pages
        {
            public static FileSet Of(int round) =>
                new(
                    Enumerable
                        .Range(0, 1 + 7 * round % 30)
                        .Select(page => new OutputFile($"folder{page % 3}/page{page}.md", $"{round}\n"))
                        .Append(new OutputFile("round.md", $"{round}\n"))
                );
        }
        """;

    private readonly TemporaryFolder _program = new();

    public Writer()
    {
        var compilation = CSharpCompilation.Create(
            "writer",
            [CSharpSyntaxTree.ParseText(Source, new CSharpParseOptions(LanguageVersion.Latest))],
            Driver.References,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication)
        );
        var emitted = compilation.Emit(_program["writer.dll"]);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        var reports = typeof(OutputFolder).Assembly.Location;
        File.Copy(reports, _program[Path.GetFileName(reports)]);
        File.Copy(
            Path.Combine(AppContext.BaseDirectory, "splitproofs.runtimeconfig.json"),
            _program["writer.runtimeconfig.json"]
        );
        Pages = Assembly.Load(File.ReadAllBytes(_program["writer.dll"])).GetType("Pages")!;
    }

    private Type Pages { get; }

    /// <summary>Starts the program, and waits until it has written once.</summary>
    public Process Start(string folder, int rounds)
    {
        var process = Process.Start(
            new ProcessStartInfo("dotnet", [_program["writer.dll"], folder, $"{rounds}"])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                // Not the current folder of the tests, which others change and delete.
                WorkingDirectory = AppContext.BaseDirectory,
            }
        )!;
        process.StandardOutput.ReadLine();
        return process;
    }

    /// <summary>Starts the program with one round in a folder that is deleted before, which Windows would not allow.</summary>
    public Process StartInDeletedFolder(string folder)
    {
        const string script = "mkdir deleted && cd deleted && rmdir ../deleted && exec dotnet \"$0\" \"$1\" 1";
        return Process.Start(
            new ProcessStartInfo("sh", ["-c", script, _program["writer.dll"], folder])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = _program[""],
            }
        )!;
    }

    /// <summary>What the program writes in a round, from 0.</summary>
    public FileSet Round(int round) => (FileSet)Pages.GetMethod("Of")!.Invoke(null, [round])!;

    public void Dispose() => _program.Dispose();
}
