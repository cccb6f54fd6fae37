using SplitProofs.Analytics.Formulas;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Claims.DeviceEdge.Domains;
using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Claims.DeviceEdge.Oracles;
using SplitProofs.Claims.DeviceEdge.Oracles.Printed;
using SplitProofs.Claims.DeviceEdge.Tolerances;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Statements;
using static SplitProofs.Analytics.Formulas.RelationSign;
using static SplitProofs.Claims.DeviceEdge.Symbols;

namespace SplitProofs.Claims.DeviceEdge.Results;

/// <summary>R15: the expected time and energy under fixed thresholds.</summary>
public static class R15TimeAndEnergy
{
    /// <summary>The claim.</summary>
    public static Claim Claim { get; } =
        new Claim<MeasuredInstance>
        {
            Id = "device-edge/R15",
            Title = "Expected time and energy",
            Stance = Stance.Holds,
            Statement =
                "Under fixed thresholds the expected time and the expected energy follow the same recursion, each with its own costs, "
                + "and weighted together they are the cost of an inference. The frame cost adds the weighted time and energy of one "
                + "download to those of K inferences. Here E is an inference's expected time and energy, D those of the download.",
            Formulas =
            [
                new Expression.Relation(
                    Of("u", "n"),
                    Equal,
                    ThresholdStep.Value(Extra("n+1"), Offload("n"), Of("u", "n+1"), Threshold("n"), X)
                ),
                new Expression.Relation(
                    (Of("β", "T") * Of("E", "T")) + (Of("β", "E") * Of("E", "E")),
                    Equal,
                    Of("C", "N")
                ),
                new Expression.Relation(
                    Of("T", "N"),
                    Equal,
                    (Of("β", "T") * Of("D", "T")) + (Of("β", "E") * Of("D", "E")) + (Of("K") * Of("C", "N"))
                ),
            ],
            Tables = new FormulaTables<FiniteInstance>([
                FixedThresholdTables.CostsToGo,
                FixedThresholdTables.TimesAndEnergies,
                FixedThresholdTables.TimesAndEnergies,
            ]),
            Setting = [Conditions.Model],
            Hypotheses =
            [
                new Hypothesis.InWordsOnly(
                    "The thresholds are those of the rule for the weighted cost, and are not chosen anew.",
                    "the formulas hold for thresholds of any values, so that no relation between their symbols can choose them"
                ),
            ],
            Uses = ["R3", "R6"],
            Oracle =
                "Seconds and joules added up along every path of channel states, in exact fractions, from the profile itself: "
                + "no δ, no t.",
            Rounding = Rounding.IsFixed,
            Tolerance = new Tolerance<MeasuredInstance>.Running(
                instance => Roundings.OfCost(instance.Stages.Length, instance.Law.States.Length) + 8,
                Roundings.CostReason + "; δ and t themselves take at most 8 from seconds, joules and bits"
            ),
            Domain = MeasuredInstances.Hard,
            Assertions = instance =>
                [
                    .. Against(instance, new SplittingRule.Optimal()),
                    .. Against(instance, new SplittingRule.LookAhead()),
                ],
            Mutants =
            [
                new("time is minimised for itself", instance => Anew(instance)),
                new(
                    "the edge server's time is forgotten",
                    instance =>
                        Against(
                            instance,
                            new SplittingRule.Optimal(),
                            time: (usage, inference) => usage.Time.Value - inference.Time.Edge
                        )
                ),
                new(
                    "receiving costs no energy",
                    instance =>
                        Against(instance, new SplittingRule.Optimal(), (usage, _) => usage.Time.Value, receivePower: 0)
                ),
            ],
        };

    private static IEnumerable<Assertion> Against(MeasuredInstance instance, SplittingRule rule) =>
        Against(instance, rule, time: (usage, _) => usage.Time.Value);

    private static IEnumerable<Assertion> Against(
        MeasuredInstance instance,
        SplittingRule rule,
        Func<ExpectedUsage, CoInference, double> time
    ) => Against(instance, rule, time, instance.ReceivePower);

    private static IEnumerable<Assertion> Against(
        MeasuredInstance instance,
        SplittingRule rule,
        Func<ExpectedUsage, CoInference, double> time,
        Rational receivePower
    )
    {
        var inference = CoInference.Of(instance.ToChain(), instance.ToScenario());
        var table = PlacementTable.Of(inference.Problem, rule);
        foreach (var placed in Horizons(instance.Stages.Length))
        {
            var usage = ExpectedUsage.Of(inference.Costs, inference.Decide(rule, placed));
            var walked = PhysicalWalk.Expected(instance, rule.Thresholds(inference.Problem, placed));
            var download = PhysicalWalk.DownloadTime(instance, placed);
            var perInference = Weighted(instance, walked.Time, walked.Energy);
            var frame = Weighted(instance, download, receivePower * download) + (instance.Inferences * perInference);
            yield return new Assertion.Equal(time(usage, inference), walked.Time.ToDouble(), Scale(instance));
            yield return new Assertion.Equal(usage.Energy.Value, walked.Energy.ToDouble(), Scale(instance));
            yield return new Assertion.Equal(
                table.CostPerInference[placed],
                perInference.ToDouble(),
                CostScale(instance)
            );
            yield return new Assertion.Equal(
                table.FrameCost[placed],
                frame.ToDouble(),
                (instance.Inferences * CostScale(instance)) + frame.ToDouble()
            );
        }
    }

    /// <summary>Every horizon. With very many stages, only the first few and the last two, because the walk is slow.</summary>
    private static IEnumerable<int> Horizons(int stages) =>
        Enumerable.Range(0, stages + 1).Where(placed => placed <= 5 || placed >= stages - 1);

    private static Rational Weighted(MeasuredInstance instance, Rational time, Rational energy) =>
        (instance.TimeWeight * time) + (instance.EnergyWeight * energy);

    /// <summary>The recursion of R3 with the costs of time alone, which would choose other thresholds.</summary>
    private static IEnumerable<Assertion> Anew(MeasuredInstance instance)
    {
        var inference = CoInference.Of(instance.ToChain(), instance.ToScenario());
        var channel = inference.Problem.Channel;
        var stages = instance.Stages.Length;
        var value = 0.0;
        for (var cut = stages - 1; cut >= 0; cut--)
        {
            var offload = inference.Time.Offload[cut];
            value = offload * channel.ExpectedMinimum((inference.Time.Extra[cut] + value) / offload);
        }

        var thresholds = new SplittingRule.Optimal().Thresholds(inference.Problem, stages);
        yield return new Assertion.Equal(
            inference.Time.Edge + value,
            PhysicalWalk.Expected(instance, thresholds).Time.ToDouble(),
            Scale(instance)
        );
    }

    /// <summary>The sum of all seconds and joules on any path: it computes every stage, and uploads once.</summary>
    private static double Scale(MeasuredInstance instance)
    {
        var longest = instance.Law.States.Max(state => state.Airtime.ToDouble());
        var upload = Enumerable
            .Range(0, instance.Stages.Length)
            .Max(cut => instance.CutBits(cut) * longest / instance.Bandwidth.ToDouble());
        var stages = instance.Stages.Sum(s => (s.DeviceTime + s.DeviceEnergy + s.EdgeTime).ToDouble());
        return stages + ((1 + instance.TransmitPower.ToDouble()) * upload);
    }

    private static double CostScale(MeasuredInstance instance) =>
        (instance.TimeWeight + instance.EnergyWeight).ToDouble() * Scale(instance);
}
