using SplitProofs.Descriptions.Problems;

namespace SplitProofs.Descriptions.Operators;

/// <summary>What to write in place of an operator of another tool.</summary>
internal abstract record Counterpart
{
    private Counterpart() { }

    public T Match<T>(
        Func<Renamed, T> renamed,
        Func<Written, T> written,
        Func<LeftOut, T> leftOut,
        Func<NotDescribable, T> notDescribable
    ) =>
        this switch
        {
            Renamed r => renamed(r),
            Written w => written(w),
            LeftOut l => leftOut(l),
            NotDescribable n => notDescribable(n),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>What to do, as a sentence.</summary>
    public string Remedy =>
        Match(
            renamed => $"Did you mean '{renamed.Operator}'?",
            written => $"Write {string.Join(", or ", written.Ways)}.",
            leftOut => $"Leave it out: {leftOut.Reason}.",
            notDescribable => notDescribable.Instead
        );

    /// <summary>Why the name cannot be used, and what to do.</summary>
    /// <param name="name">The name as it was written.</param>
    public Objection Objection(string name) =>
        this is NotDescribable not
            ? new($"'{name}' cannot be described: {not.Reason}", Remedy)
            : new($"There is no operator '{name}'", Remedy);

    /// <summary>The same operator has another name.</summary>
    public sealed record Renamed(string Operator) : Counterpart;

    /// <summary>Some layers have the same counts; there may be several ways, which depend on the use.</summary>
    public sealed record Written(EquatableArray<Way> Ways) : Counterpart;

    /// <summary>
    /// Nothing is written, because the operator costs nothing and changes nothing that is
    /// counted. The reason is a clause.
    /// </summary>
    public sealed record LeftOut(string Reason) : Counterpart;

    /// <summary>No layers have its counts. The reason is a clause; the way out is a sentence.</summary>
    public sealed record NotDescribable(string Reason, string Instead) : Counterpart;
}

/// <summary>Layers to write, and in which case.</summary>
/// <param name="Layers">The layers, in order.</param>
/// <param name="When">In which case, or what else to write; empty if that is clear.</param>
internal sealed record Way(EquatableArray<string> Layers, string When)
{
    /// <summary>The layers in quotes, and in which case to write them.</summary>
    /// <param name="quote">Puts quotes around a layer.</param>
    public string Quoted(Func<string, string> quote) =>
        string.Join(", ", Layers.Select(layer => quote($"- {layer}")))
        + (When.StartsWith("which ", StringComparison.Ordinal) ? ", " : " ")
        + When;

    public override string ToString() => Quoted(layer => $"'{layer}'").TrimEnd();
}
