using FsCheck.Xunit;
using SplitProofs.Descriptions.Evaluation;

namespace SplitProofs.Properties.Descriptions;

/// <summary>Random networks: the compiler against the oracle.</summary>
[Properties(Arbitrary = new[] { typeof(RandomNetwork) })]
public class OracleTests
{
    [Property(MaxTest = 1000)]
    public void Counts_agree_with_brute_force_for_the_default_parameters(RandomNetwork network) =>
        AssertAgreement(network, Compiling.Network(network.ToString()).EvaluateDefaults(), network.Defaults);

    [Property(MaxTest = 500)]
    public void Counts_agree_with_brute_force_for_other_parameters(RandomNetwork network)
    {
        var compiled = Compiling.Network(network.ToString());
        foreach (var values in OtherValues(network))
        {
            _ = compiled
                .Evaluate(values)
                .Match(
                    numbers =>
                    {
                        AssertAgreement(network, numbers, values);
                        return true;
                    },
                    _ => false
                );
        }
    }

    [Fact]
    public void Half_of_the_networks_are_valid_for_other_parameters_too()
    {
        var valid = RandomNetwork
            .Arbitrary.Generator.Draw(100)
            .SelectMany(network =>
            {
                var compiled = Compiling.Network(network.ToString());
                return OtherValues(network).Select(values => compiled.Evaluate(values).Match(_ => true, _ => false));
            })
            .ToArray();
        Assert.InRange(valid.Count(isValid => isValid), valid.Length / 2, valid.Length);
    }

    [Property(MaxTest = 2000)]
    public void Layers_that_are_proved_equal_are_equal_for_all_parameters(RandomNetwork network)
    {
        var compiled = Compiling.Network(network.ToString());
        if (compiled.HasEqualLayers)
        {
            Assert.All(OtherValues(network).Append(network.Defaults), values => AssertEqualLayers(compiled, values));
        }
    }

    private static void AssertEqualLayers(CompiledNetwork network, IReadOnlyDictionary<string, long> values) =>
        network
            .Evaluate(values)
            .Match(
                numbers =>
                {
                    var layer = Assert.Single(numbers.Stages.Select(stage => stage with { Name = "" }).Distinct());
                    Assert.Equal(numbers.InputBits, layer.OutputBits);
                    return true;
                },
                _ => false
            );

    private static IEnumerable<IReadOnlyDictionary<string, long>> OtherValues(RandomNetwork network) =>
        Enumerable
            .Range(1, 4)
            .Select(round =>
                network
                    .Defaults.Select((entry, index) => (entry.Key, Value: entry.Value + (index * round + round) % 4))
                    .ToDictionary(entry => entry.Key, entry => entry.Value)
            );

    private static void AssertAgreement(
        RandomNetwork network,
        EvaluatedNetwork actual,
        IReadOnlyDictionary<string, long> values
    )
    {
        var expected = Oracle.Of(network, values);
        Assert.Equal(expected.InputBits, actual.InputBits);
        Assert.Equal(
            expected.Stages,
            actual.Stages.Select(stage => new OracleStage(
                stage.Name,
                stage.Macs,
                stage.ElementWise,
                stage.Parameters,
                stage.OutputBits
            ))
        );
        Assert.Equal(expected.Stages.Sum(stage => stage.Macs), actual.Macs);
        Assert.Equal(expected.Stages.Sum(stage => stage.Parameters), actual.Parameters);
        Assert.Equal(expected.Stages.Sum(stage => stage.ElementWise), actual.ElementWise);
    }
}
