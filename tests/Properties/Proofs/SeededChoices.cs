using System.Collections.Immutable;

namespace SplitProofs.Properties.Proofs;

/// <summary>Choices that follow from a seed alone, whatever the platform.</summary>
internal sealed class SeededChoices(int seed)
{
    private uint _state = (uint)(seed + 1) * 2654435761u;

    /// <summary>A whole number from 0 up to before a bound.</summary>
    public int Next(int bound)
    {
        _state = (_state * 1664525u) + 1013904223u;
        return (int)((_state >> 16) % (uint)bound);
    }

    /// <summary>One of a list.</summary>
    public T Of<T>(ImmutableArray<T> list) => list[Next(list.Length)];
}
