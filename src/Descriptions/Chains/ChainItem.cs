using SplitProofs.Descriptions.Algebra;

namespace SplitProofs.Descriptions.Chains;

/// <summary>A stage of a network, for all values of its parameters.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Cost">Its cost.</param>
public sealed record SymbolicStage(StageName Name, SymbolicCost Cost);

/// <summary>A part of a chain: one stage, or parts that are repeated.</summary>
public abstract record ChainItem
{
    private ChainItem() { }

    /// <summary>The number of stages.</summary>
    public abstract Polynomial StageCount { get; }

    /// <summary>Handles each kind of part.</summary>
    public T Match<T>(Func<Single, T> single, Func<Repeated, T> repeated) =>
        this switch
        {
            Single s => single(s),
            Repeated r => repeated(r),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>The parts, repeated, in the shortest form.</summary>
    internal static IEnumerable<ChainItem> Repeat(Polynomial count, EquatableArray<ChainItem> body) =>
        count == Polynomial.Zero || body.Count == 0 ? []
        : count == Polynomial.One ? body
        : body.Count == 1 && body[0] is Repeated inner ? [inner with { Count = count * inner.Count }]
        : [new Repeated(count, body)];

    /// <summary>One stage.</summary>
    /// <param name="Stage">The stage.</param>
    public sealed record Single(SymbolicStage Stage) : ChainItem
    {
        /// <inheritdoc/>
        public override Polynomial StageCount => Polynomial.One;
    }

    /// <summary>Parts that repeat one after the other.</summary>
    /// <param name="Count">How often, at least 0.</param>
    /// <param name="Body">The parts, at least one.</param>
    public sealed record Repeated(Polynomial Count, EquatableArray<ChainItem> Body) : ChainItem
    {
        /// <inheritdoc/>
        public override Polynomial StageCount =>
            Count * Body.Aggregate(Polynomial.Zero, (sum, item) => sum + item.StageCount);
    }
}
