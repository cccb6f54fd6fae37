using System.Collections.Immutable;
using SplitProofs.Text.Faults;
using SplitProofs.Text.Yaml;

namespace SplitProofs.Inputs.Scenarios;

/// <summary>
/// The value of a scenario's key, given on the command line or by an experiment: <c>uplink.bandwidth=5MHz</c>. It replaces the value in the
/// file, or adds the key if the file leaves it out.
/// </summary>
public sealed class Setting
{
    private const string Option = "--set";
    private const string Example = $"Write for example {Option} uplink.bandwidth=5MHz.";

    private static readonly YamlLanguage _language = new(
        Document: "value",
        Start: "Write a value after the sign =.",
        Shorter: "Write a scenario in a file instead.",
        InsteadOfAlias: "Write the value out."
    );

    private readonly string _place;
    private readonly YamlNode _value;

    private Setting(string text, string key, YamlNode value)
    {
        (Text, Key, _place, _value) = (text, key, PlaceOf(key), value);
    }

    /// <summary>The setting as it was given.</summary>
    public string Text { get; }

    /// <summary>The key: the names of its sections and its own name, with points between.</summary>
    public string Key { get; }

    /// <summary>A setting whose value is written elsewhere, as in an experiment. A fault in the key itself names the option.</summary>
    /// <param name="key">The key: the names of its sections and its own name, with points between.</param>
    /// <param name="text">The value in print.</param>
    /// <param name="value">The value; faults in it name its place.</param>
    public static Setting Of(string key, string text, YamlNode value) => new($"{key}={text}", key, value);

    /// <summary>Reads settings, in the order in which they apply. A key that is given twice is a fault.</summary>
    /// <param name="texts">The texts of the option, each <c>key=value</c>. A value has the syntax that it has in a file.</param>
    public static Result<ImmutableArray<Setting>> ReadAll(IEnumerable<string> texts) =>
        Results.All(texts.Select(Read)).Bind(RequireOnce);

    /// <summary>
    /// Puts this value into a scenario's document. A fault where the document cannot have such a key, for example below a number.
    /// </summary>
    internal Result<YamlNode> ApplyTo(YamlNode document) => With("the scenario", document, [.. Key.Split('.')]);

    /// <summary>Moves the place of a fault inside this setting to the option; other places stay.</summary>
    internal Place Located(Place place) =>
        place.Match(
            position: at => at.File == _place,
            span: at => at.File == _place,
            wholeFile: file => file.File == _place,
            option: _ => false,
            claim: _ => false,
            json: _ => false
        )
            ? new Place.Option(_place)
            : place;

    private static Result<Setting> Read(string text)
    {
        var sign = text.IndexOf('=', StringComparison.Ordinal);
        var key = sign < 0 ? "" : text[..sign].Trim();
        return sign < 0 ? Wrong($"{Quote.Of(text)} gives no value")
            : key.Split('.').Any(name => name.Trim().Length == 0) ? Wrong($"{Quote.Of(text)} names no key")
            : ReadValue(text[(sign + 1)..], PlaceOf(key))
                .Match(
                    success: value => Results.Success(new Setting(text, key, value)),
                    failure: faults => new Result<Setting>.Failure([
                        .. faults.Select(fault => fault with { Place = new Place.Option(PlaceOf(key)) }),
                    ])
                );

        static Result<Setting> Wrong(string cause) =>
            Results.Failure<Setting>(new Place.Option(Option), cause, Example);
    }

    private static Result<YamlNode> ReadValue(string text, string place) =>
        string.IsNullOrWhiteSpace(text)
            ? Results.Success<YamlNode>(Scalar("", place))
            : YamlReader.Read(text, place, _language);

    private static Result<ImmutableArray<Setting>> RequireOnce(ImmutableArray<Setting> settings) =>
        Results
            .All(
                settings
                    .GroupBy(setting => setting.Key)
                    .Where(group => group.Count() > 1)
                    .Select(group =>
                        Results.Failure<Setting>(
                            new Place.Option(PlaceOf(group.Key)),
                            "two values are given",
                            "Leave one of them out."
                        )
                    )
            )
            .Map(_ => settings);

    private static string PlaceOf(string key) => $"{Option} {key}";

    private static YamlNode.Scalar Scalar(string text, string place) =>
        new(text, new Place.Span(place, SourceSpan.StartOfFile), SourceSpan.StartOfFile, IsVerbatim: false);

    private Result<YamlNode> With(string owner, YamlNode node, ImmutableArray<string> names)
    {
        if (names.IsEmpty)
        {
            return Results.Success(_value);
        }

        var (name, rest) = (names[0], names[1..]);
        return node.Match(
            scalar: scalar => scalar.IsEmpty ? WithEntry([], name, rest, scalar.Place) : NotInside(owner, node, name),
            list: list => WithItem(owner, list, name, rest),
            map: map => WithEntry(map.Entries, name, rest, map.Place)
        );
    }

    private Result<YamlNode> WithEntry(
        ImmutableArray<YamlEntry> entries,
        string name,
        ImmutableArray<string> rest,
        Place.Span place
    )
    {
        var index = entries.Select(entry => entry.Key.Text).ToImmutableArray().IndexOf(name);
        var key = Scalar(name, _place);
        return With(name, index < 0 ? Scalar("", _place) : entries[index].Value, rest)
            .Map<YamlNode>(value => new YamlNode.Map(
                index < 0
                    ? entries.Add(new(key, value))
                    : entries.SetItem(index, rest.IsEmpty ? new(key, value) : entries[index] with { Value = value }),
                place
            ));
    }

    private Result<YamlNode> WithItem(string owner, YamlNode.List list, string name, ImmutableArray<string> rest) =>
        int.TryParse(name, System.Globalization.CultureInfo.InvariantCulture, out var index)
        && index >= 0
        && index < list.Items.Length
            ? With($"{owner}.{name}", list.Items[index], rest)
                .Map<YamlNode>(value => list with { Items = list.Items.SetItem(index, value) })
            : Results.Failure<YamlNode>(
                new Place.Option(_place),
                $"{owner} is a list of {list.Items.Length}, and {Quote.Of(name)} is none of its items",
                $"Write a number from 0 to {list.Items.Length - 1} after {owner}."
            );

    private Result<YamlNode> NotInside(string owner, YamlNode node, string name) =>
        Results.Failure<YamlNode>(
            new Place.Option(_place),
            $"{owner} is {node.Noun}, and has no key {Quote.Of(name)}",
            $"Set {owner} as a whole, or leave {Quote.Of(name)} out."
        );
}
