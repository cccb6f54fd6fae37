namespace SplitProofs.Reports.Typesetting;

/// <summary>A row of a choice: the value, and when it holds.</summary>
internal sealed record CasesRow(Notation Value, Notation Condition);
