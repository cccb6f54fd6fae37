using System.Collections.Immutable;
using System.Globalization;
using SplitProofs.Text.Faults;

namespace SplitProofs.Inputs.Networks;

/// <summary>The value of a description's parameter that is given on the command line: <c>depth=24</c>.</summary>
/// <param name="Name">The parameter.</param>
/// <param name="Value">Its value, whose range the description states.</param>
public sealed record ParameterValue(string Name, long Value)
{
    /// <summary>The option that gives them.</summary>
    internal const string Option = "--param";

    private const string Example = $"Write for example {Option} depth=24.";

    /// <summary>Reads values. A parameter that is given twice is a fault.</summary>
    /// <param name="texts">The texts of the option, each <c>name=value</c> with a whole number as the value.</param>
    public static Result<ImmutableArray<ParameterValue>> ReadAll(IEnumerable<string> texts) =>
        Results.All(texts.Select(Read)).Bind(RequireOnce);

    /// <summary>The value as the option takes it, <c>name=value</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name}={Value}");

    private static Result<ParameterValue> Read(string text)
    {
        var sign = text.IndexOf('=', StringComparison.Ordinal);
        var name = sign < 0 ? "" : text[..sign].Trim();
        return sign < 0
                ? Results.Failure<ParameterValue>(new Place.Option(Option), $"{Quote.Of(text)} gives no value", Example)
            : name.Length == 0
                ? Results.Failure<ParameterValue>(
                    new Place.Option(Option),
                    $"{Quote.Of(text)} names no parameter",
                    Example
                )
            : long.TryParse(text[(sign + 1)..], NumberStyles.Integer, CultureInfo.InvariantCulture, out var value)
                ? Results.Success(new ParameterValue(name, value))
            : Results.Failure<ParameterValue>(
                PlaceOf(name),
                $"{Quote.Of(text[(sign + 1)..].Trim())} is not a whole number below 2^63",
                Example
            );
    }

    private static Result<ImmutableArray<ParameterValue>> RequireOnce(ImmutableArray<ParameterValue> values) =>
        values.GroupBy(value => value.Name).FirstOrDefault(group => group.Count() > 1) is { } twice
            ? Results.Failure<ImmutableArray<ParameterValue>>(
                PlaceOf(twice.Key),
                "two values are given",
                "Leave one of them out."
            )
            : Results.Success(values);

    private static Place.Option PlaceOf(string name) => new($"{Option} {name}");
}
