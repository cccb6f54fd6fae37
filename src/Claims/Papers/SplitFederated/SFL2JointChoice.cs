using System.Collections.Immutable;
using SplitProofs.Analytics.Allocation;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Readings;
using SplitProofs.Verification.Statements;
using static SplitProofs.Analytics.Formulas.RelationSign;
using static SplitProofs.Claims.DeviceEdge.Symbols;

namespace SplitProofs.Claims.Papers.SplitFederated;

/// <summary>SFL2: the best cuts and shares of a band for the slowest device.</summary>
public static class SFL2JointChoice
{
    /// <summary>A margin far larger than the errors of bisection and of the closed form.</summary>
    private const double Margin = 1e-9;

    /// <summary>The claim.</summary>
    public static Claim Claim { get; } =
        new Claim<SharedBand>
        {
            Id = "papers/sfl/SFL2",
            Title = "Cuts and shares for the slowest device",
            Stance = Stance.Holds,
            Statement =
                "To meet a deadline, each device needs a share of the band: the least one over its cuts. At the deadline T these shares "
                + "add up to the band, and all devices that send are done at T. No choice of cuts and shares allows an earlier deadline.",
            Formulas =
            [
                new Expression.Relation(
                    Of("b", "k"),
                    Equal,
                    BandwidthShare.Needed(Of("s", "k") / (Of("T") - Of("c", "k")), Of("q", "k"))
                ),
            ],
            Tables = new FormulaTables<SharedBand>([
                shared => Enumerable.Range(0, shared.Devices.Length).Select(device => Values(shared, device)),
            ]),
            Hypotheses =
            [
                new Hypothesis.InSymbols(
                    "Each device sends something, over a channel that carries something.",
                    SmallFractions.Positive(Of("s", "k")),
                    SmallFractions.Positive(Of("q", "k"))
                ),
            ],
            Uses = ["SFL1"],
            Oracle =
                "Every choice of cuts: at a deadline just above T one of them needs no more than the band, and just below none does. "
                + "The share that a rate needs is found by bisection on the capacity.",
            Tolerance = new Tolerance<SharedBand>.Bound(
                _ => 10 * Margin,
                "the deadline is compared within 1e-9, and the shares in proportion"
            ),
            Domain = SharedBands.Domain,
            Assertions = shared => [.. Against(shared, Allocated(shared)), .. PrintedNumbers.Read(Claim!, shared)],
            Mutants =
            [
                new("the cuts that are best alone", shared => Against(shared, WithCuts(shared, BestAlone(shared)))),
                new("equal shares", shared => Against(shared, Equally(shared))),
                new(
                    "half of the band",
                    shared => Against(shared, SlowestDevice.Of(shared.ToDevices(), shared.Hertz / 2))
                ),
            ],
        };

    /// <summary>The allocation for given cuts.</summary>
    internal static BandAllocation WithCuts(SharedBand shared, ImmutableArray<int> cuts)
    {
        var allocation = SlowestDevice.Of(
            [.. shared.ToDevices().Select((device, n) => device with { Cuts = [device.Cuts[cuts[n]]] })],
            shared.Hertz
        );
        return allocation with { Shares = [.. allocation.Shares.Select((share, n) => share with { Cut = cuts[n] })] };
    }

    private static BandAllocation Allocated(SharedBand shared) => SlowestDevice.Of(shared.ToDevices(), shared.Hertz);

    private static ImmutableArray<int> BestAlone(SharedBand shared) =>
        [.. shared.ToDevices().Select(device => device.BestCut(shared.Hertz))];

    private static BandAllocation Equally(SharedBand shared)
    {
        var devices = shared.ToDevices();
        var bandwidth = shared.Hertz / devices.Length;
        return new(
            [
                .. devices.Select(device =>
                {
                    var cut = device.BestCut(bandwidth);
                    return new BandShare(cut, bandwidth, device.Latency(cut, bandwidth));
                }),
            ],
            shared.Hertz
        );
    }

    private static IEnumerable<Assertion> Against(SharedBand shared, BandAllocation allocation)
    {
        var (deadline, band) = (allocation.Slowest, shared.Band.ToDouble());
        yield return new Assertion.AtMost(Least(shared, deadline * (1 + Margin)), band, band);
        yield return new Assertion.AtMost(band, Least(shared, deadline * (1 - Margin)), band);
        yield return new Assertion.Equal(allocation.Shares.Sum(share => share.Bandwidth), shared.Hertz, shared.Hertz);
        foreach (var share in allocation.Shares)
        {
            yield return new Assertion.Equal(share.Latency, deadline, deadline);
        }
    }

    /// <summary>The least share of all choices of cuts, computed choice by choice [MHz].</summary>
    private static double Least(SharedBand shared, double deadline)
    {
        var needed = shared
            .Devices.Select(device =>
                Enumerable
                    .Range(0, device.Cuts.Length)
                    .Select(cut => BandwidthSearch.Needed(device, cut, deadline))
                    .ToArray()
            )
            .ToArray();
        return shared.Choices().Min(cuts => cuts.Select((cut, device) => needed[device][cut]).Sum());
    }

    private static ISymbolTable Values(SharedBand shared, int device)
    {
        var allocation = Allocated(shared);
        var cut = allocation.Shares[device].Cut;
        var (computing, upload) = shared.Devices[device].Cuts[cut];
        return SymbolValues.Of(
            (new("q", "k"), shared.Devices[device].SnrBandwidth),
            (new("c", "k"), computing),
            (new("s", "k"), upload),
            (new("T"), Rational.Exactly(allocation.Slowest)),
            (new("b", "k"), Rational.Exactly(BandwidthSearch.Needed(shared.Devices[device], cut, allocation.Slowest)))
        );
    }
}
