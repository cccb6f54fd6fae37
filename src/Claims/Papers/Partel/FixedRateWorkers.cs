using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Claims.Papers.Partel;

/// <summary>A worker that sends at a fixed rate for each hertz.</summary>
/// <param name="PerHertz">The rate of a hertz, e.</param>
/// <param name="Computing">The time [s] of computing for an item, c.</param>
public sealed record FixedRateWorker(Rational PerHertz, Rational Computing)
{
    /// <summary>The worker in words.</summary>
    public override string ToString() => $"e = {PerHertz}, c = {Computing}";
}

/// <summary>Two workers that share a band of 1 MHz.</summary>
/// <param name="First">The first worker.</param>
/// <param name="Second">The second one.</param>
/// <param name="Bits">τ, what an item sends [Mbit].</param>
/// <param name="Items">W, the number of items.</param>
public sealed record FixedRateWorkers(FixedRateWorker First, FixedRateWorker Second, Rational Bits, int Items)
{
    /// <summary>When all items are done if the first worker has this part of the band, in exact fractions.</summary>
    public Rational Deadline(Rational part) => Items / (ItemsPerSecond(First, part) + ItemsPerSecond(Second, 1 - part));

    /// <summary>The part of the band for the first worker, in eighths, with which both workers are done the earliest.</summary>
    public Rational BestEighths => Enumerable.Range(0, 9).Select(eighths => Rational.Of(eighths, 8)).MinBy(Deadline);

    /// <summary>The instance in words.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{First}; {Second}; τ = {Bits}, W = {Items}");

    private Rational ItemsPerSecond(FixedRateWorker worker, Rational part) =>
        part == 0 ? Rational.Zero : Rational.One / ((Bits / (part * worker.PerHertz)) + worker.Computing);
}

/// <summary>Random pairs of workers at fixed rates.</summary>
internal static class FixedRateWorkerDomain
{
    public static Domain<FixedRateWorkers> Domain { get; } =
        new(
            "two workers with 1 to 8 bit/(s·Hz), computing up to 2 s, items of 1/2 to 4 Mbit, a band of 1 MHz, up to 8 items",
            from first in Worker
            from second in Worker
            from bits in SmallFractions.Of(1, 8, 2)
            from items in Gen.Choose(1, 8)
            select new FixedRateWorkers(first, second, bits, items),
            Simpler,
            []
        );

    private static Gen<FixedRateWorker> Worker =>
        from rate in Gen.Choose(1, 8)
        from computing in SmallFractions.Of(0, 8, 4)
        select new FixedRateWorker(rate, computing);

    private static IEnumerable<FixedRateWorkers> Simpler(FixedRateWorkers workers) =>
        [
            .. workers.Items > 1 ? [workers with { Items = 1 }] : Array.Empty<FixedRateWorkers>(),
            .. SmallFractions.Simpler(workers.Bits, Rational.Of(1, 2), 4).Select(bits => workers with { Bits = bits }),
            .. Simpler(workers.First).Select(simpler => workers with { First = simpler }),
            .. Simpler(workers.Second).Select(simpler => workers with { Second = simpler }),
        ];

    private static IEnumerable<FixedRateWorker> Simpler(FixedRateWorker worker) =>
        [
            .. SmallFractions.Simpler(worker.PerHertz, 1, 8).Select(rate => worker with { PerHertz = rate }),
            .. SmallFractions.Simpler(worker.Computing, 0, 2).Select(c => worker with { Computing = c }),
        ];
}
