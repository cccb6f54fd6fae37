using System.Collections.Immutable;
using System.Text.Json;
using SplitProofs.Inputs;
using SplitProofs.Text.Faults;
using SplitProofs.Verification.Replays;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Commands;

/// <summary>
/// Reads the counterexamples that <c>verify</c> prints: one of them, <c>{"claim": "R7", "instance": {…}}</c>, or all of a run
/// with <c>--json</c>.
/// </summary>
public static class ReplayReader
{
    /// <summary>The instances in a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="claims">All claims that an instance may name.</param>
    public static Result<ImmutableArray<WrittenInstance>> Load(string path, ImmutableArray<Claim> claims) =>
        Source.Load(path).Bind(source => Read(source, claims));

    /// <summary>The instances in a text.</summary>
    /// <inheritdoc cref="Load"/>
    public static Result<ImmutableArray<WrittenInstance>> Read(Source source, ImmutableArray<Claim> claims) =>
        source
            .RequireText(WrittenInstances.Form)
            .Bind(text => Characters.RequireWholeEscapes(text.Text, text.Path).Map(_ => text))
            .Bind(JsonPlaces.Read)
            .Bind(places => WrittenInstances.Read(Parse(source), places.Of, claims));

    private static JsonElement Parse(Source source)
    {
        using var document = JsonDocument.Parse(source.Text);
        return document.RootElement.Clone();
    }
}
