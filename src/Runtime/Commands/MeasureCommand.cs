using System.CommandLine;
using SplitProofs.Commands;
using SplitProofs.Inputs.Profiles;
using SplitProofs.Onnx.Splitting;
using SplitProofs.Runtime.Measuring;
using SplitProofs.Runtime.Sessions;
using SplitProofs.Text.Faults;

namespace SplitProofs.Runtime.Commands;

/// <summary><c>splitproofs-runtime measure</c>: measures a network on this machine and writes its profile.</summary>
internal static class MeasureCommand
{
    private const int DefaultRepeats = 50;
    private const int DefaultWarmUp = 5;
    private const int MostRuns = 1_000_000;

    public static Command Create()
    {
        var model = new ModelOptions();
        var repeats = new Option<int>("--repeats")
        {
            Description = "How many runs are timed.",
            HelpName = "N",
            DefaultValueFactory = _ => DefaultRepeats,
            CustomParser = WholeNumber.From(1, MostRuns),
        };
        var warmUp = new Option<int>("--warmup")
        {
            Description = "How many runs come before, which are not timed.",
            HelpName = "N",
            DefaultValueFactory = _ => DefaultWarmUp,
            CustomParser = WholeNumber.From(0, MostRuns),
        };
        var power = new Option<string?>("--power")
        {
            Description =
                "The power that the device takes while it computes, such as 5W; or rapl, for the counters of the processor.",
            HelpName = "POWER|rapl",
        };
        var output = new Option<string?>("--output")
        {
            Description = "The profile to write, in place of standard output. A file that exists is replaced.",
            HelpName = "FILE.csv",
        };
        var edge = new Option<bool>("--edge")
        {
            Description =
                "This machine is the edge server: puts its times into the profile --output, which a run on the device has written.",
        };
        var command = new Command(
            "measure",
            "Runs a network stage by stage, and writes the profile that place --profile reads."
        );
        model.AddTo(command);
        foreach (var option in new Option[] { repeats, warmUp, power, output, edge })
        {
            command.Add(option);
        }

        command.Validators.Add(result =>
        {
            if (result.GetValue(edge) && result.GetValue(output) is null)
            {
                result.AddError("--edge: no profile is named. Write --output with the profile of the device.");
            }

            if (result.GetValue(edge) && result.GetValue(power) is not null)
            {
                result.AddError("--edge: a profile has no energy of the edge server. Leave --power out.");
            }
        });
        command.SetLimitedAction(
            "the network was not measured",
            (parse, limit) =>
                limit
                    .Run(
                        "Running the network stage by stage...",
                        () =>
                            model
                                .Read(parse)
                                .And(EnergySource.Read(parse.GetValue(power)))
                                .And(ReplacedFile.Require(output.Name, parse.GetValue(output), "profiles", "net.csv"))
                                .Map(given => given.First)
                                .Bind(read =>
                                    Before(read.First.Network, parse.GetValue(edge) ? parse.GetValue(output) : null)
                                        .Bind(before =>
                                            RuntimeFaults.Catch(
                                                read.First.Network.Path,
                                                () =>
                                                    Results.Success(
                                                        Measure(
                                                            read.First,
                                                            parse.GetValue(repeats),
                                                            parse.GetValue(warmUp),
                                                            read.Second,
                                                            before,
                                                            limit.Token
                                                        )
                                                    )
                                            )
                                        )
                                )
                    )
                    .Bind(done => Write(done.Text, parse.GetValue(output)).Map(_ => done.Stages))
                    .Match(stages => Report(stages, parse.GetValue(output)), Messages.Faults)
        );
        return command;
    }

    private static (string Text, MeasuredStages Stages) Measure(
        ModelOptions.Model model,
        int repeats,
        int warmUp,
        EnergySource energy,
        ProfileFile? before,
        CancellationToken token
    )
    {
        var stages = MeasuredStages.Of(
            model.Network,
            model.Inputs,
            model.Threads,
            repeats,
            warmUp,
            energy,
            isEdge: before is not null,
            token
        );
        return (
            before is null
                ? ProfileText.OfDevice(model.Network, stages)
                : ProfileText.WithEdge(model.Network, before, stages),
            stages
        );
    }

    /// <summary>The device's profile, to which the edge server's times are added; a fault if its stages are not the network's.</summary>
    private static Result<ProfileFile?> Before(SplittableNetwork network, string? path) =>
        path is null
            ? Results.Success<ProfileFile?>(null)
            : ProfileReader
                .ReadFile(path)
                .Unless(
                    profile =>
                        !profile
                            .Chain.Stages.Select(stage => stage.Name)
                            .SequenceEqual(network.Numbers.Stages.Select(stage => stage.Name)),
                    _ =>
                        new(
                            new Place.WholeFile(path),
                            $"its stages are not those of {Quote.Plain(network.Path)}",
                            "Measure this network on the device first, without --edge."
                        )
                )
                .Map(profile => (ProfileFile?)profile);

    private static Result<string> Write(string text, string? path)
    {
        if (path is not null)
        {
            return ReplacedFile.Write(path, text);
        }

        Console.Out.Write(text);
        return Results.Success("");
    }

    private static int Report(MeasuredStages stages, string? path)
    {
        foreach (var remark in stages.Remarks)
        {
            Messages.Progress(remark);
        }

        if (path is not null)
        {
            Messages.Progress($"The profile is in {path}.");
        }

        return ExitCode.Success;
    }
}
