namespace SplitProofs.Properties.Browser;

/// <summary>What the other tests in Chromium rely on.</summary>
[Collection(BrowserCollection.Name)]
public class ChromiumTests(Chromium chromium)
{
    [BrowserFact]
    public async Task A_page_is_opened_and_what_goes_wrong_on_it_is_known()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("splitproofs-").FullName, "page.html");
        await File.WriteAllTextAsync(
            file,
            "<!DOCTYPE html><title>t</title><img src='missing.png'><script>console.error('said'); throw new Error('thrown')</script>"
        );
        await using var page = await chromium.Open(file, width: 390, isDark: true, fragment: "a=b");
        Assert.Equal(
            "390 true #a=b",
            await page.Page.EvaluateExpressionAsync<string>(
                "`${innerWidth} ${matchMedia('(prefers-color-scheme: dark)').matches} ${location.hash}`"
            )
        );
        Assert.Contains("said", page.Errors);
        Assert.Contains(page.Errors, error => error.Contains("thrown", StringComparison.Ordinal));
        Assert.Contains(
            page.Errors,
            error => error.EndsWith("missing.png cannot be loaded.", StringComparison.Ordinal)
        );
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }
}
