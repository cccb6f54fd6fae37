using System.Collections.Immutable;
using System.Globalization;
using SplitProofs.Descriptions.Evaluation;
using SplitProofs.Onnx.Splitting;
using SplitProofs.Runtime.Sessions;
using SplitProofs.Text.Faults;

namespace SplitProofs.Runtime.Measuring;

/// <summary>The times and energies of a network's stages, as measured on one machine.</summary>
/// <param name="Times">The seconds of each stage: the median and the quartiles.</param>
/// <param name="Energies">The joules of each stage; 0 if the machine's power is not known.</param>
/// <param name="Whole">The seconds of the whole network in one session.</param>
/// <param name="Remarks">How they were measured: lines for comments.</param>
/// <param name="Spreads">How much the runs of each session vary: lines for comments.</param>
internal sealed record MeasuredStages(
    ImmutableArray<Spread> Times,
    ImmutableArray<double> Energies,
    Spread Whole,
    ImmutableArray<string> Remarks,
    ImmutableArray<string> Spreads
)
{
    private static readonly TimeSpan _leastForEnergy = TimeSpan.FromSeconds(0.3);

    /// <summary>Measures the stages.</summary>
    /// <param name="network">The network.</param>
    /// <param name="inputs">The inputs that it runs on.</param>
    /// <param name="threads">How many threads an operator may use.</param>
    /// <param name="repeats">The number of timed runs.</param>
    /// <param name="warmUp">The number of runs before the timed ones.</param>
    /// <param name="energy">The source of the energies.</param>
    /// <param name="isEdge">Whether the machine is the edge server, whose energy costs nothing.</param>
    /// <param name="token">Stops the work.</param>
    public static MeasuredStages Of(
        SplittableNetwork network,
        GeneratedInputs inputs,
        int threads,
        int repeats,
        int warmUp,
        EnergySource energy,
        bool isEdge,
        CancellationToken token
    )
    {
        using var run = new StageRun(network, inputs, threads);
        var times = run.Time(repeats, warmUp, token);
        var energies = energy.Match(
            unknown: () => [.. times.Groups.Select(_ => 0.0)],
            stated: stated => [.. times.Groups.Select(time => stated.Power.Value * time.Median)],
            counters: counters =>
                run.Energies(_leastForEnergy, () => counters.Packages.Sum(package => package.Joules()), token)
        );
        var shares = run.Groups.Select(group => Shares(network, group)).ToArray();
        return new(
            [
                .. times
                    .Groups.Zip(shares)
                    .SelectMany(group =>
                        group.Second.Select(share => new Spread(
                            share * group.First.Median,
                            share * group.First.Lower,
                            share * group.First.Upper
                        ))
                    ),
            ],
            [.. energies.Zip(shares).SelectMany(group => group.Second.Select(share => share * group.First))],
            times.Whole,
            [
                Machine.Describe(),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{threads} thread{(threads == 1 ? "" : "s")}; medians of {repeats} runs after {warmUp} to warm up; "
                        + $"one session a stage"
                ),
                .. isEdge ? [] : new[] { EnergyRemark(energy) },
                Compared(times),
                .. Divided(network, run),
            ],
            [.. SpreadsOf(network, times, run)]
        );
    }

    /// <summary>The sum of the stages' times compared with the time of the whole in one session, in words.</summary>
    public static string Compared(MeasuredTimes times) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"the stages take {Milliseconds(times.Sum)} together, and the whole in one session {Milliseconds(times.Whole.Median)}: "
                + $"{times.Sum / times.Whole.Median - 1:+0.0%;-0.0%;0.0%}; "
                + $"a session that does nothing takes {Milliseconds(times.Empty.Median)}"
        );

    private static string EnergyRemark(EnergySource energy) =>
        energy.Match(
            unknown: () => "no power is stated, so the energy is 0",
            stated: stated =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"the energy is the time by a stated {stated.Power.Value:G6} W"
                ),
            counters: _ => "the energy is that of the processor's package by its counters (RAPL), idle power included"
        );

    private static IEnumerable<string> Divided(SplittableNetwork network, StageRun run) =>
        run
            .Groups.Where(group => group.To - group.From > 1)
            .Select(group =>
                $"{Quote.Plain(network.Numbers.Stages[group.From].Name)} to {Quote.Plain(network.Numbers.Stages[group.To - 1].Name)} "
                + "cannot be run apart: their time is divided by their operations"
            );

    private static IEnumerable<string> SpreadsOf(SplittableNetwork network, MeasuredTimes times, StageRun run) =>
        times.Groups.Zip(
            run.Groups,
            (time, group) =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Quote.Plain(network.Numbers.Stages[group.From].Name)}: half of the runs take {Milliseconds(time.Lower)} to "
                        + $"{Milliseconds(time.Upper)}"
                )
        );

    private static string Milliseconds(double seconds) =>
        string.Create(CultureInfo.InvariantCulture, $"{1e3 * seconds:G4} ms");

    /// <summary>
    /// The share of each stage in its group's time: its share of the operations, or equal shares if there are no operations.
    /// </summary>
    private static ImmutableArray<double> Shares(SplittableNetwork network, StageRun.StageGroup group)
    {
        var work = Enumerable
            .Range(group.From, group.To - group.From)
            .Select(index => Work(network.Numbers.Stages[index]))
            .ToArray();
        var all = work.Sum();
        return [.. work.Select(one => all > 0 ? one / all : 1.0 / work.Length)];
    }

    private static double Work(EvaluatedStage stage) => (2.0 * stage.Macs) + stage.ElementWise;
}
