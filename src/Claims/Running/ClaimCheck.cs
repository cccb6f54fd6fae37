using System.Collections.Immutable;
using System.Globalization;

namespace SplitProofs.Claims.Running;

/// <summary>Checks one claim and its mutants.</summary>
internal static class ClaimCheck
{
    /// <summary>A statement or mutant counts as refuted from this violation on: far beyond what rounding could cause.</summary>
    private const double ClearViolation = 0.01;

    public static Verdict Run<T>(Claim<T> claim, Budget budget, CancellationToken cancellation)
        where T : notnull
    {
        try
        {
            var evidence =
                claim.Stance == Stance.Holds
                    ? Sample(claim, budget, cancellation)
                    : Refute(claim, budget, cancellation);
            ImmutableArray<MutantOutcome> mutants =
            [
                .. claim.Mutants.Select(mutant => Refute(claim.Domain, mutant, budget, cancellation)),
            ];
            return new(claim, evidence, mutants)
            {
                Enclosures =
                    budget.Level == EvidenceLevel.Sampled
                        ? []
                        : [.. claim.Enclosures.Select(enclosure => enclosure.Prove(budget.Boxes, cancellation))],
            };
        }
        catch (OperationCanceledException)
        {
            return new(claim, new Evidence.Unchecked(), []);
        }
        catch (Exception exception)
        {
            var cause = exception.GetBaseException();
            return new(
                claim,
                new Evidence.Failed($"the check did not run to its end: {cause.GetType().Name}: {cause.Message}"),
                []
            );
        }
    }

    private static Evidence Sample<T>(Claim<T> claim, Budget budget, CancellationToken cancellation)
        where T : notnull
    {
        var (worst, worstInstance) = (0.0, "");
        var errors = ImmutableArray.CreateBuilder<double>(budget.Cases);
        var corners = new int[claim.Domain.Corners.Length];
        var search = CounterexampleSearch<T>.Run(
            claim.Domain,
            budget.Cases,
            budget.Seed,
            instance =>
            {
                for (var n = 0; n < corners.Length; n++)
                {
                    corners[n] += claim.Domain.Corners[n].Holds(instance) ? 1 : 0;
                }

                var violation = Violation(claim.Assertions, instance);
                errors.Add(violation);
                if (violation > worst)
                {
                    (worst, worstInstance) = (violation, instance.ToString()!);
                }

                return violation <= claim.Tolerance;
            },
            cancellation
        );
        return search.Match<Evidence>(
            none: cases => new Evidence.Sampled(
                cases,
                worst,
                [.. claim.Domain.Corners.Select((corner, n) => new CornerCount(corner.Name, corners[n]))],
                ErrorDistribution.Of(errors),
                worstInstance
            ),
            found: found => new Evidence.Failed(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"violated by {Violation(claim.Assertions, found.Shrunk):R} of its scale (tolerance {claim.Tolerance:R}) at {found.Shrunk}"
                )
            ),
            broken: reason => new Evidence.Failed(reason)
        );
    }

    private static Evidence Refute<T>(Claim<T> claim, Budget budget, CancellationToken cancellation)
        where T : notnull
    {
        var search = Search(claim.Domain, claim.Assertions, budget, cancellation);
        return search.Match<Evidence>(
            none: cases => new Evidence.Failed(
                string.Create(CultureInfo.InvariantCulture, $"no counterexample among {cases} instances")
            ),
            found: found =>
            {
                var worked = claim.Work(found.Shrunk);
                return worked.Claimed > worked.Bound
                    ? new Evidence.Refuted(found.Shrunk.ToString()!, worked, found.Cases, found.Shrinks)
                    : new Evidence.Failed(
                        $"exact fractions do not confirm the counterexample {found.Shrunk}: {worked.Claimed} against {worked.Bound}"
                    );
            },
            broken: reason => new Evidence.Failed(reason)
        );
    }

    private static MutantOutcome Refute<T>(
        Domain<T> domain,
        Mutant<T> mutant,
        Budget budget,
        CancellationToken cancellation
    )
        where T : notnull =>
        Search(domain, mutant.Assertions, budget, cancellation)
            .Match(
                none: _ => new MutantOutcome(mutant.Name, Refuted: false, Counterexample: ""),
                found: found => new MutantOutcome(mutant.Name, Refuted: true, found.Shrunk.ToString()!)
                {
                    Violated = [mutant.Assertions(found.Shrunk).MaxBy(assertion => assertion.Violation)!],
                },
                broken: _ => new MutantOutcome(mutant.Name, Refuted: false, Counterexample: "")
            );

    private static CounterexampleSearch<T> Search<T>(
        Domain<T> domain,
        Func<T, IEnumerable<Assertion>> assertions,
        Budget budget,
        CancellationToken cancellation
    )
        where T : notnull =>
        CounterexampleSearch<T>.Run(
            domain,
            budget.SearchCases,
            budget.Seed,
            instance => Violation(assertions, instance) < ClearViolation,
            cancellation
        );

    private static double Violation<T>(Func<T, IEnumerable<Assertion>> assertions, T instance) =>
        assertions(instance).Select(assertion => assertion.Violation).DefaultIfEmpty(0).Max();
}
