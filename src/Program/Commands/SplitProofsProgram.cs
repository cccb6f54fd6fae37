using System.CommandLine;
using SplitProofs.Claims;
using SplitProofs.Commands;

namespace SplitProofs.Program.Commands;

/// <summary>The program <c>splitproofs</c>.</summary>
public static class SplitProofsProgram
{
    /// <summary>Runs the program.</summary>
    /// <returns>
    /// 0 on success; 1 where an input is wrong, there is no answer, or a check failed; 2 for a wrong command line;
    /// 124 where the time given is over; 130 where it was interrupted.
    /// </returns>
    public static Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand(
            "Says which layers of a network to place on a device and when to send, checks the mathematics behind it, "
                + "and reports both. Without a command: report."
        )
        {
            ReportCommand.Create(),
            PlaceCommand.Create(),
            SimulateCommand.Create(),
            VerifyCommand.Create(ShippedClaims.All),
        };
        root.SetAction(
            (_, cancellation) => ReportCommand.Run(ReportFolderCommand.DefaultOutput, check: false, cancellation)
        );
        return CommandLine.RunAsync(root, "splitproofs", args);
    }
}
