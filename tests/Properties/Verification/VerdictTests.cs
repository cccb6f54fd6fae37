using FsCheck.Fluent;
using SplitProofs.Verification.Running;
using SplitProofs.Verification.Statements;
using SplitProofs.Verification.Verdicts;

namespace SplitProofs.Properties.Verification;

/// <summary>The runner on claims about integers, where it is plain what it should find.</summary>
public class VerdictTests
{
    private static readonly Domain<int> _integers = new(
        "integers from 0 to 100",
        Gen.Choose(0, 100),
        n => n > 0 ? [n / 2, n - 1] : [],
        []
    );

    private static readonly Claim<int> _doublingIsAddition = new()
    {
        Id = "R999",
        Title = "Doubling",
        Stance = Stance.Holds,
        Statement = "Twice a number is the number added to itself.",
        Formulas = [],
        Hypotheses = [],
        Oracle = "Addition.",
        Domain = _integers,
        Tolerance = new Tolerance<int>.Exact("integers are exact in a double"),
        Assertions = n => [new Assertion.Equal(2 * n, n + n, 1)],
        Mutants = [new("doubling is squaring", n => [new Assertion.Equal(n * n, n + n, 1)])],
    };

    [Fact]
    public void A_true_statement_with_a_refuted_mutant_holds()
    {
        var verdict = Check(_doublingIsAddition);
        Assert.True(verdict.Holds);
        Assert.Equal(Budget.Quick.Cases, Assert.IsType<Evidence.Sampled>(verdict.Evidence).Cases);
    }

    [Fact]
    public void A_mutant_is_refuted_by_a_simple_instance() =>
        Assert.Equal(
            "1",
            Assert.IsType<MutantOutcome.Refuted>(Assert.Single(Check(_doublingIsAddition).Mutants)).Counterexample
        );

    [Fact]
    public void A_claim_with_a_mutant_that_nothing_refutes_fails()
    {
        var verdict = Check(
            _doublingIsAddition with
            {
                Mutants = [new("the same in other words", n => [new Assertion.Equal(n << 1, n + n, 1)])],
            }
        );
        Assert.False(verdict.Holds);
        Assert.EndsWith(
            "the mutant “the same in other words”: none of 5,000 instances violates it by 1 %",
            verdict.WhyNot,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_mutant_whose_own_check_throws_lives_and_the_reason_is_kept()
    {
        var verdict = Check(
            _doublingIsAddition with
            {
                Mutants = [new("broken", n => n > 17 ? throw new InvalidOperationException("out of order") : [])],
            }
        );
        Assert.False(verdict.Holds);
        Assert.EndsWith(
            "the mutant “broken”: its own check failed at 18: out of order",
            verdict.WhyNot,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_wrong_statement_fails_and_names_the_shrunk_instance()
    {
        var verdict = Check(
            _doublingIsAddition with
            {
                Assertions = n => [new Assertion.Equal(n > 17 ? 0 : 2 * n, n + n, 1)],
            }
        );
        Assert.False(verdict.Holds);
        Assert.EndsWith("at 18", Assert.IsType<Evidence.Failed>(verdict.Evidence).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_may_be_as_large_as_the_tolerance_of_its_own_instance_and_no_larger()
    {
        var offByATenthOfItself = _doublingIsAddition with
        {
            Assertions = n => [new Assertion.Equal(2 * n, 2.2 * n, 1)],
            Tolerance = new Tolerance<int>.Bound(n => 0.4 * n, "a tenth of it, twice and again twice"),
        };
        var evidence = Assert.IsType<Evidence.Sampled>(Check(offByATenthOfItself).Evidence);
        Assert.Equal(40, evidence.LargestTolerance, 12);
        Assert.Equal(0.5, evidence.ToleranceUsed, 12);
        Assert.False(
            Check(offByATenthOfItself with { Tolerance = new Tolerance<int>.Bound(n => 0.19 * n, "less") }).Holds
        );
    }

    [Fact]
    public void Without_a_tolerance_a_last_bit_fails() =>
        Assert.False(
            Check(
                _doublingIsAddition with
                {
                    Assertions = n => [new Assertion.Equal(2 * n, Math.BitIncrement(n + n), 1)],
                }
            ).Holds
        );

    [Fact]
    public void The_running_error_of_one_rounding_is_half_a_last_place() =>
        Assert.Equal(1.0 / (1L << 53), new Tolerance<int>.Running(n => n, "one rounding each").Of(1), 1e-30);

    [Fact]
    public void A_number_that_is_undefined_is_a_violation() =>
        Assert.False(
            Check(_doublingIsAddition with { Assertions = _ => [new Assertion.AtMost(double.NaN, 1, 1)] }).Holds
        );

    [Fact]
    public void A_check_that_throws_fails_the_claim()
    {
        var verdict = Check(
            _doublingIsAddition with
            {
                Assertions = _ => throw new InvalidOperationException("out of order"),
            }
        );
        Assert.Contains(
            "out of order",
            Assert.IsType<Evidence.Failed>(verdict.Evidence).Reason,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_claim_with_a_corner_that_no_instance_met_fails() =>
        Assert.False(
            Check(
                _doublingIsAddition with
                {
                    Domain = _integers with { Corners = [new("beyond the range", n => n > 100)] },
                }
            ).Holds
        );

    [Fact]
    public void A_claim_that_a_statement_is_false_fails_if_nothing_violates_the_statement() =>
        Assert.False(Check(_doublingIsAddition with { Stance = Stance.IsFalse, Mutants = [] }).Holds);

    [Fact]
    public void A_claim_fails_if_exact_fractions_do_not_confirm_its_counterexample()
    {
        var refuted = _doublingIsAddition with
        {
            Stance = Stance.IsFalse,
            Mutants = [],
            Assertions = n => [new Assertion.AtMost(n, 3, 1)],
            Work = n => new([], n, 3),
        };
        Assert.True(Check(refuted).Holds);
        Assert.Equal("4", Assert.IsType<Evidence.Refuted>(Check(refuted).Evidence).Counterexample);
        Assert.False(Check(refuted with { Work = n => new([], 3, n) }).Holds);
    }

    private static Verdict Check(Claim claim) => claim.Check(Budget.Quick, CancellationToken.None);
}
