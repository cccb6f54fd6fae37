using System.Reflection;

namespace SplitProofs.Verification.Instances;

/// <summary>A part of a record that is needed to build it again.</summary>
/// <param name="Name">Its name in C#, as an argument or in an initialiser.</param>
/// <param name="Property">Where its value is read.</param>
internal sealed record RecordField(string Name, PropertyInfo Property)
{
    /// <summary>Its name in JSON.</summary>
    public string JsonName => char.ToLowerInvariant(Name[0]) + Name[1..];

    /// <summary>The value in a record.</summary>
    public object ValueIn(object record) =>
        Property.GetValue(record)
        ?? throw new NotSupportedException($"{Property.DeclaringType!.Name}.{Property.Name} is null");
}
