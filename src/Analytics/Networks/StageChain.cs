using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Networks;

/// <summary>
/// A network as a chain of M ≥ 1 stages, to be cut before, between or after them. It stores repeated stages once, and writes them out only
/// when <see cref="Stages"/> is used.
/// </summary>
public class StageChain
{
    private readonly Lazy<ImmutableArray<Stage>> _stages;

    /// <summary>Chains stages one after the other.</summary>
    /// <param name="input">The raw input (o₀): what the cut before the first stage sends.</param>
    /// <param name="stages">The stages, at least one.</param>
    /// <exception cref="ArgumentException">There is no stage.</exception>
    public StageChain(Bits input, ImmutableArray<Stage> stages)
        : this(input, stages.IsDefault ? [] : [StageBlock.Once(stages)]) { }

    /// <summary>Chains blocks of stages one after the other.</summary>
    /// <param name="input">The raw input (o₀): what the cut before the first stage sends.</param>
    /// <param name="blocks">The blocks, with at least one stage in all.</param>
    /// <exception cref="ArgumentException">There is no stage.</exception>
    /// <exception cref="OverflowException">There are more than 2³¹ − 1.</exception>
    public StageChain(Bits input, ImmutableArray<StageBlock> blocks)
    {
        Input = input;
        Blocks = Merged(blocks.Where(block => block.Count > 0));
        Count = Blocks.Sum(block => block.Count);
        if (Count == 0)
        {
            throw new ArgumentException("A chain has at least one stage.", nameof(blocks));
        }

        _stages = new(() => [.. Blocks.SelectMany(block => block.WrittenOut())]);
    }

    /// <summary>The raw input (o₀).</summary>
    public Bits Input { get; }

    /// <summary>How many tensors the raw input consists of (≥ 1).</summary>
    public int InputTensors { get; init; } = 1;

    /// <summary>The blocks, in the order of computation; none is empty, and neighbours that occur once are merged.</summary>
    public ImmutableArray<StageBlock> Blocks { get; }

    /// <summary>The stages, in the order of computation.</summary>
    public ImmutableArray<Stage> Stages => _stages.Value;

    /// <summary>The number of stages (M).</summary>
    public int Count { get; }

    /// <summary>The data that cut n = 0..M−1 sends (o_n).</summary>
    public Bits CutData(int cut) => cut == 0 ? Input : Stages[cut - 1].Cost.Output;

    /// <summary>
    /// Whether the tensors behind the bits of every stage are known, and with them which parameters belong to normalisations.
    /// </summary>
    public bool KnowsTensors =>
        Blocks.All(block => block.Stages.All(stage => stage.Cost.Tensors is StageTensors.Known));

    /// <summary>Whether the size of the tensors in use is known for every stage.</summary>
    public bool KnowsActivations =>
        Blocks.All(block => block.Stages.All(stage => stage.Cost.Tensors.TryActivations(out _)));

    /// <summary>The same network with other costs of its stages.</summary>
    /// <param name="costs">Maps the cost of a stage to the cost that replaces it.</param>
    internal StageChain WithCosts(Func<StageCost, StageCost> costs) =>
        new(
            Input,
            [
                .. Blocks.Select(block =>
                    block with
                    {
                        Stages = [.. block.Stages.Select(stage => stage with { Cost = costs(stage.Cost) })],
                    }
                ),
            ]
        )
        {
            InputTensors = InputTensors,
        };

    /// <summary>
    /// The same network with features sent in a given number of bits per element. Raw inputs keep their bits, and so does
    /// everything that stays on the device.
    /// </summary>
    /// <param name="perElement">The bits of an element (≥ 1).</param>
    /// <param name="chain">The network, if its tensors are known and no cut sends more than 2⁶³ − 1 bits.</param>
    public bool TryWithFeatureBits(Bits perElement, [NotNullWhen(true)] out StageChain? chain)
    {
        var blocks = ImmutableArray.CreateBuilder<StageBlock>(Blocks.Length);
        foreach (var block in Blocks)
        {
            var stages = ImmutableArray.CreateBuilder<BlockStage>(block.Stages.Length);
            foreach (var stage in block.Stages)
            {
                if (
                    stage.Cost.Tensors is not StageTensors.Known tensors
                    || !tensors.TrySend(perElement, out var output)
                )
                {
                    chain = null;
                    return false;
                }

                stages.Add(stage with { Cost = stage.Cost with { Output = output } });
            }

            blocks.Add(block with { Stages = stages.MoveToImmutable() });
        }

        chain = new(Input, blocks.MoveToImmutable()) { InputTensors = InputTensors };
        return true;
    }

    /// <summary>
    /// The memory that the device needs to run the stages before a cut: the parameters and the state of all these stages, plus the largest
    /// set of tensors in use during any one of them. At the first cut it is the raw input. The computing time does not depend on how often
    /// blocks repeat.
    /// </summary>
    /// <param name="cut">The number of stages before the cut, n = 0..M.</param>
    /// <param name="memory">The memory, where the tensors of all stages before the cut are known.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such cut.</exception>
    /// <exception cref="OverflowException">It exceeds 2⁶³ − 1 bits.</exception>
    public bool TryPeakMemory(int cut, out Bits memory)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(cut);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(cut, Count);
        var isKnown = Before(cut).All(cost => cost.Tensors.TryActivations(out _));
        memory = isKnown ? new(checked((long)(cut == 0 ? Input.Value : CountedMemory(cut)))) : default;
        return isKnown;
    }

    /// <summary>
    /// The memory that counts against the bound of a placement [bit]: the parameters and the state of the placed stages, plus the largest
    /// set of tensors in use during any one of them. Unknown tensors count 0, and so does an empty placement.
    /// </summary>
    /// <param name="placedStages">How many stages, N = 0..M.</param>
    public Int128 CountedMemory(int placedStages)
    {
        var (resident, activations, left) = ((Int128)0, 0L, placedStages);
        foreach (var block in Blocks)
        {
            var (whole, rest) = Math.DivRem(Math.Min(left, block.Count), block.Stages.Length);
            for (var index = 0; index < block.Stages.Length && (whole > 0 || index < rest); index++)
            {
                var cost = block.Stages[index].Cost;
                cost.Tensors.TryActivations(out var inUse);
                resident +=
                    (index < rest ? whole + 1L : whole) * ((Int128)cost.Parameters.Value + cost.Tensors.State.Value);
                activations = Math.Max(activations, inUse.Value);
            }

            left -= Math.Min(left, block.Count);
        }

        return resident + activations;
    }

    /// <summary>The stages before a cut. A stage of a block comes only once.</summary>
    private IEnumerable<StageCost> Before(int cut)
    {
        foreach (var block in Blocks)
        {
            foreach (var stage in block.Stages.Take(cut))
            {
                yield return stage.Cost;
            }

            cut -= Math.Min(cut, block.Count);
        }
    }

    private static ImmutableArray<StageBlock> Merged(IEnumerable<StageBlock> blocks)
    {
        var merged = ImmutableArray.CreateBuilder<StageBlock>();
        var once = ImmutableArray.CreateBuilder<BlockStage>();
        foreach (var block in blocks)
        {
            if (block.Repetitions == 1)
            {
                once.AddRange(block.Stages);
                continue;
            }

            Close();
            merged.Add(block);
        }

        Close();
        return merged.ToImmutable();

        void Close()
        {
            if (once.Count > 0)
            {
                merged.Add(new(once.ToImmutable(), 1));
                once.Clear();
            }
        }
    }
}
