using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace SplitProofs.Verification.Running;

/// <summary>
/// The instances that FsCheck draws from a seed, starting at any of them. FsCheck's random number generator is SplitMix: its state at
/// instance number k is seed + 2·k·γ, so no earlier instance needs to be drawn.
/// </summary>
internal sealed class InstanceSequence
{
    private readonly ulong _seed;
    private readonly double _step;
    private int _next;
    private double _size;

    /// <summary>The instances of a run.</summary>
    /// <param name="cases">The number of instances of the whole run; their sizes grow from the first to the last.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="first">The number of the first, from 0.</param>
    public InstanceSequence(int cases, ulong seed, int first)
    {
        (_seed, _next) = (seed, first);
        (_size, _step) = (Config.Quick.StartSize, (double)(Config.Quick.EndSize - Config.Quick.StartSize) / cases);
        // Add repeatedly, as FsCheck does: a product would differ in the last bit.
        for (var instance = 0; instance < first; instance++)
        {
            _size += _step;
        }
    }

    /// <summary>The state from which FsCheck draws the next instances. The instances after these come next.</summary>
    /// <param name="count">The number of instances that it draws.</param>
    public FsCheck.Replay Take(int count)
    {
        var gamma = unchecked((2 * _seed) + 1);
        var state = new Rnd(unchecked(_seed + (2 * (ulong)_next * gamma)), gamma);
        _next += count;
        return new(state, FSharpOption<int>.None);
    }

    /// <summary>A generator that draws the instances with the sizes that they have in the whole run.</summary>
    public Gen<T> Sized<T>(Gen<T> generator) =>
        Gen.Sized(_ =>
        {
            _size += _step;
            return generator.Resize((int)Math.Round(_size));
        });
}
