using System.Collections.Immutable;
using System.Reflection;
using SplitProofs.Text.Faults;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Verification.Registry;

/// <summary>A claim, as a member of a class states it.</summary>
/// <param name="Member">The member, as “Namespace.Class.Member”.</param>
internal abstract record DeclaredClaim(string Member)
{
    /// <summary>A claim that was created; parts may be missing.</summary>
    private sealed record Made(string Member, Claim Value) : DeclaredClaim(Member);

    /// <summary>A claim that could not be created.</summary>
    private sealed record Broken(string Member, string Cause, string Remedy) : DeclaredClaim(Member);

    /// <summary>The claim's id; empty if the claim has no number.</summary>
    public ClaimId Id => this is Made { Value.Id: { Number: not null } id } ? id : new("", "");

    /// <summary>The claim. It must have no faults.</summary>
    public Claim Claim =>
        this is Made made ? made.Value : throw new InvalidOperationException("The claim could not be made.");

    /// <summary>What is wrong with it.</summary>
    public ImmutableArray<Fault> Faults =>
        this switch
        {
            Made made =>
            [
                .. ClaimFaults
                    .Of(made.Value)
                    .Select(fault => new Fault(
                        new Place.Claim(Id.Number.Length > 0 ? $"{Id.Number} ({Member})" : Member),
                        fault.Cause,
                        fault.Remedy
                    )),
            ],
            Broken broken => [new(new Place.Claim(Member), broken.Cause, broken.Remedy)],
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>The claims that a class states, in the order of its file.</summary>
    public static IEnumerable<DeclaredClaim> In(Type type)
    {
        const BindingFlags stated = BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var properties = type.GetProperties(stated)
            .Where(property => property.PropertyType.IsAssignableTo(typeof(Claim)))
            .Select(property => Read(property, () => property.GetValue(null)));
        var fields = type.GetFields(stated)
            .Where(field => field.FieldType.IsAssignableTo(typeof(Claim)))
            .Select(field => Read(field, () => field.GetValue(null)));
        return properties.Concat(fields);
    }

    private static DeclaredClaim Read(MemberInfo member, Func<object?> get)
    {
        const string order = "Static members are set in the order of the file: move the claim below what it uses.";
        var type = member.DeclaringType!;
        var name = $"{type.FullName?.Replace('+', '.')}.{member.Name}";
        if (type.ContainsGenericParameters)
        {
            return new Broken(name, "the claim is in a generic class", "State it in a class without type parameters.");
        }

        try
        {
            return get() is Claim claim ? new Made(name, claim) : new Broken(name, "the claim is null", order);
        }
        catch (Exception exception)
        {
            var cause = exception.GetBaseException();
            return new Broken(
                name,
                $"the claim could not be made: {cause.GetType().Name}: {cause.Message.TrimEnd('.')}",
                cause is NullReferenceException or ArgumentNullException ? order : "Mend what the claim is made of."
            );
        }
    }
}
