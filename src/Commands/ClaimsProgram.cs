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
    /// <param name="args">What the program was given.</param>
    /// <param name="assembly">Where the claims are, as <c>typeof(MyClaim).Assembly</c>.</param>
    /// <returns>
    /// 0 if all requested claims pass; 1 if one does not, or is not stated in full; 2 for a wrong command line.
    /// </returns>
    public static async Task<int> RunAsync(string[] args, Assembly assembly)
    {
        // The same bytes everywhere, whatever the project and the machine are set to.
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
