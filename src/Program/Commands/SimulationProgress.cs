using Spectre.Console;
using SplitProofs.Commands;

namespace SplitProofs.Program.Commands;

/// <summary>
/// Shows on standard error how much of a simulation is done: a bar on a terminal; elsewhere a single line, after two seconds.
/// </summary>
internal static class SimulationProgress
{
    public static T Show<T>(Func<IProgress<double>, T> run)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        if (console.Profile.Out.IsTerminal)
        {
            return console
                .Progress()
                .AutoClear(true)
                .Start(context => run(new Part(context.AddTask("Playing frames", maxValue: 1))));
        }

        using var late = new Timer(
            _ => Messages.Progress("Playing frames..."),
            null,
            RunLimit.Silence,
            Timeout.InfiniteTimeSpan
        );
        return run(new Nowhere());
    }

    private sealed class Part(ProgressTask task) : IProgress<double>
    {
        public void Report(double value) => task.Value = value;
    }

    private sealed class Nowhere : IProgress<double>
    {
        public void Report(double value) { }
    }
}
