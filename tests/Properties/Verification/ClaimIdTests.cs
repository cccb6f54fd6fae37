using SplitProofs.Claims;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Properties.Verification;

public class ClaimIdTests
{
    [Theory]
    [InlineData("device-edge/R8", "device-edge", "R8")]
    [InlineData("TP1", "", "TP1")]
    [InlineData("papers/ist/IST1", "papers/ist", "IST1")]
    public void An_id_is_printed_as_it_is_parsed(string text, string collection, string number)
    {
        Assert.Equal(new ClaimId(collection, number), ClaimId.Parse(text));
        Assert.Equal(text, $"{ClaimId.Parse(text)}");
    }

    [Fact]
    public void A_short_form_belongs_to_the_collection_that_it_is_written_in()
    {
        Assert.Equal("device-edge/R8", $"{ClaimId.Parse("R8").In("device-edge")}");
        Assert.Equal("library/V1", $"{ClaimId.Parse("library/V1").In("device-edge")}");
    }

    [Fact]
    public void A_claim_without_a_collection_is_of_its_assemblys()
    {
        Assert.Equal("split-proofs-properties/T1", $"{FalseClaim.Broken.Id}");
        Assert.Equal(
            ["split-proofs-properties/T2", "device-edge/R8"],
            (FalseClaim.Broken with { Uses = ["T2", "device-edge/R8"] }).Uses.Select(used => $"{used}")
        );
    }

    [Fact]
    public void The_shipped_collections_are_the_paper_the_library_and_further_papers() =>
        Assert.Equal(
            [
                "device-edge",
                "library",
                "papers/annette",
                "papers/cema",
                "papers/cfc",
                "papers/fusion",
                "papers/ist",
                "papers/jmsnas",
                "papers/partel",
                "papers/sfl",
                "papers/tuning",
            ],
            ShippedClaims.All.Select(claim => claim.Id.Collection).Distinct().Order()
        );
}
