namespace SplitProofs.Properties.Inputs;

/// <summary>A theory about files that only Linux has; elsewhere the runner prints that it was skipped, and why.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LinuxTheoryAttribute : TheoryAttribute
{
    public LinuxTheoryAttribute()
    {
        if (!OperatingSystem.IsLinux())
        {
            Skip = "Only on Linux does the program ask what a path leads to before it opens it.";
        }
    }
}
