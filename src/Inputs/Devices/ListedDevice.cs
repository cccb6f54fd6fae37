using SplitProofs.Analytics.Allocation;
using SplitProofs.Inputs.Networks;
using SplitProofs.Inputs.Scenarios;
using SplitProofs.Text.Faults;

namespace SplitProofs.Inputs.Devices;

/// <summary>A device of a file.</summary>
/// <param name="Name">Its name, unique within the file.</param>
/// <param name="Network">The network that it runs.</param>
/// <param name="ScenarioFile">Its processors, its memory and its link.</param>
/// <param name="Sharing">Its cuts, from sending the raw input to the most stages that fit its memory, and its channel.</param>
/// <param name="Place">Where the file lists it.</param>
public sealed record ListedDevice(
    string Name,
    Network Network,
    ScenarioFile ScenarioFile,
    BandDevice Sharing,
    Place Place
);
