using System.Collections.Immutable;
using SplitProofs.Inputs.Networks;
using SplitProofs.Text.Faults;

namespace SplitProofs.Inputs.Candidates;

/// <summary>Networks among which one is to be chosen.</summary>
/// <param name="Name">The name of the list.</param>
/// <param name="Candidates">The networks, at least one.</param>
/// <param name="Source">The file: name, text and hash.</param>
public sealed record CandidatesFile(string Name, ImmutableArray<Candidate> Candidates, Source Source);

/// <summary>A network among several that do the same task.</summary>
/// <param name="Name">Its name, unique within the list.</param>
/// <param name="Network">The network.</param>
/// <param name="Accuracy">Its accuracy on the task, a share from 0 to 1, as the file states it.</param>
/// <param name="Place">Where the file names it.</param>
public sealed record Candidate(string Name, Network Network, double Accuracy, Place Place);
