namespace SplitProofs.Descriptions.Evaluation;

/// <summary>The result of asking for a network's numbers.</summary>
public abstract record EvaluationResult
{
    private EvaluationResult() { }

    /// <summary>Handles each outcome.</summary>
    public T Match<T>(Func<EvaluatedNetwork, T> succeeded, Func<Refused, T> refused) =>
        this switch
        {
            Succeeded s => succeeded(s.Network),
            Refused r => refused(r),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>The numbers.</summary>
    /// <param name="Network">The network in numbers.</param>
    public sealed record Succeeded(EvaluatedNetwork Network) : EvaluationResult;

    /// <summary>The values of the parameters cannot be used.</summary>
    /// <param name="Reason">Why, in a sentence.</param>
    public sealed record Refused(string Reason) : EvaluationResult;
}
