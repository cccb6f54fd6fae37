using System.Globalization;
using SplitProofs.Properties.Program;

namespace SplitProofs.Properties.Browser;

/// <summary>A page of each kind, in Chromium, at the width of a screen and of a phone.</summary>
[Collection(BrowserCollection.Name)]
public sealed class SiteTests(Chromium chromium)
{
    private const int Phone = 390;
    private const int Screen = 1280;

    /// <summary>A page of each kind.</summary>
    private static readonly string[] _pages =
    [
        "index",
        "bibliography",
        "claims",
        "claims/f1",
        "claims/r10",
        "claims/v2",
        "counts",
        "derivations",
        "evidence",
        "experiments/index",
        "experiments/saving-against-snr",
        "memory",
        "networks/alexnet",
        "networks/alexnet/four-states",
        "networks/alexnet/pedestrian",
        "networks/llama32with1b",
        "notation",
        "papers/cfc",
        "scenarios",
    ];

    public static TheoryData<string, int> PagesAndWidths
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var page in _pages)
            {
                data.Add(page, Phone);
                data.Add(page, Screen);
            }

            return data;
        }
    }

    public static TheoryData<string> Pages => [.. _pages];

    [BrowserTheory]
    [MemberData(nameof(PagesAndWidths))]
    public async Task A_page_fits_its_window_and_reports_no_error(string path, int width)
    {
        await using var page = await chromium.Open(File(path), width);
        Assert.Empty(page.Errors);
        Assert.All(page.Requests, request => Assert.StartsWith("file:", request, StringComparison.Ordinal));
        Assert.Equal(
            "",
            await page.Page.EvaluateFunctionAsync<string>(
                """
                () => {
                  const room = document.documentElement.clientWidth;
                  if (document.documentElement.scrollWidth <= room) return "";
                  const scrolls = (element) =>
                    element !== null && (getComputedStyle(element).overflowX !== "visible" || scrolls(element.parentElement));
                  const wide = [...document.body.querySelectorAll("*")]
                    .filter((element) => element.getBoundingClientRect().right > room + 1 && !scrolls(element.parentElement));
                  return wide.slice(0, 3).map((element) => element.outerHTML.slice(0, 120)).join("\n") || "wider than the window";
                }
                """
            )
        );
    }

    [BrowserTheory]
    [MemberData(nameof(Pages))]
    public async Task Formulas_and_figures_have_a_size(string path)
    {
        await using var page = await chromium.Open(File(path));
        Assert.Equal(
            0,
            await page.Page.EvaluateFunctionAsync<int>(
                """
                () => [...document.querySelectorAll("math, img, .drawing svg")]
                  .filter((element) => element.closest("details:not([open])") === null)
                  .filter((element) => element.getBoundingClientRect().width < 1 || element.naturalWidth === 0).length
                """
            )
        );
        Assert.Equal(
            0,
            await page.Page.EvaluateExpressionAsync<int>(
                "document.querySelectorAll('img:not([width]), img:not([alt])').length"
            )
        );
        Assert.Equal(
            0,
            await page.Page.EvaluateExpressionAsync<int>(
                "document.querySelectorAll('table:not(:has(caption)), thead th:not([scope])').length"
            )
        );
    }

    /// <summary>WCAG 2.2 asks for 4.5:1, and for 3:1 where letters are large.</summary>
    [BrowserTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Text_stands_out_from_its_ground(bool isDark)
    {
        foreach (var path in _pages)
        {
            await using var page = await chromium.Open(File(path), Screen, isDark);
            Assert.Equal(
                "",
                await page.Page.EvaluateFunctionAsync<string>(
                    """
                    () => {
                      const rgb = (colour) => colour.match(/[\d.]+/g).map(Number);
                      const light = (colour) => {
                        const [r, g, b] = rgb(colour)
                          .map((part) => part / 255)
                          .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
                        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
                      };
                      const ground = (element) => {
                        for (let at = element; at !== null; at = at.parentElement) {
                          const colour = getComputedStyle(at).backgroundColor;
                          if ((rgb(colour)[3] ?? 1) > 0.99) return colour;
                        }
                        return "rgb(255, 255, 255)";
                      };
                      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                      while (texts.nextNode()) {
                        const element = texts.currentNode.parentElement;
                        const isSeen = element.closest("svg, script, .unseen, .skip, [hidden]") === null;
                        if (texts.currentNode.textContent.trim() === "" || !isSeen) continue;
                        const [a, b] = [light(getComputedStyle(element).color), light(ground(element))].sort((x, y) => y - x);
                        if ((a + 0.05) / (b + 0.05) < 4.5) return element.outerHTML.slice(0, 200);
                      }
                      return "";
                    }
                    """
                )
            );
        }
    }

    [BrowserFact]
    public async Task Every_link_of_the_site_leads_to_a_file_and_to_a_place_in_it()
    {
        await using var page = await chromium.Open(File("index"));
        // Parsed by the browser, all of them, without being shown.
        var wanted = new HashSet<(string File, string Fragment)>();
        var known = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(WrittenReport.Site, "*.html", SearchOption.AllDirectories))
        {
            var parsed = await page.Page.EvaluateFunctionAsync<string[][]>(
                """
                (html) => {
                  const parsed = new DOMParser().parseFromString(html, "text/html");
                  return [
                    [...parsed.querySelectorAll("[id]")].map((element) => element.id),
                    [...parsed.querySelectorAll("[href], [src]")]
                      .map((element) => element.getAttribute("href") ?? element.getAttribute("src")),
                  ];
                }
                """,
                await System.IO.File.ReadAllTextAsync(file)
            );
            known[file] = [.. parsed[0]];
            foreach (var link in parsed[1].Where(link => !link.Contains("://", StringComparison.Ordinal)))
            {
                var parts = link.Split('#', 2);
                var target = parts[0].Length == 0 ? file : Path.GetFullPath(parts[0], Path.GetDirectoryName(file)!);
                wanted.Add((target, parts.Length > 1 ? Uri.UnescapeDataString(parts[1]) : ""));
            }
        }

        Assert.NotEmpty(wanted);
        Assert.Empty(
            wanted
                .Where(link =>
                    !System.IO.File.Exists(link.File)
                    || (
                        link.Fragment.Length > 0
                        && known.TryGetValue(link.File, out var ids)
                        && !ids.Contains(link.Fragment)
                    )
                )
                .Select(link => $"{Path.GetRelativePath(WrittenReport.Site, link.File)}#{link.Fragment}")
        );
    }

    [BrowserFact]
    public async Task Search_finds_a_page_by_its_words_and_opens_it_by_keyboard()
    {
        await using var page = await chromium.Open(File("claims/r10"));
        await page.Page.FocusAsync("#search");
        await page.Page.Keyboard.TypeAsync("alexnet cell");
        Assert.Equal(
            "AlexNet under cell-edge",
            await page.Page.EvaluateExpressionAsync<string>("document.querySelector('#found a').textContent")
        );
        await Task.WhenAll(page.Page.WaitForNavigationAsync(), page.Page.Keyboard.PressAsync("Enter"));
        Assert.EndsWith("/networks/alexnet/cell-edge.html", page.Page.Url, StringComparison.Ordinal);
        await page.Page.FocusAsync("#search");
        await page.Page.Keyboard.TypeAsync("no such words");
        Assert.Equal(
            "0 pages",
            await page.Page.EvaluateExpressionAsync<string>("document.querySelector('#count').textContent")
        );
    }

    [BrowserFact]
    public async Task The_explorer_has_the_search_too()
    {
        await using var page = await chromium.Open(File("explorer"));
        Assert.Equal("networks/alexnet/four-states.html", await FirstFound(page, "alexnet four-states"));
        Assert.Empty(page.Errors);
    }

    [BrowserFact]
    public async Task Search_finds_the_explorer_by_what_it_varies()
    {
        await using var page = await chromium.Open(File("index"));
        Assert.Equal("explorer.html", await FirstFound(page, "explorer bandwidth"));
    }

    /// <summary>The address of the first page that the search finds.</summary>
    private static async Task<string> FirstFound(BrowserPage page, string words)
    {
        await page.Page.FocusAsync("#search");
        await page.Page.Keyboard.TypeAsync(words);
        return await page.Page.EvaluateExpressionAsync<string>(
            "document.querySelector('#found a').getAttribute('href')"
        );
    }

    [BrowserFact]
    public async Task Print_shows_what_is_folded()
    {
        const string isSeen = "document.querySelector('details .table').checkVisibility()";
        await using var page = await chromium.Open(File("claims/v2"));
        Assert.False(await page.Page.EvaluateExpressionAsync<bool>(isSeen));
        await page.Page.EmulateMediaTypeAsync(PuppeteerSharp.Media.MediaType.Print);
        Assert.True(await page.Page.EvaluateExpressionAsync<bool>(isSeen));
    }

    [BrowserFact]
    public async Task The_graph_of_claims_leads_to_their_pages_and_is_large_enough_to_read_on_a_phone()
    {
        await using var page = await chromium.Open(File("claims"), Phone);
        var links = await page.Page.EvaluateExpressionAsync<string[]>(
            "[...document.querySelectorAll('.drawing a')].map((link) => link.getAttribute('href'))"
        );
        Assert.Contains("claims/r10.html", links);
        Assert.All(links, link => Assert.True(System.IO.File.Exists(Path.Combine(WrittenReport.Site, link)), link));
        var height = await page.Page.EvaluateExpressionAsync<double>(
            "Math.min(...[...document.querySelectorAll('.drawing a text')].map((text) => text.getBoundingClientRect().height))"
        );
        Assert.True(height > 9, height.ToString(CultureInfo.InvariantCulture));
    }

    [BrowserFact]
    public async Task On_a_phone_a_tables_first_column_stays_while_the_others_scroll()
    {
        await using var page = await chromium.Open(File("networks/alexnet"), Phone);
        Assert.Equal(
            0,
            await page.Page.EvaluateFunctionAsync<double>(
                """
                () => {
                  const table = [...document.querySelectorAll(".table")].find((box) => box.scrollWidth > box.clientWidth);
                  const cell = table.querySelector("tbody th");
                  const before = cell.getBoundingClientRect().left;
                  table.scrollLeft = 80;
                  return Math.abs(cell.getBoundingClientRect().left - before);
                }
                """
            ),
            1
        );
    }

    private string File(string path) => Path.Combine(WrittenReport.Site, $"{path}.html");
}
