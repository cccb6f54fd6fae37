using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;

namespace SplitProofs.Properties;

/// <summary>A text that tries to break out of wherever it is printed.</summary>
public sealed record HostileText(ImmutableArray<string> Parts)
{
    public static ImmutableArray<string> Fragments { get; } =
    [
        "\n",
        "\r",
        "\r\n",
        "\u0085",
        "\u2028",
        "\u2029",
        "\t",
        "\0",
        "\u001B[31m",
        "\u009B31m",
        "\u007F",
        "\u202E",
        "\u2066",
        "\u200B",
        "\u200D",
        "\u2060",
        "\uFEFF",
        "\u00AD",
        "\uFE0F",
        "\uD800",
        "\uDC00",
        "\U000E0041",
        "😀",
        "é",
        "/*",
        "*/",
        "//",
        "\"",
        "\"\"\"",
        "'",
        "\\",
        "\\u000A",
        "{",
        "}",
        "{{",
        "<",
        ">",
        "&",
        "&#10;",
        "</summary>",
        "<!--",
        "]]>",
        "@",
        "$",
        "%",
        "`",
        "#endif",
        ": ",
        " #",
        "error: ",
        "Injected",
        "public class Injected { }",
        ";",
        " ",
        "..",
        "con",
        new('x', 300),
    ];

    public static Arbitrary<HostileText> Arbitrary { get; } =
        Arb.From(
            from count in Gen.Choose(1, 6)
            from parts in Gen.Elements(Fragments.AsEnumerable()).ListOf(count)
            select new HostileText([.. parts]),
            text => text.Parts.Select((_, at) => new HostileText(text.Parts.RemoveAt(at)))
        );

    public string Text => string.Concat(Parts);

    public override string ToString() => System.Text.Json.JsonSerializer.Serialize(Text);
}
