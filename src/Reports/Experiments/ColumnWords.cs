using System.Globalization;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Experiments.Rows;
using SplitProofs.Reports.Numbers;

namespace SplitProofs.Reports.Experiments;

/// <summary>Columns and their values in words, for sentences, figures and tables.</summary>
internal static class ColumnWords
{
    private const int MostDigits = 6;

    /// <summary>Shares from this one on are printed as multiples, and not in percent.</summary>
    private const double LeastTimes = 10;

    private const int BitsPerByte = 8;

    /// <summary>The unit of a column's values, as a figure shows it; empty for counts and numbers without a unit.</summary>
    public static string UnitOf(RowColumn column) => column.IsShare ? "%" : column.Unit;

    /// <summary>A value in words: a rule or baseline by its printed name, a number with its unit.</summary>
    public static string Of(RowColumn column, RowValue value) =>
        column.Name == MethodColumn.Name ? Method(value.Printed)
        : column.Kind == ColumnKind.Words ? value.Printed
        : $"{column.Words} = {Number(column, value)} {UnitOf(column)}".TrimEnd();

    /// <summary>A value as part of a sentence, with the name of its quantity: “a mean SNR of −5 dB”, “cut 3”, “AlexNet”.</summary>
    public static string Phrase(RowColumn column, RowValue value) =>
        column.Name == MethodColumn.Name ? Method(value.Printed)
        : column.Phrase.Length == 0 ? Quantity(column, value)
        : string.Format(
            CultureInfo.InvariantCulture,
            column.Phrase,
            Varied(column, value),
            value.Number == 1 ? "" : "s"
        );

    /// <summary>
    /// A value as part of a sentence, with its unit: three significant digits with a prefix, data in bytes, shares in percent or, from
    /// ten on, in times.
    /// </summary>
    public static string Quantity(RowColumn column, RowValue value) =>
        value.Match(
            words: w => w.Text,
            count: c => column.Unit.Length == 0 ? Exactly.Of(c.Value) : InUnit(column, c.Value),
            amount: a => InUnit(column, a.Value),
            absent: () => "no value"
        );

    /// <summary>A value as a figure shows it: shares in percent; NaN if it is not a number.</summary>
    public static double Shown(RowColumn column, RowValue value) =>
        column.IsShare ? Math.Round(100 * value.Number, 4) : value.Number;

    /// <summary>A number in print, without its unit; a value that is not a number as its text.</summary>
    public static string Number(RowColumn column, RowValue value) =>
        double.IsFinite(value.Number) ? Digits.Of(Shown(column, value), MostDigits) : value.Printed;

    private static string InUnit(RowColumn column, double value) =>
        column.IsShare
            ? Math.Abs(value) >= LeastTimes
                ? $"{Digits.Of(value)}\u00A0times"
                : Percentage.Of(value).Replace('-', '−')
            : column.Unit == "bit"
                ? WithPrefix.Briefly(value / BitsPerByte, "B")
                : Prefix.Suits(column.Unit)
                    ? WithPrefix.Briefly(value, column.Unit)
                    : column.Unit.Length > 0
                        ? $"{Digits.Of(value)}\u00A0{column.Unit}"
                        : Digits.Of(value);

    /// <summary>A value that the experiment varies, with all digits and the unit that its author gave.</summary>
    private static string Varied(RowColumn column, RowValue value) =>
        (value is RowValue.Count { Value: var count } ? Exactly.Of(count).Replace('-', '−') : Number(column, value))
        + (column.Unit.Length > 0 ? $"\u00A0{column.Unit}" : "");

    private static string Method(string name) =>
        SplittingRule.All.FirstOrDefault(rule => rule.Option == name)?.Name ?? name.Replace('-', ' ');
}
