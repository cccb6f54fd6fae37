using System.Collections.Immutable;
using SplitProofs.Onnx.Graphs;
using SplitProofs.Onnx.Reading;
using SplitProofs.Onnx.Tracing;
using SplitProofs.Onnx.Wire;
using Xunit.Abstractions;

namespace SplitProofs.Properties.Onnx;

/// <summary>The test cases of ONNX itself: each output that is inferred has the shape of the output that the case gives.</summary>
public class OperatorCaseTests(ITestOutputHelper output)
{
    [RealModelTheory("operators")]
    [InlineData(500)]
    public void The_shape_of_each_output_is_that_of_the_case(int least)
    {
        var folders = Directory
            .GetDirectories(Path.Combine(RealModelTests.Folder, "operators"), "test_*")
            .Order(StringComparer.Ordinal);
        var (compared, refused, wrong) = (0, new List<string>(), new List<string>());
        foreach (var folder in folders)
        {
            var outcome = Compare(folder);
            compared += outcome.Length == 0 ? 1 : 0;
            (outcome.StartsWith("refused", StringComparison.Ordinal) ? refused : wrong).AddRange(
                outcome.Length == 0 ? [] : [$"{Path.GetFileName(folder)}: {outcome}"]
            );
        }

        output.WriteLine($"{compared} cases compared, {refused.Count} refused");
        foreach (var line in refused)
        {
            output.WriteLine(line);
        }

        Assert.Empty(wrong);
        Assert.InRange(compared, least, int.MaxValue);
    }

    /// <summary>Empty where the shapes agree; otherwise why they do not, or why the case was refused.</summary>
    private static string Compare(string folder)
    {
        using var stream = File.OpenRead(Path.Combine(folder, "model.onnx"));
        var model = ModelReader.Read(stream);
        var graph = NodeOrder.Sorted(model.Graph);
        var inputs = graph
            .Inputs.Select((input, index) => (input, given: Tensor(folder, $"input_{index}.pb")))
            .ToArray();
        if (inputs.Any(input => input.given is null || input.input.Type == ElementType.Unknown))
        {
            return "refused: an input is no tensor";
        }

        // Whole numbers after the first input say shapes and places, which are constant in networks.
        var constant = inputs
            .Where((input, index) => index > 0 && input.given!.Values.Length > 0 && !input.given.Type.IsReal())
            .ToArray();
        graph = graph with
        {
            Initialisers =
            [
                .. graph.Initialisers,
                .. constant.Select(input => input.given! with { Name = input.input.Name }),
            ],
        };
        var tracer = new Tracer(model.Versions, model.Functions, []);
        tracer.Run(
            graph,
            [
                .. inputs
                    .Where(input => !constant.Contains(input))
                    .Select(input => new NetworkInput(input.input.Name, input.given!.Type, input.given.Shape)),
            ]
        );
        if (tracer.Refused.Count > 0)
        {
            return $"refused: {tracer.Refused[0].Operator}: {tracer.Refused[0].Cause}";
        }

        return string.Concat(
            graph.Outputs.Select(
                (result, index) =>
                    Tensor(folder, $"output_{index}.pb") is { } expected
                    && tracer.Values.TryGetValue(result.Name, out var inferred)
                    && !inferred.Shape.SequenceEqual(expected.Shape)
                        ? $"output {index} is [{string.Join(',', expected.Shape)}], inferred was [{string.Join(',', inferred.Shape)}]. "
                        : ""
            )
        );
    }

    private static OnnxTensor? Tensor(string folder, string name)
    {
        var path = Path.Combine(folder, "test_data_set_0", name);
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            using var stream = File.OpenRead(path);
            return TensorReader.Read(new WireReader(stream));
        }
        catch (MalformedFileException)
        {
            return null;
        }
    }
}
