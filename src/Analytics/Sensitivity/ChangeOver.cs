namespace SplitProofs.Analytics.Sensitivity;

/// <summary>How far a quantity of a scenario may move before another number of stages is best to place, all else being the same.</summary>
/// <param name="Quantity">The quantity.</param>
/// <param name="Present">Its value in the scenario.</param>
/// <param name="Below">The nearest change below.</param>
/// <param name="Above">The nearest change above.</param>
/// <param name="Method">How both were searched for.</param>
public sealed record ChangeOver(
    ScenarioQuantity Quantity,
    double Present,
    NearestChange Below,
    NearestChange Above,
    SearchMethod Method
);
