using System.Text.Json;

namespace SplitProofs.Experiments.Sweeps;

/// <summary>The content of <c>sweep.json</c> in the folder of a sweep, which identifies the rows that belong together.</summary>
/// <param name="Experiment">The experiment's name.</param>
/// <param name="Hash">
/// The hash of everything that the rows depend on: experiment, inputs and program.
/// </param>
/// <param name="Cells">The number of cells.</param>
public sealed record SweepManifest(string Experiment, string Hash, long Cells)
{
    private const int Format = 1;

    /// <summary>How the cells are divided into batches.</summary>
    internal SweepLayout Layout => new(Cells);

    /// <summary>The text of the file.</summary>
    internal string Text =>
        JsonSerializer.Serialize(
            new
            {
                format = Format,
                experiment = Experiment,
                hash = Hash,
                cells = Cells,
            },
            new JsonSerializerOptions { WriteIndented = true, NewLine = "\n" }
        ) + "\n";

    /// <summary>Reads the text of a manifest; <see langword="false"/> if it is not one.</summary>
    internal static bool TryRead(string text, out SweepManifest manifest)
    {
        manifest = new("", "", 0);
        try
        {
            using var document = JsonDocument.Parse(text);
            var root = document.RootElement;
            if (root.GetProperty("format").GetInt32() != Format)
            {
                return false;
            }

            manifest = new(
                root.GetProperty("experiment").GetString()!,
                root.GetProperty("hash").GetString()!,
                root.GetProperty("cells").GetInt64()
            );
            return manifest.Cells > 0;
        }
        catch (Exception e)
            when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return false;
        }
    }
}
