using System.Collections.Immutable;
using System.CommandLine;
using SplitProofs.Commands;
using SplitProofs.Inputs.Calibration;
using SplitProofs.Inputs.Profiles;
using SplitProofs.Onnx;
using SplitProofs.Program.Answers;
using SplitProofs.Reports.Numbers;
using SplitProofs.Text.Faults;

namespace SplitProofs.Program.Commands;

/// <summary><c>splitproofs calibrate</c>: the speeds of a scenario that fit measured profiles.</summary>
internal static class CalibrateCommand
{
    public static Command Create()
    {
        var models = new Option<string[]>("--model")
        {
            Description =
                "The network of a profile: a shipped one by name, a description (.dnn.yaml), or a network in the ONNX format (.onnx); "
                + "may be repeated.",
            HelpName = "NAME|FILE.dnn.yaml|FILE.onnx",
            Required = true,
        };
        var profiles = new Option<string[]>("--profile")
        {
            Description = "The measured stages of a network (CSV): one for each --model, in the same order.",
            HelpName = "FILE.csv",
            Required = true,
        };
        var output = new Option<string?>("--output")
        {
            Description = "A file to write, with the fitted part of a scenario. A file that exists is replaced.",
            HelpName = "FILE.yaml",
        };
        var platform = new PlatformFitOptions();
        var onnx = new OnnxOptions();
        var command = new Command(
            "calibrate",
            "Fits the speeds of device and edge server, or a platform, to measured profiles, and says how far predictions are off."
        )
        {
            models,
            profiles,
            output,
        };
        platform.AddTo(command);
        onnx.AddTo(command);
        command.SetLimitedAction(
            "the speeds were not fitted",
            (parse, limit) =>
                limit
                    .Run(
                        "Fitting speeds to the profiles...",
                        () =>
                            onnx.Read(parse)
                                .And(
                                    ReplacedFile.Require(
                                        output.Name,
                                        parse.GetValue(output),
                                        "scenarios",
                                        "device.yaml"
                                    )
                                )
                                .And(platform.Read(parse))
                                .Bind(given => platform.RequireOther(parse, given.First.Second).Map(_ => given))
                                .Bind(given =>
                                    Read(
                                            parse.GetRequiredValue(models),
                                            parse.GetRequiredValue(profiles),
                                            given.First.First
                                        )
                                        .Bind(pairs => Fit(pairs).And(given.Second(pairs)))
                                )
                    )
                    .Bind(found => Write(found, parse.GetValue(output)))
                    .Bind(found => platform.Write(parse, found.Platforms).Map(_ => found))
                    .Match(Print, Messages.Faults)
        );
        return command;
    }

    private static Result<ImmutableArray<CalibrationPair>> Read(
        string[] models,
        string[] profiles,
        ImportOptions import
    ) =>
        models.Length != profiles.Length
            ? Results.Failure<ImmutableArray<CalibrationPair>>(
                new Place.Option("--model, --profile"),
                $"there are {Exactly.Of(models.Length, "network")} and {Exactly.Of(profiles.Length, "profile")}",
                "Give a profile for each network, in the same order."
            )
            : Results.All(models.Zip(profiles, (model, profile) => Pair(model, profile, import)));

    private static Result<CalibrationPair> Pair(string model, string profile, ImportOptions import) =>
        NetworkOptions
            .Described(model, [], import, "--model")
            .And(ProfileReader.ReadFile(profile))
            .Bind(read =>
                CalibrationStage
                    .Of(read.First.Name, read.First.Chain, read.Second.Chain, read.Second.Source.Whole)
                    .Map(stages => new CalibrationPair(
                        $"{stages.Length} stages of {Quote.Plain(Path.GetFileName(profile))} (sha256: {read.Second.Hash}), "
                            + $"counted by {Quote.Plain(read.First.Name)} (description {read.First.Hash})",
                        read.First,
                        stages
                    ))
            );

    private static Result<Calibration> Fit(ImmutableArray<CalibrationPair> read)
    {
        ImmutableArray<CalibrationStage> stages = [.. read.SelectMany(pair => pair.Stages)];
        if (stages.Length < 2 || stages.Sum(stage => stage.Flops) <= 0 || stages.Sum(stage => stage.Device) <= 0)
        {
            return Results.Failure<Calibration>(
                new Place.Option("--profile"),
                "there are fewer than two stages, or no operation or time in any of them",
                "Give profiles with more stages."
            );
        }

        return Results.Success(
            new Calibration(
                [.. read.Select(pair => $"fitted by splitproofs calibrate to {pair.Source}")],
                stages,
                SpeedFit.All(stages, stage => stage.Device),
                stages.Sum(stage => stage.Edge) > 0 ? SpeedFit.All(stages, stage => stage.Edge) : []
            )
        );
    }

    private static Result<(Calibration Calibration, ImmutableArray<FittedPlatform> Platforms)> Write(
        (Calibration Calibration, ImmutableArray<FittedPlatform> Platforms) found,
        string? path
    ) =>
        path is null
            ? Results.Success(found)
            : ReplacedFile.Write(path, CalibrationText.Scenario(found.Calibration) + "\n").Map(_ => found);

    private static int Print((Calibration Calibration, ImmutableArray<FittedPlatform> Platforms) found)
    {
        Console.Out.WriteLine(
            string.Join(
                "\n\n",
                found.Platforms.Select(FittedPlatformText.Of).Prepend(CalibrationText.Of(found.Calibration))
            )
        );
        return ExitCode.Success;
    }
}
