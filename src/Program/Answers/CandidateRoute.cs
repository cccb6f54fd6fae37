using System.Collections.Immutable;

namespace SplitProofs.Program.Answers;

/// <summary>The best route of a candidate.</summary>
/// <param name="Cost">What it costs, finite; over a first link that fades, the expected cost.</param>
/// <param name="StagesByNode">How many stages run on each node; empty where the first link fades.</param>
internal sealed record CandidateRoute(double Cost, ImmutableArray<int> StagesByNode);
