using System.Globalization;
using FsCheck.Fluent;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Claims.DeviceEdge.Domains;
using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Claims.DeviceEdge.Oracles;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Claims.Papers.Cema;

/// <summary>A measured network under a scenario with latencies, in which only a share of the inferences is sent.</summary>
/// <param name="Delayed">The network and the scenario.</param>
/// <param name="Uploaded">The probability that an inference is sent, above 0 and at most 1.</param>
public sealed record FilteredInstance(DelayedInstance Delayed, Rational Uploaded)
{
    /// <summary>The network and the scenario without latencies.</summary>
    public MeasuredInstance Network => Delayed.Network;

    /// <summary>The scenario as the solvers take it.</summary>
    public Scenario ToScenario() => Delayed.ToScenario() with { UploadedShare = Uploaded.ToDouble() };

    /// <summary>The instance in words.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Delayed}, p = {Uploaded}");
}

/// <summary>Random networks with a filter, and what happens to an inference, step by step.</summary>
internal static class FilteredInstances
{
    public static Domain<FilteredInstance> Domain { get; } =
        new(
            $"{DelayedInstances.Domain.Description}; p from 1/8 to 1",
            from delayed in DelayedInstances.Domain.Generator
            from uploaded in SmallFractions.Of(1, 8, 8)
            select new FilteredInstance(delayed, uploaded),
            Simpler,
            [
                .. DelayedInstances.Domain.Corners.Select(corner => new Corner<FilteredInstance>(
                    corner.Name,
                    instance => corner.Holds(instance.Delayed)
                )),
                new("every inference is sent", instance => instance.Uploaded == 1),
                new("half of them are", instance => instance.Uploaded == Rational.Of(1, 2)),
            ]
        );

    /// <summary>The rules, with the mean cost of ending at a cut.</summary>
    public static EndingWalk Walk(FilteredInstance instance) =>
        new(
            instance.Network.Law,
            (cut, airtime) =>
            {
                var (sent, dropped) = (Sent(instance, cut, airtime), Dropped(instance, cut));
                return (instance.Uploaded * Cost(instance, sent)) + ((1 - instance.Uploaded) * Cost(instance, dropped));
            }
        );

    /// <summary>The time [s] and the device's energy [J] of an inference that ends at a cut and is sent, with an airtime there.</summary>
    public static (Rational Time, Rational Energy) Sent(FilteredInstance instance, int cut, Rational airtime)
    {
        var (network, stages) = (instance.Network, instance.Network.Stages);
        var (time, energy) = Dropped(instance, cut);
        var upload = cut < stages.Length ? network.CutBits(cut) * airtime / network.Bandwidth : Rational.Zero;
        var latency = cut < stages.Length ? instance.Delayed.Upload + instance.Delayed.WayBack : Rational.Zero;
        return (
            time + upload + latency + stages.Skip(cut).Sum(stage => stage.EdgeTime),
            energy + (network.TransmitPower * upload)
        );
    }

    /// <summary>The same if it is not sent: its stages on the device have run.</summary>
    public static (Rational Time, Rational Energy) Dropped(FilteredInstance instance, int cut)
    {
        var stages = instance.Network.Stages.Take(cut).ToArray();
        return (stages.Sum(stage => stage.DeviceTime), stages.Sum(stage => stage.DeviceEnergy));
    }

    /// <summary>The weighted cost of a time and an energy.</summary>
    public static Rational Cost(FilteredInstance instance, (Rational Time, Rational Energy) taken) =>
        (instance.Network.TimeWeight * taken.Time) + (instance.Network.EnergyWeight * taken.Energy);

    /// <summary>The largest cost of an inference: it computes every stage on both sides, and uploads once.</summary>
    public static double Scale(FilteredInstance instance)
    {
        var longest = instance.Network.Law.States.Max(state => state.Airtime.ToDouble());
        var most = Enumerable
            .Range(0, instance.Network.Stages.Length + 1)
            .Max(cut => Cost(instance, Sent(instance, cut, Rational.Exactly(longest))).ToDouble());
        var stages = instance.Network.Stages;
        return most
            + Cost(
                    instance,
                    (stages.Sum(stage => stage.DeviceTime + stage.EdgeTime), stages.Sum(stage => stage.DeviceEnergy))
                )
                .ToDouble();
    }

    private static IEnumerable<FilteredInstance> Simpler(FilteredInstance instance) =>
        [
            .. DelayedInstances.Domain.Shrink(instance.Delayed).Select(delayed => instance with { Delayed = delayed }),
            .. SmallFractions
                .Simpler(instance.Uploaded, Rational.Of(1, 8), 1)
                .Append(Rational.Of(1, 2))
                .Where(share => share != instance.Uploaded && share.Denominator < instance.Uploaded.Denominator)
                .Select(share => instance with { Uploaded = share }),
        ];
}
