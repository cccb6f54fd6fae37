namespace SplitProofs.Analytics.Networks;

/// <summary>
/// A network whose stages were shown to be equal for all values of its parameters, so that the closed forms for equal
/// layers may be asked of it.
/// </summary>
public interface IEqualLayerModel : INetworkModel
{
    /// <summary>The network as a chain of equal layers.</summary>
    new EqualLayerChain Chain { get; }
}
