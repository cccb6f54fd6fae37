using SplitProofs.Analytics.Networks;
using SplitProofs.Descriptions.Evaluation;
using SplitProofs.Inputs.Networks;

namespace SplitProofs.Properties.Generators;

/// <summary>Compares a typed model with the numbers of its description.</summary>
internal static class Agreement
{
    public static void Assert(EvaluatedNetwork expected, INetworkModel model)
    {
        Xunit.Assert.Equal(
            (expected.Parameters, expected.Macs, expected.InputBits, expected.InputTensors),
            (model.ParameterCount, model.Macs.Value, model.Chain.Input.Value, model.Chain.InputTensors)
        );
        Xunit.Assert.Equal(
            expected.Stages.Select(stage =>
                (stage.Name, stage.Macs, stage.ElementWise, stage.ParameterBits, stage.OutputBits)
            ),
            model.Chain.Stages.Select(Numbers)
        );
        Xunit.Assert.Equal<StageTensors>(
            expected.Stages.Select(stage => new StageTensors.Known(
                stage.OutputTensors,
                stage.FeatureElements,
                new(stage.RawInputBits),
                new(stage.ActivationBits)
            )
            {
                State = new(stage.StateBits),
            }),
            model.Chain.Stages.Select(stage => stage.Cost.Tensors)
        );
        Xunit.Assert.Equal(
            expected.PeakBitsByCut,
            Enumerable
                .Range(0, model.Chain.Count + 1)
                .Select(cut => model.Chain.TryPeakMemory(cut, out var memory) ? memory.Value : -1)
        );
        AssertSameBlocks(RunTimeChain.Of(expected), model.Chain);
    }

    /// <summary>
    /// The same blocks of the same stages; but where stages are equal only for these values of the parameters, that shows at
    /// run time alone.
    /// </summary>
    private static void AssertSameBlocks(StageChain expected, StageChain actual)
    {
        Xunit.Assert.True(expected is EqualLayerChain || actual is not EqualLayerChain);
        if (expected is EqualLayerChain == actual is EqualLayerChain)
        {
            Xunit.Assert.Equal(expected.Blocks.Select(Written), actual.Blocks.Select(Written));
        }

        static string Written(StageBlock block) =>
            $"{block.Repetitions} times "
            + string.Join(", ", block.Stages.Select(stage => $"{stage.Name(1)}, {stage.Name(2)}: {stage.Cost}"));
    }

    private static (string, long, long, long, long) Numbers(Stage stage) =>
        stage.Cost.Work.Match(
            counted =>
                (
                    stage.Name,
                    counted.Macs.Value,
                    counted.ElementWise.Value,
                    stage.Cost.Parameters.Value,
                    stage.Cost.Output.Value
                ),
            measured => throw new Xunit.Sdk.XunitException("A compiled model has counted work.")
        );
}
