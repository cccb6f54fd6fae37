using System.Collections.Immutable;
using SplitProofs.Inputs.Tables;
using SplitProofs.Text.Faults;
using SplitProofs.Text.Quantities;

namespace SplitProofs.Inputs.Profiles;

/// <summary>The columns of a profile, which may be in any order, and the units of their numbers.</summary>
/// <param name="Fields">How many fields a row has.</param>
/// <param name="Layer">The index of the column of names.</param>
/// <param name="HasRepeats">Whether a column numbers repeated measurements.</param>
/// <param name="Quantities">
/// The columns of numbers, in the order of <see cref="Text"/>; then the column of the memory that stages take, if there is one.
/// </param>
internal sealed record ProfileHeader(int Fields, int Layer, bool HasRepeats, ImmutableArray<ProfileColumn> Quantities)
{
    /// <summary>The header with all required columns, as the documentation shows it.</summary>
    public const string Text = "layer,device_s,device_J,edge_s,parameter_bits,output_bits";

    private static readonly ImmutableArray<string> _layerNames = ["layer", "layer_name", "stage", "stage_name", "name"];
    private static readonly ImmutableArray<string> _repeatNames = ["repeat", "run", "trial", "measurement"];
    private static readonly ImmutableArray<string> _indexNames = ["", "index", "unnamed:_0"];

    private static readonly ImmutableArray<(string Title, ImmutableArray<string> Names, Unit Unit)> _quantities =
    [
        ("device_s", ["device", "device_time", "device_latency"], Unit.Second),
        ("device_J", ["device", "device_energy"], Unit.Joule),
        ("edge_s", ["edge", "edge_time", "edge_latency", "server", "server_time"], Unit.Second),
        ("parameter_bits", ["parameter", "parameters", "param", "params", "parameter_size"], Unit.Bit),
        ("output_bits", ["output", "outputs", "output_size"], Unit.Bit),
        ("peak_bits", ["peak", "peak_memory"], Unit.Bit),
    ];

    private static int Required => Text.Split(',').Length;

    /// <summary>Whether a column states the memory that stages take.</summary>
    public bool StatesPeak => Quantities.Length > ProfileRow.Peak;

    /// <summary>Reads a row as a header.</summary>
    public static Result<ProfileHeader> Read(CsvRow row)
    {
        ImmutableArray<ColumnTitle> titles = [.. row.Fields.Select(field => ColumnTitle.Of(field.Text))];
        ImmutableArray<ImmutableArray<int>> places =
        [
            PlacesOf(title => _layerNames.Contains(title.Whole)),
            .. _quantities.Select(quantity =>
                PlacesOf(title => !title.SpellingsOf(quantity.Unit, quantity.Names).IsEmpty)
            ),
        ];
        var repeats = PlacesOf(title => _repeatNames.Contains(title.Whole));
        var index = _indexNames.Contains(titles[0].Whole) ? 1 : 0;
        ImmutableArray<int> foreign =
        [
            .. Enumerable.Range(index, titles.Length - index).Except(places.SelectMany(found => found)).Except(repeats),
        ];
        if (places.All(found => found.IsEmpty))
        {
            return row.Fields[0].Wrong<ProfileHeader>("the header is missing", $"Start the file with the line {Text}");
        }

        ImmutableArray<Fault> explained =
        [
            .. foreign.Select(at => ForeignColumn.Explain(row.Fields[at], titles[at], _quantities)).OfType<Fault>(),
        ];
        if (!explained.IsEmpty)
        {
            return new Result<ProfileHeader>.Failure(explained);
        }

        var missing = Text.Split(',').Where((_, column) => places[column].IsEmpty).ToImmutableArray();
        return !foreign.IsEmpty || !missing.IsEmpty
            ? row.Fields[0]
                .Wrong<ProfileHeader>(
                    $"the header has {Count(titles.Length - index - repeats.Length - places[^1].Length)}"
                        + (missing.IsEmpty ? "" : $", without {string.Join(", ", missing)}")
                        + (
                            foreign.IsEmpty
                                ? ""
                                : $", with {string.Join(", ", foreign.Select(at => row.Fields[at].Quoted))}"
                        ),
                    $"Write {Text}; the units may have prefixes, as in device_ms, device_mJ and output_kB"
                )
            : Results
                .All(places.Append(repeats).Select(found => RequireOnce(row, found)))
                .And(
                    Results.All(
                        _quantities
                            .Zip(
                                places[1..],
                                (quantity, at) =>
                                    at.Take(1)
                                        .Select(place =>
                                            RequireOneUnit(
                                                row.Fields[place],
                                                place,
                                                titles[place].SpellingsOf(quantity.Unit, quantity.Names)
                                            )
                                        )
                            )
                            .SelectMany(found => found)
                    )
                )
                .Map(read => new ProfileHeader(titles.Length, places[0][0], !repeats.IsEmpty, read.Second));

        ImmutableArray<int> PlacesOf(Func<ColumnTitle, bool> fits) =>
            [.. Enumerable.Range(0, titles.Length).Where(at => fits(titles[at]))];
    }

    private static string Count(int columns) =>
        columns == Required ? $"{columns} columns" : $"{columns} columns instead of {Required}";

    private static Result<CsvRow> RequireOnce(CsvRow row, ImmutableArray<int> places) =>
        places.Length <= 1
            ? Results.Success(row)
            : row.Fields[places[1]]
                .Wrong<CsvRow>(
                    row.Fields[places[1]].Text == row.Fields[places[0]].Text
                        ? $"a second column is called {row.Fields[places[1]].Quoted}"
                        : $"{row.Fields[places[1]].Quoted} means the same as {row.Fields[places[0]].Quoted}",
                    "Keep one of these columns."
                );

    private static Result<ProfileColumn> RequireOneUnit(Literal title, int index, ImmutableArray<string> spellings) =>
        spellings is [var spelling]
            ? Results.Success(new ProfileColumn(index, title.Text, spelling))
            : title.Wrong<ProfileColumn>(
                $"the unit of {title.Quoted} may be {string.Join(" or ", spellings)}",
                "Write it with its upper-case and lower-case letters."
            );
}

/// <summary>A column of numbers.</summary>
/// <param name="Index">Its index.</param>
/// <param name="Title">Its title as it is written.</param>
/// <param name="Unit">The unit of its numbers, as <see cref="Quantity"/> spells it.</param>
internal sealed record ProfileColumn(int Index, string Title, string Unit);
