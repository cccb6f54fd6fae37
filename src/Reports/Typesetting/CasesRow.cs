namespace SplitProofs.Reports.Typesetting;

/// <summary>A row of a case distinction: a value, and the condition under which it applies.</summary>
internal sealed record CasesRow(Notation Value, Notation Condition);
