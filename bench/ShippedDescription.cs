using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SplitProofs.Benchmarks;

/// <summary>A description of this repository, or an edited one, as the compiler hands it to the generator.</summary>
internal sealed class ShippedDescription(string file, string text) : AdditionalText
{
    private const string Folder = "models/";

    private readonly SourceText source = SourceText.From(text, Encoding.UTF8);

    /// <summary>Every description that is shipped, by file name.</summary>
    public static IReadOnlyList<ShippedDescription> All { get; } =
    [
        .. typeof(ShippedDescription)
            .Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => new ShippedDescription(name[Folder.Length..], Read(name))),
    ];

    /// <inheritdoc/>
    public override string Path => file;

    /// <summary>What it says.</summary>
    public string Text => text;

    /// <summary>The same with one activation more at its end: every count of operations changes.</summary>
    public ShippedDescription WithOneLayerMore => new(file, $"{text.TrimEnd()}\n  - gelu\n");

    /// <summary>The same with a comment more.</summary>
    public ShippedDescription WithComment => new(file, $"# A comment.\n{text}");

    /// <inheritdoc/>
    public override SourceText GetText(CancellationToken cancellationToken = default) => source;

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(ShippedDescription).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
