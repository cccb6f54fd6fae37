using System.CommandLine;

namespace SplitProofs.Reports.Commands;

internal static class ReportCommand
{
    public const string DefaultOutput = "reports";

    public static Command Create() => new("report", "x");

    public static Task<int> Run(string output, bool check, CancellationToken cancellation) => Task.FromResult(0);
}
