using FsCheck.Fluent;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Claims.Papers.Ist;

/// <summary>A client with two coordinates, whose curvature L is the square of a known matrix with the rows (a, b) and (b, d).</summary>
/// <param name="First">a, positive.</param>
/// <param name="Between">b, with b² below a·d.</param>
/// <param name="Second">d, positive.</param>
public sealed record RootedClient(Rational First, Rational Between, Rational Second)
{
    /// <summary>a·d − b², positive.</summary>
    public Rational Determinant => (First * Second) - (Between * Between);

    /// <summary>The first diagonal entry of L.</summary>
    public Rational Curvature => (First * First) + (Between * Between);

    /// <summary>The first diagonal entry of L^(−1/2).</summary>
    public Rational InverseRoot => Second / Determinant;

    /// <summary>The instance in words.</summary>
    public override string ToString() => $"L^(1/2) = ({First}, {Between}; {Between}, {Second})";
}

/// <summary>Random clients with a known root.</summary>
internal static class RootedClientDomain
{
    public static Domain<RootedClient> Domain { get; } =
        new(
            "two coordinates, a and d from 1/2 to 4, b less than both",
            from first in SmallFractions.Of(1, 8, 2)
            from second in SmallFractions.Of(1, 8, 2)
            from part in SmallFractions.Of(-3, 3, 4)
            select new RootedClient(first, part * (first < second ? first : second), second),
            client =>
                new[]
                {
                    SmallFractions.Simpler(client.First, Rational.Of(1, 2), 4).Select(a => client with { First = a }),
                    SmallFractions.Simpler(client.Second, Rational.Of(1, 2), 4).Select(d => client with { Second = d }),
                    SmallFractions.Simpler(client.Between, -4, 4).Select(b => client with { Between = b }),
                }
                    .SelectMany(simpler => simpler)
                    .Where(simpler => simpler.Determinant > 0),
            []
        );
}
