using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;

namespace SplitProofs.Program.Commands;

/// <summary>A program that SplitProofs can use but does not require.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Programs">The names of the program. The first one that is installed is asked for its version.</param>
/// <param name="Purpose">Its purpose.</param>
/// <param name="Remedy">How to get it.</param>
internal sealed record OptionalPart(string Name, ImmutableArray<string> Programs, string Purpose, string Remedy)
{
    /// <summary>The answer for a program that does not print a version. Slurm's programs do not where no cluster is configured.</summary>
    private const string Silent = "installed, but it does not say its version";

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(5);

    public static ImmutableArray<OptionalPart> All { get; } =
    [
        new(
            "Coq",
            ["coqc"],
            "checks the proofs (verify --level proved)",
            "on Debian, apt install coq libcoq-coquelicot"
        ),
        new(
            "Slurm",
            ["sbatch"],
            "runs the array that sweep plan --slurm prints",
            "on Debian, apt install slurm-wlm; or run the shards by hand"
        ),
        new(
            "ONNX Runtime",
            ["splitproofs-runtime"],
            "measures, splits and plays networks",
            "in the repository, dotnet run -c Release --project src/Runtime"
        ),
        new(
            "Chromium",
            ["chromium", "google-chrome", "chrome"],
            "tests the pages of the report; any browser shows them",
            "on Debian, apt install chromium"
        ),
    ];

    /// <summary>
    /// The first line that the program prints for <c>--version</c>; or <see cref="Silent"/> if it fails, prints nothing or takes more than
    /// five seconds; <see langword="null"/> if it is not installed.
    /// </summary>
    public string? Version() => Programs.Select(VersionOf).FirstOrDefault(version => version is not null);

    private static string? VersionOf(string program)
    {
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo(program, ["--version"])
                {
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                    RedirectStandardInput = true,
                }
            )!;
            var said = process.StandardOutput.ReadToEndAsync();
            if (!process.WaitForExit(_patience))
            {
                process.Kill(entireProcessTree: true);
                return Silent;
            }

            return process.ExitCode == 0 && said.Result.Split('\n')[0].Trim() is { Length: > 0 } line ? line : Silent;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
