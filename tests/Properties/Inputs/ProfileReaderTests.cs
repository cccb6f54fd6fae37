using SplitProofs.Analytics.Networks;
using SplitProofs.Analytics.Units;
using SplitProofs.Inputs.Profiles;

namespace SplitProofs.Properties.Inputs;

public class ProfileReaderTests
{
    private const string Header = "layer,device_s,device_J,edge_s,parameter_bits,output_bits";
    private const string Rows = "input,,,,,800\nconv1,0.1,2e-3,.5,16,10\nfc,1,0,0,0,0\n";

    [Fact]
    public void Rows_become_stages_of_measured_work()
    {
        var profile = ProfileReader.Read($"{Header}\n{Rows}", "folder/my-net.csv").Value();

        Assert.Equal("my-net", profile.Name);
        Assert.Equal(new Bits(800), profile.Chain.Input);
        Assert.Equal(
            [
                new("conv1", new(new Work.Measured(new(0.1), new(2e-3), new(0.5)), new(16), new(10))),
                new("fc", new(new Work.Measured(new(1), new(0), new(0)), new(0), new(0))),
            ],
            profile.Chain.Stages.ToArray()
        );
    }

    [Theory]
    [InlineData($"{Header}\r\ninput,,,,,800\r\nconv1,0.1,2e-3,.5,16,10\r\nfc,1,0,0,0,0\r\n")]
    [InlineData($"\uFEFF{Header}\n{Rows}")]
    [InlineData($"{Header}\n{Rows}\n \n\n")]
    [InlineData($"{Header}\ninput,,,,,800\nconv1,0.1,2e-3,.5,16,10\nfc,1,0,0,0,0")]
    [InlineData($" {Header}\ninput, , ,,, 800 \n conv1 ,\t0.1, 2e-3 ,.5,16,10\nfc,1,0,0,0,0\n")]
    [InlineData($"{Header}\ninput,\"\",,,,800\n\"conv1\",\"0.1\",2e-3,.5 , \"16\" ,10\nfc,1,0,0,0,0\n")]
    public void Line_ends_marks_blank_lines_spaces_and_quotation_marks_do_not_matter(string text) =>
        Assert.Equal(
            ProfileReader.Read($"{Header}\n{Rows}", "net.csv").Value().Chain.Stages.ToArray(),
            ProfileReader.Read(text, "net.csv").Value().Chain.Stages.ToArray()
        );

    [Theory]
    [InlineData("peak_bits", "16,10,1016", "0,0,1024", "1000", "1008")]
    [InlineData("Peak memory (B)", "16,10,127", "0,0,128", "1000", "1008")]
    [InlineData("peak_kB", "16,10,0.127", "0,0,0.128", "1000", "1008")]
    public void Stated_memory_is_that_of_parameters_up_to_a_stage_and_of_tensors_in_use(
        string title,
        string first,
        string second,
        params string[] activations
    )
    {
        var rows = Rows.Replace("16,10", first, StringComparison.Ordinal)
            .Replace("0,0\n", $"{second}\n", StringComparison.Ordinal);
        foreach (var input in new[] { "800,", "800,100" })
        {
            var chain = ProfileReader
                .Read($"{Header},{title}\n{rows.Replace("800", input, StringComparison.Ordinal)}", "net.csv")
                .Value()
                .Chain;
            Assert.Equal(
                activations,
                chain.Stages.Select(stage => stage.Cost.Tensors.TryActivations(out var bits) ? $"{bits.Value}" : "")
            );
        }
    }

    [Fact]
    public void Of_repeats_the_most_memory_counts()
    {
        const string repeated =
            $"{Header},peak_bits\ninput,,,,,800,\na,1,1,1,8,8,20\nb,1,1,1,8,0,90\na,1,1,1,8,8,30\nb,1,1,1,8,0,80\n";
        var chain = ProfileReader.Read(repeated, "net.csv").Value().Chain;
        Assert.Equal((30, 90), (chain.CountedMemory(1), chain.CountedMemory(2)));
    }

    [Fact]
    public void A_name_may_hold_commas_and_quotation_marks() =>
        Assert.Equal(
            "3x3 \"same\", stride 2",
            ProfileReader
                .Read($"{Header}\ninput,,,,,8\n\"3x3 \"\"same\"\", stride 2\",1,1,1,8,8\n", "net.csv")
                .Value()
                .Chain.Stages[0]
                .Name
        );
}
