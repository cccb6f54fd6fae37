using System.Globalization;
using Spectre.Console;
using SplitProofs.Verification.Verdicts;

namespace SplitProofs.Commands;

/// <summary>Shows on standard error how many claims are checked: a bar on a terminal, and elsewhere a few lines.</summary>
internal static class ClaimProgress
{
    public static T Show<T>(int total, Func<IProgress<Verdict>, T> run)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        if (console.Profile.Out.IsTerminal)
        {
            return console
                .Progress()
                .AutoClear(true)
                .Start(context => run(new Step(context.AddTask("Checking claims", maxValue: total))));
        }

        Messages.Progress(
            string.Create(CultureInfo.InvariantCulture, $"Checking {total} {(total == 1 ? "claim" : "claims")}...")
        );
        return run(new Lines(total));
    }

    private sealed class Step(ProgressTask task) : IProgress<Verdict>
    {
        public void Report(Verdict value) => task.Increment(1);
    }

    /// <summary>A line at each quarter of many claims; none if there are few.</summary>
    private sealed class Lines(int total) : IProgress<Verdict>
    {
        private const int Quarters = 4;

        private int _checked;

        public void Report(Verdict value)
        {
            var now = Interlocked.Increment(ref _checked);
            if (total >= 2 * Quarters && now < total && Quarters * now / total > Quarters * (now - 1) / total)
            {
                Messages.Progress(string.Create(CultureInfo.InvariantCulture, $"{now} of {total} claims checked"));
            }
        }
    }
}
