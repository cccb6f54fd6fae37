using SplitProofs.Analytics.Formulas;

namespace SplitProofs.Reports.Pages;

/// <summary>What a symbol of the derivations means.</summary>
/// <param name="Symbol">The symbol; an index or a mark above it may follow.</param>
/// <param name="Meaning">What it is, in words.</param>
/// <param name="Unit">Its unit; empty where it has none.</param>
/// <param name="Claim">The claim that is about it first; empty where it belongs to the problem.</param>
internal sealed record SymbolMeaning(Symbol Symbol, string Meaning, string Unit, string Claim);
