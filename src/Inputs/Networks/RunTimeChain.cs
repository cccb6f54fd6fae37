using SplitProofs.Analytics.Networks;
using SplitProofs.Descriptions.Evaluation;

namespace SplitProofs.Inputs.Networks;

/// <summary>The chain of a network that was read at run time, with repeated stages written once.</summary>
public static class RunTimeChain
{
    /// <summary>Builds the chain: an <see cref="EqualLayerChain"/> where all its stages are equal.</summary>
    public static StageChain Of(EvaluatedNetwork network)
    {
        var chain = new StageChain(new(network.InputBits), [.. network.Blocks.Select(Block)])
        {
            InputTensors = network.InputTensors,
        };
        return EqualLayerChain.TryFrom(chain, out var equal) ? equal : chain;
    }

    private static StageBlock Block(EvaluatedBlock block) =>
        new([.. block.Stages.Select(stage => new BlockStage(stage.Name.In, Cost(stage.First)))], block.Repetitions);

    private static StageCost Cost(EvaluatedStage stage) =>
        new(new Work.Counted(new(stage.Macs), new(stage.ElementWise)), new(stage.ParameterBits), new(stage.OutputBits))
        {
            Tensors = new StageTensors.Known(
                stage.OutputTensors,
                stage.FeatureElements,
                new(stage.RawInputBits),
                new(stage.ActivationBits)
            )
            {
                State = new(stage.StateBits),
            },
        };
}
