using SplitProofs.Analytics.Units;
using SplitProofs.Text.Faults;
using SplitProofs.Text.Yaml;

namespace SplitProofs.Inputs.Scenarios.Families;

/// <summary>The origin of the mean signal-to-noise ratio of a family of fading.</summary>
internal abstract record MeanSnr
{
    private MeanSnr() { }

    /// <summary>The fading states it.</summary>
    public sealed record OfFading : MeanSnr;

    /// <summary>It follows from the distance of the link.</summary>
    /// <param name="Ratio">The ratio.</param>
    /// <param name="Place">Where the distance is.</param>
    public sealed record OfDistance(Result<SignalToNoiseRatio> Ratio, Place Place) : MeanSnr;

    /// <summary>Handles each case.</summary>
    public T Match<T>(Func<T> ofFading, Func<OfDistance, T> ofDistance) =>
        this switch
        {
            OfDistance d => ofDistance(d),
            _ => ofFading(),
        };

    /// <summary>Reads the mean. It is a fault to state it where it follows from a distance.</summary>
    /// <param name="fields">The keys of the fading.</param>
    public Result<SignalToNoiseRatio> Read(Fields fields) =>
        Match(
            ofFading: () => fields.Required(FadingKeys.MeanSnr),
            ofDistance: known => known.Ratio.And(RequireAbsent(fields, FadingKeys.MeanSnr)).Map(both => both.First)
        );

    /// <summary>A fault where the fading states a key whose value follows from the distance.</summary>
    public static Result<Fields> RequireAbsent(Fields fields, Key key) =>
        Results
            .Success(fields)
            .Unless(
                _ => fields.Has(key),
                _ =>
                    new(
                        fields.PlaceOf(key),
                        $"{key.Name} is given, and the uplink's distance as well, from which it follows",
                        "Keep one of them."
                    )
            );
}
