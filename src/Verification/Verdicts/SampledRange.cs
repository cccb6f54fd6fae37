namespace SplitProofs.Verification.Verdicts;

/// <summary>What a range of the random instances of a claim shows.</summary>
public abstract record SampledRange
{
    private SampledRange() { }

    /// <summary>All of them agree.</summary>
    /// <param name="Instances">What they show.</param>
    public sealed record Agrees(AgreeingInstances Instances) : SampledRange;

    /// <summary>The claim may fail: these instances have to be tried again, to say how.</summary>
    /// <param name="Instances">The first instance that does not agree, or all of them where none could be drawn.</param>
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
