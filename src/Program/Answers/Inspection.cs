using System.Collections.Immutable;
using SplitProofs.Analytics.Networks;
using SplitProofs.Analytics.Units;
using SplitProofs.Inputs.Networks;

namespace SplitProofs.Program.Answers;

/// <summary>A stage of a network, and the cut after it.</summary>
/// <param name="Name">The stage's name.</param>
/// <param name="Work">Its operations.</param>
/// <param name="Parameters">Its trainable parameters.</param>
/// <param name="ParameterBits">The size of its parameters.</param>
/// <param name="Output">The data that the cut after it sends.</param>
/// <param name="OutputTensors">The number of tensors that the cut after it sends.</param>
/// <param name="Peak">The memory that the device needs to have run all stages up to this one.</param>
internal sealed record InspectedStage(
    string Name,
    Work.Counted Work,
    long Parameters,
    Bits ParameterBits,
    Bits Output,
    int OutputTensors,
    Bits Peak
);

/// <summary>Stages that repeat one after the other: a run of one stage, or a block of several.</summary>
/// <param name="First">The number of the first of them, from 1.</param>
/// <param name="Last">The number of the last stage of the last repetition.</param>
/// <param name="Names">Their names in the first repetition.</param>
/// <param name="Times">How often they occur.</param>
internal sealed record InspectedBlock(int First, int Last, ImmutableArray<string> Names, int Times);

/// <summary>The costs of a network of counted operations, by stage and in total.</summary>
/// <param name="Model">Its name in print.</param>
/// <param name="Published">Where it was published; empty if nothing says so.</param>
/// <param name="Input">The raw input, which the cut before the first stage sends.</param>
/// <param name="InputTensors">The number of tensors in the raw input.</param>
/// <param name="Stages">The stages, in the order of computation.</param>
/// <param name="Blocks">The stages that repeat.</param>
internal sealed record Inspection(
    string Model,
    string Published,
    Bits Input,
    int InputTensors,
    ImmutableArray<InspectedStage> Stages,
    ImmutableArray<InspectedBlock> Blocks
)
{
    /// <summary>The trainable parameters.</summary>
    public long Parameters => Stages.Sum(stage => stage.Parameters);

    /// <summary>The size of all trainable parameters.</summary>
    public Bits ParameterBits => new(Stages.Sum(stage => stage.ParameterBits.Value));

    /// <summary>The multiply-accumulates of one inference.</summary>
    public Macs Macs => new(Stages.Sum(stage => stage.Work.Macs.Value));

    /// <summary>All other floating-point operations of one inference.</summary>
    public Flops ElementWise => new(Stages.Sum(stage => stage.Work.ElementWise.Value));

    /// <summary>The memory that the device needs to have run all stages.</summary>
    public Bits Peak => Stages[^1].Peak;

    /// <summary>Inspects a network that was compiled from a description.</summary>
    public static Inspection Of(Network network)
    {
        var chain = network.Chain;
        var bitsInAll = chain.Stages.Sum(stage => stage.Cost.Parameters.Value);
        return new(
            network.Name,
            network.Published,
            chain.Input,
            chain.InputTensors,
            [.. chain.Stages.Select((stage, index) => Stage(stage, index))],
            [.. Repeated(chain)]
        );

        InspectedStage Stage(Stage stage, int index) =>
            stage.Cost is { Work: Work.Counted work, Tensors: StageTensors.Known tensors }
            && chain.TryPeakMemory(index + 1, out var peak)
                ? new(
                    stage.Name,
                    work,
                    Count(stage.Cost.Parameters),
                    stage.Cost.Parameters,
                    stage.Cost.Output,
                    tensors.Count,
                    peak
                )
                : throw new ArgumentException("The stages of a compiled network are counted.", nameof(network));

        // All parameters of a network have the same number of bits.
        long Count(Bits parameters) =>
            bitsInAll == 0 ? 0 : (long)((Int128)parameters.Value * network.ParameterCount / bitsInAll);
    }

    private static IEnumerable<InspectedBlock> Repeated(StageChain chain)
    {
        var before = 0;
        foreach (var block in chain.Blocks)
        {
            if (block.Repetitions > 1)
            {
                yield return new(
                    before + 1,
                    before + block.Count,
                    [.. block.Stages.Select(stage => stage.Name(1))],
                    block.Repetitions
                );
            }

            before += block.Count;
        }
    }
}
