using SplitProofs.Analytics.Intervals;

namespace SplitProofs.Verification.Enclosures;

/// <summary>
/// A difference that a statement says is never negative, enclosed over a box of parameters in two forms of the same value:
/// as the two sides are computed, and rearranged so that its sign shows where the sides are equal or nearly so.
/// </summary>
/// <param name="Direct">The one side less the other.</param>
/// <param name="Rearranged">The same by other algebra.</param>
/// <param name="IsMet">Whether the statement speaks of it everywhere in the box, and not only where some case holds.</param>
public sealed record EnclosedDifference(Interval Direct, Interval Rearranged, bool IsMet)
{
    /// <summary>A difference in two forms.</summary>
    public static EnclosedDifference Of(Interval direct, Interval rearranged) => new(direct, rearranged, IsMet: true);

    /// <summary>A difference in one form.</summary>
    public static EnclosedDifference Of(Interval direct) => Of(direct, direct);

    /// <summary>Whether the two forms cannot be the same value: then the algebra is wrong.</summary>
    public bool IsContradictory => IsMet && !Direct.Meets(Rearranged);

    /// <summary>Whether it is certain not to be negative.</summary>
    public bool IsProved => IsProvedDirectly || (Rearranged.IsCertainlyNotNegative && !Rearranged.IsEmpty);

    /// <summary>Whether it is certain not to be negative, without any rearranging.</summary>
    public bool IsProvedDirectly => Direct.IsCertainlyNotNegative && !Direct.IsEmpty;

    /// <summary>Whether it is certain to be negative.</summary>
    public bool IsRefuted => IsMet && !Direct.IsEmpty && Direct.IsCertainlyNegative;
}
