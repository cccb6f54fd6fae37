using System.Collections.Immutable;
using SplitProofs.Text.Faults;

namespace SplitProofs.Text.Yaml;

/// <summary>The value of a key.</summary>
/// <param name="Subject">The name of the value in messages.</param>
/// <param name="KeyPlace">Where the key is.</param>
/// <param name="Value">The value.</param>
/// <param name="Example">What might be written instead.</param>
public sealed record Field(string Subject, Place KeyPlace, YamlNode Value, string Example)
{
    /// <summary>The value, if it is a single one; a fault otherwise.</summary>
    public Result<Literal> AsLiteral() =>
        Value.Match(
            scalar: s =>
                s.IsEmpty
                    ? Results.Failure<Literal>(KeyPlace, $"{Subject} has no value", $"Write for example {Example}.")
                    : Results.Success(new Literal(Subject, s.Text.Trim(), s.Place)),
            list: _ => WrongForm<Literal>("a single value"),
            map: _ => WrongForm<Literal>("a single value")
        );

    /// <summary>The value, if it is a list; a fault otherwise.</summary>
    public Result<ImmutableArray<YamlNode>> AsList() =>
        Value.Match(
            scalar: _ => WrongForm<ImmutableArray<YamlNode>>("a list"),
            list: l => Results.Success(l.Items),
            map: _ => WrongForm<ImmutableArray<YamlNode>>("a list")
        );

    /// <summary>The value, if it is a set of keys; a fault otherwise.</summary>
    public Result<Fields> AsFields() =>
        Value.Match(
            scalar: _ => NotAMapping(),
            list: _ => NotAMapping(),
            map: m => Results.Success(new Fields(Subject, KeyPlace, m.Entries))
        );

    private Place ValuePlace => Value.IsEmpty ? KeyPlace : Value.Place;

    private string WrittenExample => $"Write for example {Example}.";

    private Result<Fields> NotAMapping() =>
        new Result<Fields>.Failure([KeyFaults.NotAMapping(Subject, ValuePlace, Value, WrittenExample)]);

    private Result<T> WrongForm<T>(string wanted) =>
        new Result<T>.Failure([
            new Fault(ValuePlace, $"{Subject} must be {wanted}, and is {Value.Noun}", WrittenExample)
            {
                Kind = YamlFaultKind.WrongForm,
            },
        ]);
}
