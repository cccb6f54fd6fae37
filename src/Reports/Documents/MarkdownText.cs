using SplitProofs.Reports.Typesetting;

namespace SplitProofs.Reports.Documents;

/// <summary>A page in Markdown, with the formulas in it.</summary>
/// <param name="Text">The Markdown.</param>
/// <param name="Formulas">The formulas, in the order of the text.</param>
internal sealed record MarkdownText(string Text, IReadOnlyList<Formula> Formulas);
