using System.Collections.Immutable;
using System.Globalization;
using SplitProofs.Inputs;
using SplitProofs.Text.Faults;
using SplitProofs.Verification.Shards;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Commands;

/// <summary>
/// The folder that the shards of a run fill, each with one file. A file is written under another name and then renamed, so that it is
/// either complete or absent.
/// </summary>
internal static class EvidenceFolder
{
    private const string Ending = ".evidence";

    /// <summary>The most bytes of a file, far more than the findings for all claims take.</summary>
    private const int MostBytes = 1 << 26;

    /// <summary>The most missing shards that a message names.</summary>
    private const int MostNamed = 20;

    /// <summary>The file of a shard.</summary>
    public static string FileOf(string folder, int number, int parts) =>
        Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"shard-{number}-of-{parts}{Ending}"));

    /// <summary>Whether a shard of this run is there already.</summary>
    public static bool Has(string folder, ShardedRun run, int number, int parts) =>
        Read(FileOf(folder, number, parts)).Match(shard => shard.Run == run, _ => false);

    /// <summary>Writes a shard.</summary>
    public static Result<string> Write(string folder, EvidenceShard shard)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception e) when (IsOfFiles(e))
        {
            return Unusable<string>(folder, e);
        }

        return ReplacedFile.Write(FileOf(folder, shard.Number, shard.Parts), shard.Text());
    }

    /// <summary>
    /// Reads all shards of a run in their order. A fault where one is missing, damaged, or of another run or version of the program.
    /// </summary>
    /// <param name="folder">The folder.</param>
    /// <param name="known">All claims that the run may be about.</param>
    public static Result<ImmutableArray<EvidenceShard>> ReadAll(string folder, ImmutableArray<Claim> known) =>
        Files(folder)
            .Bind(files => Results.All(files.Select(Read)))
            .Bind(shards => Belonging(folder, shards, known))
            .Bind(shards => Complete(folder, shards));

    private static Result<ImmutableArray<string>> Files(string folder)
    {
        try
        {
            return Results
                .Success<ImmutableArray<string>>([
                    .. Directory.EnumerateFiles(folder, $"*{Ending}").Order(StringComparer.Ordinal),
                ])
                .Unless(
                    files => files.IsEmpty,
                    _ =>
                        new(
                            new Place.WholeFile(folder),
                            "this folder holds no shard of a verify run",
                            "Name the folder that was given to verify as --output."
                        )
                );
        }
        catch (Exception e) when (IsOfFiles(e))
        {
            return Unusable<ImmutableArray<string>>(folder, e);
        }
    }

    private static Result<EvidenceShard> Read(string file)
    {
        try
        {
            return EvidenceShard.TryRead(WrittenFile.Text(file, MostBytes), out var shard)
                ? Named(file, shard)
                : Results.Failure<EvidenceShard>(
                    new Place.WholeFile(file),
                    "this file was changed or damaged after it was written",
                    "Delete it, and run its shard again."
                );
        }
        catch (Exception e) when (IsOfFiles(e))
        {
            return Unusable<EvidenceShard>(file, e);
        }
    }

    /// <summary>The shard, if the file has the shard's own name. The findings of a copy under another name would count twice.</summary>
    private static Result<EvidenceShard> Named(string file, EvidenceShard shard)
    {
        var name = Path.GetFileName(FileOf("", shard.Number, shard.Parts));
        return Results
            .Success(shard)
            .Unless(
                _ => Path.GetFileName(file) != name,
                _ =>
                    new(
                        new Place.WholeFile(file),
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"this is shard {shard.Number}/{shard.Parts} under another name, and would count twice"
                        ),
                        $"Delete it, or call it {name} again."
                    )
            );
    }

    private static Result<ImmutableArray<EvidenceShard>> Belonging(
        string folder,
        ImmutableArray<EvidenceShard> shards,
        ImmutableArray<Claim> known
    )
    {
        var first = shards[0];
        ImmutableArray<Fault> foreign =
        [
            .. shards
                .Where(shard => shard.Run != first.Run || shard.Parts != first.Parts)
                .Select(shard => new Fault(
                    new Place.WholeFile(FileOf(folder, shard.Number, shard.Parts)),
                    $"this shard is not of the same run as {Path.GetFileName(FileOf(folder, first.Number, first.Parts))}: "
                        + "it has other claims, instances, sources or another number of shards",
                    "Delete the files that do not belong to the run."
                )),
        ];
        return !foreign.IsEmpty ? new Result<ImmutableArray<EvidenceShard>>.Failure(foreign)
            : ShardedRun.Of(first.Run.ClaimsAmong(known), first.Run.Budget()) != first.Run
                ? Results.Failure<ImmutableArray<EvidenceShard>>(
                    new Place.WholeFile(folder),
                    "these shards are of another version of the program, or of its claims",
                    "Merge them with the version that wrote them, or run them again."
                )
            : shards.FirstOrDefault(shard => !HasAll(shard, first.Run.ClaimsAmong(known))) is { } lacking
                ? Results.Failure<ImmutableArray<EvidenceShard>>(
                    new Place.WholeFile(FileOf(folder, lacking.Number, lacking.Parts)),
                    "this file has no findings for some claim of its run",
                    "Delete it, and run its shard again."
                )
            : Results.Success<ImmutableArray<EvidenceShard>>([.. shards.OrderBy(shard => shard.Number)]);
    }

    private static bool HasAll(EvidenceShard shard, ImmutableArray<Claim> claims) =>
        claims.All(claim => claim.Stance != Stance.Holds || shard.Samples.ContainsKey($"{claim.Id}"));

    private static Result<ImmutableArray<EvidenceShard>> Complete(string folder, ImmutableArray<EvidenceShard> shards)
    {
        var (run, parts) = (shards[0].Run, shards[0].Parts);
        var there = shards.Select(shard => shard.Number).ToHashSet();
        ImmutableArray<int> missing = [.. Enumerable.Range(1, parts).Where(number => !there.Contains(number))];
        return missing.IsEmpty
            ? Results.Success(shards)
            : new Result<ImmutableArray<EvidenceShard>>.Failure([
                .. missing
                    .Take(MostNamed)
                    .Select(number => new Fault(
                        new Place.WholeFile(folder),
                        string.Create(CultureInfo.InvariantCulture, $"shard {number}/{parts} is missing")
                            + (missing.Length > MostNamed ? $", one of {missing.Length}" : ""),
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"Run it: verify {run.Claims} --cases {run.Cases} --seed {run.Seed} --level {run.Level} --boxes {run.Boxes} "
                                + $"--shard {number}/{parts} --output {folder}"
                        )
                    )),
            ]);
    }

    private static bool IsOfFiles(Exception e) =>
        e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException;

    private static Result<T> Unusable<T>(string path, Exception e) =>
        Results.Failure<T>(
            new Place.WholeFile(path),
            $"this cannot be used ({Quote.Plain(e.Message).TrimEnd('.')})",
            "Name the folder of the shards, which may be read and written."
        );
}
