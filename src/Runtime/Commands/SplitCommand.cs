using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using SplitProofs.Commands;
using SplitProofs.Onnx.Splitting;
using SplitProofs.Runtime.Sessions;
using SplitProofs.Runtime.Splitting;
using SplitProofs.Text.Faults;

namespace SplitProofs.Runtime.Commands;

/// <summary><c>splitproofs-runtime split</c>: a network as two files, for the device and for the edge server.</summary>
internal static class SplitCommand
{
    public static Command Create()
    {
        var model = new ModelOptions();
        var placed = new Option<int?>("--placed")
        {
            Description = "Divide it after this number of stages.",
            HelpName = "N",
            CustomParser = WholeNumber.Optional(1, int.MaxValue, "from 1 to the number of stages less 1"),
        };
        var cut = new Option<string?>("--cut")
        {
            Description = "Divide it after the stage of this name, as inspect prints it.",
            HelpName = "NAME",
        };
        var all = new Option<bool>("--all") { Description = "Divide it after each stage but the last." };
        var output = new Option<string>("--output")
        {
            Description = "The folder to make, with the files of each cut and manifest.json.",
            HelpName = "FOLDER",
            Required = true,
        };
        var noCheck = new Option<bool>("--no-check")
        {
            Description = "Leave out the comparison of both files with the whole on random input.",
        };
        var command = new Command(
            "split",
            "Writes the stages on the device and those on the edge server as two files, and compares both, run one after the other, "
                + "with the whole."
        );
        model.AddTo(command);
        command.Add(placed);
        command.Add(cut);
        command.Add(all);
        command.Add(output);
        command.Add(noCheck);
        command.Validators.Add(result =>
        {
            if (new Option[] { placed, cut, all }.Count(option => result.GetResult(option) is { Implicit: false }) != 1)
            {
                result.AddError("--placed, --cut, --all: give one of them, as in --all.");
            }
        });
        command.SetLimitedAction(
            "the network was not divided",
            (parse, limit) =>
                limit
                    .Run(
                        "Dividing the network, and running its parts...",
                        () =>
                            model
                                .Read(parse)
                                .Bind(read =>
                                    Cuts(read.Network, parse.GetValue(placed), parse.GetValue(cut))
                                        .Bind(cuts =>
                                            RuntimeFaults.Catch(
                                                read.Network.Path,
                                                () =>
                                                    Split(
                                                        read,
                                                        cuts,
                                                        parse.GetRequiredValue(output),
                                                        !parse.GetValue(noCheck),
                                                        limit.Token
                                                    )
                                            )
                                        )
                                        .Map(cuts => (read.Network, Cuts: cuts))
                                )
                    )
                    .Match(done => Print(done.Network, done.Cuts, parse.GetRequiredValue(output)), Messages.Faults)
        );
        return command;
    }

    private static Result<ImmutableArray<SplitCut>> Split(
        ModelOptions.Model model,
        ImmutableArray<int> cuts,
        string folder,
        bool isChecked,
        CancellationToken token
    )
    {
        using var check = isChecked ? new SplitCheck(model.Network, model.Inputs, model.Threads) : null;
        return SplitFolder.Write(model.Network, cuts, folder, check, token);
    }

    private static Result<ImmutableArray<int>> Cuts(SplittableNetwork network, int? placed, string? after)
    {
        if (network.Stages < 2)
        {
            return Results.Failure<ImmutableArray<int>>(
                new Place.WholeFile(network.Path),
                "the network has a single stage, which cannot be divided",
                "Run it as a whole, on the device or on the edge server."
            );
        }

        if (after is not null)
        {
            string[] names = [.. network.Numbers.Stages.Select(stage => stage.Name)];
            var index = Array.IndexOf(names, after);
            return index < 0
                    ? Results.Failure<ImmutableArray<int>>(
                        new Place.Option("--cut"),
                        $"no stage is called {Quote.Of(after)}",
                        Suggestion.For(after, names)
                    )
                : index == names.Length - 1
                    ? Results.Failure<ImmutableArray<int>>(
                        new Place.Option("--cut"),
                        $"{Quote.Of(after)} is the last stage, so nothing would be left for the edge server",
                        "Name an earlier stage."
                    )
                : At(network, index + 1, "--cut");
        }

        return placed is not { } stages ? All(network)
            : stages < network.Stages ? At(network, stages, "--placed")
            : Results.Failure<ImmutableArray<int>>(
                new Place.Option("--placed"),
                $"the network has {network.Stages} stages, and with {stages} on the device nothing is left for the edge server",
                $"Give a number from 1 to {network.Stages - 1}."
            );
    }

    private static Result<ImmutableArray<int>> All(SplittableNetwork network) =>
        network.Cuts.IsEmpty
            ? Results.Failure<ImmutableArray<int>>(
                new Place.WholeFile(network.Path),
                $"the network cannot be divided anywhere: {network.ObstacleAt(1)}",
                "Export it with that operator written out."
            )
            : Results.Success(network.Cuts);

    private static Result<ImmutableArray<int>> At(SplittableNetwork network, int cut, string option) =>
        network.Cuts.Contains(cut)
            ? Results.Success<ImmutableArray<int>>([cut])
            : Results.Failure<ImmutableArray<int>>(
                new Place.Option(option),
                $"the network cannot be divided after {cut} stages: {Quote.Plain(network.ObstacleAt(cut))}",
                network.Cuts.IsEmpty
                    ? "Export it with that operator written out."
                    : $"It can after {network.Cuts.MinBy(other => Math.Abs(other - cut))}."
            );

    private static int Print(SplittableNetwork network, ImmutableArray<SplitCut> cuts, string folder)
    {
        foreach (var cut in cuts)
        {
            var bits =
                cut.SentBits == cut.DescribedBits
                    ? $"{cut.SentBits} bits sent"
                    : $"{cut.SentBits} bits sent, and {cut.DescribedBits} by the description";
            var difference = cut.Difference is { } found
                ? $"maximum difference {Number(found.Greatest)} of {Number(found.Magnitude)}"
                : "not compared";
            Console.Out.WriteLine(
                Quote.Plain($"{cut.Placed} of {network.Stages} stages, after {cut.After}: {bits}; {difference}")
            );
        }

        foreach (var cut in Enumerable.Range(1, network.Stages - 1).Except(network.Cuts).Where(_ => cuts.Length > 1))
        {
            Messages.Warning(
                $"It cannot be divided after {network.Numbers.Stages[cut - 1].Name}: {network.ObstacleAt(cut)}."
            );
        }

        Messages.Progress($"The files are in {folder}.");
        return ExitCode.Success;
    }

    private static string Number(double value) => value.ToString("G3", CultureInfo.InvariantCulture);
}
