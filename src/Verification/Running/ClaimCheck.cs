using System.Collections.Immutable;
using System.Globalization;
using SplitProofs.Verification.Instances;
using SplitProofs.Verification.Statements;
using SplitProofs.Verification.Verdicts;

namespace SplitProofs.Verification.Running;

/// <summary>Checks one claim and its mutants.</summary>
internal static class ClaimCheck
{
    /// <summary>Checks a claim.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="budget">How thoroughly.</param>
    /// <param name="sampled">The results for its instances, range by range, if they were already tried; otherwise empty.</param>
    /// <param name="progress">Receives the progress of the check.</param>
    /// <param name="cancellation">Stops the check.</param>
    public static Verdict Run<T>(
        Claim<T> claim,
        Budget budget,
        ImmutableArray<SampledRange> sampled,
        CheckProgress progress,
        CancellationToken cancellation
    )
        where T : notnull
    {
        try
        {
            var verdict =
                claim.Stance == Stance.Holds
                    ? Sample(claim, budget, sampled, progress, cancellation)
                    : Refute(claim, budget, progress, cancellation);
            return verdict with
            {
                Mutants = Each("mutants", claim.Mutants, mutant => Refute(claim.Domain, mutant, budget, cancellation)),
                Enclosures =
                    budget.Level == EvidenceLevel.Sampled
                        ? []
                        : Each(
                            "interval proofs",
                            claim.Enclosures,
                            enclosure => enclosure.Prove(budget.Boxes, cancellation)
                        ),
            };
        }
        catch (Exception) when (cancellation.IsCancellationRequested)
        {
            return new(claim, new Evidence.Unchecked($"{progress}"), [], budget);
        }
        catch (Exception exception)
        {
            return new(claim, new Evidence.Failed($"the check itself failed: {exception.Message}"), [], budget);
        }

        ImmutableArray<TOutcome> Each<TItem, TOutcome>(
            string what,
            ImmutableArray<TItem> items,
            Func<TItem, TOutcome> outcome
        )
        {
            progress.Begin(what, items.Length);
            return [.. items.Select(Done)];

            TOutcome Done(TItem item)
            {
                var done = outcome(item);
                progress.Advance();
                return done;
            }
        }
    }

    private static Verdict Sample<T>(
        Claim<T> claim,
        Budget budget,
        ImmutableArray<SampledRange> sampled,
        CheckProgress progress,
        CancellationToken cancellation
    )
        where T : notnull
    {
        if (sampled.IsEmpty)
        {
            progress.Begin("instances", budget.Cases);
            return Verdict(new InstanceRange(0, budget.Cases));
        }

        return sampled.OfType<SampledRange.Disagrees>().FirstOrDefault() is { } disagreeing
            ? Verdict(disagreeing.Instances)
            : Agreed(sampled.OfType<SampledRange.Agrees>().Select(range => range.Instances).Aggregate(Joined));

        Verdict Verdict(InstanceRange range) =>
            InstanceSampling<T>
                .Run(claim, budget, range, progress.Advance, cancellation)
                .Match(
                    agree: instances =>
                        sampled.IsEmpty
                            ? Agreed(instances)
                            : Failed(
                                $"the check gives different results for instance {range.First}: it must depend on the instance alone"
                            ),
                    violated: (shrunk, _) => Fallen(claim, shrunk, budget),
                    broken: Failed
                );

        Verdict Agreed(AgreeingInstances all) =>
            new(
                claim,
                new Evidence.Sampled(
                    all.Cases,
                    all.WorstViolation,
                    [
                        .. claim.Domain.Corners.Zip(
                            all.Corners,
                            (corner, count) => new CornerCount(corner.Name, count) { Group = corner.Group }
                        ),
                    ],
                    all.Errors,
                    all.WorstInstance,
                    all.LargestTolerance,
                    all.ToleranceUsed
                ),
                [],
                budget
            );

        Verdict Failed(string reason) => new(claim, new Evidence.Failed(reason), [], budget);

        static AgreeingInstances Joined(AgreeingInstances before, AgreeingInstances next) => before.Then(next);
    }

    private static Verdict Refute<T>(
        Claim<T> claim,
        Budget budget,
        CheckProgress progress,
        CancellationToken cancellation
    )
        where T : notnull
    {
        progress.Begin("instances", budget.SearchCases);
        var search = Search(claim.Domain, claim.Assertions, budget, progress.Advance, cancellation);
        return search.Match(
            none: cases =>
                new(
                    claim,
                    new Evidence.Failed(
                        string.Create(CultureInfo.InvariantCulture, $"no counterexample among {cases:N0} instances")
                    ),
                    [],
                    budget
                ),
            found: found =>
                claim.Try(found.Shrunk) is Trial.Compared { AsClaimed: true } trial
                    ? new Verdict(
                        claim,
                        new Evidence.Refuted($"{found.Shrunk}", claim.Work(found.Shrunk), found.Cases, found.Shrinks),
                        [],
                        budget
                    )
                    {
                        Counterexamples = [Counterexample(found.Shrunk, trial)],
                    }
                    : Fallen(claim, found.Shrunk, budget),
            broken: reason => new(claim, new Evidence.Failed(reason), [], budget)
        );
    }

    /// <summary>The verdict on a claim that fails at an instance, or whose check throws there.</summary>
    private static Verdict Fallen<T>(Claim<T> claim, T instance, Budget budget)
        where T : notnull
    {
        var trial = claim.Try(instance);
        var reason = trial.Match(
            compared: compared =>
                compared.AsClaimed
                    ? $"the check gives different results at {instance}: it must depend on the instance alone"
                : claim.Stance == Stance.Holds
                    ? string.Create(
                        CultureInfo.InvariantCulture,
                        $"violated by {compared.Worst.Violation:R} of its scale (tolerance {compared.Tolerance:R}) at {instance}"
                    )
                : Unconfirmed(claim.Work(instance)),
            silent: () =>
                $"the check asserts something, and then nothing, at {instance}: it must depend on the instance alone",
            threw: threw => $"the check itself failed at {instance}: {threw.Message}"
        );
        return new(claim, new Evidence.Failed(reason), [], budget)
        {
            Counterexamples = [Counterexample(instance, trial)],
        };

        string Unconfirmed(WorkedCounterexample worked) =>
            $"exact fractions do not confirm the counterexample {instance}: {worked.Claimed} against {worked.Bound}";
    }

    private static Counterexample Counterexample<T>(T instance, Trial trial)
        where T : notnull => new($"{instance}", InstanceForm.Of(instance), trial);

    private static MutantOutcome Refute<T>(
        Domain<T> domain,
        Mutant<T> mutant,
        Budget budget,
        CancellationToken cancellation
    )
        where T : notnull =>
        Search(domain, mutant.Assertions, budget, () => { }, cancellation)
            .Match(
                none: cases => new MutantOutcome.Lives(
                    mutant.Name,
                    string.Create(CultureInfo.InvariantCulture, $"none of {cases:N0} instances violates it by 1 %")
                ),
                found: found => At(mutant, found.Shrunk),
                broken: reason => new MutantOutcome.Lives(mutant.Name, reason)
            );

    /// <summary>The outcome of a mutant that is violated at an instance, or whose check throws there.</summary>
    private static MutantOutcome At<T>(Mutant<T> mutant, T instance)
        where T : notnull
    {
        try
        {
            return mutant.Assertions(instance).MaxBy(assertion => assertion.Violation) is { } violated
                ? new MutantOutcome.Refuted(mutant.Name, $"{instance}") { Violated = [violated] }
                : new MutantOutcome.Lives(
                    mutant.Name,
                    $"it asserts something, and then nothing, at {instance}: it must depend on the instance alone"
                );
        }
        catch (Exception exception)
        {
            return new MutantOutcome.Lives(mutant.Name, $"its own check failed at {instance}: {exception.Message}");
        }
    }

    private static CounterexampleSearch<T> Search<T>(
        Domain<T> domain,
        Func<T, IEnumerable<Assertion>> assertions,
        Budget budget,
        Action tried,
        CancellationToken cancellation
    )
        where T : notnull =>
        CounterexampleSearch<T>.Run(
            domain,
            budget.SearchCases,
            budget.Seed,
            instance =>
            {
                tried();
                return ClaimTrial.Violation(assertions, instance) < ClaimTrial.ClearViolation;
            },
            cancellation
        );
}
