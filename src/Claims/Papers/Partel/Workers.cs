using System.Collections.Immutable;
using System.Globalization;
using FsCheck.Fluent;
using SplitProofs.Analytics.Allocation;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Readings;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Claims.Papers.Partel;

/// <summary>Workers at fixed rates, and items of work to share.</summary>
/// <param name="SecondsPerItem">The time [s] that an item takes each worker, a.</param>
/// <param name="Items">The number of items, W.</param>
public sealed record Workers(ImmutableArray<Rational> SecondsPerItem, int Items)
{
    /// <summary>The items that all workers together finish in a second, Σ 1/a.</summary>
    public Rational ItemsPerSecond => SecondsPerItem.Sum(seconds => Rational.One / seconds);

    /// <summary>The loads as the solver finds them.</summary>
    public WorkerLoads ToLoads() => WorkerLoads.Of([.. SecondsPerItem.Select(seconds => seconds.ToDouble())], Items);

    /// <summary>The instance in words.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"a = ({string.Join(", ", SecondsPerItem)}), W = {Items}");
}

/// <summary>Random workers.</summary>
internal static class WorkerDomain
{
    public static Domain<Workers> Domain { get; } =
        new(
            "1 to 4 workers, a from 1/8 to 4, up to 8 items",
            from count in Gen.Choose(1, 4)
            from seconds in SmallFractions.Several(SmallFractions.Of(1, 32, 8), count)
            from items in Gen.Choose(1, 8)
            select new Workers(seconds, items),
            Simpler,
            [
                new("one worker", workers => workers.SecondsPerItem.Length == 1),
                new("fewer items than workers", workers => workers.Items < workers.SecondsPerItem.Length),
                new(
                    "two workers alike",
                    workers => workers.SecondsPerItem.Distinct().Count() < workers.SecondsPerItem.Length
                ),
                new(
                    "a worker eight times as slow as another",
                    workers =>
                        workers.SecondsPerItem.Max(seconds => seconds.ToDouble())
                        >= 8 * workers.SecondsPerItem.Min(seconds => seconds.ToDouble())
                ),
                new(
                    "whole shares",
                    workers =>
                        workers.SecondsPerItem.All(seconds =>
                            (workers.Items / workers.ItemsPerSecond / seconds).Denominator.IsOne
                        )
                ),
            ]
        );

    /// <summary>The values of the symbols, and those of a worker k.</summary>
    public static SymbolValues Values(Workers workers, int worker) =>
        SymbolValues
            .Of(
                (new("W"), workers.Items),
                (new("K"), workers.SecondsPerItem.Length),
                (new("R"), workers.ItemsPerSecond),
                (new("T", "", "∗"), FirstDeadline(workers)),
                (new("a", "k"), workers.SecondsPerItem[worker]),
                (new("W", "k"), FirstDeadline(workers) / workers.SecondsPerItem[worker])
            )
            .With("a", workers.SecondsPerItem);

    /// <summary>The oracle's deadline: the time at which the items that the workers have done add up to all items.</summary>
    public static Rational FirstDeadline(Workers workers)
    {
        // The items done grow in proportion to the time, so a single trial time suffices.
        var trial = Rational.One;
        var done = workers.SecondsPerItem.Sum(seconds => trial / seconds);
        return trial * workers.Items / done;
    }

    private static IEnumerable<Workers> Simpler(Workers workers) =>
        [
            .. workers.SecondsPerItem.Length > 1
                ? workers.SecondsPerItem.Select(
                    (_, n) => workers with { SecondsPerItem = workers.SecondsPerItem.RemoveAt(n) }
                )
                : [],
            .. workers.Items > 1
                ? [workers with { Items = 1 }, workers with { Items = workers.Items - 1 }]
                : Array.Empty<Workers>(),
            .. SmallFractions
                .SimplerElements(workers.SecondsPerItem, Rational.Of(1, 8), 4)
                .Select(seconds => workers with { SecondsPerItem = seconds }),
        ];
}
