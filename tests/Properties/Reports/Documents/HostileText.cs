using FsCheck;
using FsCheck.Fluent;

namespace SplitProofs.Properties.Reports.Documents;

/// <summary>Text made of what Markdown and HTML read something into.</summary>
internal static class HostileText
{
    private static readonly string[] Pieces =
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

    public static Arbitrary<string> Arbitrary { get; } =
        Arb.From(
            Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces)),
            text => Enumerable.Range(0, text.Length).Select(i => text.Remove(i, 1))
        );
}
