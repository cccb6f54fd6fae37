using SplitProofs.Properties.Packages;

namespace SplitProofs.Properties.Reports.Pages;

/// <summary>The first words of the committed pages of cases are what their own tables say.</summary>
public class CasePageTests
{
    [Fact]
    public void The_edge_server_only_is_called_the_best_fixed_cut_where_the_table_has_cut_0()
    {
        string[] pages =
        [
            .. Directory
                .EnumerateDirectories(Path.Combine(Programs.Root(), "reports", "networks"))
                .SelectMany(folder => Directory.EnumerateFiles(folder, "*.md"))
                .Select(File.ReadAllText)
                .Where(page =>
                    page.Contains("| best static split (cut ", StringComparison.Ordinal)
                    && !page.Contains("<strong>Place nothing", StringComparison.Ordinal)
                ),
        ];
        Assert.Contains(pages, HasCut0);
        Assert.Contains(pages, page => !HasCut0(page));
        Assert.All(
            pages,
            page =>
                Assert.Equal(
                    HasCut0(page),
                    page.Contains("with the edge server only, which is the best fixed cut", StringComparison.Ordinal)
                )
        );

        static bool HasCut0(string page) => page.Contains("| best static split (cut 0) |", StringComparison.Ordinal);
    }
}
