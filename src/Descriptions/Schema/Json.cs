using System.Globalization;
using System.Text;

namespace SplitProofs.Descriptions.Schema;

/// <summary>A JSON value, of the kinds that a schema needs.</summary>
internal abstract record Json
{
    private Json() { }

    public abstract T Match<T>(
        Func<Text, T> text,
        Func<Number, T> number,
        Func<Flag, T> flag,
        Func<List, T> list,
        Func<Map, T> map
    );

    public sealed record Text(string Value) : Json
    {
        public override T Match<T>(
            Func<Text, T> text,
            Func<Number, T> number,
            Func<Flag, T> flag,
            Func<List, T> list,
            Func<Map, T> map
        ) => text(this);
    }

    public sealed record Number(int Value) : Json
    {
        public override T Match<T>(
            Func<Text, T> text,
            Func<Number, T> number,
            Func<Flag, T> flag,
            Func<List, T> list,
            Func<Map, T> map
        ) => number(this);
    }

    public sealed record Flag(bool Value) : Json
    {
        public override T Match<T>(
            Func<Text, T> text,
            Func<Number, T> number,
            Func<Flag, T> flag,
            Func<List, T> list,
            Func<Map, T> map
        ) => flag(this);
    }

    public sealed record List(EquatableArray<Json> Items) : Json
    {
        public override T Match<T>(
            Func<Text, T> text,
            Func<Number, T> number,
            Func<Flag, T> flag,
            Func<List, T> list,
            Func<Map, T> map
        ) => list(this);
    }

    public sealed record Map(EquatableArray<KeyValuePair<string, Json>> Entries) : Json
    {
        public override T Match<T>(
            Func<Text, T> text,
            Func<Number, T> number,
            Func<Flag, T> flag,
            Func<List, T> list,
            Func<Map, T> map
        ) => map(this);
    }

    public static implicit operator Json(string value) => new Text(value);

    public static implicit operator Json(int value) => new Number(value);

    public static implicit operator Json(bool value) => new Flag(value);

    public static Json Of(params Json[] items) => new List(items.ToEquatableArray());

    public static Json Object(params (string Key, Json Value)[] entries) =>
        Object((IEnumerable<(string, Json)>)entries);

    public static Json Object(IEnumerable<(string Key, Json Value)> entries) =>
        new Map(entries.Select(entry => new KeyValuePair<string, Json>(entry.Key, entry.Value)).ToEquatableArray());

    /// <summary>The text, indented by two.</summary>
    public string Print(string indent = "") =>
        Match(
            text => Quoted(text.Value),
            number => number.Value.ToString(CultureInfo.InvariantCulture),
            flag => flag.Value ? "true" : "false",
            list =>
                list.Items.All(item => item is not (List or Map))
                    ? $"[{string.Join(", ", list.Items.Select(item => item.Print()))}]"
                    : Block("[", list.Items.Select(item => item.Print(indent + "  ")), "]", indent),
            map =>
                map.Entries.Count == 0
                    ? "{}"
                    : Block(
                        "{",
                        map.Entries.Select(entry => $"{Quoted(entry.Key)}: {entry.Value.Print(indent + "  ")}"),
                        "}",
                        indent
                    )
        );

    private static string Block(string start, IEnumerable<string> items, string end, string indent) =>
        $"{start}\n{string.Join(",\n", items.Select(item => $"{indent}  {item}"))}\n{indent}{end}";

    private static string Quoted(string value)
    {
        var text = new StringBuilder("\"");
        foreach (var letter in value)
        {
            text.Append(letter is '"' or '\\' ? $"\\{letter}" : $"{letter}");
        }

        return text.Append('"').ToString();
    }
}
