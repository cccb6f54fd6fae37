using System.Collections.Immutable;
using SplitProofs.Descriptions.Evaluation;
using SplitProofs.Onnx;
using SplitProofs.Text.Faults;

namespace SplitProofs.Properties.Onnx;

/// <summary>Imports files that the tests write.</summary>
internal static class Importing
{
    /// <summary>What comes of importing a file.</summary>
    public static Result<ImportedNetwork> Result(byte[] file, params string[] assumptions) =>
        OnnxImport.Read(new MemoryStream(file), "net.onnx", ImportOptions.None with { Assumptions = [.. assumptions] });

    /// <summary>The same with the extents of an input.</summary>
    public static Result<ImportedNetwork> ResultWith(byte[] file, string input, params ImmutableArray<long> shape) =>
        OnnxImport.Read(
            new MemoryStream(file),
            "net.onnx",
            ImportOptions.None with
            {
                Shapes = ImportOptions.None.Shapes.Add(input, shape),
            }
        );

    /// <summary>The imported network.</summary>
    public static ImportedNetwork Network(byte[] file, params string[] assumptions) => Of(Result(file, assumptions));

    /// <summary>The network, or a failed test with the faults.</summary>
    public static ImportedNetwork Of(Result<ImportedNetwork> result) =>
        result.Match(network => network, faults => throw new InvalidOperationException(string.Join('\n', faults)));

    /// <summary>The only fault.</summary>
    public static string Fault(Result<ImportedNetwork> result) => Assert.Single(result.Faults).ToString();

    /// <summary>The counts of an imported network: multiply-accumulates, other operations, parameters.</summary>
    public static (long Macs, long ElementWise, long Parameters) Counts(byte[] file, params string[] assumptions)
    {
        var network = Evaluated(file, assumptions);
        return (network.Macs, network.ElementWise, network.Parameters);
    }

    /// <summary>An imported network in numbers.</summary>
    public static EvaluatedNetwork Evaluated(byte[] file, params string[] assumptions) =>
        Network(file, assumptions).Compiled.EvaluateDefaults();

    /// <summary>The lines of the layers of an imported description.</summary>
    public static string[] Layers(byte[] file) =>
        [.. Network(file).Description.Split("layers:\n", 2)[1].TrimEnd('\n').Split('\n').Select(line => line[2..])];
}
