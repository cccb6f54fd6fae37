using SplitProofs.Inputs.Profiles;

namespace SplitProofs.Properties.Inputs;

public class WrongProfileTests
{
    private const string Header = "layer,device_s,device_J,edge_s,parameter_bits,output_bits";
    private const string Valid = $"{Header}\ninput,,,,,800\na,0.25,0.5,0.125,8,10\nb,1,1,1,8,0\n";

    /// <summary>What is replaced in a valid profile, by what, and the place and the words of the one fault.</summary>
    public static TheoryData<string, string, string, string[]> Slips =>
        new()
        {
            // Header
            { "device_J", "device_mj", "net.csv:1:16", ["the unit of 'device_mj' may be MJ or mJ", "letters"] },
            {
                "device_J",
                "device_kWh",
                "net.csv:1:16",
                [
                    "'device_kWh' is in kWh, which is not read here",
                    "Multiply its numbers by 3600000, and call it device_J.",
                ]
            },
            {
                "device_s",
                "device_h",
                "net.csv:1:7",
                ["'device_h' is in h", "Multiply its numbers by 3600, and call it device_s."]
            },
            {
                "device_J",
                "device",
                "net.csv:1:16",
                ["does not say in which unit it is", "Call it device_s (a time) or device_J (an energy)."]
            },
            {
                "parameter_bits",
                "params",
                "net.csv:1:32",
                ["'params' does not say", "Call it parameter_bits (an amount of data)."]
            },
            {
                "device_J",
                "macs",
                "net.csv:1:16",
                ["'macs' counts operations, and a profile holds what was measured", "device_s", "--model"]
            },
            { "device_J", "energy of it", "net.csv:1:1", ["6 columns, without device_J, with 'energy of it'", Header] },
            { "parameter_bits", "parameter_b", "net.csv:1:32", ["the unit of 'parameter_b' may be B or bit"] },
            {
                "output_bits",
                "output_bits,output_bytes",
                "net.csv:1:59",
                ["means the same as 'output_bits'", "Keep one"]
            },
            { ",edge_s", "", "net.csv:1:1", ["5 columns instead of 6, without edge_s", Header] },
            { "output_bits", "output_bits,note", "net.csv:1:1", ["7 columns instead of 6, with 'note'", Header] },
            { Header + "\n", "", "net.csv:1:1", ["the header is missing", Header] },
            {
                "output_bits\ninput,,,,,800\na,0.25,0.5,0.125,8,10\nb,1,1,1,8,0",
                "output_bits,peak_bits\ninput,,,,,800,\na,0.25,0.5,0.125,8,10,9\nb,1,1,1,8,0,15",
                "net.csv:4:13",
                [
                    "peak_bits of 'b' is '15'",
                    "the parameters of the stages up to it are 16 bits already",
                    "run all stages up to",
                ]
            },
            {
                "output_bits\ninput,,,,,800\na,0.25,0.5,0.125,8,10\nb,1,1,1,8,0",
                "output_bits,peak_bits\ninput,,,,,800,\na,0.25,0.5,0.125,8,10,\nb,1,1,1,8,0,16",
                "net.csv:3:23",
                ["peak_bits has no value"]
            },
            {
                "output_bits\ninput,,,,,800\na,0.25,0.5,0.125,8,10\nb,1,1,1,8,0",
                "output_bits,peak_bits\ninput,,,,,800,x\na,0.25,0.5,0.125,8,10,9\nb,1,1,1,8,0,16",
                "net.csv:2:15",
                ["peak_bits does not start with a number: 'x'"]
            },
            {
                "output_bits",
                "output_bits,peak",
                "net.csv:1:59",
                ["'peak' does not say in which unit it is", "Call it peak_bits (an amount of data)."]
            },
            // Input
            { "input,,,,,800\n", "", "net.csv:2:1", ["row of the raw input is missing", "input,,,,,"] },
            { "input", "Input", "net.csv:2:1", ["called 'Input'", "Write input"] },
            { "input", "image", "net.csv:2:1", ["called 'image'", "Write input"] },
            { "input,,", "input,1,", "net.csv:2:7", ["device_s of the raw input is '1', and must be empty"] },
            { ",800", ",0", "net.csv:2:11", ["output_bits must be 1 or greater"] },
            { ",800", ",", "net.csv:2:11", ["output_bits has no value"] },
            { ",800", ",800 bit", "net.csv:2:11", ["without a unit, and 'bit' follows"] },
            { "b,1,1,1,8,0", "input,,,,,8", "net.csv:4:1", ["raw input is given here as well", "once"] },
            // Rows
            { "a,0.25,", "a,", "net.csv:3:15", ["ends after 5 of 6 fields", Header] },
            { "8,10", "8,10,11", "net.csv:3:23", ["7 fields instead of 6", "quotation marks"] },
            { "\na", "\n\na", "net.csv:3:1", ["this line is empty", "Delete it"] },
            { "\na,", "\n,", "net.csv:3:1", ["this stage has no name", "Write a name"] },
            { "\nb,", "\na,", "net.csv:4:1", ["line 3 already has the name 'a'", "of its own"] },
            { "a,0.25,0.5,0.125,8,10\nb,1,1,1,8,0\n", "", "net.csv", ["no stage", "Add a row"] },
            {
                "\ninput,,,,,800\na,0.25,0.5,0.125,8,10\nb,1,1,1,8,0\n",
                "",
                "net.csv",
                ["ends after its header", "input,,,,,"]
            },
            // Numbers
            { "0.25", "-0.25", "net.csv:3:3", ["device_s must be 0 or greater"] },
            { "0.25", "", "net.csv:3:3", ["device_s has no value"] },
            { "0.5", "half", "net.csv:3:8", ["device_J does not start with a number: 'half'"] },
            { "0.5", "NaN", "net.csv:3:8", ["device_J is not finite"] },
            { "0.125", "inf", "net.csv:3:12", ["edge_s is not finite"] },
            {
                "0.125",
                "1e31",
                "net.csv:3:12",
                ["edge_s is too large: '1e31'", "unit", "0, or a value from 1e-30 to 1e30."]
            },
            { "0.125", "1e-31", "net.csv:3:12", ["edge_s is too small: '1e-31'"] },
            { "0.125", "1e400", "net.csv:3:12", ["edge_s is too large"] },
            { "0.25", "0.25 s", "net.csv:3:3", ["device_s is a number without a unit, and 's' follows"] },
            { "0.25", "\"0,25\"", "net.csv:3:3", ["','", "point before decimals"] },
            { "0.25", "0,25", "net.csv:3:20", ["7 fields instead of 6", "a point before decimals"] },
            { "8,10", "8.5,10", "net.csv:3:18", ["parameter_bits must be a whole number, and is '8.5'"] },
            { "8,10", "8.5e-1,10", "net.csv:3:18", ["parameter_bits must be a whole number, and is '8.5e-1'"] },
            { "8,10", "-8,10", "net.csv:3:18", ["parameter_bits must be 0 or greater"] },
            { "8,10", "8,0", "net.csv:3:20", ["output_bits is 0, and only the last stage"] },
            { "8,10", "8,9223372036854775808", "net.csv:3:20", ["output_bits is too large", "9223372036854775807"] },
            { "8,10", "9223372036854775807,10", "net.csv:4:9", ["sum of parameter_bits", "units"] },
            // Quotation marks
            { "\na,", "\n\"a,", "net.csv:3:1", ["not closed on its line", "several lines"] },
            { "\na,", "\n\"a\"b,", "net.csv:3:4", ["'b' follows a closed quotation mark", "comma"] },
            { "\na,", "\na \"b\",", "net.csv:3:3", ["inside a field", "Write \"a \"\"b\"\"\"."] },
            // Text
            { "\na,", "\na\0,", "net.csv:3:2", ["U+0000", "Delete it"] },
        };

    [Fact]
    public void Commas_and_points_before_decimals_in_one_table_give_one_fault() =>
        ProfileReader
            .Read(Valid.Replace(',', ';').Replace("0.25", "0,25").Replace("0.125", "0,125"), "net.csv")
            .IsOneFault(
                "net.csv:3:3",
                "'0,25' has a comma before decimals, and '0.5' at net.csv:3:8 a point",
                "Write points in the whole table, or commas in the whole table."
            );

    [Theory]
    [MemberData(nameof(Slips))]
    public void A_slip_gives_one_fault_with_place_cause_and_remedy(
        string original,
        string replacement,
        string place,
        string[] words
    )
    {
        Assert.Contains(original, Valid, StringComparison.Ordinal);
        ProfileReader
            .Read(Valid.Replace(original, replacement, StringComparison.Ordinal), "net.csv")
            .IsOneFault(place, words);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n \n")]
    public void An_empty_file_is_told_how_to_start(string text) =>
        ProfileReader.Read(text, "net.csv").IsOneFault("net.csv", "the file is empty", Header);

    [Fact]
    public void A_total_beyond_a_number_is_a_fault_where_it_overflows() =>
        ProfileReader
            .Read($"{Header}\ninput,,,,,8\na,0,0,0,{long.MaxValue},8\nb,0,0,0,0,8\nc,0,0,0,1,8\n", "net.csv")
            .IsOneFault("net.csv:5:9", "sum of parameter_bits", "unit");

    [Fact]
    public void All_faults_of_a_file_are_told_at_once_in_its_order() =>
        Assert.Equal(
            ["net.csv:2:11", "net.csv:3:3", "net.csv:3:17", "net.csv:4:1", "net.csv:4:5"],
            ProfileReader
                .Read($"{Header}\ninput,,,,,0\na,x,0.5,0.125,8,-1\na,1,y,1,8,0\n", "net.csv")
                .Faults.Select(fault => fault.Place.ToString())
        );

    [Fact]
    public void Of_many_faults_the_first_are_told_and_the_rest_counted()
    {
        var rows = string.Concat(Enumerable.Range(0, 100).Select(i => $"l{i},x,1,1,8,8\n"));
        var faults = ProfileReader.Read($"{Header}\ninput,,,,,8\n{rows}", "net.csv").Faults;

        Assert.Equal(21, faults.Length);
        Assert.Equal("net.csv:23:5: 80 more faults from here on. Correct those above first.", faults[^1].ToString());
    }
}
