using Microsoft.CodeAnalysis;
using SplitProofs.Properties.Descriptions;

namespace SplitProofs.Properties.Generators;

/// <summary>
/// What is generated for a few descriptions, to be read by a person when it changes. Where SPLITPROOFS_WRITE_SNAPSHOTS names a
/// folder, the sources are written there too.
/// </summary>
public class SnapshotTests
{
    private static readonly string[] _descriptions =
    [
        "models/lenet-5.dnn.yaml",
        "models/equal-neuron-mlp.dnn.yaml",
        "snapshots/windows.dnn.yaml",
        "snapshots/nested-repeats.dnn.yaml",
        "snapshots/two-inputs.dnn.yaml",
    ];

    private static readonly Lazy<GeneratorRunResult> _run = new(() =>
        Driver
            .InNamespace(
                "SplitProofs.Models",
                [.. _descriptions.Select(name => new DescriptionText($"/{name}", Resources.Read(name)))]
            )
            .RunGenerators(Driver.Compilation())
            .GetRunResult()
            .Results[0]
    );

    /// <summary>
    /// A plain chain, equal layers, ranges and requirements of parameters, repeats within repeats, several inputs and tensors,
    /// and the list of all.
    /// </summary>
    [Theory]
    [InlineData("LeNet5")]
    [InlineData("EqualNeuronMlp")]
    [InlineData("Windows")]
    [InlineData("NestedRepeats")]
    [InlineData("TwoInputs")]
    [InlineData("Catalogue")]
    public void A_generated_class_looks_as_in_its_snapshot(string name)
    {
        var source = Driver.Source(_run.Value, $"{name}.g.cs");
        if (Environment.GetEnvironmentVariable("SPLITPROOFS_WRITE_SNAPSHOTS") is { Length: > 0 } folder)
        {
            File.WriteAllText(Path.Combine(folder, $"{name}.txt"), source);
        }

        Assert.Equal(Resources.Read($"snapshots/{name}.txt"), source);
    }

    [Fact]
    public void Every_description_is_compiled_and_its_class_has_a_snapshot()
    {
        Assert.Empty(_run.Value.Diagnostics);
        Assert.Equal(
            Resources.NamesIn("snapshots").Where(name => name.EndsWith(".txt", StringComparison.Ordinal)),
            _run.Value.GeneratedSources.Select(source => $"snapshots/{source.HintName.Replace(".g.cs", ".txt")}")
                .Order(StringComparer.Ordinal)
        );
    }
}
