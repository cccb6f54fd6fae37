using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SplitProofs.Experiments.Rows;

namespace SplitProofs.Experiments.Sweeps;

/// <summary>
/// The file of the rows of a batch. Its first line states the sweep, the batch and the SHA-256 of the rows, so that an incomplete or
/// changed file is detected.
/// </summary>
internal static class BatchFile
{
    private const string Mark = "splitproofs-rows-1";

    /// <summary>The name of the file of a batch.</summary>
    public static string NameOf(int batch) => string.Create(CultureInfo.InvariantCulture, $"{batch:D7}.rows");

    /// <summary>Writes the file.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="manifest">The sweep.</param>
    /// <param name="batch">The number of the batch.</param>
    /// <param name="lines">Its rows as <see cref="RowJson.WriteArrays"/> writes them.</param>
    public static void Write(Stream stream, SweepManifest manifest, int batch, ReadOnlySpan<byte> lines)
    {
        stream.Write(Encoding.UTF8.GetBytes(FirstLine(manifest.Hash, batch, lines)));
        stream.Write(lines);
    }

    /// <summary>Judges a file: whether it has the rows of this batch, or those of another sweep, or is damaged.</summary>
    public static BatchState StateOf(ReadOnlySpan<byte> file, SweepManifest manifest, int batch)
    {
        var end = file.IndexOf((byte)'\n');
        var words = end < 0 ? [] : Encoding.UTF8.GetString(file[..end]).Split(' ');
        return words.Length != 4 || words[0] != Mark ? BatchState.Damaged
            : words[1] != manifest.Hash ? BatchState.Foreign
            : FirstLine(manifest.Hash, batch, file[(end + 1)..]) == $"{string.Join(' ', words)}\n" ? BatchState.Whole
            : BatchState.Damaged;
    }

    /// <summary>The rows of a file that is whole.</summary>
    /// <exception cref="JsonException">They are no rows of these columns.</exception>
    public static ImmutableArray<ImmutableArray<RowValue>> RowsOf(byte[] file, ImmutableArray<RowColumn> columns)
    {
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<RowValue>>();
        var rest = file.AsSpan(file.AsSpan().IndexOf((byte)'\n') + 1);
        for (var end = rest.IndexOf((byte)'\n'); end >= 0; end = rest.IndexOf((byte)'\n'))
        {
            rows.Add(RowJson.ReadArray(rest[..end], columns));
            rest = rest[(end + 1)..];
        }

        return rows.ToImmutable();
    }

    private static string FirstLine(string hash, int batch, ReadOnlySpan<byte> payload) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Mark} {hash} {batch} {Convert.ToHexStringLower(SHA256.HashData(payload))}\n"
        );
}

/// <summary>The state of the file of a batch.</summary>
internal enum BatchState
{
    /// <summary>There is no file.</summary>
    Missing,

    /// <summary>It has the rows of the batch.</summary>
    Whole,

    /// <summary>It is of another experiment, other inputs or another version of the program.</summary>
    Foreign,

    /// <summary>It was changed or damaged after it was written.</summary>
    Damaged,
}
