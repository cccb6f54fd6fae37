using System.Collections.Immutable;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using SplitProofs.Analytics.Allocation;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Claims.Papers.Partel;

/// <summary>A worker that sends at the capacity of its share of a band.</summary>
/// <param name="SnrBandwidth">q, the signal-to-noise ratio times the bandwidth, in MHz.</param>
/// <param name="Computing">c, the time of computing for an item, in seconds.</param>
public sealed record JointWorker(Rational SnrBandwidth, Rational Computing)
{
    /// <summary>The worker in words.</summary>
    public override string ToString() => $"q = {SnrBandwidth} MHz, c = {Computing} s";
}

/// <summary>Workers that share a band and items of work.</summary>
/// <param name="Workers">The workers.</param>
/// <param name="Bits">τ, what an item sends, in Mbit.</param>
/// <param name="Band">B, in MHz.</param>
/// <param name="Items">W, the number of items.</param>
public sealed record JointWorkers(ImmutableArray<JointWorker> Workers, Rational Bits, Rational Band, int Items)
{
    /// <summary>The shares and loads as the solver finds them.</summary>
    public BandLoads ToLoads() => BandLoads.Of(ToWorkers(), 1e6 * Band.ToDouble(), Items);

    /// <summary>The workers as the solver takes them.</summary>
    public ImmutableArray<BandWorker> ToWorkers() =>
        [
            .. Workers.Select(worker => new BandWorker(
                new BandChannel.Capacity(new(1e6 * worker.SnrBandwidth.ToDouble())),
                1,
                1e6 * Bits.ToDouble(),
                worker.Computing.ToDouble(),
                new(1)
            )),
        ];

    /// <summary>The instance in words.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{string.Join("; ", Workers)}; τ = {Bits} Mbit, B = {Band} MHz, W = {Items}"
        );
}

/// <summary>Random workers that share a band.</summary>
internal static class JointWorkerDomain
{
    public static Domain<JointWorkers> Domain { get; } =
        new(
            "2 to 3 workers, q from 1 to 64 MHz, computing up to 2 s, items of 1/4 to 4 Mbit, a band of 1 to 16 MHz, up to 8 items",
            from count in Gen.Choose(2, 3)
            from workers in Gen.ArrayOf(Worker, count)
            from alike in Gen.Frequency((1, Gen.Constant(true)), (7, Gen.Constant(false)))
            from bits in SmallFractions.Of(1, 16, 4)
            from band in Gen.Choose(1, 16)
            from items in Gen.Choose(1, 8)
            select new JointWorkers([.. workers.Select(worker => alike ? workers[0] : worker)], bits, band, items),
            Simpler,
            [
                new("two workers", joint => joint.Workers.Length == 2),
                new("three workers", joint => joint.Workers.Length == 3),
                new("a worker that computes nothing", joint => joint.Workers.Any(worker => worker.Computing == 0)),
                new("workers alike", joint => joint.Workers.Distinct().Count() == 1),
                new(
                    "less than a tenth of the band for a worker",
                    joint => joint.ToLoads().Bandwidths.Min() < 1e5 * joint.Band.ToDouble()
                ),
            ]
        );

    private static Gen<JointWorker> Worker =>
        from snr in Gen.Choose(1, 64)
        from computing in Gen.OneOf(SmallFractions.Of(0, 16, 8), SmallFractions.Of(0, 1, 8))
        select new JointWorker(snr, computing);

    private static IEnumerable<JointWorkers> Simpler(JointWorkers joint) =>
        [
            .. joint.Workers.Length > 2
                ? joint.Workers.Select((_, n) => joint with { Workers = joint.Workers.RemoveAt(n) })
                : [],
            .. joint.Items > 1 ? [joint with { Items = 1 }] : Array.Empty<JointWorkers>(),
            .. SmallFractions.Simpler(joint.Bits, Rational.Of(1, 4), 4).Select(bits => joint with { Bits = bits }),
            .. SmallFractions.Simpler(joint.Band, 1, 16).Select(band => joint with { Band = band }),
            .. joint.Workers.SelectMany(
                (worker, n) =>
                    Simpler(worker).Select(simpler => joint with { Workers = joint.Workers.SetItem(n, simpler) })
            ),
        ];

    private static IEnumerable<JointWorker> Simpler(JointWorker worker) =>
        [
            .. SmallFractions.Simpler(worker.SnrBandwidth, 1, 64).Select(q => worker with { SnrBandwidth = q }),
            .. SmallFractions.Simpler(worker.Computing, 0, 2).Select(c => worker with { Computing = c }),
        ];
}
