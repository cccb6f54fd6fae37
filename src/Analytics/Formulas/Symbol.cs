namespace SplitProofs.Analytics.Formulas;

/// <summary>A name in a printed formula: a letter, perhaps with a hat, a subscript and a superscript.</summary>
/// <param name="Letter">The letter, in Unicode (“ξ”, “S”).</param>
/// <param name="Subscript">The subscript in plain characters (“n+1”); empty for none.</param>
/// <param name="Superscript">The superscript in plain characters (“∘”, “∗”); empty for none.</param>
/// <param name="Hat">Whether the letter has a hat, as the quantities of the look-ahead rule have.</param>
public readonly record struct Symbol(string Letter, string Subscript = "", string Superscript = "", bool Hat = false);
