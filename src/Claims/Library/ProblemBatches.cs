using FsCheck;
using FsCheck.Fluent;
using SplitProofs.Claims.DeviceEdge.Domains;
using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Claims.DeviceEdge.Oracles;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Claims.Library;

/// <summary>Random batches of small problems over two laws.</summary>
internal static class ProblemBatches
{
    /// <summary>One to four problems of one to four stages.</summary>
    public static Domain<ProblemBatch> Domain { get; } =
        new(
            "1 to 4 problems of 1 to 4 stages over two laws of 1 to 3 channel states, each with a memory bound of its own; "
                + "airtimes, δ (also negative), t and φ are multiples of 1/4, probabilities of 1/8; Σe from 0 to 3",
            from laws in Gen.ArrayOf(Fractions.Law(3), 2)
            from count in Gen.Choose(1, 4)
            from problems in Gen.ArrayOf(Problem(laws), count)
            from edge in Gen.Choose(0, 3)
            select new ProblemBatch([.. problems], edge),
            Simpler,
            [
                new("one problem", batch => batch.Problems.Length == 1),
                new(
                    "two channels",
                    batch => batch.Problems.DistinctBy(problem => $"{problem.Stages.Law}").Count() == 2
                ),
                new(
                    "problems of one channel that are no neighbours",
                    batch =>
                        batch.Problems.Length > 2
                        && $"{batch.Problems[0].Stages.Law}" == $"{batch.Problems[2].Stages.Law}"
                        && $"{batch.Problems[0].Stages.Law}" != $"{batch.Problems[1].Stages.Law}"
                ),
                new("a memory bound that excludes the best placement", batch => batch.Problems.Any(IsBound)),
                new("a tie of two placements", batch => batch.Problems.Any(HasTie)),
            ]
        );

    private static Gen<RunInstance> Problem(FiniteLaw[] laws) =>
        from stages in Gen.Choose(1, 4)
        from extra in Gen.ArrayOf(Fractions.Extra, stages)
        from offload in Gen.ArrayOf(Fractions.PositiveQuarters(4), stages)
        from placement in Gen.ArrayOf(Fractions.Placement, stages)
        from inferences in Gen.Elements(1, 2, 8)
        from law in Gen.Elements(laws)
        from limit in Gen.Choose(0, stages)
        select new RunInstance(new([.. extra], [.. offload], [.. placement], inferences, law), limit);

    private static bool IsBound(RunInstance problem) =>
        ExactPlacement.Best(FrameWalk.LookAhead(problem.Stages)) > problem.HorizonLimit;

    private static bool HasTie(RunInstance problem) =>
        !ExactPlacement.IsUnique(FrameWalk.LookAhead(problem.Stages)[..(problem.HorizonLimit + 1)]);

    private static IEnumerable<ProblemBatch> Simpler(ProblemBatch batch)
    {
        for (var dropped = 0; batch.Problems.Length > 1 && dropped < batch.Problems.Length; dropped++)
        {
            yield return batch with
            {
                Problems = batch.Problems.RemoveAt(dropped),
            };
        }

        foreach (var (index, problem) in batch.Problems.Index())
        {
            foreach (var stages in FiniteInstances.Simpler(problem.Stages))
            {
                yield return batch with
                {
                    Problems = batch.Problems.SetItem(
                        index,
                        new(stages, Math.Min(problem.HorizonLimit, stages.Stages))
                    ),
                };
            }
        }
    }
}
