using System.Collections.Immutable;
using System.CommandLine;
using System.Reflection;
using System.Runtime.InteropServices;
using SplitProofs.Claims;
using SplitProofs.Commands;
using SplitProofs.Reports.Numbers;
using SplitProofs.Text.Faults;
using SplitProofs.Verification.Running;
using SplitProofs.Verification.Statements;
using SplitProofs.Verification.Verdicts;

namespace SplitProofs.Program.Commands;

/// <summary><c>splitproofs doctor</c>: lists the installed and the missing parts, and checks a few claims on this machine.</summary>
internal static class DoctorCommand
{
    /// <summary>The claims of the self-test. Together they use the channels, the rules, the placement and the oracles.</summary>
    private static readonly ImmutableArray<string> _selfTest = ["R1", "R3", "R10", "M1"];

    private static string Version =>
        typeof(DoctorCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion
        ?? "";

    public static Command Create()
    {
        var command = new Command("doctor", "Says what is installed, and tests the program on this machine.");
        command.SetLimitedAction("the self-test did not end", (_, limit) => Examine(limit));
        return command;
    }

    private static int Examine(RunLimit limit)
    {
        Say("SplitProofs", Version);
        Say(".NET", RuntimeInformation.FrameworkDescription.Replace(".NET ", "", StringComparison.Ordinal));
        Say(
            "machine",
            $"{RuntimeInformation.RuntimeIdentifier}, {Exactly.Of(Environment.ProcessorCount, "processor")}"
        );
        Console.Out.WriteLine();
        foreach (var part in OptionalPart.All)
        {
            Say(
                part.Name,
                part.Version() is { } version
                    ? $"{Quote.Plain(version)}. It {part.Purpose}"
                    : $"not found. It {part.Purpose}. To get it: {part.Remedy}"
            );
        }

        Console.Out.WriteLine();
        var claims = ShippedClaims.All.Where(claim => _selfTest.Contains(claim.Id.Number)).ToImmutableArray();
        var failed = claims.Select(claim => Check(claim, limit)).Count(holds => !holds);
        Say(
            "self-test",
            failed == 0 ? "passed: the numbers are right on this machine" : $"{Exactly.Of(failed, "claim")} failed"
        );
        return failed == 0 ? ExitCode.Success : ExitCode.Failure;
    }

    private static bool Check(Claim claim, RunLimit limit)
    {
        var verdict = limit.Run(() => claim.Check(Budget.Quick, limit.Token));
        Say(claim.Id.Number, $"{(verdict.Holds ? "holds" : "fails")}; {claim.Title}");
        return verdict.Holds;
    }

    private static void Say(string name, string what) => Console.Out.WriteLine($"{name, -14}{what}");
}
