using System.Collections.Immutable;
using System.Text;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using SplitProofs.Onnx.Graphs;
using SplitProofs.Onnx.Reading;
using SplitProofs.Onnx.Tracing;

namespace SplitProofs.Runtime.Tests;

/// <summary>The shape of each tensor of a network is that which ONNX Runtime computes.</summary>
public class ShapeTests
{
    private const long SamplesPerSecond = 16_000;

    private static readonly string _folder = Environment.GetEnvironmentVariable("SPLITPROOFS_ONNX_MODELS")
        is { Length: > 0 } given
        ? given
        : Path.Combine(
            Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } cache
                ? cache
                : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache"),
            "splitproofs-onnx-models"
        );

    [Theory]
    [InlineData("alexa_v0.1.onnx", "")]
    [InlineData("hey_mycroft_v0.1.onnx", "")]
    [InlineData("hey_jarvis_v0.1.onnx", "")]
    [InlineData("hey_rhasspy_v0.1.onnx", "")]
    [InlineData("timer_v0.1.onnx", "")]
    [InlineData("weather_v0.1.onnx", "")]
    [InlineData("embedding_model.onnx", "input_1=1,76,32,1")]
    [InlineData("melspectrogram.onnx", "input=1,1760")]
    [InlineData("ch_ppocr_mobile_v2.0_cls_infer.onnx", "x=1,3,48,192")]
    [InlineData("ch_PP-OCRv4_det_infer.onnx", "x=1,3,320,224")]
    [InlineData("ch_PP-OCRv4_rec_infer.onnx", "x=1,3,48,320")]
    [InlineData("silero_vad_legacy.onnx", "input=1,512 h=2,1,64 c=2,1,64")]
    [InlineData("silero_vad_v5.onnx", "input=1,512 state=2,1,128")]
    public void Every_tensor_has_the_shape_that_the_runtime_gives_it(string name, string shapes)
    {
        var path = PathOf(name);
        var file = File.ReadAllBytes(path);
        var model = ModelReader.Read(new MemoryStream(file));
        var given = shapes
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(shape => shape.Split('='))
            .ToImmutableDictionary(
                shape => shape[0],
                shape => shape[1].Split(',').Select(long.Parse).ToImmutableArray()
            );
        var inputs = InputShapes
            .Of(model.Graph, name, given)
            .Match(all => all, faults => throw new InvalidOperationException(string.Join('\n', faults)));
        var tracer = new Tracer(model.Versions, model.Functions, []);
        tracer.Run(NodeOrder.Sorted(model.Graph), inputs);
        Assert.Empty(tracer.Refused);

        string[] tensors =
        [
            .. model
                .Graph.Nodes.SelectMany(node => node.Outputs)
                .Where(output => output.Length > 0 && tracer.Values.ContainsKey(output)),
        ];
        using var session = new InferenceSession(
            WithOutputs(file, tensors.Except(model.Graph.Outputs.Select(output => output.Name)))
        );
        using var results = session.Run([.. inputs.Select(Value)]);
        var compared = results.Where(result => tensors.Contains(result.Name)).ToArray();
        Assert.NotEmpty(compared);
        Assert.All(
            compared,
            result =>
                Assert.Equal(
                    (result.Name, Shape(result)),
                    (result.Name, string.Join(',', tracer.Values[result.Name].Shape))
                )
        );
    }

    /// <summary>The path of a network that tests/fetch-onnx-models fetches.</summary>
    internal static string PathOf(string name)
    {
        var path = Path.Combine(_folder, name);
        Assert.True(File.Exists(path), $"{path} is missing: run tests/fetch-onnx-models.");
        return path;
    }

    private static string Shape(DisposableNamedOnnxValue result) =>
        result.ElementType switch
        {
            TensorElementType.Float => Text(result.AsTensor<float>()),
            TensorElementType.Int64 => Text(result.AsTensor<long>()),
            TensorElementType.Int32 => Text(result.AsTensor<int>()),
            TensorElementType.Bool => Text(result.AsTensor<bool>()),
            var type => throw new NotSupportedException($"{result.Name} is of {type}"),
        };

    private static string Text<T>(Tensor<T> tensor) => string.Join(',', tensor.Dimensions.ToArray());

    private static NamedOnnxValue Value(NetworkInput input)
    {
        int[] shape = [.. input.Shape.Select(extent => (int)extent)];
        if (input.Type == ElementType.Int64)
        {
            var numbers = new DenseTensor<long>(shape);
            numbers.Fill(SamplesPerSecond);
            return NamedOnnxValue.CreateFromTensor(input.Name, numbers);
        }

        var tensor = new DenseTensor<float>(shape);
        tensor.Fill(0.1f);
        return NamedOnnxValue.CreateFromTensor(input.Name, tensor);
    }

    /// <summary>The file with further outputs: a message that comes twice is merged by the format's rules.</summary>
    private static byte[] WithOutputs(byte[] file, IEnumerable<string> names)
    {
        byte[] outputs = [.. names.SelectMany(name => Field(12, Field(1, Encoding.UTF8.GetBytes(name))))];
        return [.. file, .. Field(7, outputs)];
    }

    private static byte[] Field(int number, byte[] body)
    {
        List<byte> bytes = [(byte)((number << 3) | 2)];
        for (var length = (uint)body.Length; ; length >>= 7)
        {
            bytes.Add((byte)(length >= 0x80 ? length | 0x80 : length));
            if (length < 0x80)
            {
                return [.. bytes, .. body];
            }
        }
    }
}
