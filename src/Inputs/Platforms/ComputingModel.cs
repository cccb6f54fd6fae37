namespace SplitProofs.Inputs.Platforms;

/// <summary>How the times of a network's stages follow on the device and the edge server of a scenario.</summary>
public abstract record ComputingModel
{
    private ComputingModel() { }

    /// <summary>Both compute all operations at one speed, which the scenario states unless it is for measured profiles only.</summary>
    public sealed record OneSpeed : ComputingModel;

    /// <summary>At least one of them is a platform.</summary>
    /// <param name="Processors">Device and edge server.</param>
    public sealed record ByLayer(PlatformProcessors Processors) : ComputingModel;

    /// <summary>Handles each case.</summary>
    public T Match<T>(Func<T> oneSpeed, Func<PlatformProcessors, T> byLayer) =>
        this switch
        {
            OneSpeed => oneSpeed(),
            ByLayer b => byLayer(b.Processors),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
