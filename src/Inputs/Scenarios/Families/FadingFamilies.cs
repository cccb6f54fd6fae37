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

    /// <summary>The signal-to-noise ratio from stage to stage.</summary>
    public static readonly Key<StatedFading> Fading = new(
        "fading",
        "{family: rayleigh, mean_snr: 13.35 dB}",
        field => field.AsFields().Bind(Read)
    );

    private static Result<StatedFading> Read(Fields fields) =>
        fields.Required(_family) is Result<FadingFamily>.Success
            ? ReadKnown(fields)
            : new Result<StatedFading>.Failure([.. fields.Required(_family).Faults, .. FaultsInAnyFamily(fields)]);

    /// <summary>What is wrong with the other keys, whatever the family is.</summary>
    private static IEnumerable<Fault> FaultsInAnyFamily(Fields fields)
    {
        ImmutableArray<Key> known = [.. All.SelectMany(family => family.Keys)];
        return known
            .GroupBy(key => key.Name)
            .SelectMany(keys => fields.FaultsOf([.. keys]))
            .Concat(fields.Closed(Results.Success(0), [_family, .. known]).Faults);
    }

    private static Result<StatedFading> ReadKnown(Fields fields) =>
        fields
            .Required(_family)
            .Unless(
                family => fields.Has(FadingKeys.Correlation) && !family.Keys.Contains(FadingKeys.Correlation),
                family =>
                    new(
                        fields.PlaceOf(FadingKeys.Correlation),
                        $"correlation goes with the family rayleigh only, and the family is {family.Name}",
                        family.CorrelationRemedy
                    )
            )
            .Bind(family => fields.Closed(family.Read(fields), [_family, .. family.Keys]));

    private static Result<FadingFamily> FindFamily(Literal name) =>
        All.FirstOrDefault(family => family.Name == name.Text || family.OtherNames.Contains(name.Text)) is { } found
            ? Results.Success(found)
            : name.Wrong<FadingFamily>(
                $"the family {name.Quoted} is unknown",
                Suggestion.For(name.Text, All.Select(family => family.Name))
            );
}
