namespace SplitProofs.Verification.Verdicts;

/// <summary>The result for a range of the random instances of a claim.</summary>
public abstract record SampledRange
{
    private SampledRange() { }

    /// <summary>All of them agree with the claim.</summary>
    /// <param name="Instances">Their results.</param>
    public sealed record Agrees(AgreeingInstances Instances) : SampledRange;

    /// <summary>The claim may fail: these instances must be tried again to say how.</summary>
    /// <param name="Instances">The first instance that does not agree; all of them if none could be drawn.</param>
    public sealed record Disagrees(InstanceRange Instances) : SampledRange;

    /// <summary>Handles each case.</summary>
    public T Match<T>(Func<Agrees, T> agrees, Func<Disagrees, T> disagrees) =>
        this switch
        {
            Agrees a => agrees(a),
            Disagrees d => disagrees(d),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
