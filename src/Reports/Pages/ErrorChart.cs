using System.Collections.Immutable;
using System.Globalization;
using SplitProofs.Reports.Figures;
using SplitProofs.Verification.Statements;
using SplitProofs.Verification.Verdicts;

namespace SplitProofs.Reports.Pages;

/// <summary>The sizes of the errors of a claim's check, by decades up to the tolerance.</summary>
internal static class ErrorChart
{
    /// <summary>Errors of this decade are as large as one rounding of one term. Smaller errors are counted with them.</summary>
    private const int Smallest = -17;

    /// <summary>Errors up to 1e-15 are a few last bits. If these differ between processors, all such errors share one bar.</summary>
    private const int LastBits = -15;

    /// <summary>Shares that may differ between processors are rounded to twentieths.</summary>
    private const int CoarseParts = 20;

    /// <summary>The most classes whose labels have room.</summary>
    private const int MostClasses = 7;

    /// <summary>Whether an error's size does not depend on the last bits, so that a page may state it.</summary>
    public static bool IsTold(Claim claim, double error) =>
        error > 0 && (claim.Rounding == Rounding.IsFixed || Decade.Of(error) > LastBits);

    /// <summary>Whether the errors fall into more than one class, so that there is something to draw.</summary>
    public static bool IsDrawn(Claim claim, Evidence.Sampled evidence) =>
        evidence.LargestTolerance > 0 && Classes(claim, evidence).Count(errorClass => errorClass.Count > 0) > 1;

    public static BarChart Of(string name, Claim claim, Evidence.Sampled evidence)
    {
        var errors = evidence.Errors;
        ImmutableArray<Bar> bars =
        [
            .. Classes(claim, evidence).Select(c => Bar(claim, c.Label, c.Count, errors.Instances)),
        ];
        return new(
            $"Errors of {name}",
            $"Instances by the size of their largest error: "
                + $"{string.Join("; ", bars.Where(bar => bar.Share > 0).Select(bar => $"{bar.Label}: {bar.Text}"))}.",
            "largest error of an instance, relative to the terms involved",
            claim.Rounding == Rounding.IsFixed
                ? string.Create(CultureInfo.InvariantCulture, $"number of instances, of {errors.Instances}")
                : "share of the instances, to the nearest 5 %",
            bars
        );
    }

    private static Bar Bar(Claim claim, string label, int count, int all)
    {
        var share = (double)count / all;
        if (claim.Rounding == Rounding.IsFixed || count == 0)
        {
            return new(label, share, count.ToString(CultureInfo.InvariantCulture));
        }

        var parts = (int)Math.Round(CoarseParts * share, MidpointRounding.AwayFromZero);
        return parts == 0
            ? new(label, 0.5 / CoarseParts, "< 5\u00A0%")
            : new(
                label,
                (double)parts / CoarseParts,
                string.Create(CultureInfo.InvariantCulture, $"{parts * 100 / CoarseParts}\u00A0%")
            );
    }

    private static IEnumerable<(string Label, int Count)> Classes(Claim claim, Evidence.Sampled evidence)
    {
        var errors = evidence.Errors;
        var first = claim.Rounding == Rounding.IsFixed ? Smallest : LastBits;
        var largest = Decade.Of(evidence.LargestTolerance);
        var lowest = errors.Decades.Where(decade => decade.Exponent <= first).Sum(decade => decade.Count);
        if (claim.Rounding == Rounding.IsFixed)
        {
            yield return ("no error", errors.Exact);
            yield return (UpTo(first), lowest);
        }
        else
        {
            yield return (UpTo(first), errors.Exact + lowest);
        }

        // Use wider classes if there would be too many for their labels; the last one ends at the tolerance's decade.
        var decades = Math.Max(1, (largest - first + MostClasses - 1) / MostClasses);
        for (var last = largest - ((largest - first - 1) / decades * decades); last <= largest; last += decades)
        {
            yield return (
                UpTo(last),
                errors
                    .Decades.Where(decade =>
                        decade.Exponent > Math.Max(first, last - decades) && decade.Exponent <= last
                    )
                    .Sum(decade => decade.Count)
            );
        }
    }

    private static string UpTo(int exponent) => string.Create(CultureInfo.InvariantCulture, $"≤ 1e{exponent}");
}
