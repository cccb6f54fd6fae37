using System.Collections.Immutable;
using SplitProofs.Text.Faults;

namespace SplitProofs.Text.Yaml;

/// <summary>The kinds of faults that have to do with YAML and with keys, in every language that is written in it.</summary>
public static class YamlFaultKind
{
    /// <summary>The text breaks a rule of YAML.</summary>
    public static FaultKind Malformed { get; } = FaultKind.Error("SP0001", "The file is not valid YAML");

    /// <summary>The file is empty, or holds more than one document.</summary>
    public static FaultKind NotOneDocument { get; } =
        FaultKind.Error("SP0002", "The file does not hold exactly one document");

    /// <summary>An anchor, an alias, a tag, a merge key, or an escape for a character that is not text.</summary>
    public static FaultKind Unsupported { get; } = FaultKind.Error("SP0003", "A feature of YAML that is not used here");

    /// <summary>A mapping has a key twice.</summary>
    public static FaultKind DuplicateKey { get; } = FaultKind.Error("SP0004", "A key is given twice");

    /// <summary>There are more levels than <see cref="YamlReader.MostLevels"/>.</summary>
    public static FaultKind NestedTooDeeply { get; } = FaultKind.Error("SP0005", "The file is nested too deeply");

    /// <summary>There are more characters than <see cref="YamlReader.MostCharacters"/>.</summary>
    public static FaultKind TooLong { get; } = FaultKind.Error("SP0006", "The file is too long");

    /// <summary>A key has no meaning in its mapping.</summary>
    public static FaultKind UnknownKey { get; } = FaultKind.Error("SP0101", "Unknown key");

    /// <summary>A required key is missing.</summary>
    public static FaultKind MissingKey { get; } = FaultKind.Error("SP0102", "A key is missing");

    /// <summary>A value does not have the required form.</summary>
    public static FaultKind WrongForm { get; } = FaultKind.Error("SP0103", "A value has the wrong form");

    /// <summary>All of them, by identifier.</summary>
    public static ImmutableArray<FaultKind> All { get; } =
    [Malformed, NotOneDocument, Unsupported, DuplicateKey, NestedTooDeeply, TooLong, UnknownKey, MissingKey, WrongForm];
}
