using SplitProofs.Text.Faults;

namespace SplitProofs.Verification.Instances;

/// <summary>The result of reading an instance.</summary>
/// <typeparam name="T">The kind of instance.</typeparam>
public abstract record InstanceReading<T>
    where T : notnull
{
    private InstanceReading() { }

    /// <summary>The instance.</summary>
    public sealed record Read(T Instance) : InstanceReading<T>;

    /// <summary>The JSON value is not an instance.</summary>
    public sealed record Unreadable(Fault Fault) : InstanceReading<T>;

    /// <summary>Handles either.</summary>
    public TResult Match<TResult>(Func<T, TResult> read, Func<Fault, TResult> unreadable) =>
        this switch
        {
            Read r => read(r.Instance),
            Unreadable u => unreadable(u.Fault),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
