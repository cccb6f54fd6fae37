using SplitProofs.Descriptions.Expressions;
using SplitProofs.Descriptions.Problems;
using SplitProofs.Text.Faults;

namespace SplitProofs.Descriptions.Binding;

/// <summary>Which names the generated code can have.</summary>
internal static class CSharpNames
{
    // A file's name is made from the network's name.
    private const int GreatestLength = 64;

    /// <summary>The word that <c>padding</c> takes in place of a number, so that no parameter can be called so.</summary>
    private const string Same = "same";

    /// <summary>
    /// The class that lists all networks. Its file is in the same folder as theirs, so capitals do not distinguish names.
    /// </summary>
    public const string Catalogue = "Catalogue";

    /// <summary>Why a network cannot have this name; <see langword="null"/> if it can.</summary>
    public static Objection? ObjectionToNetwork(string name) =>
        name.Length == 0 || name[0] is < 'A' or > 'Z' || !ExpressionNames.IsWord(name)
            ? new(
                $"'{name}' is no name for a class: start with a capital letter and go on with letters and digits, as in LeNet5",
                "What is printed can be given as 'title'."
            )
        : name.Length > GreatestLength ? TooLong
        : GeneratedMember.OfClass.Contains(name) || name.Equals(Catalogue, StringComparison.OrdinalIgnoreCase)
            ? Taken(name)
        : FileNames.IsDevice(name) ? Device(name)
        : null;

    /// <summary>Why a parameter cannot have this name; <see langword="null"/> if it can.</summary>
    public static Objection? ObjectionToParameter(string name, string network) =>
        !ExpressionNames.IsName(name)
            ? new(
                $"'{name}' is no name for a parameter: start with a letter and go on with letters, digits and underscores",
                ""
            )
        : name.Length > GreatestLength ? TooLong
        : name == Same || ExpressionNames.IsOtherValue(name)
            ? new($"'{name}' is a value of its own where a number may be given", "Choose another name.")
        : GeneratedMember.OfClass.Contains(PropertyOf(name)) || GeneratedMember.OfObject.Contains(PropertyOf(name))
            ? Taken(PropertyOf(name))
        : PropertyOf(name) == network
            ? new($"'{name}' becomes a property of the name of its class, '{network}'", "Choose another name.")
        : null;

    private static Objection TooLong { get; } =
        new($"A name has at most {GreatestLength} characters", "Choose a shorter one.");

    private static Objection Taken(string name) =>
        new($"'{name}' is taken in the generated code", "Choose another name.");

    private static Objection Device(string name) =>
        new($"'{name}' is a device on Windows, where no file can have this name", "Choose another name.");

    /// <summary>The property that holds a parameter: <c>BatchSize</c> for <c>batch_size</c>.</summary>
    public static string PropertyOf(string parameter) =>
        string.Concat(
            parameter
                .Split(['_'], StringSplitOptions.RemoveEmptyEntries)
                .Select(word => char.ToUpperInvariant(word[0]) + word.Substring(1))
        );
}
