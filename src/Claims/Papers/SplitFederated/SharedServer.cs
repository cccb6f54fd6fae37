using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Claims.Papers.SplitFederated;

/// <summary>A cut, with what the server has to compute after it.</summary>
/// <param name="Device">The device's time in seconds.</param>
/// <param name="Upload">What is sent, in Mbit.</param>
/// <param name="Server">The server's time in seconds.</param>
public readonly record struct ServedCut(Rational Device, Rational Upload, Rational Server)
{
    /// <summary>The cut in words.</summary>
    public override string ToString() => $"{Device} s + {Upload} Mbit + {Server} s on the server";
}

/// <summary>
/// Two devices that share a band at 1 bit/s per hertz, and a server that computes for one after the other once both have sent.
/// </summary>
/// <param name="First">The cuts of one device.</param>
/// <param name="Second">Those of the other.</param>
/// <param name="Band">The band in MHz.</param>
public sealed record SharedServer(ImmutableArray<ServedCut> First, ImmutableArray<ServedCut> Second, Rational Band)
{
    /// <summary>The instance in words.</summary>
    public override string ToString() =>
        $"{Band} MHz; cuts {string.Join(", ", First)}; cuts {string.Join(", ", Second)}";
}

/// <summary>Random pairs of devices, and the times that their allocations take.</summary>
internal static class SharedServers
{
    public static Domain<SharedServer> Domain { get; } =
        new(
            "two devices of 2 or 3 cuts, times on the device and on the server up to 8 s, uploads of 1 to 20 Mbit, 1 to 8 MHz",
            from first in Cuts
            from second in Cuts
            from band in Gen.Choose(1, 8)
            select new SharedServer(first, second, band),
            shared =>
                [
                    .. SmallFractions.Simpler(shared.Band, 1, 8).Select(band => shared with { Band = band }),
                    .. Simpler(shared.First).Select(cuts => shared with { First = cuts }),
                    .. Simpler(shared.Second).Select(cuts => shared with { Second = cuts }),
                ],
            []
        );

    /// <summary>The earliest end over every choice of cuts.</summary>
    public static double Joint(SharedServer shared) =>
        Choices(shared).Min(cuts => Deadline(shared, cuts) + Server(shared, cuts));

    /// <summary>The cuts at which alternation ends if it starts from equal shares, and the end of the round.</summary>
    public static ((int First, int Second) Cuts, double End) Alternating(SharedServer shared)
    {
        var share = shared.Band.ToDouble() / 2;
        var (best, end) = ((0, 0), double.PositiveInfinity);
        while (true)
        {
            // Among choices with the same end, take the one in which the other device is done earlier, so that no tie decides.
            var chosen = Choices(shared)
                .MinBy(cuts =>
                    (Sent(shared, cuts, share).Max() + Server(shared, cuts), Sent(shared, cuts, share).Sum())
                );
            var next = Deadline(shared, chosen) + Server(shared, chosen);
            if (next >= end * (1 - 1e-12))
            {
                return (best, end);
            }

            (best, end) = (chosen, next);
            var cut = shared.First[chosen.First];
            share = cut.Upload.ToDouble() / (Deadline(shared, chosen) - cut.Device.ToDouble());
        }
    }

    /// <summary>Every choice of cuts.</summary>
    public static IEnumerable<(int First, int Second)> Choices(SharedServer shared) =>
        from first in Enumerable.Range(0, shared.First.Length)
        from second in Enumerable.Range(0, shared.Second.Length)
        select (first, second);

    /// <summary>The server's time for both.</summary>
    public static double Server(SharedServer shared, (int First, int Second) cuts) =>
        ServerTime(shared, cuts).ToDouble();

    /// <summary>The server's time for both, exactly.</summary>
    public static Rational ServerTime(SharedServer shared, (int First, int Second) cuts) =>
        shared.First[cuts.First].Server + shared.Second[cuts.Second].Server;

    /// <summary>The band that both need to have sent by a deadline [MHz], exactly.</summary>
    public static Rational Needed(SharedServer shared, (int First, int Second) cuts, Rational deadline) =>
        (shared.First[cuts.First].Upload / (deadline - shared.First[cuts.First].Device))
        + (shared.Second[cuts.Second].Upload / (deadline - shared.Second[cuts.Second].Device));

    /// <summary>
    /// The time at which both have sent with the best shares. It is the larger root of the quadratic equation s₁/(T − c₁) + s₂/(T − c₂) =
    /// B.
    /// </summary>
    public static double Deadline(SharedServer shared, (int First, int Second) cuts)
    {
        var (one, two, band) = (shared.First[cuts.First], shared.Second[cuts.Second], shared.Band.ToDouble());
        var (c1, c2) = (one.Device.ToDouble(), two.Device.ToDouble());
        var (s1, s2) = (one.Upload.ToDouble() / band, two.Upload.ToDouble() / band);
        // With x = T − (c₁ + c₂)/2 and d = (c₁ − c₂)/2: x² − (s₁ + s₂)·x − d² + (s₂ − s₁)·d = 0.
        var d = (c1 - c2) / 2;
        var half = (s1 + s2) / 2;
        return ((c1 + c2) / 2) + half + Math.Sqrt((half * half) + (d * d) - ((s2 - s1) * d));
    }

    private static double[] Sent(SharedServer shared, (int First, int Second) cuts, double share) =>
        [Sent(shared.First[cuts.First], share), Sent(shared.Second[cuts.Second], shared.Band.ToDouble() - share)];

    private static double Sent(ServedCut cut, double share) => cut.Device.ToDouble() + (cut.Upload.ToDouble() / share);

    private static Gen<ImmutableArray<ServedCut>> Cuts =>
        from count in Gen.Choose(2, 3)
        from cuts in Gen.ArrayOf(
            from device in SmallFractions.Of(0, 16, 2)
            from upload in SmallFractions.Of(1, 20, 1)
            from server in SmallFractions.Of(0, 16, 2)
            select new ServedCut(device, upload, server),
            count
        )
        select cuts.ToImmutableArray();

    private static IEnumerable<ImmutableArray<ServedCut>> Simpler(ImmutableArray<ServedCut> cuts) =>
        [
            .. cuts.Length > 2 ? cuts.Select((_, n) => cuts.RemoveAt(n)) : [],
            .. cuts.SelectMany(
                (cut, n) =>
                    new[]
                    {
                        SmallFractions.Simpler(cut.Device, 0, 8).Select(device => cut with { Device = device }),
                        SmallFractions.Simpler(cut.Upload, 1, 20).Select(upload => cut with { Upload = upload }),
                        SmallFractions.Simpler(cut.Server, 0, 8).Select(server => cut with { Server = server }),
                    }
                        .SelectMany(simpler => simpler)
                        .Select(simpler => cuts.SetItem(n, simpler))
            ),
        ];
}
