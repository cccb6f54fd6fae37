using System.Text.RegularExpressions;
using SplitProofs.Text.Faults;

namespace SplitProofs.Program.Commands;

/// <summary>The name that a user gives to the files of a template, in the forms that these files need.</summary>
/// <param name="Hyphenated">The form in names of files: <c>my-net</c>.</param>
internal sealed partial record TemplateName(string Hyphenated)
{
    private const int MostCharacters = 40;

    /// <summary>The form in names of types: <c>MyNet</c>.</summary>
    public string Joined => string.Concat(Words.Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    /// <summary>The form in numbers of claims, the first letter of each word: <c>MN</c>.</summary>
    public string Initials =>
        string.Concat(Words.Where(word => char.IsAsciiLetter(word[0])).Select(word => char.ToUpperInvariant(word[0])));

    private string[] Words => Hyphenated.Split('-');

    /// <summary>Reads a name.</summary>
    public static Result<TemplateName> Read(string text) =>
        text.Length > MostCharacters || !Form().IsMatch(text)
            ? Results.Failure<TemplateName>(
                new Place.Option("name"),
                $"{Quote.Of(text)} is not a valid name",
                $"Write lower-case letters, digits and single hyphens, from a letter on, at most {MostCharacters} characters: my-net."
            )
        : FileNames.IsDevice(text)
            ? Results.Failure<TemplateName>(
                new Place.Option("name"),
                $"{Quote.Of(text)} {FileNames.Objection(text)}",
                "Choose another name."
            )
        : Results.Success(new TemplateName(text));

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    private static partial Regex Form();
}
