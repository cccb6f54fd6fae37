using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SplitProofs.Analytics.Intervals;

namespace SplitProofs.Verification.Enclosures;

/// <summary>
/// Branch and bound over a box of parameters: a part in which a statement is not decided is halved, along each parameter in turn. A
/// generation of parts is examined as a whole or not at all, so the result depends only on the budget, not on the number of processors.
/// </summary>
public static class BranchAndBound
{
    private enum Decision
    {
        Undecided,
        Proved,
        ProvedDirectly,
        Refuted,
        Contradictory,
    }

    /// <summary>Proves that differences are not negative, in as much of a box as the budget allows.</summary>
    /// <param name="parameters">The box.</param>
    /// <param name="differences">The differences over a part of it.</param>
    /// <param name="boxes">
    /// The most parts to examine. Up to about half of them, parts are halved even where the statement is decided, because small parts and
    /// their centres test the two forms of a difference against each other.
    /// </param>
    /// <param name="cancellation">Stops the search.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static Partition Run(
        ImmutableArray<ParameterRange> parameters,
        Func<ImmutableArray<Interval>, IEnumerable<EnclosedDifference>> differences,
        int boxes,
        CancellationToken cancellation
    )
    {
        var leastDepth = Math.Max(0, int.Log2(Math.Max(1, boxes)) - 2);
        ImmutableArray<ImmutableArray<Interval>> frontier =
        [
            [.. parameters.Select(parameter => parameter.Range)],
        ];
        var (examined, proved, directly, provedBoxes) = (0, 0.0, 0.0, 0);
        for (var depth = 0; !frontier.IsEmpty && examined + frontier.Length <= boxes; depth++)
        {
            var decisions = Decide(frontier, differences, cancellation);
            examined += frontier.Length;
            if (decisions.IndexOf(Decision.Contradictory) is >= 0 and var wrong)
            {
                return new(examined, proved, directly, "", Describe(parameters, frontier[wrong]));
            }

            if (decisions.IndexOf(Decision.Refuted) is >= 0 and var violated)
            {
                return new(
                    examined,
                    proved,
                    directly,
                    Describe(parameters, ViolatedThroughout(frontier[violated], differences)),
                    ""
                );
            }

            var counts = depth >= leastDepth;
            if (counts)
            {
                directly += Share(Decision.ProvedDirectly);
                proved += Share(Decision.Proved) + Share(Decision.ProvedDirectly);
                provedBoxes += decisions.Count(decision => decision is Decision.Proved or Decision.ProvedDirectly);
            }

            var along = depth % parameters.Length;
            frontier =
            [
                .. frontier
                    .Where((_, n) => !counts || decisions[n] == Decision.Undecided)
                    .SelectMany(box => Halves(box, along)),
            ];

            double Share(Decision sought) => Math.ScaleB(decisions.Count(decision => decision == sought), -depth);
        }

        return new(examined, proved, directly, "", "") { ProvedBoxes = provedBoxes, UndecidedBoxes = frontier.Length };
    }

    private static ImmutableArray<Decision> Decide(
        ImmutableArray<ImmutableArray<Interval>> boxes,
        Func<ImmutableArray<Interval>, IEnumerable<EnclosedDifference>> differences,
        CancellationToken cancellation
    )
    {
        var decisions = new Decision[boxes.Length];
        var options = new ParallelOptions { CancellationToken = cancellation };
        Parallel.For(0, boxes.Length, options, n => decisions[n] = Decide(boxes[n], differences));
        return ImmutableCollectionsMarshal.AsImmutableArray(decisions);
    }

    private static Decision Decide(
        ImmutableArray<Interval> box,
        Func<ImmutableArray<Interval>, IEnumerable<EnclosedDifference>> differences
    )
    {
        var atCentre = differences(Around(box, 0)).ToImmutableArray();
        var throughout = differences(box).ToImmutableArray();
        var both = atCentre.Concat(throughout);
        return both.Any(difference => difference.IsContradictory) ? Decision.Contradictory
            : both.Any(difference => difference.IsRefuted) ? Decision.Refuted
            : throughout.All(difference => difference.IsProvedDirectly) ? Decision.ProvedDirectly
            : throughout.All(difference => difference.IsProved) ? Decision.Proved
            : Decision.Undecided;
    }

    /// <summary>The part of a box, around its centre and found by halving, throughout which a difference is negative.</summary>
    private static ImmutableArray<Interval> ViolatedThroughout(
        ImmutableArray<Interval> box,
        Func<ImmutableArray<Interval>, IEnumerable<EnclosedDifference>> differences
    ) =>
        Enumerable
            .Range(0, 40)
            .Select(halvings => Around(box, Math.ScaleB(1.0, -halvings)))
            .FirstOrDefault(part => differences(part).Any(difference => difference.IsRefuted), Around(box, 0));

    /// <summary>The part of a box with the same centre and a share of each side.</summary>
    private static ImmutableArray<Interval> Around(ImmutableArray<Interval> box, double share) =>
        [
            .. box.Select(side =>
                Interval.Of(
                    side.Midpoint + (share * (side.Lower - side.Midpoint)),
                    side.Midpoint + (share * (side.Upper - side.Midpoint))
                )
            ),
        ];

    private static ImmutableArray<ImmutableArray<Interval>> Halves(ImmutableArray<Interval> box, int along)
    {
        var side = box[along];
        return
        [
            box.SetItem(along, Interval.Of(side.Lower, side.Midpoint)),
            box.SetItem(along, Interval.Of(side.Midpoint, side.Upper)),
        ];
    }

    private static string Describe(ImmutableArray<ParameterRange> parameters, ImmutableArray<Interval> box) =>
        string.Join(", ", parameters.Zip(box, (parameter, side) => parameter with { Range = side }));
}
