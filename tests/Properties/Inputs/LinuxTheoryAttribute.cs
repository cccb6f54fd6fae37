namespace SplitProofs.Properties.Inputs;

/// <summary>
/// A theory about files or programs that only Linux surely has; elsewhere the runner prints that it was skipped,
/// and why.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LinuxTheoryAttribute : TheoryAttribute
{
    public LinuxTheoryAttribute()
    {
        if (!OperatingSystem.IsLinux())
        {
            Skip = "Only Linux surely has the files or programs that this test needs.";
        }
    }
}
