using System.Collections.Immutable;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Claims.Enclosures;

namespace SplitProofs.Claims;

/// <summary>A statement of the derivations as data: what it says, what it rests on, and how it is checked.</summary>
public abstract record Claim
{
    private protected Claim() { }

    /// <summary>The number in the derivations: “R8”, “F1”.</summary>
    public required string Id { get; init; }

    /// <summary>A short name.</summary>
    public required string Title { get; init; }

    /// <summary>Whether the statement is claimed to hold, or is a plausible one that is claimed to be false.</summary>
    public required Stance Stance { get; init; }

    /// <summary>The statement in words.</summary>
    public required string Statement { get; init; }

    /// <summary>The statement in formulas: where a closed form is involved, the very one that the solvers evaluate.</summary>
    public required ImmutableArray<Expression> Formulas { get; init; }

    /// <summary>What must hold for the statement.</summary>
    public required ImmutableArray<string> Hypotheses { get; init; }

    /// <summary>The claims that this one rests on, by id.</summary>
    public ImmutableArray<string> Uses { get; init; } = [];

    /// <summary>What the statement is compared with, and why that is independent.</summary>
    public required string Oracle { get; init; }

    /// <summary>The largest violation, relative to an assertion's scale, that rounding alone may cause.</summary>
    public double Tolerance { get; init; } = 1e-12;

    /// <summary>Why rounding cannot cause more than the tolerance, and what else could not cause as little.</summary>
    public string ToleranceReason { get; init; } =
        "each of the fewer than 9000 roundings of a check errs by at most 2⁻⁵³ of the terms involved, by 1e-12 in all";

    /// <summary>Whether the errors are the same on every processor; reports print them more coarsely where they are not.</summary>
    public Rounding Rounding { get; init; } = Rounding.Varies;

    /// <summary>What of the statement is to be proved by interval arithmetic, over stated boxes of parameters.</summary>
    public ImmutableArray<Enclosure> Enclosures { get; init; } = [];

    /// <summary>The instances in words.</summary>
    public abstract string DomainDescription { get; }

    /// <summary>Checks the claim.</summary>
    /// <param name="budget">How many instances to try, and from which seed.</param>
    /// <param name="cancellation">Stops the check; it then counts as unchecked.</param>
    public abstract Verdict Check(Budget budget, CancellationToken cancellation);

    /// <summary>What is missing in the parts that hang on the kind of instance.</summary>
    internal abstract IEnumerable<(string Cause, string Remedy)> FaultsOfParts { get; }
}

/// <summary>A claim about instances of one kind.</summary>
/// <typeparam name="T">The kind of instance.</typeparam>
public sealed record Claim<T> : Claim
    where T : notnull
{
    /// <summary>The instances that the claim is tried on.</summary>
    public required Domain<T> Domain { get; init; }

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
    public override Verdict Check(Budget budget, CancellationToken cancellation) =>
        Running.ClaimCheck.Run(this, budget, cancellation);

    internal override IEnumerable<(string Cause, string Remedy)> FaultsOfParts => ClaimFaults.Of(this);

    /// <summary>Whether a counterexample is worked through.</summary>
    internal bool IsWorked => Work is not null && Work != NotWorked;

    private static WorkedCounterexample NotWorked(T instance) =>
        throw new InvalidOperationException("Only a false statement has a counterexample.");
}
