namespace SplitProofs.Properties.Browser;

/// <summary>A theory about pages in Chromium; where there is none, the runner prints that it was skipped, and why.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Chromium.IsThere ? null : Chromium.Missing;
}
