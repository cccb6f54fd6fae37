using SplitProofs.Inputs.Networks;
using SplitProofs.Inputs.Scenarios;
using SplitProofs.Properties.Browser;
using SplitProofs.Reports.Explorer;

namespace SplitProofs.Properties.Reports.Explorer;

/// <summary>The explorer in Chromium, from a file of its own.</summary>
internal sealed class OpenedExplorer(BrowserPage page, DirectoryInfo folder) : IAsyncDisposable
{
    /// <summary>The page's text.</summary>
    public static string Source { get; } =
        ExplorerPage.Of(
            NetworkLookup.Shipped,
            ShippedScenarios
                .ReadAll()
                .Match(success: files => files, failure: _ => throw new InvalidOperationException()),
            header: ""
        );

    public BrowserPage Page => page;

    /// <summary>The value of an expression, as text.</summary>
    public Task<string> Text(string expression) => page.Page.EvaluateExpressionAsync<string>($"String({expression})");

    public static Task<OpenedExplorer> In(Chromium chromium, Func<string, string> change) =>
        In(chromium, change, 1280, isDark: false, fragment: "");

    public static Task<OpenedExplorer> In(
        Chromium chromium,
        int width = 1280,
        bool isDark = false,
        string fragment = ""
    ) => In(chromium, text => text, width, isDark, fragment);

    public async ValueTask DisposeAsync()
    {
        await page.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private static async Task<OpenedExplorer> In(
        Chromium chromium,
        Func<string, string> change,
        int width,
        bool isDark,
        string fragment
    )
    {
        var folder = Directory.CreateTempSubdirectory("splitproofs-");
        var file = Path.Combine(folder.FullName, $"{ExplorerPage.Path}.html");
        await File.WriteAllTextAsync(file, change(Source));
        return new(await chromium.Open(file, width, isDark, fragment), folder);
    }
}
