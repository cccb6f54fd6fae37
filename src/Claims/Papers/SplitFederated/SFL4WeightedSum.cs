using SplitProofs.Analytics.Allocation;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Readings;
using SplitProofs.Verification.Statements;
using static SplitProofs.Analytics.Formulas.RelationSign;
using static SplitProofs.Claims.DeviceEdge.Symbols;

namespace SplitProofs.Claims.Papers.SplitFederated;

/// <summary>SFL4: the cuts and shares of a band with the least weighted sum of latencies.</summary>
public static class SFL4WeightedSum
{
    /// <summary>The claim.</summary>
    public static Claim Claim { get; } =
        new Claim<SharedBand>
        {
            Id = "papers/sfl/SFL4",
            Title = "Cuts and shares for the sum of latencies",
            Stance = Stance.Holds,
            Statement =
                "Every price of bandwidth gives a lower bound of the sum of latencies: the least value, over all cuts and shares, of that "
                + "sum plus the price times the bandwidth beyond the band. For fixed cuts the bound is the least sum at one price, at "
                + "which the shares add up to the band. With few choices of cuts the best of them is found.",
            Formulas = [new Expression.Relation(Of("D", "bound"), AtMost, Of("D"))],
            Tables = new FormulaTables<SharedBand>([
                shared =>
                    [
                        SymbolValues.Of(
                            (new("s", "min"), shared.Devices.Min(device => device.Cuts.Min(cut => cut.Upload))),
                            (new("D", "bound"), Rational.Exactly(Found(shared).Bound * (1 - 1e-9))),
                            (new("D"), Rational.Exactly(Least(shared)))
                        ),
                    ],
            ]),
            Hypotheses =
            [
                new Hypothesis.InSymbols("Each cut sends something.", SmallFractions.Positive(Of("s", "min"))),
            ],
            Uses = ["SFL1"],
            Oracle =
                "Every choice of cuts of two devices, with the share of one of them searched for the least sum by dividing the band "
                + "in thirds.",
            Tolerance = new Tolerance<SharedBand>.Bound(
                _ => 1e-9,
                "neighbouring prices differ by 1e-14, and the search in thirds compares sums up to rounding"
            ),
            Domain = SharedBands.Domain with
            {
                Description = $"{SharedBands.Domain.Description}; two devices",
                Generator = FsCheck.Fluent.Gen.Select(
                    SharedBands.Domain.Generator,
                    shared => shared with { Devices = shared.Devices[..2] }
                ),
            },
            Assertions = shared => [.. Against(shared, Found(shared)), .. PrintedNumbers.Read(Claim!, shared)],
            Mutants =
            [
                new(
                    "the shares for the slowest device",
                    shared =>
                    {
                        var slowest = SlowestDevice.Of(shared.ToDevices(), shared.Hertz);
                        return Against(
                            shared,
                            Found(shared) with
                            {
                                Allocation = slowest,
                                Sum = slowest.WeightedSum(shared.ToDevices()),
                            }
                        );
                    }
                ),
                new(
                    "the bound is twice as high",
                    shared => Against(shared, Found(shared) with { Bound = 2 * Found(shared).Bound })
                ),
                new("half of the band", shared => Against(shared, LeastSum.Of(shared.ToDevices(), shared.Hertz / 2))),
            ],
        };

    private static LeastSum Found(SharedBand shared) => LeastSum.Of(shared.ToDevices(), shared.Hertz);

    private static IEnumerable<Assertion> Against(SharedBand shared, LeastSum found)
    {
        var least = Least(shared);
        yield return new Assertion.Equal(found.Sum, least, least);
        yield return new Assertion.AtMost(found.Bound, least, least);
        yield return new Assertion.Equal(
            found.Allocation.Shares.Sum(share => share.Bandwidth),
            shared.Hertz,
            shared.Hertz
        );
        if (shared.Devices.All(device => device.Cuts.Length == 1))
        {
            yield return new Assertion.Equal(found.Bound, least, least);
        }
    }

    private static double Least(SharedBand shared)
    {
        var band = shared.Band.ToDouble();
        return (
            from cuts in shared.Choices()
            let first = shared.Devices[0]
            let second = shared.Devices[1]
            select Search(share => Latency(first, cuts[0], share) + Latency(second, cuts[1], band - share), band)
        ).Min();
    }

    private static double Latency(SharingDevice device, int cut, double bandwidth)
    {
        var (computing, upload) = device.Cuts[cut];
        return computing.ToDouble()
            + (upload.ToDouble() / BandwidthSearch.Capacity(bandwidth, device.SnrBandwidth.ToDouble()));
    }

    /// <summary>The least value of a convex function.</summary>
    private static double Search(Func<double, double> value, double largest)
    {
        var (low, high) = (0.0, largest);
        for (var n = 0; n < 70; n++)
        {
            var (left, right) = (low + ((high - low) / 3), high - ((high - low) / 3));
            (low, high) = value(left) <= value(right) ? (low, right) : (left, high);
        }

        return value((low + high) / 2);
    }
}
