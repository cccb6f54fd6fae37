using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Scenarios;

/// <summary>In how many bits the elements of features are sent. Raw inputs are sent as they come in either case.</summary>
public abstract record FeaturePrecision
{
    private FeaturePrecision() { }

    /// <summary>As the network states it, tensor by tensor.</summary>
    public sealed record OfNetwork : FeaturePrecision;

    /// <summary>The same for all features, whatever the network states.</summary>
    /// <param name="PerElement">The bits of an element (≥ 1).</param>
    public sealed record OfLink(Bits PerElement) : FeaturePrecision;

    /// <summary>Handles each case.</summary>
    public T Match<T>(Func<T> ofNetwork, Func<OfLink, T> ofLink) =>
        this switch
        {
            OfLink l => ofLink(l),
            _ => ofNetwork(),
        };
}
