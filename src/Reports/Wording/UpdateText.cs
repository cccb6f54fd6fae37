using System.Collections.Immutable;
using SplitProofs.Analytics.Placement;
using SplitProofs.Reports.Numbers;

namespace SplitProofs.Reports.Wording;

/// <summary>What an update of the model downloads, where it does not change all parameters.</summary>
public static class UpdateText
{
    /// <summary>
    /// A sentence on which parameters an update changes, and how many bits of them the device downloads. No sentence if it changes all.
    /// </summary>
    public static ImmutableArray<string> Of(SplittingAnswer answer)
    {
        var update = ModelUpdate.Of(answer);
        return answer.Question.Scenario.Updated.Match<ImmutableArray<string>>(
            all: () => [],
            normalisation: () =>
                update.InNetwork == 0
                    ? ["No parameters of the network belong to normalisations, so an update downloads nothing."]
                    : [Sentence("normalisations")],
            last: last =>
                [
                    Sentence(
                        last.Stages == 1
                            ? "the last stage that has any"
                            : $"the last {Exactly.Of(last.Stages)} stages that have any"
                    ),
                ],
            named: named => [Sentence(string.Join(", ", named.Stages))]
        );

        string Sentence(string which) =>
            $"An update changes only the parameters of {which}. It downloads {Exactly.InBits(update.Downloaded)}, and the parameters on "
            + $"the device take {Exactly.InBits(update.Placed)}.";
    }
}
