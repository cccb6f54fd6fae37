using System.Collections.Immutable;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Platforms;

/// <summary>Hardware with a speed for each class of operators.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Speeds">
/// The speeds, each under the name of an operator, of a class of operators, or of <see cref="Others"/>. The first of
/// these that is present applies.
/// </param>
public sealed record Platform(string Name, ImmutableDictionary<string, LayerSpeed> Speeds)
{
    /// <summary>The name of the speed for all operators that have no speed of their own or of their class.</summary>
    public const string Others = "others";

    /// <summary>The time of a stage: the sum of the times of its layers.</summary>
    /// <param name="layers">Its layers, in the order of computation.</param>
    public StageTime TimeOf(IEnumerable<LayerCounts> layers)
    {
        var (time, memoryBound) = (0.0, 0.0);
        ImmutableArray<string> fused = [];
        foreach (var layer in layers)
        {
            if (fused.Contains(layer.Class))
            {
                continue;
            }

            if (Find(layer) is not { } speed)
            {
                return new StageTime.Missing(layer);
            }

            var taken = layer.Times * speed.TimeOf(layer).Value;
            time += taken;
            memoryBound += speed.IsMemoryBound(layer) ? taken : 0;
            fused = speed.Fused;
        }

        return new StageTime.Known(new(time), new(memoryBound));
    }

    private LayerSpeed? Find(LayerCounts layer) =>
        Speeds.TryGetValue(layer.Operator, out var own) ? own
        : Speeds.TryGetValue(layer.Class, out var shared) ? shared
        : Speeds.GetValueOrDefault(Others);
}

/// <summary>The time of a stage on a platform.</summary>
public abstract record StageTime
{
    private StageTime() { }

    /// <summary>The platform has a speed for each of its layers.</summary>
    /// <param name="Time">The time of the stage.</param>
    /// <param name="MemoryBoundTime">The part of it in layers for which moving data takes at least as long as the operations.</param>
    public sealed record Known(Seconds Time, Seconds MemoryBoundTime) : StageTime
    {
        /// <summary>Whether most of the time is bound by the memory.</summary>
        public bool IsMemoryBound => 2 * MemoryBoundTime.Value > Time.Value;
    }

    /// <summary>The platform has no speed for a layer.</summary>
    /// <param name="Layer">The first such layer.</param>
    public sealed record Missing(LayerCounts Layer) : StageTime;

    /// <summary>Handles each case.</summary>
    public T Match<T>(Func<Known, T> known, Func<Missing, T> missing) =>
        this switch
        {
            Known k => known(k),
            Missing m => missing(m),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
