using System.Globalization;
using Spectre.Console;

namespace SplitProofs.Commands;

/// <summary>Shows on standard error how many claims are checked: a bar on a terminal, and elsewhere at most four lines.</summary>
internal static class ClaimProgress
{
    public static T Show<T, TItem>(int total, Func<IProgress<TItem>, T> run)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        if (console.Profile.Out.IsTerminal)
        {
            return console
                .Progress()
                .AutoClear(true)
                .Start(context => run(new Step<TItem>(context.AddTask("Checking claims", maxValue: total))));
        }

        Messages.Progress(
            string.Create(CultureInfo.InvariantCulture, $"Checking {total} {(total == 1 ? "claim" : "claims")}...")
        );
        return run(new Lines<TItem>(total));
    }

    private sealed class Step<TItem>(ProgressTask task) : IProgress<TItem>
    {
        public void Report(TItem value) => task.Increment(1);
    }

    /// <summary>A line at each quarter of the claims, if there are at least eight.</summary>
    private sealed class Lines<TItem>(int total) : IProgress<TItem>
    {
        private const int Quarters = 4;

        private int _checked;

        public void Report(TItem value)
        {
            var now = Interlocked.Increment(ref _checked);
            if (total >= 2 * Quarters && now < total && Quarters * now / total > Quarters * (now - 1) / total)
            {
                Messages.Progress(string.Create(CultureInfo.InvariantCulture, $"{now} of {total} claims checked"));
            }
        }
    }
}
