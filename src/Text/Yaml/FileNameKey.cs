using SplitProofs.Text.Faults;

namespace SplitProofs.Text.Yaml;

/// <summary>The key of a document's name, from which names of files are made.</summary>
public static class FileNameKey
{
    /// <summary>The key.</summary>
    /// <param name="example">A name that such a document may have.</param>
    public static Key<string> Of(string example) =>
        new(
            "name",
            example,
            field =>
                field
                    .AsLiteral()
                    .Unless(
                        literal => FileNames.Objection(literal.Text).Length > 0,
                        literal =>
                            new(
                                literal.Place,
                                $"name is {literal.Quoted}, which {FileNames.Objection(literal.Text)}",
                                $"Names of files are made of it: write for example {example}."
                            )
                    )
                    .Map(literal => literal.Text)
        );
}
