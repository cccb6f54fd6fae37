using System.Collections.Immutable;
using SplitProofs.Text.Yaml;

namespace SplitProofs.Inputs.Scenarios;

/// <summary>
/// A processor has either a speed or a platform, so a setting of the one replaces the other in the file: <c>--set
/// device.platform=zcu102</c>.
/// </summary>
internal static class SpeedOrPlatform
{
    private static readonly ImmutableArray<string> _alternatives = ["speed", "platform"];

    /// <summary>Removes from a document the key that a setting replaces.</summary>
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

        // A key from another setting stays, because both were given. Its place is in that setting and not in the document.
        bool Stays(YamlEntry entry) =>
            entry.Key.Text == key
            || !_alternatives.Contains(entry.Key.Text)
            || entry.Key.Place.File != document.Place.File;
    }
}
