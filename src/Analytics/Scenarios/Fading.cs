using System.Collections.Immutable;
using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Correlated;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Scenarios;

/// <summary>How the uplink's signal-to-noise ratio comes about at each stage.</summary>
public abstract record Fading
{
    private Fading() { }

    /// <summary>Drawn anew at each stage.</summary>
    /// <param name="Channel">The law of each draw.</param>
    public sealed record Independent(Channel Channel) : Fading;

    /// <summary>A finite Markov chain, which moves once a stage.</summary>
    /// <param name="Channel">The chain.</param>
    /// <param name="States">What its states are called, one name each.</param>
    public sealed record Markov(MarkovChannel Channel, ImmutableArray<string> States) : Fading;

    /// <summary>Rayleigh fading whose complex gain is a first-order Gauss-Markov process (<see cref="GaussMarkovRayleigh"/>).</summary>
    /// <param name="MeanSnr">The mean γ̄ before the cut-off.</param>
    /// <param name="Correlation">The correlation r of the gains at neighbouring stages, from 0 to 1.</param>
    /// <param name="CutoffSnr">The cut-off κ; 0 for none.</param>
    public sealed record GaussMarkov(SignalToNoiseRatio MeanSnr, double Correlation, SignalToNoiseRatio CutoffSnr)
        : Fading;

    /// <summary>Handles each case.</summary>
    public T Match<T>(Func<Independent, T> independent, Func<Markov, T> markov, Func<GaussMarkov, T> gaussMarkov) =>
        this switch
        {
            Independent i => independent(i),
            Markov m => markov(m),
            GaussMarkov g => gaussMarkov(g),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>The law of each draw where draws are independent.</summary>
    /// <exception cref="InvalidOperationException">The fading remembers from stage to stage.</exception>
    public Channel RequireIndependent() =>
        this is Independent independent
            ? independent.Channel
            : throw new InvalidOperationException(
                "The fading remembers from stage to stage: no one law says all of it."
            );
}
