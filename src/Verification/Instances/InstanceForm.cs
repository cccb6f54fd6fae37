using System.Collections.Immutable;
using System.Reflection;

namespace SplitProofs.Verification.Instances;

/// <summary>An instance written down so that it can be used again.</summary>
public abstract record InstanceForm
{
    private InstanceForm() { }

    /// <summary>It has a written form.</summary>
    /// <param name="Code">A C# expression that builds it.</param>
    /// <param name="Namespaces">The namespaces that the expression needs, in order.</param>
    /// <param name="Json">The instance as one line of JSON.</param>
    public sealed record Written(string Code, ImmutableArray<string> Namespaces, string Json) : InstanceForm;

    /// <summary>It has none.</summary>
    /// <param name="Reason">Why: a clause.</param>
    public sealed record None(string Reason) : InstanceForm;

    /// <summary>Handles either.</summary>
    public T Match<T>(Func<Written, T> written, Func<None, T> none) =>
        this switch
        {
            Written form => written(form),
            None form => none(form),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>The form of an instance: none where its type is not built of public records, numbers, texts and lists of these.</summary>
    public static InstanceForm Of<T>(T instance)
        where T : notnull
    {
        try
        {
            return new Written(InstanceCode.Of(instance), InstanceCode.Namespaces(instance), InstanceJson.Of(instance));
        }
        catch (NotSupportedException unsupported)
        {
            return new None(unsupported.Message);
        }
        catch (TargetInvocationException thrown)
        {
            return new None($"a property of it throws: {thrown.InnerException!.Message}");
        }
    }
}
