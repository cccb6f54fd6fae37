using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Stopping;

namespace SplitProofs.Claims.Domains;

/// <summary>A measured network over a fading channel in place of its own.</summary>
/// <param name="Network">The network and the scenario but for the channel.</param>
/// <param name="Fading">The channel's law in words.</param>
/// <param name="Channel">The channel.</param>
public sealed record FadingNetwork(MeasuredInstance Network, string Fading, Channel Channel)
{
    /// <summary>The network under the scenario as the solvers take it.</summary>
    public CoInference ToInference()
    {
        var scenario = Network.ToScenario();
        var uplink = scenario.Uplink with { Fading = new Analytics.Scenarios.Fading.Independent(Channel) };
        return CoInference.Of(Network.ToChain(), scenario with { Uplink = uplink });
    }

    /// <summary>The network with the channel in place of its own.</summary>
    public override string ToString() => $"{Fading} in place of {Network}";
}
