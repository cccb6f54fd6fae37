using SplitProofs.Analytics.Stopping;
using SplitProofs.Experiments.Rows;
using SplitProofs.Reports.Numbers;

namespace SplitProofs.Reports.Experiments;

/// <summary>Columns and their values in words, for figures and tables.</summary>
internal static class ColumnWords
{
    /// <summary>A key in words: “mean SNR” for uplink.fading.mean_snr, “device speed” for device.speed.</summary>
    public static string Of(string name)
    {
        var parts = name.Split('.');
        var last = parts.Length == 2 ? $"{parts[0]} {parts[1]}" : parts[^1];
        return string.Join(
            ' ',
            last.Split('_', ' ')
                .Select(word =>
                    word switch
                    {
                        "snr" => "SNR",
                        "doppler" => "Doppler frequency",
                        _ => word,
                    }
                )
        );
    }

    /// <summary>The unit of a column's values, as a figure shows it; empty for counts and numbers without a unit.</summary>
    public static string UnitOf(RowColumn column) => column.IsShare ? "%" : column.Unit;

    /// <summary>A value in words: a rule or baseline by its printed name, a number with its unit.</summary>
    public static string Of(RowColumn column, RowValue value) =>
        column.Name == MethodColumn.Name ? Method(value.Printed)
        : column.Kind == ColumnKind.Words ? value.Printed
        : $"{Of(column.Name)} = {Number(column, value)} {UnitOf(column)}".TrimEnd();

    /// <summary>A value as a figure shows it: shares in percent; NaN if it is not a number.</summary>
    public static double Shown(RowColumn column, RowValue value) =>
        column.IsShare ? Math.Round(100 * value.Number, 4) : value.Number;

    /// <summary>A number in print, without its unit; a value that is not a number as its text.</summary>
    public static string Number(RowColumn column, RowValue value) =>
        double.IsFinite(value.Number) ? Digits.Of(Shown(column, value), 6) : value.Printed;

    private static string Method(string name) =>
        SplittingRule.All.FirstOrDefault(rule => rule.Option == name)?.Name ?? name.Replace('-', ' ');
}
