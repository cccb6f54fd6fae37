using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using SplitProofs.Inputs;
using SplitProofs.Text.Faults;
using SplitProofs.Verification.Replays;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Commands;

/// <summary>
/// Reads the counterexamples that <c>verify</c> prints: one of them, <c>{"claim": "R7", "instance": {…}}</c>, or all of a run
/// with <c>--json</c>.
/// </summary>
public static class ReplayReader
{
    private static readonly JsonDocumentOptions _options = new() { AllowDuplicateProperties = false };

    /// <summary>The instances in a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="claims">The claims that there are.</param>
    public static Result<ImmutableArray<WrittenInstance>> Load(string path, ImmutableArray<Claim> claims) =>
        Source.Load(path).Bind(source => Read(source, claims));

    /// <summary>The instances in a text.</summary>
    /// <inheritdoc cref="Load"/>
    public static Result<ImmutableArray<WrittenInstance>> Read(Source source, ImmutableArray<Claim> claims) =>
        source
            .RequireText(WrittenInstances.Form)
            .Bind(RequireWholeCharacters)
            .Bind(Parse)
            .Bind(root => WrittenInstances.Read(root, source.Whole, claims));

    private static Result<Source> RequireWholeCharacters(Source source) =>
        FirstHalfPair(source.Text) is >= 0 and var half
            ? Results.Failure<Source>(
                new Place.Span(source.Path, SourceSpan.At(source.Text, half)),
                $"the escape {source.Text.AsSpan(half, 6)} is half of a character",
                @"Write both halves, as in \ud83d\ude00, or leave it out."
            )
            : Results.Success(source);

    /// <summary>The index of the first escape in JSON that is half of a surrogate pair without the other; −1 if there is none.</summary>
    private static int FirstHalfPair(string json)
    {
        for (var index = json.IndexOf('\\'); index >= 0; index = json.IndexOf('\\', index))
        {
            var (first, second) = (Escaped(json, index), Escaped(json, index + 6));
            if (char.IsSurrogatePair(first, second))
            {
                index += 12;
            }
            else if (char.IsSurrogate(first))
            {
                return index;
            }
            else
            {
                index = Math.Min(index + 2, json.Length);
            }
        }

        return -1;
    }

    /// <summary>The UTF-16 code unit of an escape of six characters; U+0000 where there is no such escape.</summary>
    private static char Escaped(string json, int index) =>
        index + 6 <= json.Length
        && json[index] == '\\'
        && json[index + 1] == 'u'
        && ushort.TryParse(
            json.AsSpan(index + 2, 4),
            NumberStyles.AllowHexSpecifier,
            CultureInfo.InvariantCulture,
            out var unit
        )
            ? (char)unit
            : '\0';

    private static Result<JsonElement> Parse(Source source)
    {
        try
        {
            using var document = JsonDocument.Parse(source.Text, _options);
            return Results.Success(document.RootElement.Clone());
        }
        catch (JsonException exception)
        {
            return exception is { LineNumber: { } line, BytePositionInLine: { } bytes }
                ? Results.Failure<JsonElement>(
                    source.At((int)line + 1, Column(source.Text.Split('\n')[line], (int)bytes)),
                    "this is not JSON",
                    WrittenInstances.Form
                )
                : Results.Failure<JsonElement>(
                    source.Whole,
                    "this is not JSON, or it names a key twice",
                    WrittenInstances.Form
                );
        }
    }

    private static int Column(string line, int bytes)
    {
        var utf8 = Encoding.UTF8.GetBytes(line);
        return Encoding.UTF8.GetCharCount(utf8, 0, Math.Min(bytes, utf8.Length)) + 1;
    }
}
