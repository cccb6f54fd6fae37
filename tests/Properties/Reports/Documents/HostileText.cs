using FsCheck;
using FsCheck.Fluent;

namespace SplitProofs.Properties.Reports.Documents;

/// <summary>Text made of what Markdown and HTML read something into.</summary>
public sealed record HostileText(string Value)
{
    private static readonly string[] _pieces =
    [
        .. "\\`*_{}[]()<>#+-.!|~$&=:;'\"^@/?%, \u00A0\t\n0123456789abcXYZéξ∞😀"
            .EnumerateRunes()
            .Select(rune => rune.ToString()),
        "    ",
        "1. ",
        "12) ",
        "- ",
        "# ",
        "---",
        "===",
        "```",
        "~~~",
        "$$",
        "$x$",
        "**b**",
        "__u__",
        "snake_case_name",
        "<b>",
        "</b>",
        "<!--",
        "&amp;",
        "&#35;",
        "&copy",
        "[a](b)",
        "![a](b)",
        "[a]: b",
        "http://example.org",
        "<http://a.b>",
        "\\|",
        "| --- |",
        ":-:",
        "\\(",
        "\u0001",
    ];

    public static Arbitrary<HostileText> Arbitrary { get; } =
        Arb.From(
            Gen.Elements(_pieces).ListOf().Select(pieces => new HostileText(string.Concat(pieces))),
            text => Enumerable.Range(0, text.Value.Length).Select(i => new HostileText(text.Value.Remove(i, 1)))
        );
}
