using System.ComponentModel;
using System.Diagnostics;
using SplitProofs.Claims.Proofs;
using SplitProofs.Verification.Proofs;

namespace SplitProofs.Commands;

/// <summary>The outcome of checking the proofs with Coq in this run.</summary>
internal abstract record CoqCheck
{
    private CoqCheck() { }

    /// <summary>Every theorem holds.</summary>
    public sealed record Held(ProofTable Proofs) : CoqCheck;

    /// <summary>Coq is not installed, so nothing was checked.</summary>
    /// <param name="Missing">What is missing, as a clause.</param>
    public sealed record NotInstalled(string Missing) : CoqCheck;

    /// <summary>A proof does not hold, or rests on an axiom that is not allowed.</summary>
    /// <param name="Said">The output of the check on standard error.</param>
    public sealed record Failed(string Said) : CoqCheck;

    /// <summary>Handles each case.</summary>
    public T Match<T>(Func<Held, T> held, Func<NotInstalled, T> notInstalled, Func<Failed, T> failed) =>
        this switch
        {
            Held c => held(c),
            NotInstalled c => notInstalled(c),
            Failed c => failed(c),
            _ => throw new UnreachableException(),
        };

    /// <summary>The exit code by which <c>proofs/check --no-install</c> says that Coq is missing.</summary>
    private const int IsMissing = 3;

    /// <summary>
    /// Checks the proofs inside this build: copies them and <c>proofs/check</c> to a temporary folder, and runs it there. Takes a minute or
    /// two.
    /// </summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static CoqCheck Run(CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("splitproofs-");
        try
        {
            foreach (var (path, text) in ShippedProofs.Files)
            {
                var file = Path.Combine(folder.FullName, path);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllText(file, text.ReplaceLineEndings("\n"));
            }

            return Run(folder.FullName, cancellation);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static CoqCheck Run(string folder, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo("bash", [Path.Combine(folder, "proofs", "check"), "--no-install"])
        {
            WorkingDirectory = folder,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            return new NotInstalled("bash, which runs Coq, is not installed");
        }

        using (process)
        {
            var (said, output) = (process.StandardError.ReadToEndAsync(), process.StandardOutput.ReadToEndAsync());
            try
            {
                process.WaitForExitAsync(cancellation).GetAwaiter().GetResult();
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                process.WaitForExit();
                throw;
            }

            output.GetAwaiter().GetResult();
            return process.ExitCode switch
            {
                0 => new Held(
                    ShippedProofs.CheckedNow(File.ReadAllText(Path.Combine(folder, "proofs", "checked.json")))
                ),
                IsMissing => new NotInstalled(
                    "coqc with Coquelicot (Debian's packages coq and libcoq-coquelicot) is not installed"
                ),
                _ => new Failed(said.GetAwaiter().GetResult().Trim()),
            };
        }
    }
}
