using SplitProofs.Onnx.Splitting;

namespace SplitProofs.Runtime.Sessions;

/// <summary>Writes parts of a network as files.</summary>
internal static class PartFiles
{
    /// <summary>Writes a part, with its external data in a file beside it.</summary>
    /// <param name="network">The network.</param>
    /// <param name="part">The part.</param>
    /// <param name="folder">The folder, which must exist.</param>
    /// <param name="name">The name of the file without its ending.</param>
    /// <returns>The path of the file.</returns>
    public static string Write(SplittableNetwork network, NetworkPart part, string folder, string name)
    {
        var file = $"{name}.onnx";
        var written = network.Write(part, $"{file}.data");
        var path = Path.Combine(folder, file);
        Save(written.Model, path);
        if (written.External.Length > 0)
        {
            Save(written.External, $"{path}.data");
        }

        return path;
    }

    private static void Save(ByteList bytes, string path)
    {
        using var stream = File.Create(path);
        bytes.CopyTo(stream);
    }
}
