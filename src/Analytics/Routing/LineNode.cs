using SplitProofs.Analytics.Scenarios;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Routing;

/// <summary>A node of a line: a processor with its memory.</summary>
/// <param name="Name">Its name, unique within the line.</param>
/// <param name="Speed">Its speed.</param>
/// <param name="Energy">Its energy per operation; 0 where its energy does not count.</param>
/// <param name="Memory">Its memory for the stages that run on it.</param>
public sealed record LineNode(string Name, NodeSpeed Speed, JoulesPerFlop Energy, DeviceMemory Memory)
{
    /// <summary>The time that it takes for a stage.</summary>
    /// <param name="stage">The number of the stage, from 0 on.</param>
    /// <param name="work">The operations of the stage.</param>
    public Seconds TimeFor(int stage, Flops work) =>
        Speed.Match(even: at => work / at.Speed, byStage: at => at.Times[stage]);

    /// <summary>The energy that it takes for this work.</summary>
    public Joules EnergyFor(Flops work) => work * Energy;
}
