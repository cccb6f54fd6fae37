using SplitProofs.Text.Faults;

namespace SplitProofs.Program.Commands;

/// <summary>The value of an option that names one of several things.</summary>
internal static class NamedChoice
{
    /// <summary>The thing with a name.</summary>
    /// <param name="option">The option.</param>
    /// <param name="name">The name.</param>
    /// <param name="known">The things that there are.</param>
    /// <param name="nameOf">The name of each.</param>
    /// <param name="none">What a fault calls nothing of the kind: “no rule”.</param>
    public static Result<T> Find<T>(
        string option,
        string name,
        IEnumerable<T> known,
        Func<T, string> nameOf,
        string none
    ) =>
        known.Where(thing => nameOf(thing) == name).Take(1).ToArray() is [var found]
            ? Results.Success(found)
            : Results.Failure<T>(
                new Place.Option(option),
                $"{none} is called {Quote.Of(name)}",
                Suggestion.For(name, known.Select(nameOf))
            );
}
