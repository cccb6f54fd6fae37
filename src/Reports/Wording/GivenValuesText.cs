using System.Collections.Immutable;
using SplitProofs.Inputs.Networks;
using SplitProofs.Inputs.Scenarios;

namespace SplitProofs.Reports.Wording;

/// <summary>The values that the command line gives in place of those in the files.</summary>
public static class GivenValuesText
{
    /// <summary>A sentence; none where nothing is given.</summary>
    public static ImmutableArray<string> Of(Network network, ScenarioFile scenario)
    {
        string[] given =
        [
            .. network.Parameters.Select(parameter => $"{parameter}"),
            .. scenario.Settings.Select(setting => setting.Text),
        ];
        return given.Length == 0 ? [] : [$"Given on the command line: {string.Join(", ", given)}."];
    }
}
