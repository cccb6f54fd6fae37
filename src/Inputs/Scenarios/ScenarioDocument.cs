using System.Collections.Immutable;
using SplitProofs.Text.Faults;
using SplitProofs.Text.Yaml;

namespace SplitProofs.Inputs.Scenarios;

/// <summary>The text of a scenario, parsed once so that it can be read many times with different values in it.</summary>
public sealed record ScenarioDocument
{
    internal ScenarioDocument(Source source, YamlNode root) => (Source, Root) = (source, root);

    /// <summary>Its file: name, text and hash.</summary>
    public Source Source { get; }

    /// <summary>The document.</summary>
    internal YamlNode Root { get; }

    /// <summary>The scenario with some values in place of those in the text.</summary>
    /// <param name="settings">The values, in the order in which they apply.</param>
    public Result<ScenarioFile> With(ImmutableArray<Setting> settings) => ScenarioReader.Read(this, settings);
}
