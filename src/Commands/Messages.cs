using System.Collections.Immutable;
using SplitProofs.Text.Faults;

namespace SplitProofs.Commands;

/// <summary>Writes messages on standard error. Each stays on one line, even if it quotes a user's text with line breaks.</summary>
internal static class Messages
{
    public static void Error(string message) => Line($"error: {message}");

    public static void Warning(string message) => Line($"warning: {message}");

    /// <summary>Prints each fault as a warning, on a line of its own.</summary>
    public static void Warnings(ImmutableArray<Fault> faults)
    {
        foreach (var fault in faults)
        {
            Warning(fault.ToString());
        }
    }

    /// <summary>Prints what the program is doing, for work that takes a while.</summary>
    public static void Progress(string message) => Line(message);

    /// <summary>Prints a line that belongs to the message before it.</summary>
    public static void Detail(string line) => Line(line);

    /// <summary>Prints each fault as an error, on a line of its own.</summary>
    /// <returns>The exit code: that of a wrong command line if a fault is at an option, else failure.</returns>
    public static int Faults(ImmutableArray<Fault> faults)
    {
        foreach (var fault in faults)
        {
            Error(fault.ToString());
        }

        return faults.Any(fault => fault.Place is Place.Option) ? ExitCode.Usage : ExitCode.Failure;
    }

    /// <summary>If standard error is closed or full, the message is lost. The work goes on, and the exit code stays.</summary>
    private static void Line(string text)
    {
        try
        {
            Console.Error.WriteLine(Quote.Plain(text));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The message is lost.
        }
    }
}
