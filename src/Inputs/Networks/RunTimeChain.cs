using SplitProofs.Analytics.Networks;
using SplitProofs.Descriptions.Evaluation;

namespace SplitProofs.Inputs.Networks;

/// <summary>The chain of a network that was read at run time, with repeated stages written once.</summary>
public static class RunTimeChain
{
    /// <summary>The chain; with the hypothesis of equal layers as its type where that holds.</summary>
    public static StageChain Of(EvaluatedNetwork network) =>
        Of(network, stage => new Work.Counted(new(stage.Macs), new(stage.ElementWise)));

    /// <summary>The same with other work in place of the counted one.</summary>
    /// <param name="network">The network.</param>
    /// <param name="workOf">The work of a stage; called once for each stage that is written.</param>
    public static StageChain Of(EvaluatedNetwork network, Func<EvaluatedStage, Work> workOf)
    {
        var chain = new StageChain(new(network.InputBits), [.. network.Blocks.Select(block => Block(block, workOf))])
        {
            InputTensors = network.InputTensors,
        };
        return EqualLayerChain.TryFrom(chain, out var equal) ? equal : chain;
    }

    private static StageBlock Block(EvaluatedBlock block, Func<EvaluatedStage, Work> workOf) =>
        new(
            [.. block.Stages.Select(stage => new BlockStage(stage.Name.In, Cost(stage.First, workOf(stage.First))))],
            block.Repetitions
        );

    private static StageCost Cost(EvaluatedStage stage, Work work) =>
        new(work, new(stage.ParameterBits), new(stage.OutputBits))
        {
            NormalisationParameters = new(stage.NormalisationBits),
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
