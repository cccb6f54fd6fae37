using SplitProofs.Analytics.Stopping;

namespace SplitProofs.Properties.Analytics.Stopping;

public class SplittingRuleTests
{
    [Fact]
    public void Every_rule_is_listed_once()
    {
        var defined = typeof(SplittingRule).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(SplittingRule)));

        Assert.Equal(
            defined.OrderBy(type => type.Name),
            SplittingRule.All.Select(rule => rule.GetType()).OrderBy(type => type.Name)
        );
    }

    [Fact]
    public void Rules_are_distinguished_by_each_of_their_names() =>
        Assert.All(
            new Func<SplittingRule, string>[]
            {
                rule => rule.Option,
                rule => rule.Name,
                rule => rule.NameInSentence,
                rule => rule.ShortName,
            },
            name => Assert.Distinct(SplittingRule.All.Select(name))
        );
}
