using Microsoft.CodeAnalysis.CSharp;

namespace SplitProofs.Generators.Emission;

/// <summary>The namespace that generated code is in.</summary>
internal static class RootNamespace
{
    public const string Default = "SplitProofs.Models";

    /// <summary>A name that C# accepts: a project may be called <c>my-app</c>.</summary>
    public static string Sanitise(string name) => string.Join(".", name.Split('.').Select(Word));

    private static string Word(string part)
    {
        var letters = string.Concat(
            part.Select(letter => SyntaxFacts.IsIdentifierPartCharacter(letter) ? letter : '_')
        );
        var word = letters.Length > 0 && SyntaxFacts.IsIdentifierStartCharacter(letters[0]) ? letters : $"_{letters}";
        return SyntaxFacts.GetKeywordKind(word) == SyntaxKind.None ? word : $"@{word}";
    }
}
