using System.Collections.Immutable;
using SplitProofs.Experiments.Rows;
using SplitProofs.Inputs.Scenarios;
using SplitProofs.Text.Faults;
using SplitProofs.Text.Yaml;

namespace SplitProofs.Experiments.Declarations;

/// <summary>A key of scenarios or a parameter of descriptions that an experiment varies, with its values.</summary>
/// <param name="Key">The key, or the parameter.</param>
/// <param name="IsParameter">Whether it is a parameter of descriptions.</param>
/// <param name="Place">Where it is named.</param>
/// <param name="Unit">The unit of the values; empty for plain numbers, names and cases.</param>
/// <param name="Kind">The kind of the values.</param>
/// <param name="Values">The values, in order.</param>
internal sealed record SweptKey(
    string Key,
    bool IsParameter,
    Place Place,
    string Unit,
    ColumnKind Kind,
    ImmutableArray<SweptValue> Values
)
{
    /// <summary>Whether neighbouring values differ by a constant ratio.</summary>
    public bool IsLogarithmic { get; init; }

    /// <summary>Whether the values are named cases.</summary>
    public bool HasCases { get; init; }

    /// <summary>Its column.</summary>
    public RowColumn Column
    {
        get
        {
            var words = IsParameter
                ? new(Key, Key.Replace('_', ' '), $"{Key.Replace('_', ' ')} {{0}}")
                : ScenarioKeyWords.Find(Key);
            return new(Key, Unit, Kind)
            {
                Meaning = IsParameter ? "a parameter of the network" : "",
                Words = words.Name,
                Phrase = HasCases ? "" : words.Phrase,
            };
        }
    }
}

/// <summary>A value of a key that is varied.</summary>
/// <param name="Text">The value as an option of the command line takes it, or the name of a case.</param>
/// <param name="Shown">The value in rows.</param>
/// <param name="Node">The value as it is written or computed.</param>
internal sealed record SweptValue(string Text, RowValue Shown, YamlNode Node);
