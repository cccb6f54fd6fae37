namespace SplitProofs.Reports.Documents;

/// <summary>A page of a report.</summary>
/// <param name="Title">The title, in plain text.</param>
/// <param name="Trail">The pages above this one, outermost first: the way back to the index.</param>
/// <param name="Blocks">What the page says.</param>
public sealed record Document(string Title, IReadOnlyList<Inline.Link> Trail, IReadOnlyList<Block> Blocks);
