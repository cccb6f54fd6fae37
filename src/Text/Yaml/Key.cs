using System.Collections.Immutable;
using SplitProofs.Text.Faults;

namespace SplitProofs.Text.Yaml;

/// <summary>A key that a mapping may have.</summary>
/// <param name="Name">The key as it is written.</param>
/// <param name="Example">A value that may follow the colon.</param>
public abstract record Key(string Name, string Example)
{
    /// <summary>What is wrong with a value of the key; nothing if it can be read.</summary>
    public abstract ImmutableArray<Fault> FaultsOf(Field value);
}

/// <summary>A key with the way to read its value.</summary>
/// <typeparam name="T">What its value means.</typeparam>
/// <param name="Name">The key as it is written.</param>
/// <param name="Example">A value that may follow the colon.</param>
/// <param name="Read">Reads the value.</param>
public sealed record Key<T>(string Name, string Example, Func<Field, Result<T>> Read) : Key(Name, Example)
{
    /// <inheritdoc/>
    public override ImmutableArray<Fault> FaultsOf(Field value) => Read(value).Faults;
}
