using SplitProofs.Text.Faults;

namespace SplitProofs.Text.Yaml;

/// <summary>What may be wrong with the keys of a mapping.</summary>
public static class KeyFaults
{
    /// <summary>A key has no meaning in a mapping.</summary>
    /// <param name="owner">The name of the mapping in messages.</param>
    /// <param name="key">The key.</param>
    /// <param name="suggestion">The way out: a sentence.</param>
    public static Fault Unknown(string owner, YamlNode.Scalar key, string suggestion) =>
        new(key.Place, $"{owner} has no key {Quote.Of(key.Text)}", suggestion) { Kind = YamlFaultKind.UnknownKey };

    /// <summary>A value should be a mapping, but is not one.</summary>
    /// <param name="owner">The name of the value in messages.</param>
    /// <param name="place">Where to report it.</param>
    /// <param name="value">The value.</param>
    /// <param name="remedy">The way out: a sentence.</param>
    public static Fault NotAMapping(string owner, Place place, YamlNode value, string remedy) =>
        new(place, $"{owner} must be a set of keys, and is {value.Noun}", remedy) { Kind = YamlFaultKind.WrongForm };

    /// <summary>A mapping lacks a key that it must have.</summary>
    /// <param name="owner">The name of the mapping in messages.</param>
    /// <param name="place">Where the key would belong.</param>
    /// <param name="key">The key.</param>
    /// <param name="example">What might follow it after the colon.</param>
    public static Fault Missing(string owner, Place place, string key, string example) =>
        new(place, $"{owner} needs the key '{key}'", $"Add '{key}: {example}'.") { Kind = YamlFaultKind.MissingKey };
}
