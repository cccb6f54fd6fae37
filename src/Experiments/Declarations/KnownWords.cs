using System.Collections.Immutable;
using SplitProofs.Text.Faults;
using SplitProofs.Text.Yaml;

namespace SplitProofs.Experiments.Declarations;

/// <summary>Keys whose values are words of a list.</summary>
internal static class KnownWords
{
    /// <summary>A key with one word.</summary>
    public static Key<string> OneOf(string name, params ImmutableArray<string> known) =>
        new(name, known[0], field => field.AsLiteral().Bind(literal => Known(literal, known)));

    /// <summary>The word of a literal, if it is known.</summary>
    public static Result<string> Known(Literal literal, ImmutableArray<string> known) =>
        known.Contains(literal.Text)
            ? Results.Success(literal.Text)
            : literal.Wrong<string>(
                $"{literal.Subject} cannot be {literal.Quoted}",
                Suggestion.For(literal.Text, known)
            );

    /// <summary>The words of a list. A word that is unknown or occurs twice is a fault.</summary>
    public static Result<ImmutableArray<string>> Known(Field field, ImmutableArray<string> known) =>
        Literals(field).Bind(literals => Results.All(literals.Select(literal => Known(literal, known))));

    /// <summary>The single values of a list. It is a fault if the list is empty, or if a value occurs twice.</summary>
    public static Result<ImmutableArray<Literal>> Literals(Field field) =>
        field
            .AsList()
            .Bind(items =>
                Results.All(
                    items.Select(item =>
                        new Field($"an item of {field.Subject}", item.Place, item, field.Example).AsLiteral()
                    )
                )
            )
            .Unless(
                literals => literals.IsEmpty,
                _ => new(field.Value.Place, $"{field.Subject} is an empty list", $"Write for example {field.Example}.")
            )
            .Unless(
                literals => literals.DistinctBy(literal => literal.Text).Count() < literals.Length,
                literals =>
                    new(
                        literals.GroupBy(literal => literal.Text).First(group => group.Count() > 1).Last().Place,
                        $"{field.Subject} has this item twice",
                        "Leave one of them out."
                    )
            );
}
