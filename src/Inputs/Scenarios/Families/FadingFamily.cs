using System.Collections.Immutable;
using SplitProofs.Text.Faults;
using SplitProofs.Text.Yaml;

namespace SplitProofs.Inputs.Scenarios.Families;

/// <summary>A family of fading. Each family is a file of its own and a line of <see cref="FadingFamilies.All"/>.</summary>
/// <param name="Name">The name that a scenario gives as `family`.</param>
/// <param name="Keys">The keys that the family takes, without `family`, in the order in which messages list them.</param>
/// <param name="Read">Reads these keys, given where the mean signal-to-noise ratio comes from. Families without a mean ignore that.</param>
internal sealed record FadingFamily(
    string Name,
    ImmutableArray<Key> Keys,
    Func<Fields, MeanSnr, Result<StatedFading>> Read
)
{
    /// <summary>Other names of the same law, which a scenario may give as well.</summary>
    public ImmutableArray<string> OtherNames { get; init; } = [];

    /// <summary>What to do about a `correlation` where the family does not take one.</summary>
    public string CorrelationRemedy { get; init; } =
        "Leave it out, or describe a channel with memory by the family rayleigh or markov.";
}
