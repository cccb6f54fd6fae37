using System.Collections.Immutable;

namespace SplitProofs.Verification.Verdicts;

/// <summary>The results for instances that all agree with a claim. Results for consecutive ranges can be joined.</summary>
/// <param name="Cases">How many instances were tried.</param>
/// <param name="WorstViolation">The largest violation seen, relative to the assertion's scale.</param>
/// <param name="WorstInstance">The first instance with the largest violation; empty if there is no violation at all.</param>
/// <param name="Corners">How many instances lay in each hard corner of the domain, in its order.</param>
/// <param name="Errors">How the violations are distributed.</param>
/// <param name="LargestTolerance">The largest tolerance of all instances.</param>
/// <param name="ToleranceUsed">The largest ratio of an instance's violation to the instance's own tolerance.</param>
public sealed record AgreeingInstances(
    int Cases,
    double WorstViolation,
    string WorstInstance,
    ImmutableArray<int> Corners,
    ErrorDistribution Errors,
    double LargestTolerance,
    double ToleranceUsed
)
{
    /// <summary>No instance.</summary>
    /// <param name="corners">The number of hard corners of the domain.</param>
    public static AgreeingInstances None(int corners) => new(0, 0, "", [.. new int[corners]], new(0, []), 0, 0);

    /// <summary>These instances, followed by others.</summary>
    public AgreeingInstances Then(AgreeingInstances next) =>
        new(
            Cases + next.Cases,
            Math.Max(WorstViolation, next.WorstViolation),
            next.WorstViolation > WorstViolation ? next.WorstInstance : WorstInstance,
            [.. Corners.Zip(next.Corners, (here, there) => here + there)],
            Errors.And(next.Errors),
            Math.Max(LargestTolerance, next.LargestTolerance),
            Math.Max(ToleranceUsed, next.ToleranceUsed)
        );
}
