using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Channels.Memory;

namespace SplitProofs.Analytics.Scenarios;

/// <summary>How the uplink's signal-to-noise ratio varies from stage to stage.</summary>
public abstract record Fading
{
    private Fading() { }

    /// <summary>Drawn independently at each stage.</summary>
    /// <param name="Channel">The law of each draw.</param>
    public sealed record Independent(Channel Channel) : Fading;

    /// <summary>Dependent on the stage before.</summary>
    /// <param name="Channel">The channel with memory.</param>
    public sealed record WithMemory(ChannelWithMemory Channel) : Fading;

    /// <summary>Handles each case.</summary>
    public T Match<T>(Func<Independent, T> independent, Func<WithMemory, T> withMemory) =>
        this switch
        {
            Independent i => independent(i),
            WithMemory m => withMemory(m),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>The law of each draw where draws are independent.</summary>
    /// <exception cref="InvalidOperationException">The channel has memory.</exception>
    public Channel RequireIndependent() =>
        Match(
            independent: draws => draws.Channel,
            withMemory: _ => throw new InvalidOperationException("The channel has memory: no single law describes it.")
        );
}
