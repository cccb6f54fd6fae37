using System.Collections.Immutable;
using System.Reflection;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Claims;
using SplitProofs.Reports.Typesetting;
using SplitProofs.Text.Faults;
using SplitProofs.Verification.Registry;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Commands;

/// <summary>Reads the claims of a user's assembly.</summary>
public static class ClaimsOfAssembly
{
    /// <summary>
    /// Returns the claims, followed by the claims of SplitProofs that they rest on; or the faults of claims that are not stated in full.
    /// </summary>
    /// <param name="assembly">The assembly with the claims.</param>
    public static Result<ImmutableArray<Claim>> Read(Assembly assembly)
    {
        try
        {
            var own = ClaimRegistry.In(assembly);
            ImmutableArray<Fault> faults =
            [
                .. own.SelectMany(claim => Collection(claim).Concat(Uses(claim, own)).Concat(Formulas(claim))),
            ];
            return faults.IsEmpty ? WithFoundations(own) : new Result<ImmutableArray<Claim>>.Failure(faults);
        }
        catch (ClaimDefinitionException exception)
        {
            return new Result<ImmutableArray<Claim>>.Failure(exception.Faults);
        }
    }

    private static IEnumerable<Fault> Collection(Claim claim)
    {
        if (ShippedClaims.All.Any(shipped => shipped.Id.Collection == claim.Id.Collection))
        {
            yield return Fault(
                claim,
                $"the collection {Quote.Of(claim.Id.Collection)} is one of SplitProofs",
                $"Give yours another name, as in “my-paper/{claim.Id.Number}”."
            );
        }
    }

    private static IEnumerable<Fault> Uses(Claim claim, ImmutableArray<Claim> own)
    {
        ImmutableArray<ClaimId> known = [.. own.Concat(ShippedClaims.All).Select(other => other.Id)];
        return claim
            .Uses.Where(used => !known.Contains(used))
            .Select(used =>
                Fault(
                    claim,
                    $"it uses {Quote.Of(Written(used))}, which is no claim",
                    known.Where(other => other.Number == used.Number).ToImmutableArray() is [var meant]
                        ? $"Write “{Written(meant)}” for a claim of another collection."
                        : Suggestion.For(Written(used), known.Select(Written))
                )
            );

        // The form in which the claim may write an id: the number alone within its own collection.
        string Written(ClaimId id) => id.Collection == claim.Id.Collection ? id.Number : $"{id}";
    }

    private static IEnumerable<Fault> Formulas(Claim claim)
    {
        foreach (var formula in claim.Formulas)
        {
            var cause = Unprintable(formula);
            if (cause.Length > 0)
            {
                yield return Fault(claim, $"a formula of it cannot be printed: {cause}", "Choose other symbols.");
            }
        }
    }

    /// <summary>Why a formula cannot be printed; empty if it can.</summary>
    private static string Unprintable(Expression formula)
    {
        try
        {
            _ = Formula.Of(formula);
            _ = Formula.Of(WhereList.Of(formula));
            return "";
        }
        catch (ArgumentException exception)
        {
            return exception.Message.TrimEnd('.');
        }
    }

    private static Result<ImmutableArray<Claim>> WithFoundations(ImmutableArray<Claim> own)
    {
        var all = own;
        for (var n = 0; n < all.Length; n++)
        {
            all = all.AddRange(
                ShippedClaims.All.Where(shipped => all[n].Uses.Contains(shipped.Id) && !all.Contains(shipped))
            );
        }

        return own.FirstOrDefault(claim => Reaches(claim, claim, [])) is { } first
            ? Results.Failure<ImmutableArray<Claim>>(
                new Place.Claim(first.Id.Number),
                "it rests on itself, by way of what it uses",
                "Take one of the uses away."
            )
            : Results.Success<ImmutableArray<Claim>>([.. own, .. ShippedClaims.All.Where(all.Contains)]);

        bool Reaches(Claim from, Claim to, HashSet<Claim> seen) =>
            all.Where(used => from.Uses.Contains(used.Id))
                .Any(used => used == to || (seen.Add(used) && Reaches(used, to, seen)));
    }

    private static Fault Fault(Claim claim, string cause, string remedy) =>
        new(new Place.Claim(claim.Id.Number), cause, remedy);
}
