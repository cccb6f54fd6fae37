using SplitProofs.Text.Faults;

namespace SplitProofs.Program.Commands;

/// <summary>Finds the value of an option among things that have names.</summary>
internal static class NamedChoice
{
    /// <summary>The thing with a name.</summary>
    /// <param name="option">The option.</param>
    /// <param name="name">The name.</param>
    /// <param name="known">The things to choose from.</param>
    /// <param name="nameOf">The name of each.</param>
    /// <param name="none">The subject of a fault where no thing has the name: “no rule”.</param>
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
