using System.Collections.Immutable;
using SplitProofs.Experiments.Rows;
using SplitProofs.Text.Faults;
using SplitProofs.Text.Yaml;

namespace SplitProofs.Experiments.Answers;

/// <summary>
/// The sentence that answers an experiment's question: the author's words, with statistics of the rows between braces, as in <c>It saves
/// {maximum saving of optimal} at most, at {place of maximum saving of optimal}.</c>
/// </summary>
/// <param name="Parts">Its parts, in order.</param>
internal sealed record AnswerTemplate(ImmutableArray<AnswerPart> Parts)
{
    private const string Example = "{maximum saving of optimal}";

    /// <summary>No sentence.</summary>
    public static AnswerTemplate None { get; } = new(ImmutableArray<AnswerPart>.Empty);

    /// <summary>The sentence, with the statistics of a table.</summary>
    public ImmutableArray<AnswerPiece> For(RowTable table) =>
        [
            .. Parts.Select(part =>
                part.Match(words: w => new AnswerPiece.Words(w.Text), computed: c => Compute(c, table))
            ),
        ];

    /// <summary>Reads a template.</summary>
    /// <param name="text">The text.</param>
    /// <param name="columns">The columns that an answer may compute from.</param>
    /// <param name="methods">The methods of the experiment.</param>
    /// <param name="names">The names that rows may be chosen by.</param>
    public static Result<AnswerTemplate> Read(
        YamlNode.Scalar text,
        ImmutableArray<string> columns,
        ImmutableArray<string> methods,
        ImmutableArray<string> names
    )
    {
        var parts = new List<Result<AnswerPart>>();
        for (var at = 0; at < text.Text.Length; )
        {
            var open = text.Text.IndexOf('{', at);
            var end = open < 0 ? text.Text.Length : open;
            if (end > at)
            {
                parts.Add(Results.Success<AnswerPart>(new AnswerPart.Words(text.Text[at..end])));
            }

            if (open < 0)
            {
                break;
            }

            var close = text.Text.IndexOf('}', open);
            var after = close < 0 ? text.Text.Length : close + 1;
            var place = new Place.Span(text.Place.File, text.Slice(open, after - open));
            parts.Add(
                close < 0
                    ? Results.Failure<AnswerPart>(
                        place,
                        "a brace is opened and not closed",
                        $"Write for example {Example}."
                    )
                    : ReadComputed(text.Text[(open + 1)..close], place, columns, methods, names)
            );
            at = after;
        }

        return Results.All(parts).Map(all => new AnswerTemplate(all));
    }

    private static Result<AnswerPart> ReadComputed(
        string text,
        Place place,
        ImmutableArray<string> columns,
        ImmutableArray<string> methods,
        ImmutableArray<string> names
    )
    {
        var (asked, chosen) = Halves(text.Trim(), " for ");
        var (values, method) = Halves(asked, " of ", last: true);
        var statistic = AnswerStatistic
            .All.Where(known => values.StartsWith($"{known.Name} ", StringComparison.Ordinal))
            .MaxBy(known => known.Name.Length);
        // Without a method, the last "of" belongs to the statistic: place of maximum frame_cost.
        if (statistic is null)
        {
            (values, method) = (asked, "");
            statistic = AnswerStatistic
                .All.Where(known => values.StartsWith($"{known.Name} ", StringComparison.Ordinal))
                .MaxBy(known => known.Name.Length);
        }

        if (statistic is null)
        {
            return Results.Failure<AnswerPart>(
                place,
                $"{Quote.Of(text)} does not begin with what is computed",
                $"Write for example {Example}. {Suggestion.List(AnswerStatistic.All.Select(known => known.Name))}"
            );
        }

        var column = values[(statistic.Name.Length + 1)..].Trim();
        ImmutableArray<string> filters =
        [
            .. chosen.Split(" and ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
        ];
        return Known(column, columns, "no output of this experiment is called")
            .And(
                method.Length == 0
                    ? Results.Success(method)
                    : Known(method, methods, "no method of this experiment is called")
            )
            .And(Results.All(filters.Select(name => Known(name, names, "no network, scenario or case is called"))))
            .Map(_ => (AnswerPart)new AnswerPart.Computed(statistic, column, method, filters));

        Result<string> Known(string name, ImmutableArray<string> known, string cause) =>
            known.Contains(name)
                ? Results.Success(name)
                : Results.Failure<string>(place, $"{cause} {Quote.Of(name)}", Suggestion.For(name, known));
    }

    private static (string Before, string After) Halves(string text, string separator, bool last = false)
    {
        var at = last
            ? text.LastIndexOf(separator, StringComparison.Ordinal)
            : text.IndexOf(separator, StringComparison.Ordinal);
        return at < 0 ? (text, "") : (text[..at], text[(at + separator.Length)..].Trim());
    }

    private static AnswerPiece Compute(AnswerPart.Computed computed, RowTable table)
    {
        var (column, method) = (table.IndexOf(computed.Column), table.IndexOf(MethodColumn.Name));
        ImmutableArray<ImmutableArray<RowValue>> rows =
        [
            .. table.Rows.Where(row =>
                row[column] is not RowValue.Absent
                && (computed.Method.Length == 0 || row[method].Printed == computed.Method)
                && computed.For.All(name => row.Any(value => value is RowValue.Words words && words.Text == name))
            ),
        ];
        return rows.IsEmpty
            ? new AnswerPiece.Value(table.Columns[column], new RowValue.Absent())
            : computed.Statistic.Of(table, column, rows);
    }
}
