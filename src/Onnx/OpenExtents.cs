using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using SplitProofs.Descriptions;
using SplitProofs.Descriptions.Evaluation;
using SplitProofs.Onnx.Graphs;
using SplitProofs.Text.Faults;

namespace SplitProofs.Onnx;

/// <summary>
/// Makes parameters of extents that a file leaves open under a name. The graph is imported at further values of each extent, and each
/// number of the description that changes becomes a polynomial of the parameters. More imports then check the polynomials. If a
/// polynomial fails the check, the description keeps its numbers, and a note says so.
/// </summary>
/// <param name="model">The file.</param>
/// <param name="shapes">The extents of the inputs that were given, by their names.</param>
/// <param name="import">Imports the graph at other extents.</param>
internal sealed partial class OpenExtents(
    OnnxModel model,
    ImmutableDictionary<string, ImmutableArray<long>> shapes,
    Func<ImmutableDictionary<string, ImmutableArray<long>>, Result<ImportedNetwork>> import
)
{
    private const int MostExtents = 4;

    /// <summary>An open extent.</summary>
    /// <param name="Symbol">Its name in the file.</param>
    /// <param name="Name">Its name as a parameter.</param>
    /// <param name="Value">What it is now.</param>
    private sealed record OpenExtent(string Symbol, string Name, long Value);

    /// <summary>The same network with parameters for its open extents, if that is possible.</summary>
    /// <param name="imported">The network at the given extents.</param>
    /// <param name="path">The file that messages name.</param>
    public ImportedNetwork Named(ImportedNetwork imported, string path)
    {
        var extents = Open();
        if (extents.IsEmpty || extents.Length > MostExtents)
        {
            return imported;
        }

        var pieces = Pieces(imported.Description);
        var lines = extents.Select(extent => Line(extent, pieces)).ToArray();
        var kept = extents.Zip(lines).Where(pair => pair.Second is not null).ToArray();
        return
            kept.Length == extents.Length
            && Expressions(pieces, [.. kept.Select(pair => (pair.First, pair.Second!.Value))]) is { } expressions
            && HoldsElsewhere(pieces, extents, expressions)
            && Compiled(Written(pieces, extents, expressions), path, imported) is { } named
            ? named
            : imported with
            {
                Notes =
                [
                    .. imported.Notes,
                    $"The layers do not follow from {string.Join(", ", extents.Select(extent => extent.Name))} by polynomials, so that "
                        + "the description holds for these extents alone.",
                ],
            };
    }

    /// <summary>The open extents that have a name, except a batch of 1.</summary>
    private ImmutableArray<OpenExtent> Open() =>
        [
            .. model
                .Graph.Inputs.SelectMany(input =>
                    input.Shape is { } stated && Given(input.Name) is { IsDefault: false } given
                        ? stated.Zip(given, (dimension, value) => (Symbol: SymbolOf(dimension), Value: value))
                        : []
                )
                .Where(entry => entry.Symbol.Length > 0 && entry.Value > 1)
                .GroupBy(entry => entry.Symbol)
                .Where(group => group.DistinctBy(entry => entry.Value).Count() == 1)
                .Select(group => new OpenExtent(group.Key, NameOf(group.Key), group.First().Value))
                .Where(extent => extent.Name.Length > 0)
                .DistinctBy(extent => extent.Name),
        ];

    private ImmutableArray<long> Given(string input) =>
        shapes.TryGetValue(input, out var own) ? own : shapes.GetValueOrDefault("");

    private static string SymbolOf(Dimension dimension) =>
        dimension.Match(_ => "", symbolic => SymbolForm().IsMatch(symbolic.Name) ? symbolic.Name : "");

    private static string NameOf(string symbol) => symbol.ToLowerInvariant().Trim('_');

    /// <summary>The numbers of the description at three values of an extent; null if the layers differ there.</summary>
    private (long Step, ImmutableArray<ImmutableArray<long>> Numbers)? Line(OpenExtent extent, Split now)
    {
        long[] steps = [64, 16, -(extent.Value / 4), 1];
        foreach (var step in steps.Where(step => step != 0))
        {
            var next = At([(extent, extent.Value + step)], now);
            var afterNext = next is null ? null : At([(extent, extent.Value + 2 * step)], now);
            if (next is { } first && afterNext is { } second)
            {
                return (step, [now.Numbers, first, second]);
            }
        }

        return null;
    }

    /// <summary>The numbers of the description at other extents; null if more than its numbers differs there.</summary>
    private ImmutableArray<long>? At(IReadOnlyCollection<(OpenExtent Extent, long Value)> values, Split now)
    {
        var changed = model.Graph.Inputs.Aggregate(
            shapes,
            (all, input) =>
                input.Shape is { } stated && Given(input.Name) is { IsDefault: false } given
                    ? all.Remove("")
                        .SetItem(
                            input.Name,
                            [
                                .. stated.Zip(
                                    given,
                                    (dimension, value) =>
                                        values
                                            .Where(entry => entry.Extent.Symbol == SymbolOf(dimension) && value > 1)
                                            .Select(entry => entry.Value)
                                            .DefaultIfEmpty(value)
                                            .First()
                                ),
                            ]
                        )
                    : all
        );
        return import(changed)
            .Match<ImmutableArray<long>?>(
                other =>
                    Pieces(other.Description) is var split && split.Texts.SequenceEqual(now.Texts)
                        ? split.Numbers
                        : null,
                _ => null
            );
    }

    /// <summary>The expression of each number that changes, by its place; null if some number has none.</summary>
    private static ImmutableDictionary<int, ExtentPolynomial>? Expressions(
        Split now,
        ImmutableArray<(OpenExtent Extent, (long Step, ImmutableArray<ImmutableArray<long>> Numbers) Line)> lines
    )
    {
        var terms = ImmutableDictionary.CreateBuilder<int, ExtentPolynomial>();
        for (var index = 0; index < now.Numbers.Length; index++)
        {
            var changing = lines
                .Select(
                    (line, place) =>
                        (
                            Place: place,
                            line.Extent,
                            line.Line.Step,
                            Values: line.Line.Numbers.Select(numbers => numbers[index]).ToArray()
                        )
                )
                .Where(line => line.Values[0] != line.Values[1] || line.Values[0] != line.Values[2])
                .ToArray();
            if (changing.Length == 1)
            {
                var (place, extent, step, values) = changing[0];
                if (ExtentPolynomial.Through(place, extent.Name, extent.Value, step, values) is not { } term)
                {
                    return null;
                }

                terms[index] = term;
            }
            else if (changing.Length > 1)
            {
                var product = changing.Aggregate(1L, (all, line) => all * line.Extent.Value);
                if (now.Numbers[index] % product != 0)
                {
                    return null;
                }

                terms[index] = ExtentPolynomial.Product(
                    now.Numbers[index] / product,
                    [.. changing.Select(line => (line.Place, line.Extent.Name))]
                );
            }
        }

        return terms.ToImmutable();
    }

    /// <summary>
    /// Whether the expressions give the numbers of the graph at two further points. A point at which the import fails is not checked.
    /// </summary>
    private bool HoldsElsewhere(
        Split now,
        ImmutableArray<OpenExtent> extents,
        ImmutableDictionary<int, ExtentPolynomial> terms
    )
    {
        var checks = 0;
        foreach (
            var move in new Func<long, long>[]
            {
                value => 3 * value,
                value => value + 1,
                value => value / 2,
                value => value + 7,
            }
        )
        {
            var values = extents.Select(extent => Math.Max(2, move(extent.Value))).ToArray();
            if (At([.. extents.Zip(values)], now) is { } numbers)
            {
                checks++;
                if (numbers.Where((number, index) => number != ValueAt(index, values)).Any())
                {
                    return false;
                }
            }
        }

        return checks > 0;

        Int128 ValueAt(int index, long[] values) =>
            terms.TryGetValue(index, out var term) ? term.At(values) : now.Numbers[index];
    }

    private static string Written(
        Split now,
        ImmutableArray<OpenExtent> extents,
        ImmutableDictionary<int, ExtentPolynomial> terms
    )
    {
        var parameters = string.Join(
            ", ",
            extents.Select(extent => FormattableString.Invariant($"{extent.Name}: {extent.Value}"))
        );
        return string.Concat(
                now.Texts.Select(
                    (text, index) =>
                        index == now.Numbers.Length
                            ? text
                            : text + (terms.TryGetValue(index, out var term) ? term.Text : Number(now.Numbers[index]))
                )
            )
            .Insert(now.Start, $"parameters: {{{parameters}}}\n");
    }

    private static ImportedNetwork? Compiled(string text, string path, ImportedNetwork imported) =>
        Description
            .Compile(text, path)
            .Match(
                succeeded =>
                    Counts(succeeded.Network) == Counts(imported.Compiled)
                        ? imported with
                        {
                            Description = text,
                            Compiled = succeeded.Network,
                        }
                        : null,
                _ => null
            );

    private static (Int128, Int128, Int128) Counts(CompiledNetwork network)
    {
        var counts = network.EvaluateDefaults();
        return (counts.Macs, counts.ElementWise, counts.Parameters);
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A description as texts and the numbers between them.</summary>
    /// <param name="Texts">The texts: one more than there are numbers.</param>
    /// <param name="Numbers">The numbers of the inputs and of the layers.</param>
    /// <param name="Start">Where the inputs begin.</param>
    private sealed record Split(ImmutableArray<string> Texts, ImmutableArray<long> Numbers, int Start);

    /// <summary>Splits a description at its numbers. The lines before the inputs have no numbers that count.</summary>
    private static Split Pieces(string description)
    {
        var start = InputForm().Match(description).Index;
        var matches = NumberForm().Matches(description, start);
        var texts = ImmutableArray.CreateBuilder<string>(matches.Count + 1);
        var end = 0;
        foreach (Match match in matches)
        {
            texts.Add(description[end..match.Index]);
            end = match.Index + match.Length;
        }

        texts.Add(description[end..]);
        return new(
            texts.ToImmutable(),
            [.. matches.Select(match => long.Parse(match.Value, CultureInfo.InvariantCulture))],
            start
        );
    }

    [GeneratedRegex("^inputs?:", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex InputForm();

    /// <summary>A whole number that is not part of a name.</summary>
    [GeneratedRegex(@"(?<=[\[ ])[0-9]{1,15}(?=[,\]}\r\n]| )", RegexOptions.CultureInvariant)]
    private static partial Regex NumberForm();

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_]{0,39}$", RegexOptions.CultureInvariant)]
    private static partial Regex SymbolForm();
}
