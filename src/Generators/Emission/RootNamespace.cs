using Microsoft.CodeAnalysis.CSharp;
using SplitProofs.Text.Faults;

namespace SplitProofs.Generators.Emission;

/// <summary>The namespace that generated code is in.</summary>
internal static class RootNamespace
{
    public const string Default = "SplitProofs.Models";

    /// <summary>Turns the name of a project, such as <c>my-app</c>, into a name that C# accepts, apart from keywords.</summary>
    public static string Sanitise(string name) => string.Join(".", name.Split('.').Select(Word));

    /// <summary>The code of a namespace that <see cref="Sanitise"/> made; keywords in it are marked.</summary>
    public static CSharpCode Of(string name) => CSharpCode.Join($".", name.Split('.').Select(CSharpCode.Identifier));

    private static string Word(string part)
    {
        var letters = string.Concat(
            part.Select(letter =>
                SyntaxFacts.IsIdentifierPartCharacter(letter) && Characters.FirstHidden(letter.ToString()) < 0
                    ? letter
                    : '_'
            )
        );
        return letters.Length > 0 && SyntaxFacts.IsIdentifierStartCharacter(letters[0]) ? letters : $"_{letters}";
    }
}
