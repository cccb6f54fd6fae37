using System.Collections.Immutable;
using SplitProofs.Text.Faults;

namespace SplitProofs.Inputs.Profiles;

/// <summary>
/// The rows of each stage, in the order of computation. Stages have several rows if all have the same number of them, ordered either run by
/// run or stage by stage. Otherwise rows with the same name are a mistake, because each stage needs a name of its own.
/// </summary>
/// <param name="Count">How many rows each stage has.</param>
/// <param name="Stages">The rows of each stage.</param>
internal sealed record Repeats(int Count, ImmutableArray<ImmutableArray<ProfileRow>> Stages)
{
    /// <summary>The stages in these rows.</summary>
    /// <param name="rows">The rows, without those of the raw input.</param>
    /// <param name="areNumbered">Whether a column numbers repeats, so that even a single stage may have several rows.</param>
    public static Repeats In(ImmutableArray<ProfileRow> rows, bool areNumbered)
    {
        ImmutableArray<ImmutableArray<ProfileRow>> stages =
        [
            .. rows.GroupBy(row => row.Layer.Text).Select(group => group.ToImmutableArray()),
        ];
        var count = stages.IsEmpty ? 1 : stages[0].Length;
        var isRepeated =
            count > 1
            && stages.All(stage => stage.Length == count && stage[0].Layer.Text.Length > 0)
            && (stages.Length > 1 || areNumbered)
            && (IsRunByRun() || IsStageByStage());
        return isRepeated ? new(count, stages) : new(1, [.. rows.Select(row => ImmutableArray.Create(row))]);

        bool IsRunByRun() =>
            rows.Select((row, at) => stages[at % stages.Length][0].Layer.Text == row.Layer.Text).All(fits => fits);

        bool IsStageByStage() =>
            rows.Select((row, at) => stages[at / count][0].Layer.Text == row.Layer.Text).All(fits => fits);
    }

    /// <summary>A fault for each stage that has the name of an earlier one.</summary>
    public Result<int> RequireNames() =>
        Results
            .All(
                Stages
                    .GroupBy(stage => stage[0].Layer.Text)
                    .Where(group => group.Key.Length > 0)
                    .SelectMany(group =>
                        group
                            .Skip(1)
                            .Select(stage =>
                                stage[0]
                                    .Layer.Wrong<int>(
                                        $"line {group.First()[0].Line} already has the name {Quote.Of(group.Key)}",
                                        "Give each stage a name of its own, or repeat the measurement of every stage equally often."
                                    )
                            )
                    )
            )
            .Map(_ => Stages.Length);
}
