using System.Collections.Immutable;

namespace SplitProofs.Inputs.Yaml;

/// <summary>The value of a key.</summary>
/// <param name="Subject">What messages call it.</param>
/// <param name="KeyPlace">Where the key stands.</param>
/// <param name="Value">The value.</param>
/// <param name="Example">What might be written instead.</param>
internal sealed record Field(string Subject, Place KeyPlace, YamlNode Value, string Example)
{
    /// <summary>The value as a single one.</summary>
    public Result<Literal> AsLiteral() =>
        Value.Match(
            scalar: s =>
                s.Text.Length == 0
                    ? Results.Failure<Literal>(KeyPlace, $"{Subject} has no value", $"Write for example {Example}.")
                    : Results.Success(new Literal(Subject, s.Text, s.Place)),
            sequence: _ => WrongKind<Literal>("a single value"),
            mapping: _ => WrongKind<Literal>("a single value")
        );

    /// <summary>The value as a list.</summary>
    public Result<ImmutableArray<YamlNode>> AsList() =>
        Value.Match(
            scalar: _ => WrongKind<ImmutableArray<YamlNode>>("a list"),
            sequence: s => Results.Success(s.Items),
            mapping: _ => WrongKind<ImmutableArray<YamlNode>>("a list")
        );

    /// <summary>The value as a set of keys.</summary>
    public Result<Fields> AsFields() =>
        Value.Match(
            scalar: _ => WrongKind<Fields>("a set of keys"),
            sequence: _ => WrongKind<Fields>("a set of keys"),
            mapping: m => Results.Success(new Fields(Subject, KeyPlace, m.Entries))
        );

    private Result<T> WrongKind<T>(string wanted) =>
        Results.Failure<T>(
            Value.Place,
            $"{Subject} must be {wanted}, and is {Value.Noun}",
            $"Write for example {Example}."
        );
}
