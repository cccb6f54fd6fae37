using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Scenarios;

/// <summary>The number of bits in which the elements of features are sent. Raw inputs always keep their own bits.</summary>
public abstract record FeaturePrecision
{
    private FeaturePrecision() { }

    /// <summary>The precision that the network states for each tensor.</summary>
    public sealed record OfNetwork : FeaturePrecision;

    /// <summary>One precision for all features, which overrides that of the network.</summary>
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
