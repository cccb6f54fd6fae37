using System.Collections.Immutable;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Inputs.Devices;

/// <summary>Devices that share a band.</summary>
/// <param name="Name">The name of the group.</param>
/// <param name="Band">The band.</param>
/// <param name="Devices">The devices, at least one.</param>
/// <param name="Items">The items of work that they share, where the file states some.</param>
/// <param name="Source">The file: name, text and hash.</param>
public sealed record DevicesFile(
    string Name,
    Hertz Band,
    ImmutableArray<ListedDevice> Devices,
    SharedItems Items,
    Source Source
);
