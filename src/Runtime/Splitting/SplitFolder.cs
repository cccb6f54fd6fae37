using System.Collections.Immutable;
using SplitProofs.Onnx.Splitting;
using SplitProofs.Runtime.Sessions;
using SplitProofs.Text.Faults;

namespace SplitProofs.Runtime.Splitting;

/// <summary>Divides a network at cuts, into a folder that is either written as a whole or not at all.</summary>
internal static class SplitFolder
{
    private const string Remedy = "Name a new folder, or an empty one, in a folder that may be written to.";

    /// <summary>Divides a network.</summary>
    /// <param name="network">The network.</param>
    /// <param name="cuts">The cuts, each one of <see cref="SplittableNetwork.Cuts"/>.</param>
    /// <param name="folder">The folder to make.</param>
    /// <param name="check">Compares the two files of a cut with the whole; <see langword="null"/> for no comparison.</param>
    /// <param name="token">Stops the work.</param>
    public static Result<ImmutableArray<SplitCut>> Write(
        SplittableNetwork network,
        ImmutableArray<int> cuts,
        string folder,
        SplitCheck? check,
        CancellationToken token
    )
    {
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
        {
            return Results.Failure<ImmutableArray<SplitCut>>(
                new Place.Option("--output"),
                $"{Quote.Of(folder)} is there, and is no empty folder",
                Remedy
            );
        }

        var beside = $"{Path.TrimEndingDirectorySeparator(folder)}.new";
        try
        {
            if (Directory.Exists(beside) && !File.Exists(Path.Combine(beside, SplitManifest.FileName)))
            {
                return Results.Failure<ImmutableArray<SplitCut>>(
                    new Place.Option("--output"),
                    $"{Quote.Of(beside)} is there, where the folder would be made",
                    "Remove it, or name another folder."
                );
            }

            Remove(beside);
            Directory.CreateDirectory(beside);
            // This file identifies what a killed run left.
            File.WriteAllText(Path.Combine(beside, SplitManifest.FileName), "");
            var read = Results.All(cuts.Select(cut => At(network, cut, beside, check, token)));
            return read.Bind(all =>
            {
                File.WriteAllText(Path.Combine(beside, SplitManifest.FileName), SplitManifest.Of(network, all));
                if (Directory.Exists(folder))
                {
                    Directory.Delete(folder);
                }

                Directory.Move(beside, folder);
                return Results.Success(all);
            });
        }
        finally
        {
            Remove(beside);
        }
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Result<SplitCut> At(
        SplittableNetwork network,
        int cut,
        string folder,
        SplitCheck? check,
        CancellationToken token
    )
    {
        token.ThrowIfCancellationRequested();
        var stem = $"cut-{cut.ToString($"D{network.Stages.ToString().Length}")}";
        var (device, edge) = (network.Part(0, cut), network.Part(cut, network.Stages));
        var (deviceFile, edgeFile) = (
            PartFiles.Write(network, device, folder, $"{stem}.device"),
            PartFiles.Write(network, edge, folder, $"{stem}.edge")
        );
        var stage = network.Numbers.Stages[cut - 1];
        var difference = check?.Compare(device, deviceFile, edge, edgeFile);
        return difference is { IsRounding: false } wrong
            ? Results.Failure<SplitCut>(
                new Place.WholeFile(network.Path),
                $"after {Quote.Plain(stage.Name)} the two files give results that differ from those of the whole by up to "
                    + $"{wrong.Greatest:G3}, of at most {wrong.Magnitude:G3}",
                "If the network draws random numbers, leave the check out with --no-check; otherwise please report it."
            )
            : Results.Success(
                new SplitCut(
                    cut,
                    stage.Name,
                    device,
                    Path.GetFileName(deviceFile),
                    edge,
                    Path.GetFileName(edgeFile),
                    stage.OutputBits,
                    difference
                )
            );
    }
}
