using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Channels.Memory;
using SplitProofs.Analytics.Networks;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Analytics.Stopping;

namespace SplitProofs.Properties.Analytics.Sensitivity;

/// <summary>A counted network of a few stages over a few channel states, with a solver of its own.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Stages">For each stage its operations, its parameters [bit], and what a cut after it sends [bit].</param>
/// <param name="Input">The raw input [bit].</param>
/// <param name="States">Signal-to-noise ratios with their probabilities.</param>
/// <param name="Inferences">K.</param>
/// <param name="Bandwidth">B [Hz].</param>
/// <param name="DeviceSpeed">f_WD [FLOP/s].</param>
/// <param name="EdgeSpeed">f_edge [FLOP/s].</param>
/// <param name="Memory">The device's memory [bit]; +∞ without a bound.</param>
/// <param name="EnergyWeight">β_E [1/J].</param>
/// <param name="Stay">The probability that a state stays for the next stage and is not drawn anew; 0 for independent draws.</param>
public sealed record SmallQuestion(
    SplittingRule Rule,
    ImmutableArray<(long Flops, long Parameters, long Output)> Stages,
    long Input,
    ImmutableArray<(double Snr, double Probability)> States,
    double Inferences,
    double Bandwidth,
    double DeviceSpeed,
    double EdgeSpeed,
    double Memory,
    double EnergyWeight,
    double Stay
)
{
    private const double TimeWeight = 0.5;
    private const double TransmitPower = 0.1;
    private const double DeviceEnergy = 1e-10;
    private const double DownlinkRate = 1e6;
    private const double ReceivePower = 0.05;

    public double MeanDecibels => 10 * Math.Log10(States.Sum(state => state.Probability * state.Snr));

    public double WeightRatio => EnergyWeight / TimeWeight;

    public SplittingQuestion Question =>
        new(
            new StageChain(
                new(Input),
                [
                    .. Stages.Select(
                        (stage, n) =>
                            new Stage(
                                $"s{n}",
                                new(
                                    new Work.Counted(new(0), new(stage.Flops)),
                                    new(stage.Parameters),
                                    new(stage.Output)
                                )
                            )
                    ),
                ]
            ),
            new Scenario(
                "small",
                new Processors.Stated(new(DeviceSpeed), new(DeviceEnergy), new(EdgeSpeed)),
                double.IsFinite(Memory) ? new DeviceMemory.Limited(new((long)Memory)) : new DeviceMemory.Unlimited(),
                new Uplink(
                    new(Bandwidth),
                    new(TransmitPower),
                    Stay > 0
                        ? new Fading.WithMemory(Chain)
                        : new Fading.Independent(
                            FiniteStateChannel.OfSnr([
                                .. States.Select(state => new SnrState(new(state.Snr), state.Probability)),
                            ])
                        )
                ),
                new Downlink(new(DownlinkRate), new(ReceivePower)),
                new Weights(new(TimeWeight), new(EnergyWeight)),
                (long)Inferences
            ),
            Rule
        );

    private MarkovChannel Chain =>
        MarkovChannel.Starting(
            [.. States.Select(state => Airtime(state.Snr))],
            [.. States.Select(state => state.Probability)],
            [
                .. Enumerable
                    .Range(0, States.Length)
                    .Select(row =>
                        ImmutableArray.CreateRange(
                            States.Select((state, next) => ((1 - Stay) * state.Probability) + (row == next ? Stay : 0))
                        )
                    ),
            ]
        );

    public SmallQuestion WithMeanDecibels(double decibels)
    {
        var factor = Math.Pow(10, (decibels - MeanDecibels) / 10);
        return this with { States = [.. States.Select(state => (factor * state.Snr, state.Probability))] };
    }

    public SmallQuestion WithWeightRatio(double ratio) => this with { EnergyWeight = ratio * TimeWeight };

    /// <summary>N*: the smallest of the best placements that fit.</summary>
    public int Best
    {
        get
        {
            var (costs, parameters, placing) = (new List<double>(), 0.0, 0.0);
            for (var placed = 0; placed <= Stages.Length && parameters <= Memory; placed++)
            {
                costs.Add(placing + (Inferences * PerInference(placed)));
                if (placed < Stages.Length)
                {
                    parameters += Stages[placed].Parameters;
                    placing += (TimeWeight + (EnergyWeight * ReceivePower)) * Stages[placed].Parameters / DownlinkRate;
                }
            }

            return costs.FindIndex(cost => cost <= costs.Min() * (1 + 1e-12));
        }
    }

    public override string ToString() =>
        $"{Rule.Option}, stages {string.Join(" ", Stages)}, o_0 = {Input}, states {string.Join(" ", States)}, K = {Inferences}, "
        + $"B = {Bandwidth}, f = {DeviceSpeed}, {EdgeSpeed}, memory {Memory}, β_E = {EnergyWeight}, stay {Stay}";

    public static Arbitrary<SmallQuestion> Arbitrary() => Arb.From(Generator, Simpler);

    private static Gen<SmallQuestion> Generator =>
        from rule in Gen.Elements(SplittingRule.All.ToArray())
        from count in Gen.Choose(1, 4)
        from flops in Gen.ArrayOf(Gen.Choose(1, 400), count)
        from parameters in Gen.ArrayOf(Gen.Choose(0, 60), count)
        from outputs in Gen.ArrayOf(Gen.Choose(1, 50), count)
        from input in Gen.Choose(1, 50)
        from snr in Gen.ArrayOf(Gen.Elements(0.3, 1, 3.7, 9, 30, 100), 3)
        from share in Gen.Choose(1, 7)
        from inferences in Gen.Choose(1, 300)
        from bandwidth in Gen.Choose(1, 40)
        from device in Gen.Choose(1, 40)
        from edge in Gen.Choose(1, 20)
        from memory in Gen.Frequency(
            (1, Gen.Constant(double.PositiveInfinity)),
            (1, Gen.Choose(0, 150).Select(n => 9973.0 * n))
        )
        from energy in Gen.Choose(1, 30)
        from stay in Gen.Frequency((2, Gen.Constant(0.0)), (1, Gen.Elements(0.25, 0.5, 0.75, 1)))
        select new SmallQuestion(
            rule,
            [.. flops.Select((work, n) => (work * 100_003L, parameters[n] * 10_007L, outputs[n] * 10_009L))],
            input * 10_009L,
            [(snr[0], share / 16.0), (snr[1], (8 - share) / 16.0), (snr[2], 0.5)],
            inferences,
            bandwidth * 50_000.0,
            device * 2.5e7,
            edge * 1e9,
            memory,
            energy / 10.0,
            stay
        );

    private static IEnumerable<SmallQuestion> Simpler(SmallQuestion question) =>
        question.Stages.Length > 1 ? [question with { Stages = question.Stages[..^1] }] : [];

    private double PerInference(int placed)
    {
        var edge = Stages.Sum(stage => TimeWeight * stage.Flops / EdgeSpeed);
        double[] costs = [.. States.Select(state => Sending(placed) * Airtime(state.Snr))];
        for (var cut = placed - 1; cut >= 0; cut--)
        {
            var anew = States.Zip(costs, (state, cost) => state.Probability * cost).Sum();
            costs =
            [
                .. States.Zip(
                    costs,
                    (state, cost) =>
                    {
                        var sending = Sending(cut) * Airtime(state.Snr);
                        var goingOn = Extra(cut) + (Stay * cost) + ((1 - Stay) * anew);
                        return Sends(cut, placed, state.Snr, goingOn) ? sending : goingOn;
                    }
                ),
            ];
        }

        return edge + States.Zip(costs, (state, cost) => state.Probability * cost).Sum();
    }

    private bool Sends(int cut, int placed, double snr, double goingOn)
    {
        var sending = Sending(cut) * Airtime(snr);
        return Rule switch
        {
            SplittingRule.Optimal => sending <= goingOn,
            SplittingRule.LookAhead => sending <= Until(cut, cut + 1, snr),
            _ => sending <= Enumerable.Range(cut + 1, placed - cut).Min(last => Until(cut, last, snr)),
        };
    }

    /// <summary>What going on to a fixed later cut costs on average after a state was seen.</summary>
    private double Until(int cut, int last, double snr)
    {
        var stays = Math.Pow(Stay, last - cut);
        var anew = States.Sum(state => state.Probability * Airtime(state.Snr));
        return Enumerable.Range(cut, last - cut).Sum(Extra)
            + (Sending(last) * ((stays * Airtime(snr)) + ((1 - stays) * anew)));
    }

    private double Extra(int stage) =>
        (TimeWeight * ((Stages[stage].Flops / DeviceSpeed) - (Stages[stage].Flops / EdgeSpeed)))
        + (EnergyWeight * DeviceEnergy * Stages[stage].Flops);

    private double Sending(int cut) =>
        cut == Stages.Length
            ? 0
            : (TimeWeight + (EnergyWeight * TransmitPower)) * (cut == 0 ? Input : Stages[cut - 1].Output) / Bandwidth;

    private static double Airtime(double snr) => 1 / Math.Log2(1 + snr);
}
