using System.Collections.Immutable;
using System.CommandLine;
using SplitProofs.Analytics.Allocation;
using SplitProofs.Commands;
using SplitProofs.Inputs.Devices;
using SplitProofs.Program.Answers;
using SplitProofs.Text.Faults;

namespace SplitProofs.Program.Commands;

/// <summary><c>splitproofs allocate</c>: cuts and shares of a band for several devices.</summary>
internal static class AllocateCommand
{
    private static readonly ImmutableArray<(string Name, Func<DevicesFile, Result<Allocation>> Solve)> _objectives =
    [
        (
            "slowest",
            file =>
                Results.Success<Allocation>(
                    new Allocation.Slowest(file, SlowestDevice.Of(Sharing(file), file.Band.Value))
                )
        ),
        (
            "sum",
            file => Results.Success<Allocation>(new Allocation.Sum(file, LeastSum.Of(Sharing(file), file.Band.Value)))
        ),
        ("partel", Items),
        ("partel-joint", JointItems),
    ];

    public static Command Create()
    {
        var devices = new Option<string>("--devices")
        {
            Description = "The devices that share a band: networks, scenarios and channels.",
            HelpName = "FILE.yaml",
            Required = true,
        };
        var objective = new Option<string>("--objective")
        {
            Description =
                "What to minimise: the time of the slowest device, the weighted sum of all times, or the time in which the devices "
                + "together finish the items of the file, at equal shares of the band (partel) or with the best shares (partel-joint).",
            HelpName = string.Join('|', _objectives.Select(known => known.Name)),
            DefaultValueFactory = _ => _objectives[0].Name,
        };
        var figure = new FigureFileOption("the times of each device", "allocation");
        var format = new FormatOption();
        var command = new Command(
            "allocate",
            "Says where each of several devices splits its network, and which share of a band it gets."
        )
        {
            devices,
            objective,
        };
        figure.AddTo(command);
        format.AddTo(command);
        command.SetLimitedAction(
            "the allocation was not computed",
            (parse, limit) =>
                limit
                    .Run(() =>
                        Objective(parse.GetRequiredValue(objective))
                            .And(figure.Read(parse))
                            .And(DevicesReader.ReadFile(parse.GetRequiredValue(devices)))
                            .Bind(asked =>
                                asked
                                    .First.First(asked.Second)
                                    .Bind(answer => asked.First.Second(AllocationFigure.Of(answer)).Map(_ => answer))
                            )
                    )
                    .Match(answer => format.Print(parse, answer, AllocationText.Of, AllocationJson.Of), Messages.Faults)
        );
        return command;
    }

    private static Result<Func<DevicesFile, Result<Allocation>>> Objective(string name) =>
        NamedChoice
            .Find("--objective", name, _objectives, known => known.Name, "no objective")
            .Map(known => known.Solve);

    private static ImmutableArray<BandDevice> Sharing(DevicesFile file) =>
        [.. file.Devices.Select(device => device.Sharing)];

    /// <summary>Each device sends with an equal share of the band, at a rate that is then fixed.</summary>
    private static Result<Allocation> Items(DevicesFile file) =>
        Workers(file)
            .Map(workers =>
                (Allocation)
                    new Allocation.Items(file, BandLoads.AtEqualShares(workers, file.Band.Value, file.Items.Count))
            );

    /// <summary>The shares of the band are chosen with the loads.</summary>
    private static Result<Allocation> JointItems(DevicesFile file) =>
        Workers(file)
            .Map(workers =>
                (Allocation)
                    new Allocation.JointItems(
                        file,
                        workers,
                        BandLoads.Of(workers, file.Band.Value, file.Items.Count),
                        BandLoads.AtEqualShares(workers, file.Band.Value, file.Items.Count)
                    )
            );

    private static Result<ImmutableArray<BandWorker>> Workers(DevicesFile file) =>
        file.Items.Count == 0
            ? Results.Failure<ImmutableArray<BandWorker>>(
                file.Source.Whole,
                "the file states no items to share",
                "Add items: {count: 100000, bits: 32, operations: 2000000}, or choose another --objective."
            )
            : Results.All(file.Devices.Select(device => Worker(file.Items, device)));

    private static Result<BandWorker> Worker(SharedItems items, ListedDevice device) =>
        device
            .ScenarioFile.RequireProcessors()
            .Map(speeds => new BandWorker(
                device.Sharing.Channel,
                device.Sharing.Efficiency,
                items.Bits,
                items.Operations,
                speeds.DeviceSpeed
            ));
}
