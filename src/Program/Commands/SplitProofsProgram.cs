using System.Collections.Immutable;
using System.CommandLine;
using SplitProofs.Claims;
using SplitProofs.Commands;

namespace SplitProofs.Program.Commands;

/// <summary>The program <c>splitproofs</c>.</summary>
public static class SplitProofsProgram
{
    private const string Completion = "completion";

    /// <summary>Each command with its name. A command reads what its help lists, such as all claims, when it is made.</summary>
    private static readonly ImmutableArray<(string Name, Func<Command> Create)> _commands =
    [
        ("report", ReportCommand.Create),
        ("import", ImportCommand.Create),
        ("inspect", InspectCommand.Create),
        ("place", PlaceCommand.Create),
        ("allocate", AllocateCommand.Create),
        ("simulate", SimulateCommand.Create),
        ("route", RouteCommand.Create),
        ("calibrate", CalibrateCommand.Create),
        ("sweep", SweepCommand.Create),
        ("verify", () => VerifyCommand.Create(ShippedClaims.All)),
        ("new", NewCommand.Create),
        (Completion, () => CompletionCommand.Create("splitproofs")),
        ("doctor", DoctorCommand.Create),
    ];

    /// <summary>Runs the program.</summary>
    /// <returns>
    /// The exit code: 0 on success; 1 where an input is wrong, there is no answer, or a check failed; 2 for a wrong command line; 124 where
    /// the time of <c>--timeout</c> ran out; 130 after Ctrl-C (SIGINT); 143 after SIGTERM.
    /// </returns>
    public static Task<int> RunAsync(string[] args) => Run(args.Length == 0 ? ["report"] : args);

    /// <summary>The commands, with all their options.</summary>
    public static RootCommand Root() => Root(_commands);

    private static Task<int> Run(string[] args) => CommandLine.RunAsync(Root(NeededFor(args)), "splitproofs", args);

    /// <summary>
    /// The command that a command line begins with, because making the others as well would take several times as long. All commands if it
    /// begins with none, for suggestions and help, and for completion, which needs all of them.
    /// </summary>
    private static ImmutableArray<(string Name, Func<Command> Create)> NeededFor(string[] args) =>
        args is ["--version"] ? []
        : _commands.FirstOrDefault(command => command.Name == args[0]) is { Create: not null, Name: not Completion } one
            ? [one]
        : _commands;

    private static RootCommand Root(ImmutableArray<(string Name, Func<Command> Create)> commands)
    {
        var root = new RootCommand(
            "Says which stages of a network to place on a device and when to send, checks the mathematics behind it, "
                + "and reports both. Without a command: report."
        );
        foreach (var (_, create) in commands)
        {
            root.Add(create());
        }

        return root;
    }
}
