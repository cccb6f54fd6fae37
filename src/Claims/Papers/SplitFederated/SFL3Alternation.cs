using System.Collections.Immutable;
using SplitProofs.Analytics.Allocation;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Readings;
using SplitProofs.Verification.Statements;
using static SplitProofs.Analytics.Formulas.RelationSign;
using static SplitProofs.Claims.DeviceEdge.Symbols;

namespace SplitProofs.Claims.Papers.SplitFederated;

/// <summary>SFL3: alternating between cuts and shares.</summary>
public static class SFL3Alternation
{
    /// <summary>The claim.</summary>
    public static Claim Claim { get; } =
        new Claim<SharedBand>
        {
            Id = "papers/sfl/SFL3",
            Title = "Alternation is optimal where latencies are separate",
            Stance = Stance.Holds,
            Statement =
                "Where the latency of a device depends on its own cut and share alone, and each cut sends something, choosing the cuts "
                + "for given shares and the shares for given cuts in turn ends at the best of all allocations for the slowest device.",
            Formulas = [new Expression.Relation(Of("T", "alternating"), Equal, Of("T", "joint"))],
            Tables = new FormulaTables<SharedBand>([
                shared =>
                    [
                        SymbolValues.Of(
                            (new("s", "min"), shared.Devices.Min(device => device.Cuts.Min(cut => cut.Upload))),
                            (new("T", "alternating"), Rational.Exactly(Alternating(shared, Turns))),
                            (new("T", "joint"), Rational.Exactly(Enumerated(shared)))
                        ),
                    ],
            ]),
            Hypotheses =
            [
                new Hypothesis.InSymbols("Each cut sends something.", SmallFractions.Positive(Of("s", "min"))),
            ],
            Uses = ["SFL2"],
            Oracle =
                "The joint choice of SFL2, which is itself checked against every choice of cuts; and the earliest deadline over every "
                + "choice of cuts, for the printed formula.",
            Tolerance = new Tolerance<SharedBand>.Bound(
                _ => 1e-9,
                "both deadlines end at neighbouring numbers, and the closed form keeps twelve digits"
            ),
            Domain = SharedBands.Domain with
            {
                Description = $"{SharedBands.Domain.Description}; two or three devices",
                Generator = FsCheck.Fluent.Gen.Where(
                    SharedBands.Domain.Generator,
                    shared => shared.Devices.Length <= 3
                ),
            },
            Assertions = shared => Against(shared, Turns),
            Mutants =
            [
                new("without any turn", shared => Against(shared, 0)),
                new("the cuts are chosen once", shared => [Once(shared)]),
            ],
        };

    /// <summary>
    /// More turns than any instance needs, because the deadline falls at each turn and there are finitely many choices of cuts.
    /// </summary>
    private const int Turns = 64;

    private static IEnumerable<Assertion> Against(SharedBand shared, int turns)
    {
        var joint = SlowestDevice.Of(shared.ToDevices(), shared.Hertz).Slowest;
        yield return new Assertion.Equal(Alternating(shared, turns), joint, joint);
    }

    private static Assertion Once(SharedBand shared)
    {
        var joint = SlowestDevice.Of(shared.ToDevices(), shared.Hertz).Slowest;
        var cuts = Best(shared, [.. shared.Devices.Select(_ => shared.Hertz)]);
        return new Assertion.Equal(SFL2JointChoice.WithCuts(shared, cuts).Slowest, joint, joint);
    }

    /// <summary>The deadline after some turns that start from equal shares.</summary>
    private static double Alternating(SharedBand shared, int turns)
    {
        ImmutableArray<double> shares = [.. shared.Devices.Select(_ => shared.Hertz / shared.Devices.Length)];
        var devices = shared.ToDevices();
        var deadline = devices.Select((device, n) => device.Latency(device.BestCut(shares[n]), shares[n])).Max();
        for (var turn = 0; turn < turns; turn++)
        {
            var allocation = SFL2JointChoice.WithCuts(shared, Best(shared, shares));
            shares = [.. allocation.Shares.Select(share => share.Bandwidth)];
            if (allocation.Slowest >= deadline * (1 - 1e-13))
            {
                return Math.Min(deadline, allocation.Slowest);
            }

            deadline = allocation.Slowest;
        }

        return deadline;
    }

    private static ImmutableArray<int> Best(SharedBand shared, ImmutableArray<double> shares) =>
        [.. shared.ToDevices().Select((device, n) => device.BestCut(shares[n]))];

    private static double Enumerated(SharedBand shared) =>
        shared.Choices().Min(cuts => SFL2JointChoice.WithCuts(shared, cuts).Slowest);
}
