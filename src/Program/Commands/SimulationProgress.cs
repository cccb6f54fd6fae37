using Spectre.Console;

namespace SplitProofs.Program.Commands;

/// <summary>Shows how much of a simulation is done, on a terminal's standard error; silent elsewhere.</summary>
internal static class SimulationProgress
{
    public static T Show<T>(Func<IProgress<double>, T> run)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Profile.Out.IsTerminal
            ? console
                .Progress()
                .AutoClear(true)
                .Start(context => run(new Part(context.AddTask("Playing frames", maxValue: 1))))
            : run(new Silence());
    }

    private sealed class Part(ProgressTask task) : IProgress<double>
    {
        public void Report(double value) => task.Value = value;
    }

    private sealed class Silence : IProgress<double>
    {
        public void Report(double value) { }
    }
}
