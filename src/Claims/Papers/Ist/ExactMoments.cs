using System.Collections.Immutable;
using SplitProofs.Verification.Exact;

namespace SplitProofs.Claims.Papers.Ist;

/// <summary>Computes the values that refute false statements, in exact fractions, if the number of clients is a square.</summary>
internal static class ExactMoments
{
    /// <summary>Every draw of a full step, (1/√n)·Σ e·b̃ over the permutations.</summary>
    public static ImmutableArray<ImmutableArray<Rational>> Draws(SubnetworkProblem problem) =>
        [
            .. Permutations
                .Of(problem.Size)
                .Select(permutation =>
                    ImmutableArray.CreateRange(
                        Enumerable
                            .Range(0, problem.Size)
                            .Select(j =>
                            {
                                var client = problem.Clients[permutation.IndexOf(j)];
                                return client.Slopes[j] / client.Roots[j] / Root(problem.Size);
                            })
                    )
                ),
        ];

    /// <summary>The mean of the draws, which is the fixed point.</summary>
    public static ImmutableArray<Rational> Mean(SubnetworkProblem problem)
    {
        var draws = Draws(problem);
        return [.. Enumerable.Range(0, problem.Size).Select(j => draws.Sum(draw => draw[j]) / draws.Length)];
    }

    /// <summary>The mean function of the clients in preconditioned coordinates, at a point.</summary>
    public static Rational Value(SubnetworkProblem problem, ImmutableArray<Rational> x)
    {
        var (coupling, total) = (Coupling(problem), x.Sum());
        var squares = x.Sum(value => value * value);
        var linear = x.Zip(Slopes(problem)).Sum(at => at.First * at.Second);
        return ((((1 - coupling) * squares) + (coupling * total * total)) / 2) - linear;
    }

    /// <summary>The minimiser of the mean function: ((1 − c)·I + c·11′)·x = b̄, by the sum of its rows.</summary>
    public static ImmutableArray<Rational> Minimiser(SubnetworkProblem problem)
    {
        var (coupling, slopes) = (Coupling(problem), Slopes(problem));
        var total = slopes.Sum() / (1 - coupling + (problem.Size * coupling));
        return [.. slopes.Select(b => (b - (coupling * total)) / (1 - coupling))];
    }

    private static Rational Coupling(SubnetworkProblem problem) =>
        problem.Clients.Sum(client => client.Coupling) / problem.Size;

    private static ImmutableArray<Rational> Slopes(SubnetworkProblem problem) =>
        [
            .. Enumerable
                .Range(0, problem.Size)
                .Select(j => problem.Clients.Sum(client => client.Slopes[j] / client.Roots[j]) / problem.Size),
        ];

    private static Rational Root(int square) => (long)Math.Round(Math.Sqrt(square));
}
