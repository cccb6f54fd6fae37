using System.Collections.Immutable;
using SplitProofs.Descriptions.Problems;

namespace SplitProofs.Inputs.Yaml;

/// <summary>The keys and values of a mapping.</summary>
/// <param name="Owner">What messages call the mapping.</param>
/// <param name="Place">Where a key that is missing would belong.</param>
/// <param name="Entries">The keys and values.</param>
internal sealed record Fields(string Owner, Place Place, ImmutableArray<YamlEntry> Entries)
{
    /// <summary>Whether a key is there.</summary>
    public bool Has(Key key) => Entries.Any(entry => entry.Key.Text == key.Name);

    /// <summary>Where the value of a key stands; where the key would belong if it is left out.</summary>
    public Place PlaceOf(Key key) =>
        Entries.FirstOrDefault(entry => entry.Key.Text == key.Name) is { } found ? found.Value.Place : Place;

    /// <summary>The value of a key that has to be there.</summary>
    public Result<T> Required<T>(Key<T> key) =>
        Find(key, () => Results.Failure<T>(Place, MissingCause(key.Name), $"Add {key.Name}: {key.Example}."));

    /// <summary>The value of a key, or another where it is left out.</summary>
    public Result<T> Optional<T>(Key<T> key, T absent) => Find(key, () => Results.Success(absent));

    /// <summary>
    /// Adds what is wrong with the keys: those that are unknown. Where one of them was probably meant as a known key, that
    /// one is not reported as missing too.
    /// </summary>
    public Result<T> Closed<T>(Result<T> read, params ImmutableArray<Key> known)
    {
        ImmutableArray<string> names = [.. known.Select(key => key.Name)];
        ImmutableArray<YamlEntry> unknown = [.. Entries.Where(entry => !names.Contains(entry.Key.Text))];
        ImmutableArray<Fault> faults =
        [
            .. unknown.Select(entry => new Fault(
                entry.Key.Place,
                $"{Owner} has the unknown key {Quote.Of(entry.Key.Text)}",
                Suggestion.For(entry.Key.Text, names)
            )),
        ];
        var meant = names.Where(name => faults.Any(fault => fault.Remedy == Suggestion.For(name, [name])));
        ImmutableArray<string> missing = [.. meant.Select(MissingCause)];
        return faults.IsEmpty
            ? read
            : new Result<T>.Failure([.. read.Faults.Where(fault => !missing.Contains(fault.Cause)), .. faults]);
    }

    private string MissingCause(string name) => $"{Owner} has no {name}";

    private Result<T> Find<T>(Key<T> key, Func<Result<T>> absent) =>
        Entries.FirstOrDefault(entry => entry.Key.Text == key.Name) is { } found
            ? key.Read(new Field(key.Name, found.Key.Place, found.Value, key.Example))
            : absent();
}
