using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Networks;

/// <summary>A network that was compiled from a description.</summary>
public interface INetworkModel
{
    /// <summary>The network's name in code: that of its class.</summary>
    string Name { get; }

    /// <summary>The network's name in print.</summary>
    string Title => Name;

    /// <summary>A sentence that says what the network is.</summary>
    string Summary { get; }

    /// <summary>Where the network was published; empty if the description names no source.</summary>
    string Source { get; }

    /// <summary>The SHA-256 of the content of the description, without its comments and layout, in lower-case hexadecimal.</summary>
    string DescriptionHash { get; }

    /// <summary>The number of trainable parameters.</summary>
    long ParameterCount { get; }

    /// <summary>The multiply-accumulates of one inference.</summary>
    Macs Macs { get; }

    /// <summary>The network as a chain of stages.</summary>
    StageChain Chain { get; }
}
