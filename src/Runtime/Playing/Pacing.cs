using System.Diagnostics;

namespace SplitProofs.Runtime.Playing;

/// <summary>Sends and waits at exact times.</summary>
internal static class Pacing
{
    private static readonly TimeSpan _tick = TimeSpan.FromMilliseconds(4);

    /// <summary>The last part of a wait is a busy loop of this length, because the system does not wake threads exactly.</summary>
    private static readonly TimeSpan _exact = TimeSpan.FromMilliseconds(1.5);

    /// <summary>Writes bytes in pieces that are spread evenly over a time.</summary>
    /// <param name="stream">The stream to write to.</param>
    /// <param name="bytes">The bytes.</param>
    /// <param name="start">When the time begins, as <see cref="Stopwatch.GetTimestamp"/> gives it.</param>
    /// <param name="time">The length of the time; if it is already over, everything is written at once.</param>
    /// <param name="patience">The longest time that writing one piece may take.</param>
    /// <param name="token">Stops the work.</param>
    public static async Task WriteAsync(
        Stream stream,
        ReadOnlyMemory<byte> bytes,
        long start,
        TimeSpan time,
        TimeSpan patience,
        CancellationToken token
    )
    {
        var pieces = (int)Math.Clamp(time / _tick, 1, Math.Max(1, Math.Min(bytes.Length, 1_000_000)));
        for (var piece = 1; piece <= pieces; piece++)
        {
            // A piece is on its way until its last bit is sent, so it is handed over at the end of its share of the time.
            Wait(start, time * ((double)piece / pieces), token);
            var (from, to) = (Share(piece - 1), Share(piece));
            await Frame.WriteAsync(stream, bytes[from..to], patience, token);
        }

        int Share(int piece) => (int)((long)bytes.Length * piece / pieces);
    }

    /// <summary>Waits until some time after a start.</summary>
    public static void Wait(long start, TimeSpan time, CancellationToken token)
    {
        while (time - Stopwatch.GetElapsedTime(start) is var left && left > TimeSpan.Zero)
        {
            if (left <= _exact)
            {
                Thread.SpinWait(20);
            }
            else if (token.WaitHandle.WaitOne(left - _exact))
            {
                token.ThrowIfCancellationRequested();
            }
        }
    }
}
