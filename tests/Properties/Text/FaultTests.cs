using SplitProofs.Text.Faults;

namespace SplitProofs.Properties.Text;

public class FaultTests
{
    public static TheoryData<Place, string> Places =>
        new()
        {
            { new Place.Position("a\nb.csv", 2, 3), @"a\nb.csv:2:3" },
            { new Place.Span("a.yaml", SourceSpan.At("x\ny", 2)), "a.yaml:2:1" },
            { new Place.WholeFile("a.yaml"), "a.yaml" },
            { new Place.Option("--model"), "--model" },
            { new Place.Claim("TP1 (A.B)"), "TP1 (A.B)" },
            { new Place.Json("instance.law[0]"), "instance.law[0]" },
        };

    [Theory]
    [MemberData(nameof(Places))]
    public void A_fault_is_a_line_with_its_place_cause_and_way_out(Place place, string name)
    {
        Assert.Equal($"{name}: it is wrong. Mend it.", new Fault(place, "it is wrong", "Mend it.").ToString());
        Assert.Equal($"{name}: it is wrong.", new Fault(place, "it is wrong", "").ToString());
    }
}
