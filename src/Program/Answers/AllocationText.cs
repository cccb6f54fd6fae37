using System.Collections.Immutable;
using SplitProofs.Analytics.Allocation;
using SplitProofs.Inputs.Devices;
using SplitProofs.Reports.Numbers;
using SplitProofs.Text.Faults;

namespace SplitProofs.Program.Answers;

/// <summary>Writes an allocation as text, for a person.</summary>
internal static class AllocationText
{
    private static readonly ImmutableArray<string> _loads = ["time of an item", "share", "items", "done after"];

    /// <summary>The text, without a line break at its end.</summary>
    public static string Of(Allocation allocation) =>
        string.Join(
                '\n',
                [
                    $"{Quote.Plain(allocation.File.Name)}: {Exactly.Of(allocation.File.Devices.Length, "device")} on "
                        + WithPrefix.Of(allocation.File.Band.Value, "Hz"),
                    "",
                    .. allocation.Match(slowest: Slowest, sum: Sum, items: Items, jointItems: JointItems),
                ]
            )
            .Replace('\u00A0', ' ');

    private static IEnumerable<string> Slowest(Allocation.Slowest answer) =>
        [
            $"The last device is done after {Seconds(answer.Shares.Slowest)}; no cuts and shares of the band are faster (SFL2).",
            .. answer.Shares.Spare > 1e-6 * answer.Shares.Band
                ? [$"{WithPrefix.Of(answer.Shares.Spare, "Hz")} are left over: the slowest device sends nothing."]
                : Array.Empty<string>(),
            "",
            .. Shares(answer.File, answer.Shares),
        ];

    private static IEnumerable<string> Sum(Allocation.Sum answer) =>
        [
            $"The weighted sum of latencies is {Seconds(answer.Found.Sum)}; no allocation has a sum below "
                + $"{Seconds(answer.Found.Bound)} (SFL4). The last device is done after {Seconds(answer.Found.Allocation.Slowest)}.",
            "",
            .. Shares(answer.File, answer.Found.Allocation),
        ];

    private static IEnumerable<string> Items(Allocation.Items answer) =>
        [
            $"{Exactly.Of(answer.File.Items.Count, "item")} at equal shares of the band are done after "
                + $"{Seconds(answer.Equal.Loads.Finish)}; with fractions of items, after {Seconds(answer.Equal.Loads.Deadline)} "
                + "(PARTEL1, PARTEL2).",
            "",
            .. TextTable.Of([
                ["device", .. _loads],
                .. answer.File.Devices.Select(
                    (device, n) => ImmutableArray.Create([Quote.Plain(device.Name), .. Load(answer.Equal, n)])
                ),
            ]),
        ];

    private static IEnumerable<string> JointItems(Allocation.JointItems answer) =>
        [
            $"{Exactly.Of(answer.File.Items.Count, "item")} are done after {Seconds(answer.Joint.Loads.Finish)}; with fractions of "
                + $"items, after {Seconds(answer.Joint.Loads.Deadline)}, and no shares of the band and loads are faster (PARTEL5).",
            $"At equal shares of the band they would be done after {Seconds(answer.Equal.Loads.Deadline)}.",
            "",
            .. TextTable.Of([
                ["device", "bandwidth", "rate", .. _loads],
                .. answer.File.Devices.Select(
                    (device, n) =>
                        ImmutableArray.Create([
                            Quote.Plain(device.Name),
                            WithPrefix.Of(answer.Joint.Bandwidths[n], "Hz"),
                            WithPrefix.Of(answer.Workers[n].Rate(answer.Joint.Bandwidths[n]), "bit/s"),
                            .. Load(answer.Joint, n),
                        ])
                ),
            ]),
        ];

    private static IEnumerable<string> Load(BandLoads shared, int device) =>
        [
            Seconds(shared.SecondsPerItem[device]),
            SixDigits.Of(shared.Loads.Shares[device]),
            Exactly.Of(shared.Loads.Items[device]),
            Seconds(WorkerLoads.Done(shared.Loads.Items[device], shared.SecondsPerItem[device])),
        ];

    private static IEnumerable<string> Shares(DevicesFile file, BandAllocation allocation) =>
        TextTable.Of(
            [
                ["device", "network", "placed", "computing", "sends", "bandwidth", "rate", "done after"],
                .. file.Devices.Zip(
                    allocation.Shares,
                    (device, share) =>
                        ImmutableArray.Create(
                            Quote.Plain(device.Name),
                            device.Network.Name,
                            $"{Exactly.Of(share.Cut)} of {Exactly.Of(device.Network.Chain.Count)}",
                            Seconds(device.Sharing.Cuts[share.Cut].Computing.Value),
                            WithPrefix.Of(device.Sharing.Cuts[share.Cut].Upload),
                            WithPrefix.Of(share.Bandwidth, "Hz"),
                            WithPrefix.Of(
                                device.Sharing.Efficiency * device.Sharing.Channel.Rate(share.Bandwidth),
                                "bit/s"
                            ),
                            Seconds(share.Latency)
                        )
                ),
            ],
            texts: 2
        );

    private static string Seconds(double value) => WithPrefix.Of(value, "s");
}
