using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SplitProofs.Text.Quantities;

namespace SplitProofs.Inputs.Tables;

/// <summary>
/// The title of a column, read without regard to case, spaces, hyphens and slashes: as a whole, and as a name followed by a unit, as in
/// <c>device_ms</c>, <c>Device (ms)</c>, <c>device time [ms]</c> and <c>device / ms</c>.
/// </summary>
/// <param name="Whole">All of it.</param>
/// <param name="Name">The part before the unit.</param>
/// <param name="Unit">The part that is written as a unit; empty where the title is a single word.</param>
internal sealed partial record ColumnTitle(string Whole, string Name, string Unit)
{
    /// <summary>The parts of a title.</summary>
    public static ColumnTitle Of(string text)
    {
        var parts = InBrackets().Match(text) is { Success: true } bracketed ? bracketed : AsLastWord().Match(text);
        return new(Plain(text), Plain(parts.Groups["name"].Value), parts.Groups["unit"].Value.Trim());
    }

    /// <summary>
    /// The spellings of a unit that this title may mean, if its name is one of these: one where the unit is clear, several where upper and
    /// lower case make a difference, none for another name or unit.
    /// </summary>
    public ImmutableArray<string> SpellingsOf(Unit unit, ImmutableArray<string> names) =>
        names.Contains(Name) && Unit.Length > 0 ? Quantity.SpellingsMeantBy(Unit, unit) : [];

    private static string Plain(string text) => Spaces().Replace(text.Trim().ToLowerInvariant(), "_").Trim('_');

    [GeneratedRegex(@"\A(?<name>.*?)[\s_/-]*[(\[](?<unit>[^)\]]*)[)\]]\s*\z")]
    private static partial Regex InBrackets();

    [GeneratedRegex(@"\A(?<name>.*)[\s_/-](?<unit>[^\s_/-]+)\s*\z")]
    private static partial Regex AsLastWord();

    [GeneratedRegex(@"[\s_/-]+")]
    private static partial Regex Spaces();
}
