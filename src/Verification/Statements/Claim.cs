using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Verification.Enclosures;

namespace SplitProofs.Verification.Statements;

/// <summary>A statement of the derivations as data: its words and formulas, what it rests on, and how it is checked.</summary>
public abstract record Claim
{
    /// <summary>The collections that are named after assemblies, kept because an assembly computes its name anew each time.</summary>
    private static readonly ConcurrentDictionary<Assembly, string> _ownCollections = new();

    private protected Claim() { }

    /// <summary>
    /// The id: “device-edge/R8”. A number alone, such as “TP1”, belongs to the collection that is named after the assembly of the claim,
    /// in small letters with hyphens.
    /// </summary>
    public required ClaimId Id
    {
        get => field.In(OwnCollection);
        init;
    }

    /// <summary>A short name.</summary>
    public required string Title { get; init; }

    /// <summary>Whether the statement is claimed to hold, or is plausible but claimed to be false.</summary>
    public required Stance Stance { get; init; }

    /// <summary>The statement in words.</summary>
    public required string Statement { get; init; }

    /// <summary>The statement in formulas. Where a closed form is involved, it is the very formula that the solvers evaluate.</summary>
    public required ImmutableArray<Expression> Formulas { get; init; }

    /// <summary>The places, from 1, of the formulas that only define a symbol of the others and assert nothing.</summary>
    public ImmutableArray<int> Definitions { get; init; } = [];

    /// <summary>
    /// The assignments under which the printed formulas must hold; one entry for each formula, or none if they are not read.
    /// </summary>
    public FormulaTables Tables { get; init; } = FormulaTables.None;

    /// <summary>What the symbols of the formulas always satisfy: the model's own assumptions, which pages do not repeat.</summary>
    public ImmutableArray<Condition> Setting { get; init; } = [];

    /// <summary>The conditions under which the statement holds.</summary>
    public required ImmutableArray<Hypothesis> Hypotheses { get; init; }

    /// <summary>
    /// The claims on which this one rests: by number within its own collection, otherwise by the full id.
    /// </summary>
    public ImmutableArray<ClaimId> Uses
    {
        get => field.IsDefault ? field : [.. field.Select(used => used.In(Id.Collection))];
        init;
    } = [];

    /// <summary>What the statement is compared with, and why that is independent.</summary>
    public required string Oracle { get; init; }

    /// <summary>The source of the check's errors, and why they do not exceed the tolerance.</summary>
    public abstract string ToleranceReason { get; }

    /// <summary>Whether the errors are the same on every processor. If they are not, reports print them more coarsely.</summary>
    public Rounding Rounding { get; init; } = Rounding.Varies;

    /// <summary>The parts of the statement that interval arithmetic must prove, over stated boxes of parameters.</summary>
    public ImmutableArray<Enclosure> Enclosures { get; init; } = [];

    /// <summary>The instances in words.</summary>
    public abstract string DomainDescription { get; }

    /// <summary>Calls the visitor with the claim's kind of instance.</summary>
    public abstract TResult Accept<TResult>(IClaimVisitor<TResult> visitor);

    /// <summary>The class whose code checks the claim; its assembly is the one that states the claim.</summary>
    internal abstract Type Origin { get; }

    private string OwnCollection =>
        _ownCollections.GetOrAdd(
            Origin.Assembly,
            static assembly =>
                JsonNamingPolicy.KebabCaseLower.ConvertName(
                    (assembly.GetName().Name ?? "").Replace(".", "", StringComparison.Ordinal)
                )
        );
}

/// <summary>A claim about instances of one kind.</summary>
/// <typeparam name="T">The kind of instance.</typeparam>
public sealed record Claim<T> : Claim
    where T : notnull
{
    /// <summary>The instances that the claim is tried on.</summary>
    public required Domain<T> Domain { get; init; }

    /// <summary>The largest error on an instance that does not count against the claim.</summary>
    public required Tolerance<T> Tolerance { get; init; }

    /// <summary>What the claim asserts of an instance, against the oracle.</summary>
    public required Func<T, IEnumerable<Assertion>> Assertions { get; init; }

    /// <summary>Plausible wrong forms, at least one. The check must refute each of them.</summary>
    public required ImmutableArray<Mutant<T>> Mutants { get; init; }

    /// <summary>
    /// For a false statement: works its counterexample through in exact fractions, from the definitions alone, with the size of the
    /// violation.
    /// </summary>
    public Func<T, WorkedCounterexample> Work { get; init; } = NotWorked;

    /// <inheritdoc/>
    public override string DomainDescription => Domain.Description;

    /// <inheritdoc/>
    public override string ToleranceReason => Tolerance.Reason;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(IClaimVisitor<TResult> visitor) => visitor.Visit(this);

    internal override Type Origin => Assertions?.Method.DeclaringType ?? typeof(T);

    /// <summary>Whether a counterexample is worked through.</summary>
    internal bool IsWorked => Work is not null && Work != NotWorked;

    private static WorkedCounterexample NotWorked(T instance) =>
        throw new InvalidOperationException("Only a false statement has a counterexample.");
}
