using System.Collections.Immutable;
using SplitProofs.Text.Faults;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Verification.Registry;

/// <summary>The claim that a person means by a number, “R8”, or by a whole id, “device-edge/R8”.</summary>
public static class ClaimLookup
{
    /// <summary>The claim.</summary>
    /// <param name="claims">The claims that there are.</param>
    /// <param name="name">What was written, in small or capital letters.</param>
    /// <param name="place">Where.</param>
    /// <param name="unknown">What to say where no claim is meant, as a clause.</param>
    public static Result<Claim> Find(ImmutableArray<Claim> claims, string name, Place place, string unknown) =>
        claims.Where(claim => claim.Id.IsMeantBy(name)).ToImmutableArray() switch
        {
            [var claim] => Results.Success(claim),
            [] => Results.Failure<Claim>(place, unknown, Suggestion.For(name, Names(claims))),
            var several => Results.Failure<Claim>(
                place,
                $"claims of {several.Length} collections have this number",
                $"Write {string.Join(" or ", several.Select(claim => claim.Id))}."
            ),
        };

    private static IEnumerable<string> Names(ImmutableArray<Claim> claims)
    {
        var names = new ClaimNames(claims);
        return claims.Select(names.Of);
    }
}
