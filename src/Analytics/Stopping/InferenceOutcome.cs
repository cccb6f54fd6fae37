namespace SplitProofs.Analytics.Stopping;

/// <summary>What an inference takes, in each unit.</summary>
/// <param name="Weighted">The dimensionless cost, β_T × <paramref name="Time"/> + β_E × <paramref name="Energy"/>.</param>
/// <param name="Time">The time [s].</param>
/// <param name="Energy">The device's energy [J].</param>
public sealed record InferenceOutcome(SplittingCosts Weighted, SplittingCosts Time, SplittingCosts Energy)
{
    /// <summary>What an inference with one of two outcomes takes on average, for any channel.</summary>
    /// <param name="share">The probability of the first.</param>
    /// <param name="one">The first outcome.</param>
    /// <param name="other">The second outcome.</param>
    public static InferenceOutcome Mean(double share, InferenceOutcome one, InferenceOutcome other) =>
        new(
            SplittingCosts.Mean(share, one.Weighted, other.Weighted),
            SplittingCosts.Mean(share, one.Time, other.Time),
            SplittingCosts.Mean(share, one.Energy, other.Energy)
        );
}
