using System.Collections.Immutable;
using System.CommandLine;
using SplitProofs.Program.Commands;
using SplitProofs.Properties.Commands;

namespace SplitProofs.Properties.Program;

/// <summary>
/// Every option of every command, with values that it does not take. A new option is among them as soon as it is defined.
/// </summary>
[Collection("Program")]
public sealed class WrongOptionTests : IDisposable
{
    private static readonly ImmutableArray<string> _noNumbers =
    [
        "",
        " ",
        "many",
        "-1",
        "-9223372036854775808",
        "0.5",
        "1e3",
        "NaN",
        "∞",
        "+1",
        "1_000",
        "99999999999999999999999999999999999999",
    ];

    private readonly ProgramUnderTest _program = new();

    public void Dispose() => _program.Dispose();

    public static TheoryData<string, string, string> WrongValues
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            var root = SplitProofsProgram.Root();
            foreach (var command in root.Subcommands.SelectMany(command => command.Subcommands.Prepend(command)))
            {
                foreach (var option in command.Options.Where(option => option.Name != "--help"))
                {
                    foreach (var value in Wrong(option))
                    {
                        data.Add(NameOf(command), option.Name, value);
                    }
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(WrongValues))]
    public void A_value_that_an_option_does_not_take_is_a_wrong_command_line(
        string command,
        string option,
        string value
    )
    {
        string[] required = command switch
        {
            "place" or "simulate" => ["--model", "LeNet-5", "--scenario", "reference"],
            "route" => ["--model", "LeNet-5", "--nodes", "device-to-cloud"],
            "allocate" => ["--devices", "none.yaml"],
            "inspect" => ["LeNet-5"],
            "import" => ["none.onnx"],
            "calibrate" => ["--model", "LeNet-5", "--profile", "none.csv"],
            "sweep" or "sweep merge" or "verify merge" => ["none"],
            "sweep plan" when option == "--slurm" => ["none"],
            "sweep plan" => ["none", "--slurm"],
            _ => [],
        };
        var at = Array.IndexOf(required, option);
        string[] rest = at < 0 ? required : [.. required[..at], .. required[(at + 2)..]];
        var run = _program.Run([.. command.Split(' '), .. rest, $"{option}={value}"]);
        Assert.Equal((2, "", ""), (run.ExitCode, run.Output, run.Progress));
        Assert.StartsWith("error: ", run.Error, StringComparison.Ordinal);
        // A flag takes no value, and so the value is what is wrong.
        Assert.Contains(value is "maybe" or "2" ? $"error: {value}: " : option, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("defect", run.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_program.Folder));
    }

    [Theory]
    [InlineData("--cases: '0' is not a whole number from 1 to 2000000000.", "verify", "--cases", "0")]
    [InlineData("--boxes: '15' is not a whole number from 16 to 4000000.", "verify", "--boxes", "15")]
    [InlineData("--timeout: '0' is not a whole number from 1 to 1000000.", "report", "--timeout", "0")]
    [InlineData("--timeout: '1000001' is not a whole number from 1", "verify", "--timeout", "1000001")]
    [InlineData(
        "--seed: '18446744073709551616' is not a whole number from 0",
        "verify",
        "--seed",
        "18446744073709551616"
    )]
    [InlineData("--output: its value is empty. Write FOLDER.", "report", "--output", "")]
    [InlineData("--replay: its value is empty. Write FILE.", "verify", "--replay", "")]
    [InlineData("--output: a report with --model", "report", "--model", "LeNet-5", "--scenario", "reference")]
    [InlineData("--output: a report with --model", "report", "--set", "name=mine")]
    [InlineData("--scenario: no scenario is given", "report", "--model", "LeNet-5", "--output", "mine")]
    [InlineData("--model, --profile: no network is given", "report", "--scenario", "reference", "--output", "mine")]
    [InlineData(
        "--profile, --param: measured stages have no parameters",
        "place",
        "--scenario",
        "reference",
        "--profile",
        "my.csv",
        "--param",
        "depth=2"
    )]
    [InlineData(
        "--param depth: two values are given",
        "inspect",
        "EqualNeuronMlp",
        "--param",
        "depth=2",
        "--param",
        "depth=2"
    )]
    [InlineData("--param depth: '2.5' is not a whole number", "inspect", "EqualNeuronMlp", "--param", "depth=2.5")]
    [InlineData("has no parameter 'dept'. Did you mean 'depth'?", "inspect", "EqualNeuronMlp", "--param", "dept=2")]
    [InlineData(
        "--param: 'depth' is 0, and its range is from 1 up.",
        "inspect",
        "EqualNeuronMlp",
        "--param",
        "depth=0"
    )]
    [InlineData("--param: LeNet-5 has no parameter 'depth'.", "inspect", "LeNet-5", "--param", "depth=2")]
    [InlineData("'--timeout'", "report", "--timeout")]
    [InlineData("'--cases'", "verify", "--cases", "1", "--cases", "2")]
    [InlineData("R99: there is no such claim.", "verify", "R99")]
    [InlineData("'': there is no such claim.", "verify", "")]
    [InlineData("@words: “place” does not take this word. Leave it out.", "place", "--scenario", "reference", "@words")]
    [InlineData("--check writes nothing, so --overwrite has no effect", "report", "--check", "--overwrite")]
    [InlineData(
        "maybe: “place” does not take this word. Leave it out.",
        "place",
        "--scenario",
        "reference",
        "--json=maybe"
    )]
    public void Its_message_says_what_the_option_takes(string message, params string[] arguments)
    {
        var run = _program.Run(arguments);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    private static string NameOf(Command command) =>
        string.Join(
            ' ',
            command
                .Parents.OfType<Command>()
                .Where(parent => parent is not RootCommand)
                .Append(command)
                .Select(word => word.Name)
        );

    private static IEnumerable<string> Wrong(Option option)
    {
        var type = Nullable.GetUnderlyingType(option.ValueType) ?? option.ValueType;
        return type == typeof(bool) ? ["maybe", "2"]
            : type == typeof(string)
                ? option.HelpName
                        is "FOLDER"
                            or "IMAGE"
                            or "CLAIM"
                            or "FILE"
                            or "FILE.yaml"
                            or "FILE.csv"
                            or "FILE.dnn.yaml"
                        ? ["", " "]
                    : ["", " ", "nonsense"]
            : type == typeof(string[])
                ? option.HelpName is "FILE.csv" ? ["", " "]
                    : ["", " ", "nonsense"]
            : type.IsEnum ? ["", "nonsense", "1"]
            : _noNumbers;
    }
}
