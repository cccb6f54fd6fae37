using System.Collections.Immutable;
using SplitProofs.Analytics.Allocation;
using SplitProofs.Reports.Figures;
using SplitProofs.Reports.Numbers;

namespace SplitProofs.Program.Answers;

/// <summary>The answer of <c>allocate</c> as a figure: for each device, a row with the times of its parts.</summary>
internal static class AllocationFigure
{
    /// <summary>The most rows that fit a readable figure. With more devices, it shows those that are done last.</summary>
    private const int MostRows = 40;

    /// <summary>The figure.</summary>
    public static IChart Of(Allocation allocation) =>
        allocation.Match(
            slowest: answer => Shares(answer, "the last device is done as early as can be", answer.Shares),
            sum: answer => Shares(answer, "the weighted sum of latencies is small", answer.Found.Allocation),
            items: Items,
            jointItems: JointItems
        );

    private static XyChart Shares(Allocation answer, string aim, BandAllocation shares) =>
        Chart(
            answer,
            aim,
            "Time of computing of each device on both sides, and when it is done. Between the two it sends.",
            [.. shares.Shares.Select(share => share.Latency)],
            (
                "computing",
                [.. answer.File.Devices.Zip(shares.Shares, (d, share) => d.Sharing.Cuts[share.Cut].Computing.Value)]
            ),
            ("done", [.. shares.Shares.Select(share => share.Latency)])
        );

    private static XyChart Items(Allocation.Items answer)
    {
        var done = Done(answer.Equal);
        return Chart(answer, Aim(answer), "When each device is done with its items.", done, ("done", done));
    }

    private static XyChart JointItems(Allocation.JointItems answer)
    {
        var done = Done(answer.Joint);
        return Chart(
            answer,
            Aim(answer),
            "The time that each device computes for its items, and when it is done with them. The rest is for sending.",
            done,
            (
                "computing",
                [.. answer.Joint.Loads.Items.Zip(answer.Workers, (items, worker) => items * worker.Computing)]
            ),
            ("done", done)
        );
    }

    private static string Aim(Allocation answer) =>
        $"{Exactly.Of(answer.File.Items.Count, "item")} are done as early as can be";

    private static ImmutableArray<double> Done(BandLoads shared) =>
        [.. shared.Loads.Items.Zip(shared.SecondsPerItem, WorkerLoads.Done)];

    private static XyChart Chart(
        Allocation answer,
        string aim,
        string description,
        ImmutableArray<double> done,
        params ReadOnlySpan<(string Name, ImmutableArray<double> Seconds)> series
    )
    {
        var devices = answer.File.Devices;
        int[] shown =
        [
            .. Enumerable.Range(0, devices.Length).OrderByDescending(device => done[device]).Take(MostRows).Order(),
        ];
        return new(
            $"{answer.File.Name}: {Exactly.Of(devices.Length, "device")} on {WithPrefix.Of(answer.File.Band.Value, "Hz")}, so that {aim}",
            description,
            new("time", "s", IsLogarithmic: false),
            new("device", "", IsLogarithmic: false) { Names = [.. shown.Select(device => devices[device].Name)] },
            [
                .. series
                    .ToArray()
                    .Select(part => new XySeries(
                        part.Name,
                        PointJoin.None,
                        [.. shown.Select((device, row) => new XyPoint(part.Seconds[device], row))]
                    )),
            ]
        )
        {
            Notes =
                shown.Length < devices.Length
                    ? [$"Of {Exactly.Of(devices.Length)} devices, the {Exactly.Of(shown.Length)} that are done last."]
                    : [],
        };
    }
}
