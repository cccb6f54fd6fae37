using System.Diagnostics;
using System.Globalization;
using Spectre.Console;
using SplitProofs.Commands;
using SplitProofs.Experiments.Sweeps;

namespace SplitProofs.Program.Commands;

/// <summary>
/// Shows on standard error how much of a sweep is solved and how long the rest takes: a bar on a terminal; elsewhere a line at most every
/// ten seconds.
/// </summary>
internal static class SweepProgressLines
{
    public static T Show<T>(Func<IProgress<SweepProgress>, T> run)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Profile.Out.IsTerminal
            ? console
                .Progress()
                .AutoClear(true)
                .Columns(
                    new TaskDescriptionColumn(),
                    new ProgressBarColumn(),
                    new PercentageColumn(),
                    new RemainingTimeColumn()
                )
                .Start(context => run(new Bar(context.AddTask("Solving cells"))))
            : run(new Lines());
    }

    private sealed class Bar(ProgressTask task) : IProgress<SweepProgress>
    {
        public void Report(SweepProgress value)
        {
            task.MaxValue = Math.Max(1, value.All);
            task.Value = Math.Max(task.Value, value.Solved);
        }
    }

    private sealed class Lines : IProgress<SweepProgress>
    {
        private static readonly TimeSpan _between = TimeSpan.FromSeconds(10);

        private readonly Stopwatch _clock = Stopwatch.StartNew();
        private readonly Lock _lock = new();
        private TimeSpan _said = TimeSpan.Zero;

        public void Report(SweepProgress value)
        {
            lock (_lock)
            {
                if (value.Solved == 0)
                {
                    Messages.Progress(string.Create(CultureInfo.InvariantCulture, $"Solving {value.All} cells..."));
                }
                else if (_clock.Elapsed - _said > _between && value.Solved < value.All)
                {
                    _said = _clock.Elapsed;
                    var left = _clock.Elapsed * ((double)(value.All - value.Solved) / value.Solved);
                    Messages.Progress(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"{value.Solved} of {value.All} cells solved, about {Text(left)} left"
                        )
                    );
                }
            }
        }

        private static string Text(TimeSpan time) =>
            time.TotalHours >= 1 ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalHours:0.#} h")
            : time.TotalMinutes >= 1 ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalMinutes:0} min")
            : string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0} s");
    }
}
