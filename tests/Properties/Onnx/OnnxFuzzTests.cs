using System.Diagnostics;
using System.Globalization;
using SplitProofs.Text.Faults;
using static SplitProofs.Properties.Onnx.OnnxWriter;

namespace SplitProofs.Properties.Onnx;

/// <summary>
/// Damaged files give faults, or networks that can be used. A few of them under <c>dotnet test</c>; SPLITPROOFS_ONNX_MUTANTS sets
/// how many.
/// </summary>
public class OnnxFuzzTests
{
    private static readonly int _mutants = int.TryParse(
        Environment.GetEnvironmentVariable("SPLITPROOFS_ONNX_MUTANTS"),
        NumberStyles.None,
        CultureInfo.InvariantCulture,
        out var given
    )
        ? given
        : 1500;

    [Fact]
    public void Damaged_files_are_faults_or_can_be_used()
    {
        var files = Files();
        var accepted = 0;
        for (var number = 0; number < _mutants; number++)
        {
            var random = new Random(unchecked((int)(Seed.Value * 1_000_003 + (ulong)number)));
            var file = files[random.Next(files.Length)];
            for (var slips = random.Next(1, 4); slips > 0; slips--)
            {
                file = Damaged(file, random);
            }

            var watch = Stopwatch.StartNew();
            try
            {
                var result = Importing.Result(file);
                Assert.All(result.Faults, fault => Assert.Equal(-1, Characters.FirstHidden(fault.ToString())));
                Assert.DoesNotContain(
                    result.Faults,
                    fault => fault.Remedy.Contains("mistake of the import", StringComparison.Ordinal)
                );
                accepted += result.Faults.IsEmpty ? 1 : 0;
            }
            catch (Exception e)
            {
                Assert.Fail($"seed {Seed.Value}, mutant {number}: {e}\n{Convert.ToBase64String(file)}");
            }

            Assert.InRange(watch.Elapsed.TotalSeconds, 0, 20);
        }

        Assert.InRange(accepted, 1, _mutants - 1);
    }

    private static byte[] Damaged(byte[] file, Random random)
    {
        var (one, other) = (random.Next(file.Length), random.Next(file.Length));
        byte[] damaged = [.. file];
        switch (random.Next(12))
        {
            case > 5:
                return WireDamage.Of(file, random);
            case 0:
                damaged[one] ^= (byte)(1 << random.Next(8));
                return damaged;
            case 1:
                damaged[one] = (byte)random.Next(256);
                return damaged;
            case 2:
                damaged[one] = damaged[other];
                return damaged;
            case 3:
                return [.. file.Take(one), .. file.Skip(one + random.Next(1, 9))];
            case 4:
                return [.. file.Take(one), .. file.Skip(other).Take(random.Next(1, 40)), .. file.Skip(one)];
            default:
                var length = Math.Min(random.Next(1, 40), file.Length - Math.Max(one, other));
                file.AsSpan(other, length).CopyTo(damaged.AsSpan(one));
                return damaged;
        }
    }

    private static byte[][] Files()
    {
        var networks = Seed.Draw(WrittenNetwork.Arbitrary().Generator, 20).Select(network => network.Write().File);
        return [.. networks, Transformer(), Recurrent(), Products()];
    }

    private static byte[] Transformer()
    {
        var file = new OnnxWriter();
        var x = file.Node("Gather", [file.Weights(50, 8), file.Tokens("tokens", 1, 6)]);
        var shape = file.Node("Shape", [x]);
        var length = file.Node("Gather", [shape, file.Integers(1)]);
        var target = file.Node("Concat", [file.Integers(1), length, file.Integers(2, 4)], Int("axis", 0));
        var heads = file.Node("Reshape", [file.Node("MatMul", [x, file.Weights(8, 8)]), target]);
        var query = file.Node("Transpose", [heads], Ints("perm", 0, 2, 1, 3));
        var parts = file.Node("Split", [query], 2, Int("axis", 3));
        var normal = file.Node("LayerNormalization", [parts[0], file.Weights(2), file.Weights(2)], Int("axis", -1));
        var part = file.Node("Slice", [normal, file.Integers(0), file.Integers(3), file.Integers(2)]);
        file.Output(file.Node("ReduceMean", [file.Node("Softmax", [part])], Ints("axes", 1, 2)));
        return file.Bytes();
    }

    private static byte[] Products()
    {
        var file = new OnnxWriter();
        var (a, b) = (file.Input("a", 4, 3), file.Input("b", 3, 5));
        var sum = file.Node("Gemm", [a, b, file.Input("c", 1, 5)]);
        var scaled = file.Node("Mul", [sum, file.Weights(5)]);
        var product = file.Node("Einsum", [scaled, file.Input("d", 6, 5)], Word("equation", "ij,kj->ik"));
        var quantised = file.Node("DynamicQuantizeLinear", [product], 3);
        file.Output(file.Node("DequantizeLinear", quantised));
        return file.Bytes();
    }

    private static byte[] Recurrent()
    {
        var file = new OnnxWriter();
        var x = file.Node("Conv", [file.Input("x", 1, 4, 9), file.Weights(6, 4, 3)]);
        var sequence = file.Node("Transpose", [x], Ints("perm", 2, 0, 1));
        var outputs = file.Node(
            "GRU",
            [sequence, file.Weights(1, 15, 6), file.Weights(1, 15, 5), file.Weights(1, 30)],
            2,
            Int("hidden_size", 5)
        );
        var padded = file.Node(
            "Pad",
            [file.Node("Squeeze", [outputs[1], file.Integers(0)]), file.Integers(0, 1, 0, 1)]
        );
        file.Output(file.Node("Clip", [padded, file.Scalar(0), file.Scalar(6)]));
        return file.Bytes();
    }
}
