using System.Collections.Concurrent;
using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Claims.DeviceEdge.FadingLaws;

namespace SplitProofs.Claims.DeviceEdge.Instances;

/// <summary>A measured network over a fading channel in place of the network's own channel.</summary>
/// <param name="Network">The network and the scenario; its channel is not used.</param>
/// <param name="Fading">The channel's law.</param>
public sealed record FadingNetwork(MeasuredInstance Network, FadingLaw Fading)
{
    /// <summary>The channels that were created. A channel keeps what is expensive to prepare, and the domain has few laws.</summary>
    private static readonly ConcurrentDictionary<FadingLaw, Channel> _channels = [];

    /// <summary>The channel as the solvers take it.</summary>
    public Channel Channel => _channels.GetOrAdd(Fading, law => law.ToChannel());

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
