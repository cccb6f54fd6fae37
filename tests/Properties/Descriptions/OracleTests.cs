using SplitProofs.Descriptions.Evaluation;

namespace SplitProofs.Properties.Descriptions;

/// <summary>Random networks: the compiler against the oracle.</summary>
public class OracleTests
{
    [Fact]
    public void CountsAgreeWithBruteForceForTheDefaultParameters() =>
        Property.Holds(
            RandomNetwork.Arbitrary,
            network =>
                AssertAgreement(network, Compiling.Network(network.ToString()).EvaluateDefaults(), network.Defaults),
            cases: 1000
        );

    [Fact]
    public void CountsAgreeWithBruteForceForOtherParameters()
    {
        var agreed = 0;
        Property.Holds(
            RandomNetwork.Arbitrary,
            network =>
            {
                var compiled = Compiling.Network(network.ToString());
                foreach (var values in OtherValues(network))
                {
                    agreed += compiled
                        .Evaluate(values)
                        .Match(
                            numbers =>
                            {
                                AssertAgreement(network, numbers, values);
                                return 1;
                            },
                            _ => 0
                        );
                }
            },
            cases: 500
        );
        Assert.True(agreed > 1000, $"Only {agreed} networks were valid for other parameters.");
    }

    [Fact]
    public void LayersThatAreProvedEqualAreEqualForAllParameters()
    {
        Property.Holds(
            RandomNetwork.Arbitrary,
            network =>
            {
                var compiled = Compiling.Network(network.ToString());
                if (compiled.HasEqualLayers)
                {
                    Assert.All(
                        OtherValues(network).Append(network.Defaults),
                        values => AssertEqualLayers(compiled, values)
                    );
                }
            },
            cases: 2000
        );
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
