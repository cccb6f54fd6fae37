using System.Collections.Immutable;
using SplitProofs.Text.Yaml;

namespace SplitProofs.Inputs.Scenarios;

/// <summary>
/// Of a processor either a speed or a platform is stated, so that a setting of the one takes the place of the other in the file:
/// <c>--set device.platform=zcu102</c>.
/// </summary>
internal static class SpeedOrPlatform
{
    private static readonly ImmutableArray<string> _alternatives = ["speed", "platform"];

    /// <summary>A document without what a setting takes the place of.</summary>
    public static Func<YamlNode, YamlNode> ReplacedBy(Setting setting) =>
        setting.Key.Split('.') is [("device" or "edge") and var section, var key] && _alternatives.Contains(key)
            ? document => WithoutOther(document, section, key)
            : document => document;

    private static YamlNode WithoutOther(YamlNode document, string section, string key)
    {
        return document is YamlNode.Map map
            ? map with
            {
                Entries =
                [
                    .. map.Entries.Select(entry =>
                        entry.Key.Text == section && entry.Value is YamlNode.Map inside
                            ? entry with
                            {
                                Value = inside with { Entries = [.. inside.Entries.Where(Stays)] },
                            }
                            : entry
                    ),
                ],
            }
            : document;

        // What another setting gave has its place in that setting, and stays: then both are given.
        bool Stays(YamlEntry entry) =>
            entry.Key.Text == key
            || !_alternatives.Contains(entry.Key.Text)
            || entry.Key.Place.File != document.Place.File;
    }
}
