namespace SplitProofs.Properties.Browser;

/// <summary>A test of pages in Chromium; where there is none, the runner prints that it was skipped, and why.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Chromium.IsThere ? null : Chromium.Missing;
}
