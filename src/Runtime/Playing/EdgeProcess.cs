using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;

namespace SplitProofs.Runtime.Playing;

/// <summary>An edge server in a process of its own, which ends with this one.</summary>
internal sealed class EdgeProcess : IDisposable
{
    private readonly Process _process;

    private EdgeProcess(Process process, int port) => (_process, Port) = (process, port);

    /// <summary>The port of the loopback at which it listens.</summary>
    public int Port { get; }

    /// <summary>Starts it.</summary>
    /// <param name="arguments">The command-line arguments after <c>edge</c>.</param>
    /// <param name="patience">The longest time to wait until it listens.</param>
    /// <param name="token">Stops the work.</param>
    /// <exception cref="PeerException">It does not listen in time.</exception>
    public static async Task<EdgeProcess> StartAsync(
        ImmutableArray<string> arguments,
        TimeSpan patience,
        CancellationToken token
    )
    {
        var program = typeof(EdgeProcess).Assembly;
        var own = Environment.ProcessPath ?? "";
        var isProgram = Path.GetFileNameWithoutExtension(own) == program.GetName().Name;
        var start = new ProcessStartInfo(isProgram ? own : "dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        foreach (
            var word in (string[])
                [.. isProgram ? [] : new[] { program.Location }, "edge", .. arguments, EdgeOptions.EndsWithInput]
        )
        {
            start.ArgumentList.Add(word);
        }

        var process = Process.Start(start) ?? throw new PeerException("could not be started");
        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(token);
            limit.CancelAfter(patience);
            var line = await process.StandardOutput.ReadLineAsync(limit.Token) ?? "";
            return int.TryParse(
                line[(line.LastIndexOf(':') + 1)..],
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var port
            )
                ? new(process, port)
                : throw new PeerException("could not be started");
        }
        catch (OperationCanceledException) when (!token.IsCancellationRequested)
        {
            End(process);
            throw new PeerException($"did not start within {patience.TotalSeconds:G4} s");
        }
        catch
        {
            End(process);
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => End(_process);

    private static void End(Process process)
    {
        using (process)
        {
            try
            {
                process.Kill(entireProcessTree: true);
            }
            catch (InvalidOperationException)
            {
                // It has ended already.
            }
        }
    }
}

/// <summary>Options of the edge server that only programs use.</summary>
internal static class EdgeOptions
{
    /// <summary>Ends the edge server when its standard input ends.</summary>
    public const string EndsWithInput = "--until-input-ends";
}
