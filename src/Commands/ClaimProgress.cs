using Spectre.Console;
using SplitProofs.Verification.Verdicts;

namespace SplitProofs.Commands;

/// <summary>Shows how many claims are checked, on a terminal's standard error; silent elsewhere.</summary>
internal static class ClaimProgress
{
    public static T Show<T>(int total, Func<IProgress<Verdict>, T> run)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Profile.Out.IsTerminal
            ? console
                .Progress()
                .AutoClear(true)
                .Start(context => run(new Step(context.AddTask("Checking claims", maxValue: total))))
            : run(new Silence());
    }

    private sealed class Step(ProgressTask task) : IProgress<Verdict>
    {
        public void Report(Verdict value) => task.Increment(1);
    }

    private sealed class Silence : IProgress<Verdict>
    {
        public void Report(Verdict value) { }
    }
}
