namespace SplitProofs.Verification.Statements;

/// <summary>
/// The identity of a claim: its collection, and its number in the collection, as in “device-edge/R8”. Pages print the number alone;
/// another collection may have the same number.
/// </summary>
/// <param name="Collection">
/// The collection: small letters, digits and hyphens, perhaps within another collection, as in “papers/ist”. It is empty in the short
/// form “R8”, which means a claim of the collection in which it is written.
/// </param>
/// <param name="Number">The number: “R8”, “F1”.</param>
public readonly record struct ClaimId(string Collection, string Number)
{
    /// <summary>The id that a text states, such as “device-edge/R8” or “R8”. Whether its parts are well formed is not checked.</summary>
    public static ClaimId Parse(string text) =>
        text.LastIndexOf('/') is >= 0 and var slash ? new(text[..slash], text[(slash + 1)..]) : new("", text);

    /// <inheritdoc cref="Parse"/>
    public static implicit operator ClaimId(string text) => Parse(text);

    /// <summary>The same id; a short form gets the given collection.</summary>
    public ClaimId In(string collection) => Collection.Length == 0 ? this with { Collection = collection } : this;

    /// <summary>Whether a text means this claim, by its number or its full id, in upper or lower case.</summary>
    public bool IsMeantBy(string text) =>
        text.Equals(Number, StringComparison.OrdinalIgnoreCase)
        || text.Equals(ToString(), StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a text means the claim's collection or one around it, in upper or lower case.</summary>
    public bool IsWithin(string collection) =>
        $"{Collection}/".StartsWith($"{collection}/", StringComparison.OrdinalIgnoreCase);

    /// <summary>The id as <see cref="Parse"/> reads it.</summary>
    public override string ToString() => Collection.Length == 0 ? Number : $"{Collection}/{Number}";
}
