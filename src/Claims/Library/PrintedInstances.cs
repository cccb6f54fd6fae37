using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using SplitProofs.Claims.DeviceEdge.Domains;
using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Printed;
using SplitProofs.Verification.Registry;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Claims.Library;

/// <summary>Random stopping problems on which the formulas that claims print have values.</summary>
internal static class PrintedInstances
{
    /// <summary>
    /// The claims whose formulas are read on stages, cuts and independent airtimes: those of every collection in this assembly except the
    /// collection on the library itself, because its claim V2 states that they hold.
    /// </summary>
    public static ImmutableArray<PrintedFormulas<FiniteInstance>> Read { get; } =
        PrintedFormulas<FiniteInstance>.Of(
            ClaimRegistry.In(
                typeof(PrintedInstances).Assembly,
                type => type.Namespace != typeof(PrintedInstances).Namespace
            )
        );

    /// <summary>Chains of any stages, of equal layers and of blocks of two.</summary>
    public static Domain<FiniteInstance> Domain { get; } =
        new(
            "1 to 6 stages, each with costs of its own, all alike, in two runs, or two or three in turn; "
                + "1 to 3 channel states; airtimes, δ (also negative), t and φ are multiples of 1/4, probabilities of 1/8",
            from stages in Gen.Choose(1, 6)
            from first in Gen.Choose(1, stages)
            from kinds in Gen.Elements<Func<int, int>>(
                n => n,
                _ => 0,
                _ => 0,
                n => n < first ? 0 : 1,
                n => n % 2,
                n => n % 3
            )
            from extra in Costs(Gen.Frequency((1, Fractions.Extra), (1, Fractions.Quarters(0, 1))), stages, kinds)
            from offload in Costs(Fractions.PositiveQuarters(4), stages, kinds)
            from placement in Costs(Fractions.Placement, stages, kinds)
            from inferences in Gen.Frequency((4, Gen.Choose(1, 8)), (1, Gen.Elements(20, 200)))
            from law in Fractions.Law(3)
            select new FiniteInstance([.. extra], [.. offload], [.. placement], inferences, law),
            FiniteInstances.Simpler,
            [
                .. Read.Select(formulas => new Corner<FiniteInstance>(
                    formulas.Tables.Count == 1
                        ? $"the formula of {formulas.Claim.Id.Number} is read"
                        : $"the {formulas.Tables.Count} formulas of {formulas.Claim.Id.Number} are read",
                    formulas.IsRead
                )
                {
                    Group = "the formulas of a claim are read",
                }),
            ]
        );

    /// <summary>A cost for each stage; stages of one kind have the same cost.</summary>
    private static Gen<Rational[]> Costs(Gen<Rational> cost, int stages, Func<int, int> kind) =>
        Gen.ArrayOf(cost, stages)
            .Select(costs => Enumerable.Range(0, stages).Select(stage => costs[kind(stage)]).ToArray());
}
