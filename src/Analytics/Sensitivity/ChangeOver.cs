namespace SplitProofs.Analytics.Sensitivity;

/// <summary>
/// How far one quantity of a scenario may change, with all others fixed, before another number of placed stages is the best.
/// </summary>
/// <param name="Quantity">The quantity.</param>
/// <param name="Present">Its value in the scenario.</param>
/// <param name="Below">The nearest change below.</param>
/// <param name="Above">The nearest change above.</param>
/// <param name="Method">The method of the search, which says how certain both are.</param>
public sealed record ChangeOver(
    ScenarioQuantity Quantity,
    double Present,
    NearestChange Below,
    NearestChange Above,
    SearchMethod Method
);
