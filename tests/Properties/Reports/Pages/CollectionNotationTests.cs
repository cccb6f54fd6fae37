using SplitProofs.Claims;
using SplitProofs.Reports.Pages;

namespace SplitProofs.Properties.Reports.Pages;

/// <summary>The symbols of claims beside those of the derivations.</summary>
public sealed class CollectionNotationTests
{
    [Fact]
    public void Every_symbol_in_a_formula_of_a_paper_or_of_the_library_has_a_meaning() =>
        Assert.All(
            ShippedClaims.All.Where(claim => claim.Id.Collection != "device-edge"),
            claim =>
                Assert.All(
                    ClaimSymbols.Used(claim),
                    symbol =>
                        Assert.True(
                            ClaimSymbols.IsExplained(symbol, CollectionNotation.Of(claim.Id.Collection)),
                            $"{claim.Id}: {symbol}"
                        )
                )
        );

    [Fact]
    public void No_symbol_has_a_meaning_that_no_formula_uses() =>
        Assert.All(
            CollectionNotation.All,
            known =>
                Assert.All(
                    known.Symbols,
                    meaning =>
                        Assert.Contains(
                            ShippedClaims.All.Where(claim => claim.Id.Collection == known.Collection),
                            claim => ClaimSymbols.Used(claim).Any(symbol => ClaimSymbols.IsExplained(symbol, [meaning]))
                        )
                )
        );
}
