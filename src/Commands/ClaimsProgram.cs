using System.CommandLine;
using System.Globalization;
using System.Reflection;

namespace SplitProofs.Commands;

/// <summary>
/// The program of a project that states claims of its own: <c>verify</c> checks them, and <c>report</c> writes pages on
/// them.
/// </summary>
public static class ClaimsProgram
{
    /// <summary>Runs the program.</summary>
    /// <param name="args">The arguments of the program.</param>
    /// <param name="assembly">The assembly with the claims, such as <c>typeof(MyClaim).Assembly</c>.</param>
    /// <returns>
    /// The exit code: 0 if all requested claims pass; 1 if a claim does not pass or is not stated in full; 2 for a wrong command line; 124
    /// where the time of <c>--timeout</c> ran out; 130 after Ctrl-C (SIGINT); 143 after SIGTERM.
    /// </returns>
    public static async Task<int> RunAsync(string[] args, Assembly assembly)
    {
        // The output has the same bytes under every culture of the project and the machine.
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        var program = assembly.GetName().Name ?? "program";
        return await ClaimsOfAssembly
            .Read(assembly)
            .Match(
                claims =>
                {
                    var root = new RootCommand($"Checks the claims of {program}, and reports them.")
                    {
                        ClaimReportCommand.Create(program, claims),
                        VerifyCommand.Create(claims),
                    };
                    return CommandLine.RunAsync(root, program, args);
                },
                faults => Task.FromResult(Messages.Faults(faults))
            );
    }
}
