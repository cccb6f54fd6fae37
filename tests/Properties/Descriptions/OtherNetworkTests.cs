using System.Globalization;
using System.Text.RegularExpressions;

namespace SplitProofs.Properties.Descriptions;

/// <summary>
/// Networks that are not shipped, written from the language reference alone, against their published counts, which stand at the
/// top of each file: parameters in every digit, and multiply-accumulates as far as they are published.
/// </summary>
public partial class OtherNetworkTests
{
    public static TheoryData<string> Files => new(Resources.NamesIn("networks"));

    [Theory]
    [MemberData(nameof(Files))]
    public void A_network_has_the_published_counts(string file)
    {
        var text = Resources.Read(file);
        var network = Compiling.Network(text).EvaluateDefaults();
        Assert.Equal(
            Published().Match(text).Groups["parameters"].Value,
            network.Parameters.ToString("N0", CultureInfo.InvariantCulture)
        );
        if (PublishedMacs().Match(text) is { Success: true } macs)
        {
            Assert.Equal(macs.Groups["macs"].Value, (network.Macs / 1e9).ToString("F3", CultureInfo.InvariantCulture));
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_description_has_no_warning_and_its_source(string file)
    {
        Assert.Empty(Compiling.Faults(Resources.Read(file)));
        Assert.Matches("(?m)^# Source: .+$", Resources.Read(file));
    }

    [Fact]
    public void There_are_more_than_twenty_of_them() =>
        Assert.InRange(Resources.NamesIn("networks").Count(), 21, int.MaxValue);

    [GeneratedRegex("^# Parameters: (?<parameters>[0-9,]+)\n")]
    private static partial Regex Published();

    [GeneratedRegex(@"\n# MACs: (?<macs>[0-9.]+) G\n")]
    private static partial Regex PublishedMacs();
}
