using SplitProofs.Properties.Inputs;
using SplitProofs.Text.Faults;
using SplitProofs.Text.Yaml;

namespace SplitProofs.Properties.Text.Yaml;

public class FieldsTests
{
    private static readonly Key<string> _colour = new(
        "colour",
        "red",
        field => field.AsLiteral().Map(word => word.Text)
    );

    private static readonly Key<int> _sizes = new("sizes", "[1, 2]", field => field.AsList().Map(list => list.Length));

    [Fact]
    public void Known_keys_are_read_in_any_order() =>
        Assert.Equal(("blue", 3), Read("sizes: [1, 2, 3]\ncolour: ' blue '\n").Value());

    [Fact]
    public void A_key_that_is_left_out_has_its_default() => Assert.Equal(("blue", 0), Read("colour: blue\n").Value());

    [Theory]
    [InlineData("sizes: []\n", "my.yaml", "the pot needs the key 'colour'. Add 'colour: red'.")]
    [InlineData("color: blue\n", "my.yaml:1:1", "the pot has no key 'color'. Did you mean 'colour'?")]
    [InlineData("colour: blue\nlid: 1\n", "my.yaml:2:1", "the pot has no key 'lid'. Known here: colour, sizes.")]
    [InlineData("colour:\n", "my.yaml:1:1", "colour has no value. Write for example red.")]
    [InlineData(
        "colour: [blue]\n",
        "my.yaml:1:9",
        "colour must be a single value, and is a list. Write for example red."
    )]
    [InlineData("colour: a\nsizes:\n", "my.yaml:2:1", "sizes must be a list, and is empty. Write for example [1, 2].")]
    public void A_wrong_key_gives_one_fault_with_its_place_cause_and_way_out(
        string text,
        string place,
        string message
    ) => Read(text).IsOneFault(place, message);

    [Fact]
    public void All_faults_of_a_mapping_are_reported_at_once() =>
        Assert.Equal(3, Read("colour: {}\nsizes: 3\nlid: 1\n").Faults.Length);

    private static Result<(string, int)> Read(string text) =>
        YamlReader
            .Read(text, "my.yaml", new("pot", "Start it with colour:.", "Write less.", "Write it twice."))
            .Bind(root => new Field("the pot", new Place.WholeFile("my.yaml"), root, "colour: red").AsFields())
            .Bind(fields => fields.Closed(fields.Required(_colour).And(fields.Optional(_sizes, 0)), _colour, _sizes));
}
