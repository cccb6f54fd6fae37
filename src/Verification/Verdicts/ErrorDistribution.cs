using System.Collections.Immutable;

namespace SplitProofs.Verification.Verdicts;

/// <summary>
/// How large the errors of a run were: each instance counts once, with the largest of its violations, relative to the
/// assertion's scale.
/// </summary>
/// <param name="Exact">The number of instances without any error.</param>
/// <param name="Decades">The decades that some instance's error fell into, smallest errors first.</param>
public sealed record ErrorDistribution(int Exact, ImmutableArray<ErrorDecade> Decades)
{
    /// <summary>The number of instances.</summary>
    public int Instances => Exact + Decades.Sum(decade => decade.Count);

    /// <summary>The distribution of these errors and others.</summary>
    public ErrorDistribution And(ErrorDistribution others) =>
        new(
            Exact + others.Exact,
            [
                .. Decades
                    .Concat(others.Decades)
                    .GroupBy(decade => decade.Exponent)
                    .OrderBy(decade => decade.Key)
                    .Select(decade => new ErrorDecade(decade.Key, decade.Sum(part => part.Count))),
            ]
        );

    /// <summary>The distribution of some errors.</summary>
    /// <param name="errors">The largest violation of each instance; each is 0 or positive and finite.</param>
    public static ErrorDistribution Of(IEnumerable<double> errors)
    {
        var all = errors.ToImmutableArray();
        return new(
            all.Count(error => error == 0),
            [
                .. all.Where(error => error != 0)
                    .GroupBy(Decade.Of)
                    .OrderBy(decade => decade.Key)
                    .Select(decade => new ErrorDecade(decade.Key, decade.Count())),
            ]
        );
    }
}
