using System.Collections;

namespace SplitProofs.Descriptions.Evaluation;

/// <summary>The stages of blocks one after the other. A stage is made when it is read.</summary>
internal sealed class WrittenOutStages(EquatableArray<EvaluatedBlock> blocks) : IReadOnlyList<EvaluatedStage>
{
    public int Count => blocks.Sum(block => block.Count);

    public EvaluatedStage this[int index]
    {
        get
        {
            var rest = index;
            foreach (var block in blocks)
            {
                if (rest >= 0 && rest < block.Count)
                {
                    return block[rest];
                }

                rest -= block.Count;
            }

            throw new ArgumentOutOfRangeException(nameof(index), index, $"Stages are from 0 to {Count - 1}.");
        }
    }

    public IEnumerator<EvaluatedStage> GetEnumerator() =>
        blocks.SelectMany(block => Enumerable.Range(0, block.Count).Select(index => block[index])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
