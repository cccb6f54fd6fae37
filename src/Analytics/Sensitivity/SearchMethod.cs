namespace SplitProofs.Analytics.Sensitivity;

/// <summary>How the nearest changes were searched for, and so how certain it is that they are the nearest.</summary>
public enum SearchMethod
{
    /// <summary>Whole numbers, and N* never falls as they rise: bisection finds the nearest one.</summary>
    Exact,

    /// <summary>N* is proved to rise only or to fall only (R20): bisection finds the nearest value on the grid.</summary>
    Monotone,

    /// <summary>N* might turn back: it was solved for at steps, and the first that differs was narrowed down by bisection.</summary>
    Scan,
}
