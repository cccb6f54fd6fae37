namespace SplitProofs.Reports.Documents;

/// <summary>A document as a file of GitHub-flavoured Markdown.</summary>
public static class MarkdownPage
{
    /// <summary>The whole text of the file.</summary>
    public static string Of(Document document)
    {
        var body = MarkdownWriter.Write(document).Text;
        return document.Trail.Count == 0 ? body : $"{MarkdownWriter.Trail(document.Trail).Text}\n\n{body}";
    }
}
