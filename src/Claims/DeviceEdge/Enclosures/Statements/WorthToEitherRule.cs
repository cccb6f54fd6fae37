using SplitProofs.Analytics.Intervals;
using SplitProofs.Verification.Enclosures;

namespace SplitProofs.Claims.DeviceEdge.Enclosures.Statements;

/// <summary>R17: one more placed stage is worth no less to the optimal rule than to look-ahead.</summary>
internal static class WorthToEitherRule
{
    private static readonly Interval _zero = Interval.Integer(0);

    /// <summary>R17.</summary>
    public static Enclosure Enclosure { get; } =
        new()
        {
            Statement = "J*(N) − J*(N + 1) ≥ J_LA(N) − J_LA(N + 1) for N = 0, 1, 2 in a chain of three stages.",
            Method =
                "From cut n on the difference is E[d(X)], where d is the same from cut n + 1 if X > ξ̂_n, and else "
                + "min(t_n·X, c) − min(t_n·X, c′) with the costs c ≥ c′ of going on to horizons N and N + 1; 0 at cut N.",
            Parameters = EnclosedChain.Parameters,
            Differences = box =>
                Worths(EnclosedChain.Read(box), (optimal, myopic) => optimal - myopic, rearranged: true),
            Mutants =
            [
                new(
                    "a stage is worth no more to the optimal rule",
                    box => Worths(EnclosedChain.Read(box), (optimal, myopic) => myopic - optimal, rearranged: false)
                ),
            ],
        };

    private static IEnumerable<EnclosedDifference> Worths(
        EnclosedChain chain,
        Func<Interval, Interval, Interval> compare,
        bool rearranged
    )
    {
        foreach (var (placed, myopic) in chain.LookAheadGains().Index())
        {
            var (fewer, more) = (chain.Optimal(placed).Values, chain.Optimal(placed + 1).Values);
            var direct = compare(fewer[0] - more[0], myopic);
            if (!rearranged)
            {
                yield return EnclosedDifference.Of(direct);
                continue;
            }

            var beyond = _zero;
            for (var cut = placed - 1; cut >= 0; cut--)
            {
                var (later, offload) = (beyond, chain.Offload(cut));
                var (costlier, cheaper) = (chain.Extra(cut) + fewer[cut + 1], chain.Extra(cut) + more[cut + 1]);
                beyond = chain.Law.Expect(x =>
                    Interval.WhereAtMost(
                        x,
                        chain.LookAheadThreshold(cut),
                        Interval.Maximum(
                            _zero,
                            Interval.Minimum(offload * x, costlier) - Interval.Minimum(offload * x, cheaper)
                        ),
                        later
                    )
                );
            }

            yield return EnclosedDifference.Of(direct, beyond);
        }
    }
}
