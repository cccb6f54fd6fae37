namespace SplitProofs.Reports.Documents;

/// <summary>Paths within a site.</summary>
internal static class SitePath
{
    /// <summary>The path within the site of a page's relative target: “../figures/a.svg” of “networks/b” is “figures/a.svg”.</summary>
    /// <param name="page">Where the page is.</param>
    /// <param name="target">The target.</param>
    public static string Of(string page, string target)
    {
        var parts = new List<string>(page.Split('/').SkipLast(1));
        foreach (var part in target.Split('/'))
        {
            if (part == "..")
            {
                parts.RemoveRange(Math.Max(0, parts.Count - 1), Math.Min(1, parts.Count));
            }
            else
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }
}
