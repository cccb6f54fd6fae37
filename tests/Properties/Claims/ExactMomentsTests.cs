using SplitProofs.Claims.Papers.Ist;
using SplitProofs.Verification.Exact;

namespace SplitProofs.Properties.Claims;

/// <summary>
/// The exact fractions in which IST4 and IST5 are refuted, against the algorithm as it is defined and the functions of the clients.
/// </summary>
public class ExactMomentsTests
{
    [Fact]
    public void A_draw_is_a_full_step_from_anywhere()
    {
        foreach (var problem in SubnetworkProblems.WithWholeRoot.Generator.Draw(40))
        {
            var stepped = PermutedIterations.Of(problem with { Step = Rational.One, Iterations = 1 });
            Assert.All(
                ExactMoments.Draws(problem).Zip(stepped),
                pair =>
                    Assert.All(
                        pair.First.Zip(pair.Second),
                        at => Assert.Equal(at.First.ToDouble(), at.Second, 1e-12 * problem.Scale)
                    )
            );
        }
    }

    [Fact]
    public void The_value_is_the_mean_of_the_clients_functions_which_is_least_at_the_minimiser()
    {
        foreach (var problem in SubnetworkProblems.WithWholeRoot.Generator.Draw(40))
        {
            var (mean, minimiser) = (ExactMoments.Mean(problem), ExactMoments.Minimiser(problem));
            Assert.Equal(Value(problem, mean), ExactMoments.Value(problem, mean));
            var least = ExactMoments.Value(problem, minimiser);
            for (var j = 0; j < problem.Size; j++)
            {
                Assert.True(least < Value(problem, minimiser.SetItem(j, minimiser[j] + Rational.Of(1, 8))));
                Assert.True(least < Value(problem, minimiser.SetItem(j, minimiser[j] - Rational.Of(1, 8))));
            }
        }
    }

    /// <summary>x′·L·x/2 − b′·x of each client, in coordinates in which the diagonal of L is 1.</summary>
    private static Rational Value(SubnetworkProblem problem, IReadOnlyList<Rational> x)
    {
        var sum = Rational.Zero;
        foreach (var client in problem.Clients)
        {
            for (var row = 0; row < x.Count; row++)
            {
                sum -= client.Slopes[row] / client.Roots[row] * x[row];
                for (var column = 0; column < x.Count; column++)
                {
                    sum += (row == column ? Rational.One : client.Coupling) * x[row] * x[column] / 2;
                }
            }
        }

        return sum / problem.Size;
    }
}
