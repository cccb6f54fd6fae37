using System.Collections.Immutable;
using SplitProofs.Inputs.Tables;
using SplitProofs.Text.Faults;

namespace SplitProofs.Inputs.Profiles;

/// <summary>A row of a profile, its fields in the order of the documented header.</summary>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Layer">The stage's name.</param>
/// <param name="Quantities">The numbers as they are written, each called by its column.</param>
internal sealed record ProfileRow(int Line, Literal Layer, ImmutableArray<Literal> Quantities)
{
    /// <summary>The index in <see cref="Quantities"/> of the bits that a cut after the stage sends.</summary>
    public const int Output = 4;

    /// <summary>The index in <see cref="Quantities"/> of the memory that stages take, if the profile states it.</summary>
    public const int Peak = 5;

    private const string InputName = "input";
    private static readonly ImmutableArray<string> _notANumber = ["", "nan", "na", "n/a", "null", "none"];

    /// <summary>Assigns the fields of a row to the columns of the header.</summary>
    public static Result<ProfileRow> Of(CsvTable table, CsvRow row, ProfileHeader header) =>
        row.Fields.Length < header.Fields
            ? row.Fields[^1]
                .Wrong<ProfileRow>(
                    $"this row ends after {row.Fields.Length} of {header.Fields} fields",
                    $"Write {ProfileHeader.Text}"
                )
        : row.Fields.Length > header.Fields
            ? row.Fields[header.Fields]
                .Wrong<ProfileRow>(
                    $"this row has {row.Fields.Length} fields instead of {header.Fields}",
                    $"Write {ProfileHeader.Text}, a name that holds a comma in quotation marks, and a point before decimals"
                )
        : Results.Success(
            new ProfileRow(
                row.Line,
                row.Fields[header.Layer],
                [
                    .. header.Quantities.Select(column =>
                        table.Number(row.Fields[column.Index]) with
                        {
                            Subject = column.Title,
                        }
                    ),
                ]
            )
        );

    /// <summary>Whether its name is exactly <c>input</c>, the name of the raw input.</summary>
    public bool IsCalledInput => Layer.Text == InputName;

    /// <summary>
    /// Whether it states the raw input, or probably was meant to: by its name in any case, or because it has no measurement.
    /// </summary>
    public bool IsInput =>
        Layer.Text.Equals(InputName, StringComparison.OrdinalIgnoreCase) || Quantities[..Output].All(IsBlank);

    /// <summary>The fields that must be empty in the row of the raw input and hold something other than NaN or 0.</summary>
    public IEnumerable<Literal> Superfluous =>
        Quantities[..Output].Where(number => !IsBlank(number) && !IsZero(number));

    /// <summary>Whether a field states no value: it is empty, or holds what programs write for a missing number, such as NaN.</summary>
    public static bool IsBlank(Literal field) => _notANumber.Contains(field.Text.ToLowerInvariant());

    private static bool IsZero(Literal field) => field.Text.Contains('0') && field.Text.All(c => c is '0' or '.');
}
