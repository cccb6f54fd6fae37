using System.Collections.Immutable;
using SplitProofs.Text.Faults;

namespace SplitProofs.Commands;

/// <summary>What the program says on standard error, a line each, whatever the user's words in it hold.</summary>
internal static class Messages
{
    public static void Error(string message) => Line($"error: {message}");

    public static void Warning(string message) => Line($"warning: {message}");

    /// <summary>Says every fault that stops nothing, on a line of its own.</summary>
    public static void Warnings(ImmutableArray<Fault> faults)
    {
        foreach (var fault in faults)
        {
            Warning(fault.ToString());
        }
    }

    /// <summary>Says what the program is doing, for work that takes a while.</summary>
    public static void Progress(string message) => Line(message);

    /// <summary>Says something that belongs to the message before.</summary>
    public static void Detail(string line) => Line(line);

    /// <summary>Says every fault on a line of its own.</summary>
    /// <returns>The exit code: a wrong command line if an option is at fault.</returns>
    public static int Faults(ImmutableArray<Fault> faults)
    {
        foreach (var fault in faults)
        {
            Error(fault.ToString());
        }

        return faults.Any(fault => fault.Place is Place.Option) ? ExitCode.Usage : ExitCode.Failure;
    }

    private static void Line(string text) => Console.Error.WriteLine(Quote.Plain(text));
}
