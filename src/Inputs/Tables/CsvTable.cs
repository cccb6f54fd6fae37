using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SplitProofs.Text.Faults;

namespace SplitProofs.Inputs.Tables;

/// <summary>
/// A table as programs and spreadsheets write it: fields between commas, semicolons or tabs, or the separator that a line such as
/// <c>sep=;</c> before the header states. Lines that begin with # are comments.
/// </summary>
/// <param name="Header">The titles of the columns.</param>
/// <param name="Rows">The rows below it.</param>
/// <param name="HasDecimalCommas">
/// Whether commas in numbers come before decimals: the separator is not a comma, and no number has a point.
/// </param>
internal sealed partial record CsvTable(CsvRow Header, ImmutableArray<CsvRow> Rows, bool HasDecimalCommas)
{
    private const char Comma = ',';
    private static readonly ImmutableArray<char> _separators = [Comma, ';', '\t'];

    /// <summary>The table in a file.</summary>
    /// <param name="source">The file, not blank.</param>
    /// <param name="start">A sentence that says how to start such a table, for the fault of an empty file.</param>
    public static Result<CsvTable> Read(Source source, string start)
    {
        ImmutableArray<(string Text, int Number)> lines =
        [
            .. source
                .Text.Replace("\r\n", "\n")
                .Replace('\r', '\n')
                .Split('\n')
                .Select((text, index) => (text, index + 1))
                .Where(line => !line.text.TrimStart().StartsWith('#')),
        ];
        var end = lines.Length;
        while (end > 0 && string.IsNullOrWhiteSpace(lines[end - 1].Text))
        {
            end--;
        }

        var stated = end > 0 ? StatedSeparator().Match(lines[0].Text) : Match.Empty;
        var written = lines[(stated.Success ? 1 : 0)..end];
        if (written.IsEmpty)
        {
            return Results.Failure<CsvTable>(source.Whole, "the file is empty", start);
        }

        var separator = stated.Success ? stated.Groups["separator"].Value[0] : SeparatorIn(written[0].Text);
        return Results
            .All(written.Select(line => ReadRow(source, line.Text, line.Number, separator)))
            .Bind(rows => RequireOneSign(rows[1..], separator).Map(_ => rows))
            .Map(rows => new CsvTable(rows[0], rows[1..], separator != Comma && !rows.Any(HasPoint)));
    }

    /// <summary>Rewrites the number in a field with a decimal point, if the table has decimal commas.</summary>
    public Literal Number(Literal field) =>
        HasDecimalCommas && DecimalComma().IsMatch(field.Text)
            ? field with
            {
                Text = field.Text.Replace(Comma, '.'),
            }
            : field;

    private static Result<CsvRow> ReadRow(Source source, string text, int line, char separator) =>
        string.IsNullOrWhiteSpace(text)
            ? Results.Failure<CsvRow>(source.At(line, 1), "this line is empty", "Delete it.")
            : CsvRow.Read(source, text.TrimEnd(' '), line, separator);

    /// <summary>The separator that occurs most often in the header outside of quotation marks; a comma if none occurs.</summary>
    private static char SeparatorIn(string header)
    {
        var unquoted = Quoted().Replace(header, "");
        return _separators.MaxBy(separator => unquoted.Count(letter => letter == separator));
    }

    /// <summary>A fault where some numbers have a comma before decimals, and others a point.</summary>
    private static Result<int> RequireOneSign(ImmutableArray<CsvRow> rows, char separator) =>
        separator != Comma && First(rows, DecimalComma()) is { } comma && First(rows, DecimalPoint()) is { } point
            ? comma.Wrong<int>(
                $"{comma.Quoted} has a comma before decimals, and {point.Quoted} at {point.Place} a point",
                "Write points in the whole table, or commas in the whole table."
            )
            : Results.Success(0);

    private static Literal? First(ImmutableArray<CsvRow> rows, Regex number) =>
        rows.SelectMany(row => row.Fields).FirstOrDefault(field => number.IsMatch(field.Text));

    private static bool HasPoint(CsvRow row) => row.Fields.Any(field => DecimalPoint().IsMatch(field.Text));

    [GeneratedRegex("\\A\\s*\"?sep=(?<separator>[,;|\\t])\"?\\s*\\z", RegexOptions.IgnoreCase)]
    private static partial Regex StatedSeparator();

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\A[+-]?[0-9]*,[0-9]+([eE][+-]?[0-9]+)?\z")]
    private static partial Regex DecimalComma();

    [GeneratedRegex(@"\A[+-]?[0-9]*\.[0-9]+([eE][+-]?[0-9]+)?\z")]
    private static partial Regex DecimalPoint();
}
