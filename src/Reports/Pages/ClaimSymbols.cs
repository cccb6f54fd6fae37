using System.Text.RegularExpressions;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Reports.Documents;
using SplitProofs.Reports.Typesetting;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Reports.Pages;

/// <summary>The symbols of a claim with their meanings, so that its page can be read without others.</summary>
internal static partial class ClaimSymbols
{
    /// <summary>A section with a line for each symbol that the formulas or the words of a claim of the derivations use.</summary>
    public static IEnumerable<Block> OfDerived(Claim claim)
    {
        var used = Used(claim);
        var words = string.Join(' ', claim.Hypotheses.Select(hypothesis => hypothesis.Words).Prepend(claim.Statement));
        return Section(
            NotationTable.All.Where(meaning =>
                used.Any(symbol => IsOf(symbol, meaning.Symbol)) || IsNamed(words, meaning.Symbol)
            )
        );
    }

    /// <summary>A section with a line for each symbol that the formulas of another claim use, as its collection explains them.</summary>
    public static IEnumerable<Block> OfOther(Claim claim)
    {
        var used = Used(claim);
        return Section(
            CollectionNotation
                .Of(claim.Id.Collection)
                .Where(meaning => used.Any(symbol => IsOf(symbol, meaning.Symbol)))
        );
    }

    /// <summary>The symbols in the formulas of a claim.</summary>
    public static IReadOnlySet<Symbol> Used(Claim claim) => claim.Formulas.SelectMany(Symbols).ToHashSet();

    /// <summary>Whether a symbol is one that a table explains, apart from its index.</summary>
    public static bool IsExplained(Symbol symbol, IEnumerable<SymbolMeaning> table) =>
        table.Any(meaning => IsOf(symbol, meaning.Symbol));

    private static Block[] Section(IEnumerable<SymbolMeaning> meanings)
    {
        var lines = meanings.Select(meaning => (Prose)$"{meaning.Symbol}: {SymbolText.Of(meaning.Meaning)}").ToList();
        return lines.Count == 0
            ? []
            :
            [
                new Block.Heading(2, "Symbols"),
                new Block.BulletList(lines),
                new Block.Paragraph(new Inline.Link("All symbols", $"../{PagePath.OfNotation}.md")),
            ];
    }

    private static bool IsOf(Symbol symbol, Symbol known) =>
        symbol.Letter == known.Letter
        && symbol.Hat == known.Hat
        && (known.Superscript.Length == 0 || symbol.Superscript == known.Superscript);

    /// <summary>Whether words contain a symbol: a Greek letter anywhere, or another capital letter as a word of its own.</summary>
    private static bool IsNamed(string words, Symbol symbol)
    {
        var letter = symbol.Letter + (symbol.Hat ? "\u0302" : "");
        var name = letter + symbol.Superscript;
        return !char.IsAsciiLetterLower(letter[0])
            && symbol.Letter != "A"
            && Tokens()
                .Matches(words)
                .Any(token => token.Value == name || (symbol.Superscript.Length == 0 && token.Value == letter));
    }

    private static IEnumerable<Symbol> Symbols(Expression expression) =>
        (
            expression switch
            {
                Expression.Variable variable => [variable.Symbol],
                Expression.Definition definition => [definition.Symbol],
                Expression.Functional { Kind: AirtimeFunctional.ExpectedMinimum } => [new("Ψ"), new("X")],
                Expression.Functional => [new("X")],
                _ => Array.Empty<Symbol>(),
            }
        ).Concat(Operands.Of(expression).SelectMany(Symbols));

    [GeneratedRegex(@"(?<![\p{L}\p{Nd}])\p{L}\u0302?[∗°∘]?(?![\p{L}\p{Nd}])")]
    private static partial Regex Tokens();
}
