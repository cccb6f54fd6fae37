namespace SplitProofs.Analytics.Sensitivity;

/// <summary>How the nearest changes were searched for, and so how certain it is that they are the nearest.</summary>
public enum SearchMethod
{
    /// <summary>The quantity is a whole number and N* never falls as it rises, so bisection finds exactly the nearest change.</summary>
    Exact,

    /// <summary>N* is proved to be monotone in the quantity (R20), so bisection finds the nearest value on the grid.</summary>
    Monotone,

    /// <summary>
    /// N* may rise and fall again. It was computed at steps, and the first step with another N* was narrowed down by bisection.
    /// </summary>
    Scan,
}
