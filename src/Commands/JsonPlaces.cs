using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using SplitProofs.Inputs;
using SplitProofs.Text.Faults;
using SplitProofs.Verification.Replays;

namespace SplitProofs.Commands;

/// <summary>The places in a file of the values of its JSON text.</summary>
internal sealed partial class JsonPlaces
{
    /// <summary>The deepest nesting of lists and objects, which is the limit of System.Text.Json.</summary>
    private const int MostLevels = 64;

    private readonly Source _source;
    private readonly byte[] _utf8;
    private readonly Dictionary<string, long> _starts = new(StringComparer.Ordinal);

    private JsonPlaces(Source source) => (_source, _utf8) = (source, Encoding.UTF8.GetBytes(source.Text));

    /// <summary>Reads the places. A fault if the text is not JSON, is nested too deeply, or has a key twice in one object.</summary>
    public static Result<JsonPlaces> Read(Source source)
    {
        var places = new JsonPlaces(source);
        try
        {
            return places.ReadAll() is { } fault ? new Result<JsonPlaces>.Failure([fault]) : Results.Success(places);
        }
        catch (JsonException exception)
        {
            var line = exception.LineNumber ?? 0;
            var start = source.Text.Split('\n').Take((int)line).Sum(before => Encoding.UTF8.GetByteCount(before) + 1);
            return Results.Failure<JsonPlaces>(
                places.At(start + (exception.BytePositionInLine ?? 0)),
                "this is not JSON",
                WrittenInstances.Form
            );
        }
    }

    /// <summary>
    /// The place of the value at a path of names and indices, such as <c>claims[0].instance</c>. If there is no such value, the place of
    /// the innermost value on the path.
    /// </summary>
    public Place Of(string path)
    {
        var known = Plain(path);
        while (!_starts.ContainsKey(known))
        {
            known = known[..Math.Max(known.LastIndexOf('.'), 0)];
        }

        return At(_starts[known]);
    }

    /// <summary>Records where every value begins, up to the first fault.</summary>
    private Fault? ReadAll()
    {
        var reader = new Utf8JsonReader(_utf8, new JsonReaderOptions { MaxDepth = Source.MaximumBytes });
        // For each list or object around: its path, the name of the value that follows in an object, and its index in a list.
        var around = new Stack<(string Path, string Name, int Index)>();
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
            {
                around.Pop();
                continue;
            }

            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                var (owner, _, _) = around.Pop();
                var name = reader.GetString()!;
                if (_starts.ContainsKey($"{owner}.{name}"))
                {
                    return new(
                        At(reader.TokenStartIndex),
                        $"the key {Quote.Of(name)} is there twice",
                        "Keep one of them."
                    );
                }

                around.Push((owner, name, -1));
                continue;
            }

            var path = NextIn(around);
            _starts[path] = reader.TokenStartIndex;
            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            {
                if (around.Count == MostLevels)
                {
                    return new(
                        At(reader.TokenStartIndex),
                        $"this is nested inside {MostLevels} lists and objects, and at most {MostLevels - 1} are allowed",
                        WrittenInstances.Form
                    );
                }

                around.Push((path, "", reader.TokenType == JsonTokenType.StartArray ? 0 : -1));
            }
        }

        return null;
    }

    private static string NextIn(Stack<(string Path, string Name, int Index)> around)
    {
        if (around.Count == 0)
        {
            return "";
        }

        var (path, name, index) = around.Pop();
        around.Push((path, name, index < 0 ? index : index + 1));
        return index < 0 ? $"{path}.{name}" : $"{path}.{index}";
    }

    private Place At(long start)
    {
        var before = Encoding.UTF8.GetCharCount(_utf8, 0, (int)Math.Min(start, _utf8.Length));
        return new Place.Span(_source.Path, SourceSpan.At(_source.Text, Math.Min(before, _source.Text.Length)));
    }

    /// <summary>The path with points before all names and indices: <c>.claims.0.instance</c>.</summary>
    private static string Plain(string path) =>
        Brackets().Replace(path.Length == 0 || path[0] is '.' or '[' ? path : $".{path}", ".$1");

    [GeneratedRegex("\\[\"?([^\\]\"]*)\"?\\]")]
    private static partial Regex Brackets();
}
