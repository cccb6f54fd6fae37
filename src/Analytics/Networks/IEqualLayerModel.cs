namespace SplitProofs.Analytics.Networks;

/// <summary>
/// A network whose stages the compiler has shown to be equal for all values of its parameters, so that the closed forms for equal layers
/// apply.
/// </summary>
public interface IEqualLayerModel : INetworkModel
{
    /// <summary>The network as a chain of equal layers.</summary>
    new EqualLayerChain Chain { get; }
}
