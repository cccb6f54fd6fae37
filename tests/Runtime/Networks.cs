using SplitProofs.Onnx;
using SplitProofs.Onnx.Splitting;
using SplitProofs.Properties.Onnx;
using SplitProofs.Runtime.Commands;
using static SplitProofs.Properties.Onnx.OnnxWriter;

namespace SplitProofs.Runtime.Tests;

/// <summary>A folder with networks, in which the program runs.</summary>
internal sealed class Networks : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("splitproofs-").FullName;

    /// <summary>A small network of three convolutions, one of them in a residual.</summary>
    public static byte[] Residual(int seed = 1)
    {
        var random = new Random(seed);
        var file = new OnnxWriter();
        var image = file.Input("image", 1, 3, 24, 24);
        var first = file.Node("Relu", [file.Node("Conv", [image, Raw(file, random, 8, 3, 3, 3)])]);
        var inner = file.Node("Conv", [first, Raw(file, random, 8, 8, 3, 3)], Ints("pads", 1, 1, 1, 1));
        var sum = file.Node("Relu", [file.Node("Add", [first, inner])]);
        var pooled = file.Node("MaxPool", [sum], Ints("kernel_shape", 2, 2), Ints("strides", 2, 2));
        var batch = file.Node("Gather", [file.Node("Shape", [pooled]), file.Integers(0)], Int("axis", 0));
        var shape = file.Node("Concat", [batch, file.Integers(-1)], Int("axis", 0));
        var flat = file.Node("Reshape", [pooled, shape]);
        file.Output(file.Node("Gemm", [flat, Raw(file, random, 8 * 11 * 11, 10)]));
        return file.Bytes();
    }

    /// <summary>Writes a file.</summary>
    public string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>The network of a file.</summary>
    public static SplittableNetwork Open(string path, params (string Input, long[] Shape)[] shapes)
    {
        using var stream = File.OpenRead(path);
        return SplittableNetwork
            .Read(
                stream,
                path,
                ImportOptions.None with
                {
                    Shapes = shapes.Aggregate(
                        ImportOptions.None.Shapes,
                        (all, shape) => all.Add(shape.Input, [.. shape.Shape])
                    ),
                }
            )
            .Match(network => network, faults => throw new InvalidOperationException(string.Join('\n', faults)));
    }

    /// <summary>Runs the program.</summary>
    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments)
    {
        var (output, error) = (Console.Out, Console.Error);
        using StringWriter toOutput = new(),
            toError = new();
        Console.SetOut(toOutput);
        Console.SetError(toError);
        try
        {
            var exitCode = await RuntimeProgram.RunAsync(arguments);
            return (exitCode, toOutput.ToString(), toError.ToString());
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(error);
        }
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static string Raw(OnnxWriter file, Random random, params long[] shape)
    {
        var values = new byte[4 * (int)shape.Aggregate(1L, (all, extent) => all * extent)];
        for (var index = 0; index < values.Length; index += 4)
        {
            BitConverter.TryWriteBytes(values.AsSpan(index), (float)(random.NextDouble() - 0.5) / 4);
        }

        return file.RawWeights(values, shape);
    }
}
