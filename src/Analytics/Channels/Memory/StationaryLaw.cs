using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace SplitProofs.Analytics.Channels.Memory;

/// <summary>Computes the law that a Markov chain keeps from stage to stage.</summary>
internal static class StationaryLaw
{
    /// <summary>
    /// The stationary law, by the elimination of Grassmann, Taksar and Heyman, which has no subtractions and so keeps the relative accuracy
    /// of every probability. <see langword="false"/> if there are several such laws, because the chain has more than one closed class,
    /// exactly or in double precision (where transitions are too improbable).
    /// </summary>
    public static bool TryFind(ImmutableArray<ImmutableArray<double>> transitions, out ImmutableArray<double> law)
    {
        var reaches = Reachability(transitions);
        var states = Enumerable.Range(0, transitions.Length);
        // A state is in a closed class where each state that it reaches leads back.
        int[] closed = [.. states.Where(from => states.All(to => !reaches[from, to] || reaches[to, from]))];
        law = [];
        if (closed.Any(other => !reaches[closed[0], other]))
        {
            return false;
        }

        var irreducible = OfIrreducible(transitions, closed);
        if (irreducible.Any(probability => !double.IsFinite(probability)))
        {
            // Retry with the states ordered by their probability of leaving, smallest first: then no quotient is above 1.
            closed = [.. closed.OrderBy(state => Leaving(transitions, state))];
            irreducible = OfIrreducible(transitions, closed);
        }

        if (irreducible.Any(probability => !double.IsFinite(probability)))
        {
            return false;
        }

        var found = new double[transitions.Length];
        foreach (var (state, probability) in closed.Zip(irreducible))
        {
            found[state] = probability;
        }

        law = ImmutableCollectionsMarshal.AsImmutableArray(found);
        return true;
    }

    private static double Leaving(ImmutableArray<ImmutableArray<double>> transitions, int state) =>
        transitions[state].Where((_, to) => to != state).Sum();

    private static double[] OfIrreducible(ImmutableArray<ImmutableArray<double>> transitions, int[] states)
    {
        var count = states.Length;
        var rates = new double[count, count];
        for (var from = 0; from < count; from++)
        {
            for (var to = 0; to < count; to++)
            {
                rates[from, to] = transitions[states[from]][states[to]];
            }
        }

        for (var last = count - 1; last > 0; last--)
        {
            var leaving = 0.0;
            for (var to = 0; to < last; to++)
            {
                leaving += rates[last, to];
            }

            for (var from = 0; from < last; from++)
            {
                rates[from, last] /= leaving;
                for (var to = 0; to < last; to++)
                {
                    rates[from, to] += rates[from, last] * rates[last, to];
                }
            }
        }

        var law = new double[count];
        law[0] = 1;
        for (var state = 1; state < count; state++)
        {
            for (var from = 0; from < state; from++)
            {
                law[state] += law[from] * rates[from, state];
            }
        }

        var sum = law.Sum();
        return [.. law.Select(weight => weight / sum)];
    }

    private static bool[,] Reachability(ImmutableArray<ImmutableArray<double>> transitions)
    {
        var count = transitions.Length;
        var reaches = new bool[count, count];
        for (var start = 0; start < count; start++)
        {
            var pending = new Stack<int>([start]);
            reaches[start, start] = true;
            while (pending.TryPop(out var from))
            {
                for (var to = 0; to < count; to++)
                {
                    if (transitions[from][to] > 0 && !reaches[start, to])
                    {
                        reaches[start, to] = true;
                        pending.Push(to);
                    }
                }
            }
        }

        return reaches;
    }
}
