using System.Collections.Immutable;
using System.Globalization;
using SplitProofs.Analytics.Networks;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Text.Faults;
using SplitProofs.Text.Quantities;
using SplitProofs.Text.Yaml;

namespace SplitProofs.Inputs.Scenarios;

/// <summary>Reads which parameters an update of the model changes.</summary>
internal static class UpdatedParametersReader
{
    /// <summary>Up to this many names of stages are listed in a message.</summary>
    private const int MostListed = 40;

    private const string All = "all";
    private const string Normalisation = "normalisation";
    private const string Last = "last";
    private const string Forms = $"{All}, {Normalisation}, {Last} with a number, or a list of stages";
    private const string Examples = "Write all, normalisation, last 2, or the names of stages as [conv1, fc].";

    /// <summary>Reads the value of the key.</summary>
    public static Result<UpdatedParameters> Read(Field field) =>
        field.Value.Match(
            scalar: _ => field.AsLiteral().Bind(ReadWord),
            list: list => ReadNames(field, list),
            map: map =>
                Results.Failure<UpdatedParameters>(
                    map.Place,
                    $"{field.Subject} must be {Forms}, and is {map.Noun}",
                    Examples
                )
        );

    /// <summary>Why an update cannot change these parameters of a network.</summary>
    /// <param name="updated">The parameters.</param>
    /// <param name="chain">The network.</param>
    /// <param name="place">Where the scenario states them.</param>
    /// <param name="network">The network's name in print.</param>
    public static Fault Misfit(UpdatedParameters updated, StageChain chain, Place place, string network) =>
        updated.Match(
            all: () => throw new System.Diagnostics.UnreachableException(),
            normalisation: () =>
                new Fault(
                    place,
                    $"the stages of {Quote.Of(network)} are measured, and a profile does not say which parameters belong to "
                        + "normalisations",
                    "Name the stages that an update changes, or leave updated out."
                ),
            last: last =>
            {
                var stages = UpdatedParameters.Trained(chain).Length;
                return new Fault(
                    place,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{Quote.Of(network)} has {stages} {(stages == 1 ? "stage" : "stages")} with parameters, and an update changes "
                            + $"the last {last.Stages} of them"
                    ),
                    stages == 0
                        ? "Leave updated out."
                        : string.Create(CultureInfo.InvariantCulture, $"Write {Last} {stages} or less, or {All}.")
                );
            },
            named: named =>
            {
                ImmutableArray<string> names = [.. chain.Stages.Select(stage => stage.Name)];
                var unknown = named.Stages.First(name => !names.Contains(name));
                return new Fault(
                    place,
                    $"no stage of {Quote.Of(network)} is called {Quote.Of(unknown)}",
                    names.Length <= MostListed || Suggestion.Nearest(unknown, names).Length > 0
                        ? Suggestion.For(unknown, names)
                        : "List the names with splitproofs inspect."
                );
            }
        );

    private static Result<UpdatedParameters> ReadWord(Literal literal)
    {
        var words = literal.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words switch
        {
            [All] => Results.Success<UpdatedParameters>(new UpdatedParameters.All()),
            [Normalisation] => Results.Success<UpdatedParameters>(new UpdatedParameters.Normalisations()),
            [Last, var count] => Quantity
                .ReadWhole(literal with { Text = count }, minimum: 1, example: $"{Last} 2")
                .Map(stages => (UpdatedParameters)new UpdatedParameters.Last(stages)),
            [Last] => literal.Wrong<UpdatedParameters>(
                $"{literal.Subject} does not say how many of the last stages an update changes",
                $"Write for example {Last} 2."
            ),
            _ => literal.Wrong<UpdatedParameters>(
                $"{literal.Subject} must be {Forms}, and is {literal.Quoted}",
                Suggestion.Nearest(literal.Text, [All, Normalisation]) is { Length: > 0 } meant
                    ? $"Did you mean '{meant}'?"
                    : Examples
            ),
        };
    }

    private static Result<UpdatedParameters> ReadNames(Field field, YamlNode.List list) =>
        Results
            .All(
                list.Items.Select(
                    (item, index) =>
                        new Field(
                            string.Create(CultureInfo.InvariantCulture, $"{field.Subject}.{index}"),
                            item.Place,
                            item,
                            "conv1"
                        ).AsLiteral()
                )
            )
            .Bind(RequireOnce)
            .Unless(names => names.IsEmpty, _ => new(list.Place, $"{field.Subject} is an empty list", Examples))
            .Map(names => (UpdatedParameters)new UpdatedParameters.Named([.. names.Select(name => name.Text)]));

    private static Result<ImmutableArray<Literal>> RequireOnce(ImmutableArray<Literal> names)
    {
        var again = names
            .GroupBy(name => name.Text, StringComparer.Ordinal)
            .SelectMany(same => same.Skip(1))
            .Select(name => new Fault(name.Place, $"{name.Quoted} is listed twice", "Leave one of them out."))
            .ToImmutableArray();
        return again.IsEmpty ? Results.Success(names) : new Result<ImmutableArray<Literal>>.Failure(again);
    }
}
