using System.Collections.Immutable;
using System.Globalization;
using SplitProofs.Experiments.Rows;
using SplitProofs.Text.Faults;
using SplitProofs.Text.Quantities;
using SplitProofs.Text.Yaml;

namespace SplitProofs.Experiments.Declarations;

/// <summary>Reads what an experiment varies: a list of values, named cases, or a range.</summary>
internal static class SweptKeyReader
{
    private const int MostValues = 100_000;
    private const string NumberExample = "10 dB";

    private static readonly Key<Literal> _set = new("set", "uplink.fading.mean_snr", field => field.AsLiteral());

    private static readonly Key<Literal> _param = new("param", "depth", field => field.AsLiteral());

    private static readonly Key<ImmutableArray<YamlNode>> _values = new(
        "values",
        "[1 MHz, 2 MHz, 5 MHz]",
        field => field.AsList()
    );

    private static readonly Key<Fields> _cases = new("cases", "{short: 10 m, long: 20 m}", field => field.AsFields());

    private static readonly Key<Range> _range = new(
        "range",
        "{from: 0 dB, to: 30 dB, points: 31}",
        field => field.AsFields().Bind(ReadRange)
    );

    private static readonly Key<DecimalText> _from = new("from", "0 dB", ReadNumber);

    private static readonly Key<DecimalText> _to = new("to", "30 dB", ReadNumber);

    private static readonly Key<long> _points = new(
        "points",
        "31",
        field => field.AsLiteral().Bind(literal => Quantity.ReadWhole(literal, minimum: 2, MostValues, example: "31"))
    );

    private static readonly Key<string> _scale = KnownWords.OneOf("scale", "linear", "logarithmic");

    private static readonly Key<bool> _whole = new(
        "whole",
        "true",
        field => KnownWords.OneOf("whole", "true", "false").Read(field).Map(word => word == "true")
    );

    /// <summary>Reads an item of the list.</summary>
    public static Result<SweptKey> Read(YamlNode item) =>
        new Field("an item of sweep", item.Place, item, "{set: uplink.bandwidth, values: [1 MHz, 2 MHz]}")
            .AsFields()
            .Bind(Read);

    private static Result<SweptKey> Read(Fields fields) =>
        fields
            .Closed(Results.Success(fields), _set, _param, _values, _cases, _range)
            .Bind(Named)
            .Bind(name => Valued(fields, name.Name, name.IsParameter));

    private static Result<(Literal Name, bool IsParameter)> Named(Fields fields) =>
        fields.Has(_set) && fields.Has(_param)
            ? Results.Failure<(Literal, bool)>(
                fields.PlaceOf(_param),
                "an item of sweep varies one thing, and names both a key and a parameter",
                "Write two items: their grid is solved."
            )
        : fields.Has(_param) ? fields.Required(_param).Map(name => (name, true))
        : fields.Required(_set).Map(name => (name, false));

    private static Result<SweptKey> Valued(Fields fields, Literal name, bool isParameter)
    {
        ImmutableArray<Key> given = [.. new Key[] { _values, _cases, _range }.Where(fields.Has)];
        return given.Length switch
        {
            0 => Results.Failure<SweptKey>(
                name.Place,
                $"the values of {name.Quoted} are missing",
                $"Add values: {_values.Example}, cases: or range: {_range.Example}."
            ),
            > 1 => Results.Failure<SweptKey>(
                fields.PlaceOf(given[1]),
                $"{given[0].Name} and {given[1].Name} both give the values of {name.Quoted}",
                "Leave one of them out."
            ),
            _ when given[0] == _cases => fields.Required(_cases).Bind(cases => OfCases(cases, name, isParameter)),
            _ when given[0] == _range => fields.Required(_range).Map(range => OfRange(range, name, isParameter)),
            _ => fields.Required(_values).Bind(values => OfList(values, fields.PlaceOf(_values), name, isParameter)),
        };
    }

    private static Result<SweptKey> OfCases(Fields cases, Literal name, bool isParameter) =>
        cases.Entries.Length is 0 or > MostValues
            ? Results.Failure<SweptKey>(
                cases.Place,
                $"cases has {cases.Entries.Length} of them",
                $"Write from 1 to {MostValues}, as in {_cases.Example}."
            )
            : Results
                .All(cases.Entries.Select(entry => Label(entry.Key)))
                .Map(labels => new SweptKey(
                    name.Text,
                    isParameter,
                    name.Place,
                    "",
                    ColumnKind.Words,
                    [
                        .. labels.Zip(
                            cases.Entries,
                            (label, entry) => new SweptValue(label, new RowValue.Words(label), entry.Value)
                        ),
                    ]
                )
                {
                    HasCases = true,
                });

    private static Result<SweptKey> OfList(
        ImmutableArray<YamlNode> values,
        Place place,
        Literal name,
        bool isParameter
    ) =>
        values.Length is 0 or > MostValues
            ? Results.Failure<SweptKey>(
                place,
                $"values has {values.Length} of them",
                $"Write from 1 to {MostValues}, as in {_values.Example}."
            )
            : Results
                .All(
                    values.Select(value =>
                        new Field(
                            "a value",
                            value.Place,
                            value,
                            "2 MHz; a value of several keys is one of cases"
                        ).AsLiteral()
                    )
                )
                .Unless(
                    literals => literals.DistinctBy(literal => literal.Text).Count() < literals.Length,
                    literals =>
                        new(
                            literals.GroupBy(literal => literal.Text).First(group => group.Count() > 1).Last().Place,
                            "this value is given twice",
                            "Leave one of them out."
                        )
                )
                .Map(literals => OfLiterals(literals, values, name, isParameter));

    /// <summary>Reads values as numbers if all are numbers in one unit; else as names.</summary>
    private static SweptKey OfLiterals(
        ImmutableArray<Literal> literals,
        ImmutableArray<YamlNode> nodes,
        Literal name,
        bool isParameter
    )
    {
        ImmutableArray<DecimalText> numbers =
        [
            .. literals.SelectMany(literal =>
                DecimalText.Read(literal, NumberExample).Match<DecimalText[]>(number => [number], _ => [])
            ),
        ];
        var isNumeric = numbers.Length == literals.Length && numbers.All(number => number.Rest == numbers[0].Rest);
        var areWhole =
            isNumeric
            && numbers.All(number => number.ToWhole(0, 0) is { IsExact: true, Whole: var w } && w < long.MaxValue);
        return new(
            name.Text,
            isParameter,
            name.Place,
            isNumeric ? numbers[0].Rest : "",
            areWhole ? ColumnKind.Count
                : isNumeric ? ColumnKind.Amount
                : ColumnKind.Words,
            [
                .. literals.Select(
                    (literal, index) =>
                        new SweptValue(
                            literal.Text,
                            areWhole ? new RowValue.Count((long)numbers[index].ToWhole(0, 0).Whole)
                                : isNumeric ? RowValue.Of(numbers[index].ToDouble(0, 0))
                                : new RowValue.Words(literal.Text),
                            nodes[index]
                        )
                ),
            ]
        );
    }

    private static Result<Range> ReadRange(Fields fields) =>
        fields.Closed(
            fields
                .Required(_from)
                .And(fields.Required(_to))
                .Bind(ends =>
                    ends.First.Rest == ends.Second.Rest
                        ? Results.Success(ends)
                        : Results.Failure<(DecimalText, DecimalText)>(
                            fields.PlaceOf(_to),
                            $"from is in {UnitOf(ends.First)}, and to in {UnitOf(ends.Second)}",
                            "Write both in the same unit."
                        )
                )
                .And(fields.Required(_points))
                .And(fields.Optional(_scale, "linear"))
                .And(fields.Optional(_whole, false))
                .Map(read =>
                {
                    var ((((from, to), points), scale), whole) = read;
                    return new Range(
                        from.ToDouble(0, 0),
                        to.ToDouble(0, 0),
                        from.Rest,
                        (int)points,
                        scale == "logarithmic",
                        whole,
                        fields.Place
                    );
                })
                .Unless(
                    range => !double.IsFinite(range.From) || !double.IsFinite(range.To) || range.From == range.To,
                    _ => new(fields.PlaceOf(_to), "the range does not go anywhere", "Write another end.")
                )
                .Unless(
                    range => range.IsLogarithmic && !(range.From > 0 && range.To > 0),
                    _ =>
                        new(
                            fields.PlaceOf(_from),
                            "a logarithmic range lies above 0",
                            "Write ends above 0, or scale: linear. A range in dB is logarithmic by itself."
                        )
                )
                .Unless(
                    range => range.IsWhole && range.Unit.Length > 0,
                    range =>
                        new(
                            fields.PlaceOf(_whole),
                            $"whole numbers have no unit, and {range.Unit} is one",
                            "Leave whole out."
                        )
                ),
            _from,
            _to,
            _points,
            _scale,
            _whole
        );

    private static string UnitOf(DecimalText number) => number.Rest.Length == 0 ? "no unit" : number.Rest;

    private static SweptKey OfRange(Range range, Literal name, bool isParameter)
    {
        var isWhole = range.IsWhole || isParameter;
        ImmutableArray<SweptValue> values =
        [
            .. Enumerable
                .Range(0, range.Points)
                .Select(point => range.At(point))
                .Select(value => isWhole ? Math.Round(value, MidpointRounding.AwayFromZero) : value)
                .Distinct()
                .Select(value => Value(value, range, isWhole)),
        ];
        return new(
            name.Text,
            isParameter,
            name.Place,
            range.Unit,
            isWhole ? ColumnKind.Count : ColumnKind.Amount,
            values
        )
        {
            IsLogarithmic = range.IsLogarithmic,
        };
    }

    private static SweptValue Value(double value, Range range, bool isWhole)
    {
        var number = isWhole
            ? value.ToString("F0", CultureInfo.InvariantCulture)
            : value.ToString("R", CultureInfo.InvariantCulture);
        var text = range.Unit.Length == 0 ? number : $"{number} {range.Unit}";
        return new(
            text,
            isWhole ? new RowValue.Count((long)value) : RowValue.Of(value),
            new YamlNode.Scalar(text, Span(range.Place), Span(range.Place).At, IsVerbatim: false)
        );
    }

    private static Place.Span Span(Place place) =>
        place.Match(
            position: at => new Place.Span(at.File, new(0, 0, new(at.Line, at.Column))),
            span: at => at,
            wholeFile: file => new Place.Span(file.File, SourceSpan.StartOfFile),
            option: option => new Place.Span(option.Name, SourceSpan.StartOfFile),
            claim: claim => new Place.Span(claim.Name, SourceSpan.StartOfFile),
            json: json => new Place.Span(json.Path, SourceSpan.StartOfFile)
        );

    private static Result<DecimalText> ReadNumber(Field field) =>
        field.AsLiteral().Bind(literal => DecimalText.Read(literal, field.Example));

    private static Result<string> Label(YamlNode.Scalar key) =>
        key.Text.Length == 0 || Characters.FirstHidden(key.Text) >= 0
            ? Results.Failure<string>(key.Place, "a case has no name that can be printed", "Write its name in letters.")
            : Results.Success(key.Text);

    /// <summary>Values from one end to the other.</summary>
    private sealed record Range(
        double From,
        double To,
        string Unit,
        int Points,
        bool IsLogarithmic,
        bool IsWhole,
        Place Place
    )
    {
        // The ends are exactly as written. The values between are rounded, to 12 digits on a linear and 6 on a logarithmic scale, so that
        // they do not depend on a last bit.
        public double At(int point)
        {
            var share = (double)point / (Points - 1);
            return point == 0 ? From
                : point == Points - 1 ? To
                : IsLogarithmic ? Digits(Math.Exp(Math.Log(From) + (share * (Math.Log(To) - Math.Log(From)))), "E5")
                : Digits(From + (share * (To - From)), "E11");
        }

        private static double Digits(double value, string format) =>
            double.Parse(value.ToString(format, CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }
}
