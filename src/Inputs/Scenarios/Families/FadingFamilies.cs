using System.Collections.Immutable;
using SplitProofs.Text.Faults;
using SplitProofs.Text.Yaml;

namespace SplitProofs.Inputs.Scenarios.Families;

/// <summary>The families of fading that a scenario may state.</summary>
internal static class FadingFamilies
{
    /// <summary>Every family, in the order in which messages list them.</summary>
    public static ImmutableArray<FadingFamily> All { get; } =
    [
        RayleighFamily.Family,
        NakagamiFamily.Family,
        RicianFamily.Family,
        LogNormalFamily.Family,
        FiniteFamily.Family,
        TraceFamily.Family,
        MarkovFamily.Family,
    ];

    private static readonly Key<FadingFamily> _family = new(
        "family",
        "rayleigh",
        field => field.AsLiteral().Bind(FindFamily)
    );

    /// <summary>The key for how the signal-to-noise ratio varies from stage to stage.</summary>
    /// <param name="mean">Where its mean comes from.</param>
    public static Key<StatedFading> Fading(MeanSnr mean) =>
        new(
            "fading",
            "{family: rayleigh, mean_snr: 13.35 dB}",
            field => field.AsFields().Bind(fields => Read(fields, mean))
        );

    private static Result<StatedFading> Read(Fields fields, MeanSnr mean) =>
        fields.Required(_family) is Result<FadingFamily>.Success
            ? ReadKnown(fields, mean)
            : new Result<StatedFading>.Failure([.. fields.Required(_family).Faults, .. FaultsInAnyFamily(fields)]);

    /// <summary>The faults of the other keys, found even where the family itself is unknown.</summary>
    private static IEnumerable<Fault> FaultsInAnyFamily(Fields fields)
    {
        ImmutableArray<Key> known = [.. All.SelectMany(family => family.Keys)];
        return known
            .GroupBy(key => key.Name)
            .SelectMany(keys => fields.FaultsOf([.. keys]))
            .Concat(fields.Closed(Results.Success(0), [_family, .. known]).Faults);
    }

    private static Result<StatedFading> ReadKnown(Fields fields, MeanSnr mean) =>
        fields
            .Required(_family)
            .Unless(
                family => OfMemory(fields, family).Any(),
                family =>
                    new(
                        fields.PlaceOf(OfMemory(fields, family).First()),
                        $"{OfMemory(fields, family).First().Name} goes with the family rayleigh only, and the family is {family.Name}",
                        family.CorrelationRemedy
                    )
            )
            .Unless(
                family => mean is MeanSnr.OfDistance && !family.Keys.Contains(FadingKeys.MeanSnr),
                family =>
                    new(
                        mean.Match(() => fields.Place, known => known.Place),
                        $"distance gives a mean signal-to-noise ratio, and the family {family.Name} states its ratios itself",
                        "Leave distance out, or take a family with a mean."
                    )
            )
            .Bind(family => fields.Closed(family.Read(fields, mean), [_family, .. family.Keys]));

    /// <summary>The keys for memory (correlation, doppler) that are given although the family does not take them.</summary>
    private static IEnumerable<Key> OfMemory(Fields fields, FadingFamily family) =>
        new Key[] { FadingKeys.Correlation, FadingKeys.Doppler }.Where(key =>
            fields.Has(key) && !family.Keys.Contains(key)
        );

    private static Result<FadingFamily> FindFamily(Literal name) =>
        All.FirstOrDefault(family => family.Name == name.Text || family.OtherNames.Contains(name.Text)) is { } found
            ? Results.Success(found)
            : name.Wrong<FadingFamily>(
                $"the family {name.Quoted} is unknown",
                Suggestion.For(name.Text, All.Select(family => family.Name))
            );
}
