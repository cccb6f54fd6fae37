using PuppeteerSharp;

namespace SplitProofs.Properties.Browser;

/// <summary>Tests that share one Chromium, and run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<Chromium>
{
    public const string Name = "Browser";
}

/// <summary>
/// Chromium without a window, started with an empty profile and no network services of its own. It is the program that
/// SPLITPROOFS_CHROMIUM names, or the first of the usual names on the PATH.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    /// <summary>Why tests are skipped.</summary>
    public const string Missing =
        "There is no Chromium here: install it (apt-get install chromium), or name it in SPLITPROOFS_CHROMIUM.";

    private static readonly string[] _names = ["chromium", "chromium-browser", "google-chrome"];

    private static readonly string[] _arguments =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
    ];

    /// <summary>The program; empty where there is none.</summary>
    private static readonly string _program = Find();

    private IBrowser? _browser;

    /// <summary>Whether there is a Chromium.</summary>
    public static bool IsThere => _program.Length > 0;

    public async Task InitializeAsync()
    {
        if (IsThere)
        {
            _browser = await Puppeteer.LaunchAsync(
                new LaunchOptions
                {
                    ExecutablePath = _program,
                    Headless = true,
                    Args = _arguments,
                }
            );
        }
    }

    public async Task DisposeAsync()
    {
        if (_browser is { } browser)
        {
            await browser.DisposeAsync();
        }
    }

    /// <summary>Opens a page and waits until it has loaded.</summary>
    /// <param name="file">The file.</param>
    /// <param name="width">The width of the window in CSS pixels.</param>
    /// <param name="isDark">Whether the reader prefers dark colours.</param>
    /// <param name="fragment">What follows the sign # in the address.</param>
    public async Task<BrowserPage> Open(string file, int width = 1280, bool isDark = false, string fragment = "")
    {
        var page = await _browser!.NewPageAsync();
        var opened = new BrowserPage(page);
        await page.SetViewportAsync(new() { Width = width, Height = 900 });
        await page.EmulateMediaFeaturesAsync([
            new() { MediaFeature = MediaFeature.PrefersColorScheme, Value = isDark ? "dark" : "light" },
        ]);
        await page.GoToAsync(
            new UriBuilder(new Uri(Path.GetFullPath(file))) { Fragment = fragment }
                .Uri
                .AbsoluteUri
        );
        return opened;
    }

    private static string Find()
    {
        if (Environment.GetEnvironmentVariable("SPLITPROOFS_CHROMIUM") is { Length: > 0 } given)
        {
            return given;
        }

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return _names
                .SelectMany(name => folders.Select(folder => Path.Combine(folder, name)))
                .FirstOrDefault(File.Exists)
            ?? "";
    }
}
