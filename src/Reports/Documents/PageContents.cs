namespace SplitProofs.Reports.Documents;

/// <summary>The contents of a page: a line of links to its sections.</summary>
internal static class PageContents
{
    /// <summary>The line; nothing where there are fewer than two sections.</summary>
    /// <param name="blocks">The blocks of the page; sections are headings of level 2 in plain words.</param>
    public static IEnumerable<Block> Of(IEnumerable<Block> blocks)
    {
        var sections = blocks
            .OfType<Block.Heading>()
            .Where(heading => heading.Level == 2)
            .Select(heading => heading.Content.PlainText)
            .ToList();
        return sections.Count < 2
            ? []
            :
            [
                new Block.Paragraph(
                    new Prose(
                        sections.SelectMany(
                            (section, index) =>
                                new Inline[]
                                {
                                    new Inline.Text(index == 0 ? "On this page: " : " · "),
                                    new Inline.Link(section, $"#{Anchor(section)}"),
                                }
                        )
                    )
                ),
            ];
    }

    /// <summary>The anchor of a heading in plain words, as GitHub makes it.</summary>
    /// <param name="heading">The words.</param>
    public static string Anchor(string heading) =>
        string.Concat(
            heading
                .ToLowerInvariant()
                .Where(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '-' or '_')
                .Select(letter => letter == ' ' ? '-' : letter)
        );
}
