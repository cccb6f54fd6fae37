using SplitProofs.Analytics.Formulas;

namespace SplitProofs.Reports.Pages;

/// <summary>What a symbol of the derivations means.</summary>
/// <param name="Symbol">The symbol, without the index or the mark above it that it may have.</param>
/// <param name="Meaning">What it is, in words.</param>
/// <param name="Unit">Its unit; empty where it has none.</param>
/// <param name="Claim">The claim that introduces it; empty if it belongs to the problem.</param>
internal sealed record SymbolMeaning(Symbol Symbol, string Meaning, string Unit, string Claim);
