using SplitProofs.Properties.Commands;

namespace SplitProofs.Properties.Program;

/// <summary>
/// The report on everything that ships. It takes as long as many tests together, so it is written once for all that look at it.
/// </summary>
internal static class WrittenReport
{
    private static readonly Lazy<(ProgramUnderTest Program, ProgramUnderTest.Outcome Outcome)> _written = new(() =>
    {
        var program = new ProgramUnderTest();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => program.Dispose();
        return (program, program.RunProcess());
    });

    /// <summary>The program in the folder where it wrote <c>reports</c> and <c>reports-site</c>.</summary>
    public static ProgramUnderTest Program => _written.Value.Program;

    /// <summary>What it said.</summary>
    public static ProgramUnderTest.Outcome Outcome => _written.Value.Outcome;

    /// <summary>The site, which nobody changes.</summary>
    public static string Site => Path.Combine(Program.Folder, "reports-site");
}
