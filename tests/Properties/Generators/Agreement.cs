using SplitProofs.Analytics.Networks;
using SplitProofs.Descriptions.Evaluation;

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
            )),
            model.Chain.Stages.Select(stage => stage.Cost.Tensors)
        );
        Xunit.Assert.Equal(
            Enumerable.Range(0, expected.Stages.Count + 1).Select(expected.PeakBits),
            Enumerable
                .Range(0, model.Chain.Count + 1)
                .Select(cut => model.Chain.TryPeakMemory(cut, out var memory) ? memory.Value : -1)
        );
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
