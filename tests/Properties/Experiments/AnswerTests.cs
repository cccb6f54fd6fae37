using SplitProofs.Experiments.Declarations;
using SplitProofs.Experiments.Rows;
using SplitProofs.Properties.Inputs;
using SplitProofs.Reports.Experiments;

namespace SplitProofs.Properties.Experiments;

public class AnswerTests
{
    [Theory]
    [InlineData("{minimum frame_cost of optimal}", "2")]
    [InlineData("{maximum frame_cost of optimal}", "40")]
    [InlineData("{median frame_cost of optimal}", "3.5")]
    [InlineData("{maximum frame_cost}", "50")]
    [InlineData("{maximum saving of optimal}", "25 %")]
    [InlineData("{place of maximum saving of optimal}", "a mean SNR of 10 dB and 1 inference per update")]
    [InlineData("{place of minimum frame_cost}", "a mean SNR of 0 dB and 1 inference per update")]
    [InlineData("{number of distinct placed_stages}", "3")]
    [InlineData("{number of positive saving of optimal}", "2 of 4")]
    [InlineData("{maximum frame_cost for LeNet-5 and reference}", "50")]
    [InlineData("{maximum saving of lookahead}", "no value")]
    public void What_is_between_braces_is_computed_from_the_rows(string part, string said) =>
        Assert.StartsWith($"It is {said}.", Answer($"It is {part}."), StringComparison.Ordinal);

    [Fact]
    public void Where_deciding_online_gains_nothing_the_answer_says_so() =>
        Assert.EndsWith(
            "Deciding online gains nothing (less than 0.1 % of the best static split's cost) at 3 of 4 points.",
            Answer("It is so."),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(0.05, 0.25, "Deciding online saves at least 5 % of the best static split's cost everywhere.")]
    [InlineData(
        0.0005,
        0.0009,
        "Deciding online gains nothing here: nowhere does it save as much as 0.1 % of the best static split's cost."
    )]
    public void Where_it_gains_everywhere_or_nowhere_the_answer_says_so(double one, double other, string said) =>
        Assert.EndsWith(said, Answer("It is so.", [one, other, other, one]), StringComparison.Ordinal);

    private static string Answer(string template) => Answer(template, [0, 0.0005, 0.25, 0]);

    private static string Answer(string template, double[] savings)
    {
        var experiment = ExperimentReader
            .Read(ExperimentText.With("At most {maximum saving of optimal}.", $"\"{template}\""), "my.yaml")
            .Value();
        return AnswerWords
            .Of(
                experiment,
                new RowTable(
                    experiment.Columns,
                    [
                        Row(0, 1, "optimal", 1, 2, savings[0]),
                        Row(0, 1000, "optimal", 2, 3, savings[1]),
                        Row(10, 1, "optimal", 2, 4, savings[2]),
                        Row(10, 1000, "optimal", 7, 40, savings[3]),
                        Row(10, 1000, "lookahead", 7, 50, double.NaN),
                    ]
                )
            )
            .Replace('\u00A0', ' ');

        System.Collections.Immutable.ImmutableArray<RowValue> Row(
            long snr,
            long inferences,
            string method,
            long placed,
            double cost,
            double saving
        ) =>
            [
                new RowValue.Words("LeNet-5"),
                new RowValue.Words("reference"),
                new RowValue.Count(snr),
                new RowValue.Count(inferences),
                new RowValue.Words(method),
                new RowValue.Count(placed),
                RowValue.Of(cost),
                RowValue.Of(saving),
            ];
    }
}
