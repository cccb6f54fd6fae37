namespace SplitProofs.Reports.Documents;

/// <summary>A document as a file of GitHub-flavoured Markdown.</summary>
public static class MarkdownPage
{
    /// <summary>The whole text of the file, without the parts that only the site shows.</summary>
    public static string Of(Document document)
    {
        var committed = document with { Blocks = [.. document.Blocks.Where(block => block is not Block.OfSite)] };
        var body = DecimalAlignment.Removed(MarkdownWriter.Write(committed).Text);
        return document.Trail.Count == 0 ? body : $"{MarkdownWriter.Trail(document.Trail).Text}\n\n{body}";
    }
}
