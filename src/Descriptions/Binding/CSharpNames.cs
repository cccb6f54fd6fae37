using SplitProofs.Descriptions.Expressions;
using SplitProofs.Descriptions.Problems;

namespace SplitProofs.Descriptions.Binding;

/// <summary>Which names the generated class can bear.</summary>
internal static class CSharpNames
{
    // Names of files are made of names of networks.
    private const int GreatestLength = 64;

    private static readonly HashSet<string> _reservedWords =
    [
        .. "abstract as base bool break byte case catch char checked class const continue decimal default delegate do double ".Split(
            ' '
        ),
        .. "else enum event explicit extern false finally fixed float for foreach goto if implicit in int interface internal ".Split(
            ' '
        ),
        .. "is lock long namespace new null object operator out override params private protected public readonly ref return ".Split(
            ' '
        ),
        .. "sbyte sealed short sizeof stackalloc static string struct switch this throw true try typeof uint ulong unchecked ".Split(
            ' '
        ),
        .. "unsafe ushort using virtual void volatile while nameof var same".Split(' '),
    ];

    private static readonly HashSet<string> _members =
    [
        .. "Name Title Summary Source DescriptionHash ParameterCount Macs Chain Stage Cost Repeat Floor".Split(' '),
        .. "Cut CutAfter ByName CutsByName StagesByName".Split(' '),
        .. "Equals GetHashCode GetType ToString MemberwiseClone Finalize ReferenceEquals".Split(' '),
    ];

    /// <summary>Why a network cannot have this name; <see langword="null"/> if it can.</summary>
    public static Objection? ObjectionToNetwork(string name) =>
        name.Length == 0 || name[0] is < 'A' or > 'Z' || !ExpressionNames.IsWord(name)
            ? new(
                $"'{name}' is no name for a class: start with a capital letter and go on with letters and digits, as in LeNet5",
                "What is printed can be given as 'title'."
            )
        : name.Length > GreatestLength ? TooLong
        : _members.Contains(name) || string.Equals(name, "Catalogue", StringComparison.OrdinalIgnoreCase) ? Taken(name)
        : null;

    /// <summary>Why a parameter cannot have this name; <see langword="null"/> if it can.</summary>
    public static Objection? ObjectionToParameter(string name, string network) =>
        !ExpressionNames.IsName(name)
            ? new(
                $"'{name}' is no name for a parameter: start with a letter and go on with letters, digits and underscores",
                ""
            )
        : name.Length > GreatestLength ? TooLong
        : _reservedWords.Contains(name) || _members.Contains(PropertyOf(name)) || PropertyOf(name) == network
            ? Taken(name)
        : null;

    private static Objection TooLong { get; } =
        new($"A name has at most {GreatestLength} characters", "Choose a shorter one.");

    private static Objection Taken(string name) =>
        new($"'{name}' is taken in the generated code", "Choose another name.");

    /// <summary>The property that holds a parameter: <c>BatchSize</c> for <c>batch_size</c>.</summary>
    public static string PropertyOf(string parameter) =>
        string.Concat(
            parameter
                .Split(['_'], StringSplitOptions.RemoveEmptyEntries)
                .Select(word => char.ToUpperInvariant(word[0]) + word.Substring(1))
        );
}
