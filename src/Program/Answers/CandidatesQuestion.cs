using System.Collections.Immutable;
using SplitProofs.Analytics.Routing;
using SplitProofs.Inputs.Candidates;
using SplitProofs.Inputs.Nodes;

namespace SplitProofs.Program.Answers;

/// <summary>The question that <c>route --candidates</c> answers.</summary>
/// <param name="File">The candidates.</param>
/// <param name="Nodes">The line, as it was given.</param>
/// <param name="Objective">The quantity that a route minimises.</param>
/// <param name="MostCuts">The most cuts between stages.</param>
/// <param name="Routes">For each candidate, in the order of the file, the question of its best route.</param>
internal sealed record CandidatesQuestion(
    CandidatesFile File,
    NodesFile Nodes,
    RouteObjective Objective,
    int MostCuts,
    ImmutableArray<RouteQuestion> Routes
);
