using System.Diagnostics;

namespace SplitProofs.Runtime.Playing;

/// <summary>Sends and waits by the clock.</summary>
internal static class Pacing
{
    private static readonly TimeSpan _tick = TimeSpan.FromMilliseconds(4);

    /// <summary>A wait shorter than this is spent in a loop, because the system wakes no thread so exactly.</summary>
    private static readonly TimeSpan _exact = TimeSpan.FromMilliseconds(1.5);

    /// <summary>Writes bytes in pieces that are spread evenly over a time.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="bytes">The bytes.</param>
    /// <param name="start">When the time begins, as <see cref="Stopwatch.GetTimestamp"/> gives it.</param>
    /// <param name="time">The time; where it is over already, all is written at once.</param>
    /// <param name="patience">How long a piece may take.</param>
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
            // A piece is on its way until its last bit is sent, so it is handed over at the end of its share.
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
