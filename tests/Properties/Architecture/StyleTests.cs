using System.Reflection;
using System.Text.RegularExpressions;
using static SplitProofs.Properties.Packages.Programs;

namespace SplitProofs.Properties.Architecture;

/// <summary>The part of the house style that the compiler does not enforce by .editorconfig.</summary>
public partial class StyleTests
{
    private const int LongestLine = 140;

    [Fact]
    public void Tests_are_named_in_sentences_with_underscores() =>
        Assert.Equal(
            [],
            typeof(StyleTests)
                .Assembly.GetTypes()
                .SelectMany(type => type.GetMethods())
                .Where(method => method.GetCustomAttributes<FactAttribute>().Any())
                .Select(method => method.Name)
                .Where(name => !Sentence().IsMatch(name))
        );

    [Fact]
    public void No_line_of_source_is_longer_than_140_characters() =>
        Assert.Equal(
            [],
            from file in Directory.EnumerateFiles(Root(), "*.cs", SearchOption.AllDirectories)
            let path = Path.GetRelativePath(Root(), file).Replace('\\', '/')
            where !path.Split('/').Any(folder => folder is "bin" or "obj" or "StrykerOutput")
            from line in File.ReadLines(file).Index()
            where line.Item.Length > LongestLine
            select $"{path}:{line.Index + 1}"
        );

    /// <summary>Words between underscores; a name or an acronym may have capitals, and no word hides two.</summary>
    [GeneratedRegex("^[A-Z][A-Za-z0-9]*(_[A-Za-z0-9]+)+$")]
    private static partial Regex Sentence();
}
