using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using SplitProofs.Onnx;
using SplitProofs.Text.Faults;

namespace SplitProofs.Commands;

/// <summary>The options that state what a file in the ONNX format leaves open: shapes, and operators that cannot be described.</summary>
internal sealed class OnnxOptions
{
    private readonly Option<string[]> _shapes = new("--shape")
    {
        Description =
            "The extents of an input of an ONNX file, with a batch of 1; the name may be left out if there is only one input.",
        HelpName = "NAME=1,3,224,224",
    };

    private readonly Option<string[]> _assumptions = new("--assume")
    {
        Description =
            "What to assume of an ONNX operator that cannot be described: an operation on each element (elementwise:OP), or no "
            + "cost (shape:OP).",
        HelpName = "elementwise:OP|shape:OP",
    };

    /// <summary>Gives a command these options.</summary>
    public void AddTo(Command command)
    {
        command.Add(_shapes);
        command.Add(_assumptions);
    }

    /// <summary>Whether one of them is given.</summary>
    public bool AreGiven(SymbolResult command) =>
        command.GetResult(_shapes) is not null || command.GetResult(_assumptions) is not null;

    /// <summary>The words of a command line that give the same options.</summary>
    public ImmutableArray<string> Arguments(ParseResult parse) =>
        [
            .. (parse.GetValue(_shapes) ?? []).SelectMany(shape => new[] { _shapes.Name, shape }),
            .. (parse.GetValue(_assumptions) ?? []).SelectMany(assumed => new[] { _assumptions.Name, assumed }),
        ];

    /// <summary>Reads the options, or returns their faults.</summary>
    public Result<ImportOptions> Read(ParseResult parse) =>
        AreGiven(parse.CommandResult) ? ReadGiven(parse) : Results.Success(ImportOptions.None);

    private Result<ImportOptions> ReadGiven(ParseResult parse) =>
        Results
            .All((parse.GetValue(_shapes) ?? []).Select(Shape))
            .And(OnnxImport.RequireAssumptions([.. parse.GetValue(_assumptions) ?? []]))
            .Bind(given =>
                given.First.GroupBy(shape => shape.Name).FirstOrDefault(group => group.Count() > 1) is { } twice
                    ? Results.Failure<ImportOptions>(
                        new Place.Option("--shape"),
                        $"two shapes are given for {Quote.Of(twice.Key)}",
                        "Leave one of them out."
                    )
                    : Results.Success(
                        new ImportOptions(
                            given.First.ToImmutableDictionary(
                                shape => shape.Name,
                                shape => shape.Extents,
                                StringComparer.Ordinal
                            ),
                            given.Second
                        )
                    )
            );

    private static Result<(string Name, ImmutableArray<long> Extents)> Shape(string text)
    {
        var end = text.LastIndexOf('=');
        var numbers = text[(end + 1)..].Split(',');
        var extents = numbers
            .Select(number =>
                long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var extent) ? extent : 0
            )
            .ToImmutableArray();
        return extents.All(extent => extent > 0)
            ? Results.Success((text[..Math.Max(end, 0)], extents))
            : Results.Failure<(string, ImmutableArray<long>)>(
                new Place.Option("--shape"),
                $"{Quote.Of(text)} is no shape",
                "Write NAME=1,3,224,224, with whole numbers of at least 1."
            );
    }
}
