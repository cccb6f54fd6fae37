namespace SplitProofs.Inputs.Platforms;

/// <summary>Where a stage runs.</summary>
public enum ComputingSide
{
    /// <summary>On the device.</summary>
    Device,

    /// <summary>On the edge server.</summary>
    EdgeServer,
}
