using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Verification.Enclosures;
using SplitProofs.Verification.Instances;
using SplitProofs.Verification.Running;
using SplitProofs.Verification.Verdicts;

namespace SplitProofs.Verification;

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

    /// <summary>Where an error of the check may come from, and why it is no larger than the tolerance.</summary>
    public abstract string ToleranceReason { get; }

    /// <summary>Whether the errors are the same on every processor; reports print them more coarsely where they are not.</summary>
    public Rounding Rounding { get; init; } = Rounding.Varies;

    /// <summary>What of the statement is to be proved by interval arithmetic, over stated boxes of parameters.</summary>
    public ImmutableArray<Enclosure> Enclosures { get; init; } = [];

    /// <summary>The instances in words.</summary>
    public abstract string DomainDescription { get; }

    /// <summary>Checks the claim.</summary>
    /// <param name="budget">How many instances to try, and from which seed.</param>
    /// <param name="cancellation">Stops the check; it then counts as unchecked.</param>
    public Verdict Check(Budget budget, CancellationToken cancellation) =>
        Check(budget, new CheckProgress(), cancellation);

    /// <summary>Checks the claim at one instance, given in the JSON that a failing claim prints.</summary>
    /// <param name="instance">The instance.</param>
    public abstract ReplayOutcome Replay(JsonElement instance);

    internal abstract Verdict Check(Budget budget, CheckProgress progress, CancellationToken cancellation);

    /// <summary>The assembly that states the claim.</summary>
    internal abstract Assembly Origin { get; }

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

    /// <summary>Checks the claim at one instance.</summary>
    public Trial Try(T instance) => ClaimTrial.Of(this, instance);

    /// <inheritdoc/>
    public override string ToleranceReason => Tolerance.Reason;

    /// <inheritdoc/>
    public override ReplayOutcome Replay(JsonElement instance) =>
        InstanceJson
            .Read<T>(instance)
            .Match<ReplayOutcome>(
                read: found => new ReplayOutcome.Tried($"{found}", Try(found)),
                unreadable: fault => new ReplayOutcome.Unreadable(fault)
            );

    internal override Assembly Origin => Assertions.Method.Module.Assembly;

    internal override Verdict Check(Budget budget, CheckProgress progress, CancellationToken cancellation) =>
        ClaimCheck.Run(this, budget, progress, cancellation);

    internal override IEnumerable<(string Cause, string Remedy)> FaultsOfParts => ClaimFaults.Of(this);

    /// <summary>Whether a counterexample is worked through.</summary>
    internal bool IsWorked => Work is not null && Work != NotWorked;

    private static WorkedCounterexample NotWorked(T instance) =>
        throw new InvalidOperationException("Only a false statement has a counterexample.");
}
