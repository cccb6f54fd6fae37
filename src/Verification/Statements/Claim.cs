using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Verification.Enclosures;

namespace SplitProofs.Verification.Statements;

/// <summary>A statement of the derivations as data: what it says, what it rests on, and how it is checked.</summary>
public abstract record Claim
{
    /// <summary>The collections that are named like assemblies; an assembly works its name out anew each time.</summary>
    private static readonly ConcurrentDictionary<Assembly, string> _ownCollections = new();

    private protected Claim() { }

    /// <summary>
    /// What the claim is known by: “device-edge/R8”. A number alone, as “TP1”, belongs to the collection that is named like the
    /// assembly of the claim, in small letters with hyphens.
    /// </summary>
    public required ClaimId Id
    {
        get => field.In(OwnCollection);
        init;
    }

    /// <summary>A short name.</summary>
    public required string Title { get; init; }

    /// <summary>Whether the statement is claimed to hold, or is a plausible one that is claimed to be false.</summary>
    public required Stance Stance { get; init; }

    /// <summary>The statement in words.</summary>
    public required string Statement { get; init; }

    /// <summary>The statement in formulas: where a closed form is involved, the very one that the solvers evaluate.</summary>
    public required ImmutableArray<Expression> Formulas { get; init; }

    /// <summary>The formulas, by their place from 1 on, that say what a symbol of the others is and assert nothing.</summary>
    public ImmutableArray<int> Definitions { get; init; } = [];

    /// <summary>Where the formulas must hold as they are printed, for those who read them; one entry a formula, or none at all.</summary>
    public FormulaTables Tables { get; init; } = FormulaTables.None;

    /// <summary>What the symbols of the formulas always satisfy: the model's own assumptions, which pages do not repeat.</summary>
    public ImmutableArray<Condition> Setting { get; init; } = [];

    /// <summary>What must hold for the statement.</summary>
    public required ImmutableArray<Hypothesis> Hypotheses { get; init; }

    /// <summary>
    /// The claims that this one rests on: by number within its own collection, and by the whole id otherwise.
    /// </summary>
    public ImmutableArray<ClaimId> Uses
    {
        get => field.IsDefault ? field : [.. field.Select(used => used.In(Id.Collection))];
        init;
    } = [];

    /// <summary>What the statement is compared with, and why that is independent.</summary>
    public required string Oracle { get; init; }

    /// <summary>Where an error of the check may come from, and why it is no larger than the tolerance.</summary>
    public abstract string ToleranceReason { get; }

    /// <summary>Whether the errors are the same on every processor; reports print them more coarsely where they are not.</summary>
    public Rounding Rounding { get; init; } = Rounding.Varies;

    /// <summary>The parts of the statement that interval arithmetic must prove, over stated boxes of parameters.</summary>
    public ImmutableArray<Enclosure> Enclosures { get; init; } = [];

    /// <summary>The instances in words.</summary>
    public abstract string DomainDescription { get; }

    /// <summary>Does something that depends on the kind of instance.</summary>
    public abstract TResult Accept<TResult>(IClaimVisitor<TResult> visitor);

    /// <summary>The class whose code checks the claim, and with it the assembly that states it.</summary>
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

    /// <summary>How large an error may be on an instance that does not speak against the claim.</summary>
    public required Tolerance<T> Tolerance { get; init; }

    /// <summary>What the claim asserts of an instance, against the oracle.</summary>
    public required Func<T, IEnumerable<Assertion>> Assertions { get; init; }

    /// <summary>Plausible wrong forms, at least one: the check must see through each of them.</summary>
    public required ImmutableArray<Mutant<T>> Mutants { get; init; }

    /// <summary>
    /// For a false statement: its counterexample worked through in exact fractions, and by how much it is violated.
    /// Recomputed from the definitions alone.
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
