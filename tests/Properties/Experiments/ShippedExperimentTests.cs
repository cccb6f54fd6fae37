using SplitProofs.Experiments.Declarations;
using SplitProofs.Properties.Inputs;

namespace SplitProofs.Properties.Experiments;

public class ShippedExperimentTests
{
    [Fact]
    public void Each_has_the_name_of_its_file_a_question_a_figure_and_an_answer() =>
        Assert.All(
            ShippedExperiments.ReadAll().Value(),
            experiment =>
            {
                Assert.Equal($"experiments/{experiment.Name}.experiment.yaml", experiment.Source.Path);
                Assert.EndsWith("?", experiment.Question, StringComparison.Ordinal);
                Assert.NotEmpty(experiment.Figures);
                Assert.NotEmpty(experiment.Template.Parts);
            }
        );

    [Fact]
    public void A_name_that_is_slightly_wrong_is_suggested() =>
        ShippedExperiments
            .Find("bandwith")
            .IsOneFault("bandwith", "no experiment is called so", "Did you mean 'bandwidth'?");
}
