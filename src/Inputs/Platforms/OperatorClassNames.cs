using System.Collections.Immutable;
using SplitProofs.Descriptions.Operators;
using SplitProofs.Text.Faults;

namespace SplitProofs.Inputs.Platforms;

/// <summary>Names of classes of operators, as they are written.</summary>
internal static class OperatorClassNames
{
    /// <summary>The names of all classes.</summary>
    public static ImmutableArray<string> All { get; } = [.. OperatorClass.All.Select(one => one.Name)];

    /// <summary>The name, if it is known. A hint names the nearest one, or lists the classes.</summary>
    public static Result<string> Known(string name, Place place, ImmutableArray<string> known, string noun) =>
        known.Contains(name)
            ? Results.Success(name)
            : Results.Failure<string>(
                place,
                $"no {noun} is called {Quote.Of(name)}",
                Suggestion.Nearest(name, known) is { Length: > 0 } nearest
                    ? $"Did you mean '{nearest}'?"
                    : Suggestion.List(All)
            );
}
