using System.Collections.Immutable;
using SplitProofs.Verification.Running;
using SplitProofs.Verification.Statements;
using SplitProofs.Verification.Verdicts;

namespace SplitProofs.Properties.Verification;

public class ClaimRunnerTests
{
    [Fact]
    public void A_check_that_never_ends_is_left_behind()
    {
        using var limit = new CancellationTokenSource();
        using var never = new ManualResetEventSlim();
        var endless = FalseClaim.Mended with
        {
            Assertions = schedule =>
            {
                limit.Cancel();
                never.Wait();
                return [];
            },
        };
        var verdict = Assert.Single(ClaimRunner.Run([endless], Budget.Quick, new Notice(_ => { }), limit.Token));
        Assert.Equal("0 of 400 instances", Assert.IsType<Evidence.Unchecked>(verdict.Evidence).Reached);
        Assert.False(verdict.Holds);
        never.Set();
    }

    [Fact]
    public void A_stopped_check_says_how_far_it_came()
    {
        using var limit = new CancellationTokenSource();
        var tried = 0;
        var stopping = FalseClaim.Mended with
        {
            Assertions = schedule =>
            {
                if (++tried == 100)
                {
                    limit.Cancel();
                }

                return [];
            },
        };
        var verdict = Assert.Single(ClaimRunner.Run([stopping], Budget.Quick, new Notice(_ => { }), limit.Token));
        Assert.Equal("100 of 400 instances", Assert.IsType<Evidence.Unchecked>(verdict.Evidence).Reached);
        Assert.Equal(100, tried);
    }

    [Fact]
    public void What_was_not_begun_is_unchecked()
    {
        var verdicts = ClaimRunner.Run(
            [FalseClaim.Mended, FalseClaim.Broken],
            Budget.Quick,
            new Notice(_ => { }),
            new CancellationToken(canceled: true)
        );
        Assert.All(verdicts, verdict => Assert.IsType<Evidence.Unchecked>(verdict.Evidence));
    }

    [Fact]
    public void Verdicts_come_in_the_order_of_the_claims()
    {
        ImmutableArray<Claim> claims =
        [
            .. Enumerable
                .Range(1, 20)
                .Select(n => (n % 2 == 0 ? FalseClaim.Mended : FalseClaim.Broken) with { Id = $"T{n}" }),
        ];
        var verdicts = ClaimRunner.Run(claims, Budget.Quick, new Notice(_ => { }), CancellationToken.None);
        Assert.Equal(claims.Select(claim => claim.Id), verdicts.Select(verdict => verdict.Claim.Id));
        Assert.Equal(claims.Select((_, n) => n % 2 == 1), verdicts.Select(verdict => verdict.Holds));
    }

    private sealed class Notice(Action<Verdict> act) : IProgress<Verdict>
    {
        public void Report(Verdict value) => act(value);
    }
}
