using System.Collections.Immutable;
using SplitProofs.Analytics.Platforms;
using SplitProofs.Text.Faults;
using SplitProofs.Text.Yaml;

namespace SplitProofs.Inputs.Platforms;

/// <summary>A model of the times of layers as it is written, before the rate that it may need is known.</summary>
internal sealed record StatedTimeModel(string Name, bool NeedsMeasuredRate, Func<MeasuredRate, LayerTimeModel> With)
{
    /// <summary>All of them; the first holds where none is stated.</summary>
    public static ImmutableArray<StatedTimeModel> All { get; } =
    [
        new("refined", false, _ => new LayerTimeModel.Refined()),
        new("roofline", false, _ => new LayerTimeModel.Roofline()),
        new("table", true, rate => new LayerTimeModel.Table(rate)),
        new("mixed", true, rate => new LayerTimeModel.Mixed(rate)),
    ];

    /// <summary>The key of a platform and of a class of operators.</summary>
    public static Key<StatedTimeModel> Key { get; } = new("model", All[0].Name, Read);

    private static Result<StatedTimeModel> Read(Field field) =>
        field
            .AsLiteral()
            .Bind(literal =>
                All.FirstOrDefault(model => model.Name == literal.Text) is { } found
                    ? Results.Success(found)
                    : literal.Wrong<StatedTimeModel>(
                        $"no model of the time of layers is called {literal.Quoted}",
                        Suggestion.For(literal.Text, All.Select(model => model.Name))
                    )
            );
}
