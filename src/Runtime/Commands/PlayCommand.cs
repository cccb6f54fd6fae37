using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Net;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Commands;
using SplitProofs.Inputs.Policies;
using SplitProofs.Inputs.Profiles;
using SplitProofs.Inputs.Scenarios;
using SplitProofs.Runtime.Playing;
using SplitProofs.Runtime.Sessions;
using SplitProofs.Text.Faults;

namespace SplitProofs.Runtime.Commands;

/// <summary><c>splitproofs-runtime play</c>: plays a device and an edge server as two processes, and compares with the model.</summary>
internal static class PlayCommand
{
    private const int DefaultInferences = 200;
    private const int MostInferences = 10_000_000;

    public static Command Create()
    {
        var model = new ModelOptions();
        var patience = new PatienceOption();
        var profile = new Option<string>("--profile")
        {
            Description = "The profile of the network that measure wrote, with the times of both sides.",
            HelpName = "FILE.csv",
            Required = true,
        };
        var scenario = new Option<string>("--scenario")
        {
            Description = "A shipped scenario by name, or a file.",
            HelpName = "NAME|FILE.yaml",
            Required = true,
        };
        var settings = new Option<string[]>("--set")
        {
            Description = "A value that replaces one of the scenario, such as uplink.bandwidth=5MHz; may be repeated.",
            HelpName = "KEY=VALUE",
            DefaultValueFactory = _ => [],
        };
        var policy = new Option<string>("--policy")
        {
            Description = "When to send: a file that place --policy wrote.",
            HelpName = "FILE.json",
            Required = true,
        };
        var inferences = new Option<int>("--inferences")
        {
            Description = "How many inferences to play.",
            HelpName = "N",
            DefaultValueFactory = _ => DefaultInferences,
            CustomParser = WholeNumber.From(2, MostInferences),
        };
        var edge = new Option<string?>("--edge")
        {
            Description = "An edge server that listens, in place of one that is started here.",
            HelpName = "ADDRESS:PORT",
        };
        var command = new Command(
            "play",
            "Plays inferences on a device and an edge server, two processes over TCP with uploads at the pace of the uplink, and prints "
                + "what was measured beside what the model predicts."
        );
        model.AddTo(command);
        foreach (var option in new Option[] { profile, scenario, settings, policy, inferences, edge })
        {
            command.Add(option);
        }

        patience.AddTo(command);
        command.SetLimitedAction(
            "the inferences were not played to the end",
            (parse, limit) =>
                model
                    .Read(parse)
                    .And(ProfileReader.ReadFile(parse.GetRequiredValue(profile)))
                    .And(
                        Setting
                            .ReadAll(parse.GetRequiredValue(settings))
                            .Bind(values => ScenarioLookup.Find(parse.GetRequiredValue(scenario), values))
                    )
                    .And(PolicyReader.ReadFile(parse.GetRequiredValue(policy)))
                    .Bind(read =>
                    {
                        var (((network, measured), setting), rule) = read;
                        return Require(network, measured, setting, rule, parse.GetRequiredValue(policy));
                    })
                    .Bind(asked =>
                        RuntimeFaults.Catch(
                            asked.Model.Network.Path,
                            () =>
                                Play(
                                        asked,
                                        model.Seed(parse),
                                        parse.GetValue(inferences),
                                        parse.GetValue(edge),
                                        patience.Read(parse),
                                        patience.Arguments(parse),
                                        limit.Token
                                    )
                                    .GetAwaiter()
                                    .GetResult()
                        )
                    )
                    .Match(Print, Messages.Faults)
        );
        return command;
    }

    /// <summary>What to play: the network, its profile, the scenario, and when to send.</summary>
    private sealed record Asked(
        ModelOptions.Model Model,
        ProfileFile Profile,
        Scenario Scenario,
        SplittingDecisions.Thresholds Decisions
    );

    private static Result<Asked> Require(
        ModelOptions.Model model,
        ProfileFile profile,
        ScenarioFile scenario,
        Policy policy,
        string policyPath
    )
    {
        var network = model.Network;
        string[] names = [.. network.Numbers.Stages.Select(stage => stage.Name)];
        if (!profile.Chain.Stages.Select(stage => stage.Name).SequenceEqual(names))
        {
            return Results.Failure<Asked>(
                profile.Source.Whole,
                $"its stages are not those of {Quote.Plain(network.Path)}",
                "Measure this network: measure FILE.onnx --output FILE.csv."
            );
        }

        if (
            policy.Stages != names.Length
            || !policy.Cuts.Select(cut => cut.Before).SequenceEqual(names.Take(policy.PlacedStages))
        )
        {
            return Results.Failure<Asked>(
                new Place.WholeFile(policyPath),
                $"its stages are not those of {Quote.Plain(network.Path)}",
                "Write it with this profile: place --profile FILE.csv --policy FILE.json."
            );
        }

        if (scenario.Scenario.Uplink.Fading is Fading.WithMemory)
        {
            return Results.Failure<Asked>(
                scenario.FadingPlace,
                "on a channel with memory no rule is one SNR threshold for each stage, as a policy file states it",
                "Choose fading with independent draws."
            );
        }

        if (scenario.Scenario.Uplink.Precision is FeaturePrecision.OfLink)
        {
            return Results.Failure<Asked>(
                scenario.FeatureBitsPlace,
                "play sends tensors in the network's own bits, and cannot convert them",
                "Leave feature_bits out."
            );
        }

        var decisions = policy.On(scenario.Scenario.Uplink);
        var impossible = DevicePlayer
            .SendingCuts(decisions, network.Stages)
            .Where(cut => cut > 0 && !network.Cuts.Contains(cut))
            .ToArray();
        return impossible.Length > 0
            ? Results.Failure<Asked>(
                new Place.WholeFile(policyPath),
                $"the device may send before {Quote.Plain(names[impossible[0]])}, where the network cannot be divided: "
                    + Quote.Plain(network.ObstacleAt(impossible[0])),
                "Export the network with that operator written out."
            )
            : Results.Success(new Asked(model, profile, scenario.Scenario, decisions));
    }

    private static async Task<Result<PlayReport>> Play(
        Asked asked,
        int seed,
        int inferences,
        string? edge,
        TimeSpan patience,
        string[] patienceArguments,
        CancellationToken token
    )
    {
        var (model, decisions) = (asked.Model, asked.Decisions);
        var cuts = DevicePlayer.SendingCuts(decisions, model.Network.Stages);
        IPEndPoint? at = null;
        if (edge is not null && !IPEndPoint.TryParse(edge, out at))
        {
            return Results.Failure<PlayReport>(
                new Place.Option("--edge"),
                $"{Quote.Of(edge)} is no address with a port",
                "Write one such as 127.0.0.1:5000, as edge prints it."
            );
        }

        var played = ImmutableArray.CreateBuilder<PlayedInference>();
        try
        {
            using var process =
                at is not null || cuts.IsEmpty
                    ? null
                    : await EdgeProcess.StartAsync(
                        [
                            .. model.Arguments,
                            "--threads",
                            model.Threads.ToString(CultureInfo.InvariantCulture),
                            .. patienceArguments,
                        ],
                        patience,
                        token
                    );
            using var connection = cuts.IsEmpty
                ? null
                : await EdgeConnection.OpenAsync(
                    model.Network,
                    cuts,
                    at?.Address.ToString() ?? IPAddress.Loopback.ToString(),
                    at?.Port ?? process!.Port,
                    patience,
                    token
                );
            using var device = new DevicePlayer(
                model.Network,
                model.Inputs,
                model.Threads,
                seed,
                decisions,
                asked.Scenario,
                patience
            );
            device.WarmUp();
            var difference = await device.CompareAsync(connection, cuts, token);
            Messages.Progress(string.Create(CultureInfo.InvariantCulture, $"Playing {inferences} inferences..."));
            while (played.Count < inferences)
            {
                token.ThrowIfCancellationRequested();
                played.Add(await device.PlayAsync(connection, token));
            }

            return Results.Success(
                new PlayReport(asked.Profile.Chain, asked.Scenario, decisions, played.ToImmutable(), difference)
            );
        }
        catch (PeerException fault)
        {
            return Results.Failure<PlayReport>(
                new Place.WholeFile(edge ?? model.Network.Path),
                $"the edge server {Quote.Plain(fault.Message)}, after {played.Count} of {inferences} inferences",
                "See what it says; if uploads take longer than --patience, raise that on both sides."
            );
        }
    }

    private static int Print(PlayReport report)
    {
        foreach (var line in report.Lines())
        {
            Console.Out.WriteLine(line);
        }

        return ExitCode.Success;
    }
}
