using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Networks;

/// <summary>The tensors behind a stage's bits: those that a cut right after it sends, and those in use while it runs.</summary>
public abstract record StageTensors
{
    private StageTensors() { }

    /// <summary>
    /// The state that a placed stage keeps in the device's memory between inferences, besides its parameters, such as a cache of keys and
    /// values. 0 if there is none or it is unknown.
    /// </summary>
    public Bits State { get; init; }

    /// <summary>The tensors of a stage whose description was compiled.</summary>
    /// <param name="Count">How many tensors a cut after the stage sends.</param>
    /// <param name="FeatureElements">The number of elements of the computed tensors among them (features).</param>
    /// <param name="RawInput">The size of the raw inputs among them, in the bits in which they come.</param>
    /// <param name="Activations">The most that the tensors in use take on the device while the stage runs.</param>
    public sealed record Known(int Count, long FeatureElements, Bits RawInput, Bits Activations) : StageTensors
    {
        /// <summary>
        /// The data that a cut after the stage sends if features have the given number of bits per element; <see langword="false"/> if that
        /// exceeds 2⁶³ − 1.
        /// </summary>
        internal bool TrySend(Bits perElement, out Bits output)
        {
            var bits = ((Int128)perElement.Value * FeatureElements) + RawInput.Value;
            output = bits <= long.MaxValue ? new((long)bits) : default;
            return bits <= long.MaxValue;
        }
    }

    /// <summary>The tensors of a measured stage whose profile states its memory.</summary>
    /// <param name="Activations">The most that the tensors in use take on the device while the stage runs.</param>
    public sealed record Measured(Bits Activations) : StageTensors;

    /// <summary>The tensors of a measured stage: only its bits are stated.</summary>
    public sealed record Unknown : StageTensors;

    /// <summary>The most that the tensors in use take on the device while the stage runs, where that is known.</summary>
    public bool TryActivations(out Bits activations)
    {
        (var isKnown, activations) = Match(
            known: counted => (true, counted.Activations),
            measured: stated => (true, stated.Activations),
            unknown: () => (false, default)
        );
        return isKnown;
    }

    /// <summary>Handles each case.</summary>
    public T Match<T>(Func<Known, T> known, Func<Measured, T> measured, Func<T> unknown) =>
        this switch
        {
            Known k => known(k),
            Measured m => measured(m),
            _ => unknown(),
        };
}
