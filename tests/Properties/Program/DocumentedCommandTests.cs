using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SplitProofs.Program.Commands;
using SplitProofs.Properties.Commands;
using SplitProofs.Properties.Descriptions;
using SplitProofs.Properties.Generators;

namespace SplitProofs.Properties.Program;

/// <summary>The commands that the documents show.</summary>
[Collection("Program")]
public sealed partial class DocumentedCommandTests : IDisposable
{
    private const string Program = "splitproofs ";

    private readonly ProgramUnderTest _program = new();

    public void Dispose() => _program.Dispose();

    public static TheoryData<string> Pages =>
        [
            .. Resources
                .NamesIn("docs")
                .Where(name => name.EndsWith(".md", StringComparison.Ordinal))
                .Prepend("README.md")
                .Where(page => Commands(page).Any()),
        ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_program_understands_every_command_of_a_page(string page) =>
        Assert.All(
            Commands(page),
            command =>
            {
                var parse = SplitProofsProgram.Root().Parse(command);
                Assert.True(
                    parse.Errors.Count == 0,
                    $"{command}: {string.Join("; ", parse.Errors.Select(error => error.Message))}"
                );
            }
        );

    [Theory]
    [InlineData("import", "onnx")]
    [InlineData("inspect", "inspect")]
    [InlineData("place", "place")]
    [InlineData("allocate", "allocate")]
    [InlineData("simulate", "simulation")]
    [InlineData("route", "route")]
    [InlineData("sweep", "experiments")]
    [InlineData("verify", "verify")]
    public void The_page_of_a_command_names_each_of_its_options(string name, string page)
    {
        var text = Resources.Read($"docs/{page}.md");
        var command = SplitProofsProgram.Root().Subcommands.Single(command => command.Name == name);
        Assert.All(
            command
                .Subcommands.Prepend(command)
                .SelectMany(one => one.Options)
                .Select(option => option.Name)
                .Where(option => option != "--help"),
            option => Assert.Matches($@"(?<![\w-]){option}(?![\w-])", text)
        );
    }

    [Fact]
    public void The_commands_of_the_first_hour_succeed_one_after_the_other()
    {
        var commands = CommandsOfBlocks("docs/first-hour.md").ToArray();
        Assert.True(commands.Length > 10);
        Assert.All(
            commands,
            command =>
            {
                var run = _program.Run(command.Split(' '));
                Assert.True(run.ExitCode == 0, $"{command}: {run.Error}");
            }
        );
    }

    [Fact]
    public void The_first_hour_says_what_the_program_says()
    {
        var page = Resources.Read("docs/first-hour.md");
        var plan = _program.Run("place", "--model", "AlexNet", "--scenario", "reference").Output;
        Assert.All(
            new[] { "Place 4 of 11 stages", "16.03 %", "maxpool2", "181: 2 stages", "14,671: 5 stages", "2.66" },
            said => Assert.Contains(said, plan, StringComparison.Ordinal)
        );
        Assert.All(
            new[] { "Place 4 of 11 stages", "16.03 %", "182 inferences", "14,671", "2.66 dB" },
            said => Assert.Contains(said, page, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void The_code_of_the_page_on_the_library_prints_what_the_page_says()
    {
        var page = Resources.Read("docs/library.md");
        const string usings =
            "global using System;\nglobal using System.Collections.Generic;\nglobal using System.Linq;\n";
        var compilation = CSharpCompilation.Create(
            "LibraryExample",
            [Parsed(Code().Match(page).Groups["text"].Value), Parsed(usings)],
            Driver.References,
            new(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable)
        );
        using var stream = new MemoryStream();
        var emitted = compilation.Emit(stream);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        var console = Console.Out;
        using var output = new StringWriter();
        try
        {
            Console.SetOut(output);
            Assembly.Load(stream.ToArray()).EntryPoint!.Invoke(null, [Array.Empty<string>()]);
        }
        finally
        {
            Console.SetOut(console);
        }

        Assert.Contains($"It prints `{output.ToString().Trim()}`.", page, StringComparison.Ordinal);
    }

    private static SyntaxTree Parsed(string text) =>
        CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Latest));

    /// <summary>The command lines of the program in the blocks of a page, and in its text.</summary>
    private static IEnumerable<string> Commands(string page) =>
        CommandsOfBlocks(page)
            .Concat(
                Inline()
                    .Matches(Resources.Read(page))
                    .Select(match => match.Groups["command"].Value)
                    .Select(command => Comment().Replace(command, ""))
                    // One word names a command, and is not a command line.
                    .Where(command => command.Contains(' ', StringComparison.Ordinal))
            );

    /// <summary>Those in its blocks, without what is behind them: a comment, or the file that a shell writes.</summary>
    private static IEnumerable<string> CommandsOfBlocks(string page) =>
        Blocks()
            .Matches(Resources.Read(page))
            .SelectMany(block => block.Groups["text"].Value.Split('\n'))
            .Select(line => Comment().Replace(line, "").TrimEnd())
            .Where(line => line.StartsWith(Program, StringComparison.Ordinal))
            .Select(line => line[Program.Length..]);

    [GeneratedRegex(@"^```sh\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Blocks();

    [GeneratedRegex("`splitproofs (?<command>[^`\n…]+)`")]
    private static partial Regex Inline();

    [GeneratedRegex(@"^```csharp\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"\s+(#|> ).*$")]
    private static partial Regex Comment();
}
