using System.Text;
using SplitProofs.Inputs.Scenarios;
using SplitProofs.Properties.Browser;

namespace SplitProofs.Properties.Reports.Explorer;

/// <summary>The explorer as one meets it: by keyboard, on a phone, in the dark, and through an address that was sent.</summary>
[Collection(BrowserCollection.Name)]
public class ExplorerPageTests(Chromium chromium)
{
    [Fact]
    public void The_page_is_small_and_names_nothing_beside_it_but_other_pages_of_the_report()
    {
        Assert.InRange(Encoding.UTF8.GetByteCount(OpenedExplorer.Source), 1, 400_000);
        Assert.DoesNotContain(" src=", OpenedExplorer.Source, StringComparison.Ordinal);
        Assert.DoesNotContain("<link", OpenedExplorer.Source, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", OpenedExplorer.Source, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", OpenedExplorer.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void The_formulas_are_the_library_s_read_as_JavaScript()
    {
        Assert.Contains(
            "optimalThreshold: (extra, nextValue, offload) => ((extra + nextValue) / offload),",
            OpenedExplorer.Source,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "lookAheadThreshold: (extra, offload, nextOffload, airtime) => ((extra + times(nextOffload, airtime.mean)) / offload),",
            OpenedExplorer.Source,
            StringComparison.Ordinal
        );
    }

    [BrowserTheory]
    [InlineData(1280, false)]
    [InlineData(1280, true)]
    [InlineData(390, false)]
    [InlineData(390, true)]
    public async Task It_loads_without_errors_from_its_file_alone_and_fits_the_window(int width, bool isDark)
    {
        await using var page = await OpenedExplorer.In(chromium, width, isDark, "model=llama32with1b");
        Assert.Empty(page.Page.Errors);
        Assert.Single(page.Page.Requests);
        Assert.Equal(
            "",
            await page.Text(
                "[...document.querySelectorAll('details')].map(d => { d.open = true; return ''; }).join('')"
            )
        );
        Assert.Equal("true", await page.Text("document.documentElement.scrollWidth <= innerWidth"));
        Assert.Equal(
            isDark ? "rgb(20, 23, 27)" : "rgb(255, 255, 255)",
            await page.Text("getComputedStyle(document.body).backgroundColor")
        );
    }

    [BrowserFact]
    public async Task Each_control_has_a_name_for_screen_readers()
    {
        await using var page = await OpenedExplorer.In(chromium);
        Assert.Equal(
            "",
            await page.Text(
                "[...document.querySelectorAll('input, select, button')]"
                    + ".filter(c => !(c.getAttribute('aria-label') || c.labels?.[0]?.textContent || c.textContent))"
                    + ".map(c => c.id).join()"
            )
        );
        Assert.Equal("2 MHz", await page.Text("element('bandwidth-slider').getAttribute('aria-valuetext')"));
    }

    [BrowserFact]
    public async Task A_slider_moves_by_the_keyboard_and_the_answer_and_the_address_follow()
    {
        await using var page = await OpenedExplorer.In(chromium);
        var before = await page.Text("element('summary').textContent");
        await page.Page.Page.FocusAsync("#bandwidth-slider");
        await page.Page.Page.Keyboard.PressAsync("ArrowLeft");
        await page.Page.Page.WaitForFunctionAsync("() => location.hash.length > 1");
        Assert.Equal("#uplink.bandwidth=1.9MHz", await page.Text("location.hash"));
        Assert.Equal("1.9", await page.Text("element('bandwidth').value"));
        Assert.NotEqual(before, await page.Text("element('summary').textContent"));
    }

    [BrowserFact]
    public async Task A_screen_reader_hears_the_answer_once_after_many_steps()
    {
        await using var page = await OpenedExplorer.In(chromium);
        await page.Page.Page.WaitForFunctionAsync("() => element('announcement').textContent.length > 0");
        await page.Text(
            "(globalThis.heard = 0, new MutationObserver(() => heard++).observe(element('announcement'), { childList: true }), '')"
        );
        await page.Page.Page.FocusAsync("#meanSnr-slider");
        for (var step = 0; step < 12; step++)
        {
            await page.Page.Page.Keyboard.PressAsync("ArrowRight");
        }

        await page.Page.Page.WaitForFunctionAsync("() => heard > 0");
        Assert.Equal("1", await page.Text("heard"));
        Assert.StartsWith("Place ", await page.Text("element('announcement').textContent"), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task An_address_that_was_sent_gives_the_same_settings_again()
    {
        await using var page = await OpenedExplorer.In(chromium);
        foreach (var setting in ExplorerSetting.Draw(seed: 18, count: 30))
        {
            Assert.Equal(
                setting.Split('&').Order(),
                (
                    await page.Text(
                        $"(() => {{ const s = readAddress('{setting}').settings;"
                            + " const kept = readAddress(addressOf(s)).settings;"
                            + " return [`model=${kept.model}`, `rule=${kept.rule}`,"
                            + " ...data.quantities.map(q => `${q.key}=${written(q, kept[q.name], '')}`)].join('&'); })()"
                    )
                )
                    .Split('&')
                    .Order()
            );
        }
    }

    [BrowserFact]
    public async Task What_an_address_may_not_have_is_said_and_the_rest_of_it_holds()
    {
        await using var page = await OpenedExplorer.In(
            chromium,
            fragment: "uplink.bandwidth=5GHz&model=unknown&inferences_per_update=10.5&edge.speed=40GFLOP/s&colour=red"
        );
        Assert.Equal("false", await page.Text("element('notice').hidden"));
        Assert.Equal(
            "The address has “uplink.bandwidth=5GHz” and “model=unknown” and “inferences_per_update=10.5” and “colour=red”, which "
                + "this page does not know or allow. The rest of it holds.",
            await page.Text("element('notice').textContent")
        );
        Assert.Equal("40", await page.Text("element('edgeSpeed').value"));
        Assert.Equal("2", await page.Text("element('bandwidth').value"));
    }

    [BrowserTheory]
    [InlineData(
        "uplink.fading.cutoff_snr=none&device.memory=8MiB",
        "No placement has a finite cost.",
        "the mean airtime is infinite"
    )]
    [InlineData("weights.time=0&weights.energy=0", "Neither a second nor a joule is worth anything.", "none is best")]
    [InlineData(
        "device.memory=0.01MiB",
        "Place nothing of AlexNet on the device: it sends the raw input.",
        "holds no stage"
    )]
    public async Task Settings_without_an_answer_say_so_in_words(string setting, string headline, string reason)
    {
        await using var page = await OpenedExplorer.In(chromium, fragment: setting);
        Assert.Equal(headline, await page.Text("element('headline').textContent"));
        Assert.Contains(reason, await page.Text("element('answer').textContent"), StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", await page.Text("document.body.innerText"), StringComparison.Ordinal);
        Assert.Empty(page.Page.Errors);
    }

    [BrowserFact]
    public async Task A_value_that_is_typed_counts_and_one_out_of_range_does_not()
    {
        await using var page = await OpenedExplorer.In(chromium);
        await page.Text("(element('bandwidth').value = '', '')");
        await page.Page.Page.TypeAsync("#bandwidth", "3.75");
        Assert.Equal("3.75", await page.Text("state.bandwidth"));
        await page.Page.Page.TypeAsync("#bandwidth", "0000");
        Assert.Equal("3.75", await page.Text("state.bandwidth"));
        await page.Text(
            "(element('bandwidth').value = '1000', element('bandwidth').dispatchEvent(new Event('input')), '')"
        );
        Assert.Equal("3.75", await page.Text("state.bandwidth"));
        Assert.Equal("false", await page.Text("element('bandwidth').checkValidity()"));
    }

    [BrowserFact]
    public async Task The_copied_scenario_is_one_that_place_reads()
    {
        await using var page = await OpenedExplorer.In(
            chromium,
            fragment: "uplink.bandwidth=3.2MHz&device.memory=none"
        );
        await page.Text(
            "(Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (t) => { globalThis.kept = t; } } }), '')"
        );
        await page.Page.Page.ClickAsync("#copy-scenario");
        await page.Page.Page.WaitForFunctionAsync("() => element('copied').textContent === 'The scenario is copied.'");
        var copied = await page.Text("kept");
        Assert.Contains("device: {speed: 0.8 GFLOP/s, energy: 12.5 pJ/FLOP}\n", copied, StringComparison.Ordinal);
        Assert.True(
            ScenarioReader
                .Read(copied, "copied.scenario.yaml")
                .Match(success: read => read.Scenario.Uplink.Bandwidth.Value == 3.2e6, failure: _ => false),
            copied
        );
    }

    [BrowserTheory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task No_curve_and_no_other_text_crosses_a_text_of_the_plot(int width)
    {
        await using var page = await OpenedExplorer.In(chromium, width);
        var settings = string.Join(',', ExplorerSetting.Draw(seed: 20, count: 60).Select(setting => $"'{setting}'"));
        Assert.Equal(
            "",
            await page.Text(
                $$"""
                [{{settings}}, ''].flatMap((s) => {
                    state = readAddress(s).settings;
                    fill();
                    show();
                    const line = document.querySelector('#cost .line');
                    if (!line) return [];
                    const step = line.getTotalLength() / 3999;
                    const along = Array.from({ length: 4000 }, (_, n) => line.getPointAtLength(n * step));
                    const texts = [...document.querySelectorAll('#cost svg text')].map((text) => [text, text.getBBox()]);
                    return [...document.querySelectorAll('#cost .name, #cost .memory')].flatMap((name) => {
                        const own = name.getBBox();
                        const holds = ({ x, y }) => x > own.x && x < own.x + own.width && y > own.y && y < own.y + own.height;
                        const meets = ([text, box]) =>
                            text !== name && box.x < own.x + own.width && own.x < box.x + box.width &&
                            box.y < own.y + own.height && own.y < box.y + box.height;
                        return along.some(holds) || texts.some(meets) ? [`${s}: ${name.textContent}`] : [];
                    });
                }).join('\n')
                """
            )
        );
    }

    [BrowserTheory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Nothing_moves_under_the_reader_while_the_answer_changes(int width)
    {
        await using var page = await OpenedExplorer.In(chromium, width);
        var settings = string.Join(',', ExplorerSetting.Draw(seed: 19, count: 40).Select(setting => $"'{setting}'"));
        Assert.Equal(
            "1",
            await page.Text(
                $"new Set([{settings}].map(s => {{ state = readAddress(s).settings; fill(); show();"
                    + " return `${element('controls').offsetTop} ${element('facts').offsetTop}`; })).size"
            )
        );
    }
}
