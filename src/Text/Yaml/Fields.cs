using System.Collections.Immutable;
using SplitProofs.Text.Faults;

namespace SplitProofs.Text.Yaml;

/// <summary>The keys and values of a mapping in which only certain keys have a meaning.</summary>
/// <param name="Owner">The name of the mapping in messages.</param>
/// <param name="Place">Where a key that is missing would belong.</param>
/// <param name="Entries">The keys and values.</param>
public sealed record Fields(string Owner, Place Place, ImmutableArray<YamlEntry> Entries)
{
    /// <summary>Whether a key is present.</summary>
    public bool Has(Key key) => Entries.Any(entry => entry.Key.Text == key.Name);

    /// <summary>Where the value of a key is; where the key would belong if it is left out.</summary>
    public Place PlaceOf(Key key) =>
        Entries.FirstOrDefault(entry => entry.Key.Text == key.Name) is not { } found ? Place
        : found.Value.IsEmpty ? found.Key.Place
        : found.Value.Place;

    /// <summary>The value of a required key.</summary>
    public Result<T> Required<T>(Key<T> key) =>
        Find(key) is { } field
            ? key.Read(field)
            : new Result<T>.Failure([KeyFaults.Missing(Owner, Place, key.Name, key.Example)]);

    /// <summary>The value of a key, or another if it is left out.</summary>
    public Result<T> Optional<T>(Key<T> key, T absent) =>
        Find(key) is { } field ? key.Read(field) : new Result<T>.Success(absent);

    /// <summary>
    /// Adds a fault for each unknown key. Where an unknown key is probably a misspelling of a known one, the known one is not also
    /// reported as missing.
    /// </summary>
    public Result<T> Closed<T>(Result<T> read, params ImmutableArray<Key> known)
    {
        ImmutableArray<string> names = [.. known.Select(key => key.Name)];
        ImmutableArray<YamlNode.Scalar> unknown =
        [
            .. Entries.Select(entry => entry.Key).Where(key => !names.Contains(key.Text)),
        ];
        ImmutableArray<Fault> meant =
        [
            .. from key in unknown
            let nearest = Suggestion.Nearest(key.Text, names)
            from other in known
            where other.Name == nearest
            select KeyFaults.Missing(Owner, Place, other.Name, other.Example),
        ];
        return unknown.IsEmpty
            ? read
            : new Result<T>.Failure([
                .. read.Faults.Where(fault => !meant.Contains(fault)),
                .. unknown.Select(key => KeyFaults.Unknown(Owner, key, Suggestion.For(key.Text, names))),
            ]);
    }

    /// <summary>Whether a key is present, or an unknown key that probably means it.</summary>
    /// <param name="key">The key.</param>
    /// <param name="known">All keys that may be there, this one included.</param>
    public bool Means(Key key, params ImmutableArray<Key> known) =>
        Has(key)
        || Entries.Any(entry =>
            known.All(other => other.Name != entry.Key.Text)
            && Suggestion.Nearest(entry.Key.Text, [.. known.Select(other => other.Name)]) == key.Name
        );

    /// <summary>The faults of a value if none of several keys with the same name can read it. No fault if the key is absent.</summary>
    public ImmutableArray<Fault> FaultsOf(params ImmutableArray<Key> ofOneName) =>
        Entries.FirstOrDefault(entry => ofOneName.Any(key => key.Name == entry.Key.Text)) is { } found
        && ofOneName
            .Select(key => key.FaultsOf(new Field(key.Name, found.Key.Place, found.Value, key.Example)))
            .ToImmutableArray()
            is var faults
        && faults.All(wrong => !wrong.IsEmpty)
            ? faults[0]
            : [];

    private Field? Find(Key key)
    {
        foreach (var entry in Entries)
        {
            if (entry.Key.Text == key.Name)
            {
                return new Field(key.Name, entry.Key.Place, entry.Value, key.Example);
            }
        }

        return null;
    }
}
