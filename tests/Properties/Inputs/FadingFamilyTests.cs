using SplitProofs.Analytics.Channels;
using SplitProofs.Claims.DeviceEdge.FadingLaws;
using SplitProofs.Inputs.Scenarios.Families;
using SplitProofs.Properties.Descriptions;

namespace SplitProofs.Properties.Inputs;

/// <summary>What each family of fading must have.</summary>
public class FadingFamilyTests
{
    private static readonly string _reference = Resources.Read("docs/scenarios.md");

    [Fact]
    public void Every_family_has_a_row_in_the_documentation() =>
        Assert.All(
            FadingFamilies.All,
            family => Assert.Contains($"\n| `{family.Name}` | ", _reference, StringComparison.Ordinal)
        );

    [Fact]
    public void Every_family_has_a_name_of_its_own() =>
        Assert.Equal(FadingFamilies.All.Length, FadingFamilies.All.DistinctBy(family => family.Name).Count());

    [Fact]
    public void Every_channel_with_a_density_is_tried_by_the_claims() =>
        Assert.Equal(
            typeof(FadingChannel)
                .Assembly.GetTypes()
                .Where(type => type.IsSubclassOf(typeof(FadingChannel)) && !type.IsAbstract)
                .Select(type => type.Name)
                .Order(StringComparer.Ordinal),
            FadingDomains
                .All.Select(domain => domain.OverNetworks[0].ToChannel().GetType().Name)
                .Order(StringComparer.Ordinal)
        );

    [Fact]
    public void A_law_belongs_to_one_family() =>
        Assert.All(
            FadingDomains.All,
            domain =>
                Assert.All(
                    domain.OverNetworks,
                    law => Assert.Equal(domain, Assert.Single(FadingDomains.All, other => other.Has(law)))
                )
        );
}
