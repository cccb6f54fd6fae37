namespace SplitProofs.Properties;

/// <summary>
/// A test that must pass for 200 values, or as many as <see cref="FsCheck.Xunit.PropertyAttribute.MaxTest"/> says. A
/// failure prints the shrunk
/// value, and the seed as the first number in brackets: the environment variable SPLITPROOFS_SEED set to it replays the failure.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PropertyAttribute : FsCheck.Xunit.PropertyAttribute
{
    /// <summary>A property of 200 values.</summary>
    public PropertyAttribute()
    {
        MaxTest = 200;
        QuietOnSuccess = true;
        Replay = Seed.Replay;
    }
}
