using System.Text.Encodings.Web;
using System.Text.Json;

namespace SplitProofs.Reports.Documents;

/// <summary>The script of a site: its search, together with the index, so that it also works for pages opened as files.</summary>
internal static class SearchIndex
{
    private const int MostWords = 40;

    private static readonly JsonSerializerOptions _json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The script with an entry for each page: where it is, its title, its headings and its first words.</summary>
    /// <param name="pages">The pages, each with its path without an ending.</param>
    public static string Script(IEnumerable<(string Path, Document Document)> pages)
    {
        var entries = pages.Select(page => JsonSerializer.Serialize(Entry(page.Path, page.Document), _json));
        return $"const pages = [\n{string.Join(",\n", entries)}\n];\n{Resource.Read(SiteFrame.ScriptPath)}";
    }

    private static string[] Entry(string path, Document document) =>
        [
            $"{path}.html",
            document.Title,
            string.Join(" · ", document.Blocks.OfType<Block.Heading>().Select(heading => heading.Content.PlainText)),
            string.Join(' ', Words(document).Take(MostWords)),
        ];

    private static IEnumerable<string> Words(Document document) =>
        document
            .Blocks.OfType<Block.Paragraph>()
            .Take(1)
            .SelectMany(paragraph =>
                paragraph.Content.PlainText.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            );
}
