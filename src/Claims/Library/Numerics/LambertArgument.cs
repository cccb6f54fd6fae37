using System.Globalization;

namespace SplitProofs.Claims.Library.Numerics;

/// <summary>An argument for Lambert's W.</summary>
/// <param name="X">A finite double from −1/e on.</param>
public sealed record LambertArgument(double X)
{
    /// <summary>The argument, with all its digits.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"W({X:R})");
}
