using System.Collections.Immutable;
using System.Text;
using SplitProofs.Text.Faults;

namespace SplitProofs.Inputs.Tables;

/// <summary>A row of fields between separators, in quotation marks where they need it (RFC 4180).</summary>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Fields">The fields, without quotation marks and the space around them.</param>
internal sealed record CsvRow(int Line, ImmutableArray<Literal> Fields)
{
    /// <summary>The fields of a line.</summary>
    public static Result<CsvRow> Read(Source source, string text, int line, char separator)
    {
        var fields = ImmutableArray.CreateBuilder<Literal>();
        for (var next = 0; next <= text.Length; next++)
        {
            var start = next;
            while (start < text.Length && text[start] is ' ' or '\t' && text[start] != separator)
            {
                start++;
            }

            var place = source.At(line, start + 1);
            var field = new StringBuilder();
            if (start < text.Length && text[start] == '"')
            {
                if (ReadQuoted(text, start + 1, field) is not { } end)
                {
                    return Results.Failure<CsvRow>(
                        place,
                        "this quotation mark is not closed on its line",
                        "Close it with \"; a name cannot go over several lines."
                    );
                }

                next = text.IndexOf(separator, end) is var after and >= 0 ? after : text.Length;
                if (!string.IsNullOrWhiteSpace(text[end..next]))
                {
                    return Results.Failure<CsvRow>(
                        source.At(line, end + 1),
                        $"{Quote.Of(text[end..next])} follows a closed quotation mark",
                        $"Put {(separator == ',' ? "a comma" : Quote.Of($"{separator}"))} after it, or write a quotation mark inside "
                            + "a name twice: \"\"."
                    );
                }
            }
            else
            {
                next = text.IndexOf(separator, start) is var after and >= 0 ? after : text.Length;
                field.Append(text.AsSpan(start..next));
                if (field.ToString().Contains('"'))
                {
                    return Results.Failure<CsvRow>(
                        source.At(line, text.IndexOf('"', start) + 1),
                        "there is a quotation mark inside a field that does not start with one",
                        $"Write {Quote.Short($"\"{field.ToString().TrimEnd().Replace("\"", "\"\"")}\"")}."
                    );
                }
            }

            fields.Add(new Literal("this field", field.ToString().Trim(), place));
        }

        return Results.Success(new CsvRow(line, fields.ToImmutable()));
    }

    /// <summary>Reads a field up to its closing quotation mark. Returns the index after it; none if it is not closed.</summary>
    private static int? ReadQuoted(string text, int start, StringBuilder field)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] != '"')
            {
                field.Append(text[i]);
            }
            else if (i + 1 < text.Length && text[i + 1] == '"')
            {
                field.Append(text[i++]);
            }
            else
            {
                return i + 1;
            }
        }

        return null;
    }
}
