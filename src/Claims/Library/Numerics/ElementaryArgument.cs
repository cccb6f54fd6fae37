using System.Globalization;

namespace SplitProofs.Claims.Library.Numerics;

/// <summary>Arguments for the elementary functions.</summary>
/// <param name="Exponent">Of the exponential: any finite double.</param>
/// <param name="Positive">Of the logarithms: a positive finite double.</param>
public sealed record ElementaryArgument(double Exponent, double Positive)
{
    /// <summary>The arguments, with all their digits.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"exp({Exponent:R}), ln({Positive:R}), log₂({Positive:R})");
}
