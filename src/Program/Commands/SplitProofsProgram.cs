using System.CommandLine;
using SplitProofs.Claims;
using SplitProofs.Commands;

namespace SplitProofs.Program.Commands;

/// <summary>The program <c>splitproofs</c>.</summary>
public static class SplitProofsProgram
{
    /// <summary>Runs the program.</summary>
    /// <returns>
    /// The exit code: 0 on success; 1 where an input is wrong, there is no answer, or a check failed; 2 for a wrong command line; 124 where
    /// the time of <c>--timeout</c> ran out; 130 after Ctrl-C (SIGINT); 143 after SIGTERM.
    /// </returns>
    public static Task<int> RunAsync(string[] args) =>
        CommandLine.RunAsync(Root(), "splitproofs", args.Length == 0 ? ["report"] : args);

    /// <summary>The commands, with all their options.</summary>
    public static RootCommand Root() =>
        new(
            "Says which layers of a network to place on a device and when to send, checks the mathematics behind it, "
                + "and reports both. Without a command: report."
        )
        {
            ReportCommand.Create(),
            ImportCommand.Create(),
            InspectCommand.Create(),
            PlaceCommand.Create(),
            AllocateCommand.Create(),
            SimulateCommand.Create(),
            RouteCommand.Create(),
            CalibrateCommand.Create(),
            SweepCommand.Create(),
            VerifyCommand.Create(ShippedClaims.All),
            NewCommand.Create(),
            CompletionCommand.Create("splitproofs"),
            DoctorCommand.Create(),
        };
}
