using System.Collections.Immutable;
using SplitProofs.Verification.Readings;

namespace SplitProofs.Verification.Statements;

/// <summary>For each formula that a claim prints, in order, the assignments of values to symbols under which it must hold.</summary>
public abstract record FormulaTables
{
    private protected FormulaTables() { }

    /// <summary>The formulas are not read.</summary>
    public static FormulaTables None { get; } = new FormulaTables<object>([]);

    /// <summary>The number of formulas.</summary>
    public abstract int Count { get; }
}

/// <summary>The assignments that each instance gives.</summary>
/// <typeparam name="T">The kind of instance, which need not be that of the claim's own domain.</typeparam>
/// <param name="Each">
/// For each formula, the assignments on an instance; none if the formula does not apply to the instance.
/// </param>
public sealed record FormulaTables<T>(ImmutableArray<Func<T, IEnumerable<ISymbolTable>>> Each) : FormulaTables
    where T : notnull
{
    /// <inheritdoc/>
    public override int Count => Each.Length;
}
