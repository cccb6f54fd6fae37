using System.Collections.Immutable;
using System.Globalization;
using SplitProofs.Inputs.Tables;
using SplitProofs.Text.Faults;
using SplitProofs.Text.Quantities;

namespace SplitProofs.Inputs.Profiles;

/// <summary>Recognises columns that a profile does not take but whose meaning is clear, so that a message can say what to write.</summary>
internal static class ForeignColumn
{
    private static readonly ImmutableArray<string> _operations =
    [
        "macs",
        "mac",
        "gmacs",
        "mmacs",
        "mult_adds",
        "multiply_adds",
        "flop",
        "flops",
        "gflop",
        "gflops",
        "mflops",
    ];

    private static readonly ImmutableArray<(string Unit, Unit Plain, double Factor)> _otherUnits =
    [
        ("min", Unit.Second, 60),
        ("minutes", Unit.Second, 60),
        ("h", Unit.Second, 3600),
        ("hours", Unit.Second, 3600),
        ("mWh", Unit.Joule, 3.6),
        ("Wh", Unit.Joule, 3600),
        ("kWh", Unit.Joule, 3.6e6),
    ];

    /// <summary>Explains why a column is not taken; <see langword="null"/> if its meaning is not recognised.</summary>
    /// <param name="field">The title as it is written.</param>
    /// <param name="title">Its parts.</param>
    /// <param name="known">The columns of a profile: title, names and unit.</param>
    public static Fault? Explain(
        Literal field,
        ColumnTitle title,
        ImmutableArray<(string Title, ImmutableArray<string> Names, Unit Unit)> known
    )
    {
        if (_operations.Contains(title.Whole))
        {
            return new(
                field.Place,
                $"{field.Quoted} counts operations, and a profile holds what was measured",
                "Leave this column out, and state device_s, device_J and edge_s; or describe the network, and give it as --model."
            );
        }

        var meant = known.Where(column => column.Names.Contains(title.Whole)).ToImmutableArray();
        if (!meant.IsEmpty)
        {
            return new(field.Place, $"{field.Quoted} does not say in which unit it is", $"Call it {Titles(meant)}.");
        }

        return (
            from other in _otherUnits
            where title.Unit == other.Unit
            from column in known
            where column.Unit == other.Plain && column.Names.Contains(title.Name)
            select new Fault(
                field.Place,
                $"{field.Quoted} is in {other.Unit}, which is not read here",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Multiply its numbers by {other.Factor}, and call it {column.Title}."
                )
            )
        ).FirstOrDefault();
    }

    private static string Titles(ImmutableArray<(string Title, ImmutableArray<string> Names, Unit Unit)> columns) =>
        string.Join(" or ", columns.Select(column => $"{column.Title} ({column.Unit.Noun})"));
}
