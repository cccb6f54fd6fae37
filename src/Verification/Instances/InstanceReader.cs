using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using SplitProofs.Text.Faults;
using SplitProofs.Verification.Exact;

namespace SplitProofs.Verification.Instances;

/// <summary>Reads values from JSON, by their shapes; a failure says where it is and why.</summary>
internal static class InstanceReader
{
    public const string Infinity = "Infinity";

    private const string Root = "instance";

    public static InstanceReading<T> Read<T>(JsonElement json)
        where T : notnull
    {
        try
        {
            return new InstanceReading<T>.Read((T)Read(json, typeof(T), Root));
        }
        catch (UnreadableException unreadable)
        {
            return new InstanceReading<T>.Unreadable(unreadable.Fault);
        }
    }

    private static object Read(JsonElement json, Type type, string path) =>
        TypeShape
            .Of(type)
            .Match(
                scalar: () => ReadScalar(json, type, path),
                sequence: shape =>
                    shape.Build([.. Items(json, path, item => Read(item.Json, shape.Element, item.Path))]),
                table: shape =>
                    shape.Build(
                        Members(json, path)
                            .Select(member =>
                                KeyValuePair.Create(
                                    member.Name,
                                    Read(member.Value, shape.Value, $"{path}[\"{member.Name}\"]")
                                )
                            )
                    ),
                tuple: shape => ReadTuple(json, type, shape, path),
                record: shape => ReadRecord(Members(json, path), shape, path),
                cases: shape => ReadCase(json, shape, path),
                none: shape => throw Wrong(path, shape.Reason, "An instance of this claim has no form in JSON.")
            );

    private static object ReadTuple(JsonElement json, Type type, TypeShape.Tuple shape, string path)
    {
        var parts = Items(json, path, item => item);
        return parts.Length == shape.Parts.Length
            ? Activator.CreateInstance(
                type,
                [.. parts.Select((part, n) => Read(part.Json, shape.Parts[n], part.Path))]
            )!
            : throw Wrong(
                path,
                string.Create(CultureInfo.InvariantCulture, $"this list is of length {parts.Length}"),
                string.Create(CultureInfo.InvariantCulture, $"Write {shape.Parts.Length} values between brackets.")
            );
    }

    private static object ReadCase(JsonElement json, TypeShape.Cases shape, string path)
    {
        var members = Members(json, path);
        var names = shape.Types.Select(type => type.Name).ToImmutableArray();
        var named = members
            .Where(member => member.Name == TypeShape.Cases.Key)
            .Select(member => member.Value)
            .ToArray();
        if (named is not [{ ValueKind: JsonValueKind.String } name])
        {
            throw Wrong(
                path,
                $"\"{TypeShape.Cases.Key}\" is missing or is no text",
                $"Write one of {string.Join(", ", names)} there."
            );
        }

        var type = shape.Types.FirstOrDefault(type => type.Name == name.GetString());
        return type is not null && TypeShape.Of(type) is TypeShape.Record record
            ? ReadRecord(members.RemoveAll(member => member.Name == TypeShape.Cases.Key), record, path)
            : throw Unknown($"{path}.{TypeShape.Cases.Key}", "case", name.GetString()!, names);
    }

    private static object ReadRecord(
        ImmutableArray<(string Name, JsonElement Value)> members,
        TypeShape.Record shape,
        string path
    )
    {
        var known = shape.Fields.Select(field => field.JsonName).ToImmutableArray();
        foreach (var unknown in members.Select(member => member.Name).Except(known))
        {
            throw Unknown(path, "field", unknown, known);
        }

        var values = members.ToDictionary(member => member.Name, member => member.Value);
        return Built(
            path,
            () =>
            {
                var record = shape.Constructor.Invoke([.. shape.Arguments.Select(Value)]);
                foreach (var field in shape.Initialised)
                {
                    field.Property.SetValue(record, Value(field));
                }

                return record;
            }
        );

        object Value(RecordField field) =>
            values.TryGetValue(field.JsonName, out var value)
                ? Read(value, field.Property.PropertyType, $"{path}.{field.JsonName}")
                : throw Wrong(
                    path,
                    $"\"{field.JsonName}\" is missing",
                    $"Write all of {string.Join(", ", known)} there."
                );
    }

    /// <summary>Builds a value; an exception that its constructor or a property throws becomes a fault.</summary>
    private static object Built(string path, Func<object> build)
    {
        try
        {
            return build();
        }
        catch (TargetInvocationException refused)
        {
            var reason = refused.InnerException!.Message.Split('\n')[0].TrimEnd('.', '\r');
            throw Wrong(path, $"these values make no instance ({reason})", "Write the values as they were printed.");
        }
    }

    private static object ReadScalar(JsonElement json, Type type, string path) =>
        type == typeof(bool)
            ? json.ValueKind is JsonValueKind.True or JsonValueKind.False
                ? json.GetBoolean()
                : throw Other(json, path, "true or false")
            : type == typeof(int)
                ? IsNumber(json) && json.TryGetInt32(out var whole)
                    ? whole
                    : throw Other(json, path, "a whole number from −2147483648 to 2147483647")
                : type == typeof(long)
                    ? IsNumber(json) && json.TryGetInt64(out var large)
                        ? large
                        : throw Other(json, path, "a whole number of at most 64 bits")
                    : type == typeof(ulong)
                        ? IsNumber(json) && json.TryGetUInt64(out var positive)
                            ? positive
                            : throw Other(json, path, "a whole number from 0 on of at most 64 bits")
                        : type == typeof(double)
                            ? ReadDouble(json, path)
                            : type.IsEnum
                                ? ReadChoice(json, type, path)
                                : type == typeof(Rational)
                                    ? json.ValueKind == JsonValueKind.String
                                    && Rational.TryParse(json.GetString()!, out var fraction)
                                        ? fraction
                                        : throw Other(json, path, "a fraction as a text, such as \"3/4\" or \"-2\"")
                                    : json.ValueKind == JsonValueKind.String
                                        ? json.GetString()!
                                        : throw Other(json, path, "a text");

    private static object ReadDouble(JsonElement json, string path) =>
        IsNumber(json) && json.TryGetDouble(out var number) && double.IsFinite(number) ? number
        : json.ValueKind == JsonValueKind.String && json.GetString() is Infinity ? double.PositiveInfinity
        : json.ValueKind == JsonValueKind.String && json.GetString() is $"-{Infinity}" ? double.NegativeInfinity
        : throw Other(json, path, $"a number such as 0.25, or \"{Infinity}\" or \"-{Infinity}\"");

    private static object ReadChoice(JsonElement json, Type type, string path) =>
        json.ValueKind != JsonValueKind.String
            ? throw Other(json, path, $"one of {string.Join(", ", Enum.GetNames(type))} as a text")
        : Enum.TryParse(type, json.GetString(), out var choice) ? choice
        : throw Unknown(path, "choice", json.GetString()!, [.. Enum.GetNames(type)]);

    private static bool IsNumber(JsonElement json) => json.ValueKind == JsonValueKind.Number;

    private static ImmutableArray<TItem> Items<TItem>(
        JsonElement json,
        string path,
        Func<(JsonElement Json, string Path), TItem> read
    ) =>
        json.ValueKind == JsonValueKind.Array
            ?
            [
                .. json.EnumerateArray()
                    .Select((item, n) => read((item, string.Create(CultureInfo.InvariantCulture, $"{path}[{n}]")))),
            ]
            : throw Other(json, path, "a list between brackets");

    private static ImmutableArray<(string Name, JsonElement Value)> Members(JsonElement json, string path) =>
        json.ValueKind == JsonValueKind.Object
            ? [.. json.EnumerateObject().Select(member => (member.Name, member.Value))]
            : throw Other(json, path, "an object between braces");

    private static UnreadableException Other(JsonElement json, string path, string wanted) =>
        Wrong(path, $"this is {Describe(json)}", $"Write {wanted}.");

    private static string Describe(JsonElement json) =>
        json.ValueKind switch
        {
            JsonValueKind.Object => "an object",
            JsonValueKind.Array => "a list",
            JsonValueKind.String => $"the text {Short(json)}",
            JsonValueKind.Number => $"the number {Short(json)}",
            _ => json.GetRawText(),
        };

    private static string Short(JsonElement json)
    {
        const int longest = 40;
        var text = json.GetRawText();
        return text.Length <= longest ? text : $"{text[..longest]}…";
    }

    private static UnreadableException Wrong(string path, string cause, string remedy) =>
        new(new Fault(new Place.Json(path), cause, remedy));

    private static UnreadableException Unknown(string path, string kind, string name, ImmutableArray<string> known) =>
        Wrong(path, $"there is no {kind} \"{name}\"", Suggestion.For(name, known));

    private sealed class UnreadableException(Fault fault) : Exception
    {
        public Fault Fault => fault;
    }
}
