using SplitProofs.Analytics.Intervals;

namespace SplitProofs.Verification.Enclosures;

/// <summary>
/// A difference that is never negative if a statement holds, enclosed over a box of parameters. It has two forms of the same value: as
/// the two sides are computed, and rearranged so that the sign is visible even where the sides are nearly equal.
/// </summary>
/// <param name="Direct">The difference of the two sides as they are computed.</param>
/// <param name="Rearranged">The same value in a rearranged form.</param>
/// <param name="IsMet">Whether the statement applies everywhere in the box, and not only in a part where some case holds.</param>
public sealed record EnclosedDifference(Interval Direct, Interval Rearranged, bool IsMet)
{
    /// <summary>A difference in two forms.</summary>
    public static EnclosedDifference Of(Interval direct, Interval rearranged) => new(direct, rearranged, IsMet: true);

    /// <summary>A difference in one form.</summary>
    public static EnclosedDifference Of(Interval direct) => Of(direct, direct);

    /// <summary>Whether the two forms cannot have the same value, which means that the algebra is wrong.</summary>
    public bool IsContradictory => IsMet && !Direct.Meets(Rearranged);

    /// <summary>Whether it is certain not to be negative.</summary>
    public bool IsProved => IsProvedDirectly || (Rearranged.IsCertainlyNotNegative && !Rearranged.IsEmpty);

    /// <summary>Whether it is certain not to be negative, without any rearranging.</summary>
    public bool IsProvedDirectly => Direct.IsCertainlyNotNegative && !Direct.IsEmpty;

    /// <summary>Whether it is certain to be negative.</summary>
    public bool IsRefuted => IsMet && !Direct.IsEmpty && Direct.IsCertainlyNegative;
}
