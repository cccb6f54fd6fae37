using System.Collections.Immutable;
using SplitProofs.Text.Faults;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Verification.Registry;

/// <summary>Finds the claims that a user names, by a number such as “R8” or a full id such as “device-edge/R8”.</summary>
public static class ClaimLookup
{
    /// <summary>The claim that a name means; a fault if there is none or if there are several.</summary>
    /// <param name="claims">The claims that there are.</param>
    /// <param name="name">The number or id, in upper or lower case.</param>
    /// <param name="place">The place of the name.</param>
    /// <param name="unknown">The cause of the fault if no claim has the name, as a clause.</param>
    public static Result<Claim> Find(ImmutableArray<Claim> claims, string name, Place place, string unknown) =>
        Find(claims, name, place, unknown, Names(claims));

    private static Result<Claim> Find(
        ImmutableArray<Claim> claims,
        string name,
        Place place,
        string unknown,
        IEnumerable<string> names
    ) =>
        claims.Where(claim => claim.Id.IsMeantBy(name)).ToImmutableArray() switch
        {
            [var claim] => Results.Success(claim),
            [] => Results.Failure<Claim>(place, unknown, Suggestion.For(name, names)),
            var several => Results.Failure<Claim>(
                place,
                $"claims of {several.Length} collections have this number",
                $"Write {string.Join(" or ", several.Select(claim => claim.Id))}."
            ),
        };

    /// <summary>The claims: one by its number or id, or all of a collection by its name, as “device-edge” or “papers/ist”.</summary>
    /// <param name="claims">The claims.</param>
    /// <param name="name">The number, id or collection.</param>
    /// <param name="place">The place of the name, for a fault.</param>
    /// <param name="unknown">The cause of the fault if no claim and no collection has the name, as a clause.</param>
    public static Result<ImmutableArray<Claim>> FindAll(
        ImmutableArray<Claim> claims,
        string name,
        Place place,
        string unknown
    ) =>
        claims.Where(claim => name.Length > 0 && claim.Id.IsWithin(name)).ToImmutableArray()
            is { IsEmpty: false } within
            ? Results.Success(within)
            : Find(
                    claims,
                    name,
                    place,
                    unknown,
                    Names(claims).Concat(claims.SelectMany(claim => Collections(claim.Id.Collection))).Distinct()
                )
                .Map(claim => ImmutableArray.Create(claim));

    /// <summary>A collection, and the collections around it: “papers/ist” and “papers”.</summary>
    private static IEnumerable<string> Collections(string collection) =>
        collection
            .Select((c, n) => c == '/' ? collection[..n] : "")
            .Where(outer => outer.Length > 0)
            .Append(collection);

    private static IEnumerable<string> Names(ImmutableArray<Claim> claims)
    {
        var names = new ClaimNames(claims);
        return claims.Select(names.Of);
    }
}
