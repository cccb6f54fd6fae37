using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SplitProofs.Properties.Commands;
using SplitProofs.Properties.Descriptions;
using SplitProofs.Properties.Inputs;
using SplitProofs.Reports.Numbers;

namespace SplitProofs.Properties.Program;

[Collection("Program")]
public sealed class AllocateCommandTests : IDisposable
{
    private const string Hall = """
        name: hall
        band: 20 MHz
        devices:
          - {name: door, model: AlexNet, scenario: reference}
          - {name: gate, model: MobileNetV2, scenario: reference, channel: {snr: 6 dB, bandwidth: 2 MHz}}
          - {name: counter, model: LeNet-5, scenario: reference, weight: 2}
          - {name: robot, model: ResNet18, scenario: reference, channel: {bits_per_hertz: 4}}
        items: {count: 1000, bits: 32, operations: 2000000}
        """;

    private readonly ProgramUnderTest _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public void Devices_that_send_are_done_together_and_share_the_whole_band()
    {
        var json = Json("slowest");
        var slowest = (double)json["slowestSeconds"]!;
        var devices = json["devices"]!.AsArray();
        Assert.All(
            devices.Where(device => (double)device!["uploadBits"]! > 0),
            device => Assert.Equal(slowest, (double)device!["seconds"]!, 1e-9 * slowest)
        );
        Assert.Equal(20e6, devices.Sum(device => (double)device!["bandwidthHertz"]!), 1.0);
    }

    /// <summary>The oracle: what each device takes with its share, from the capacity itself.</summary>
    [Fact]
    public void A_device_is_done_when_its_computing_and_its_upload_are()
    {
        var gate = Json("slowest")["devices"]![1]!;
        var bandwidth = (double)gate["bandwidthHertz"]!;
        var rate = bandwidth * Math.Log2(1 + (Math.Pow(10, 0.6) * 2e6 / bandwidth));
        Assert.Equal(
            (double)gate["computingSeconds"]! + ((double)gate["uploadBits"]! / rate),
            (double)gate["seconds"]!,
            1e-9
        );
    }

    [Fact]
    public void The_weighted_sum_is_smaller_where_it_is_asked_for_and_no_smaller_than_its_bound()
    {
        var (slowest, sum) = (Json("slowest"), Json("sum"));
        Assert.True((double)sum["weightedSumSeconds"]! < (double)slowest["weightedSumSeconds"]!);
        Assert.True((double)sum["slowestSeconds"]! > (double)slowest["slowestSeconds"]!);
        Assert.InRange(
            (double)sum["leastSumSeconds"]!,
            0.99 * (double)sum["weightedSumSeconds"]!,
            (double)sum["weightedSumSeconds"]!
        );
    }

    [Fact]
    public void Items_are_shared_so_that_no_device_is_late()
    {
        var json = Json("partel");
        Assert.Equal(1000, json["devices"]!.AsArray().Sum(device => (long)device!["items"]!));
        Assert.InRange(
            (double)json["finishSeconds"]!,
            (double)json["deadlineSeconds"]!,
            (double)json["deadlineSeconds"]! + 0.01
        );
        Assert.All(
            json["devices"]!.AsArray(),
            device =>
            {
                var perItem = (double)device!["secondsPerItem"]!;
                Assert.Equal((long)device["items"]! * perItem, (double)device["seconds"]!, 1e-12);
                Assert.Equal((double)json["deadlineSeconds"]!, (double)device["share"]! * perItem, 1e-12);
            }
        );
        Assert.Equal(1000, json["devices"]!.AsArray().Sum(device => (double)device!["share"]!), 1e-9);
        Assert.Equal(
            json["devices"]!.AsArray().Max(device => (double)device!["seconds"]!),
            (double)json["finishSeconds"]!,
            1e-12
        );
    }

    /// <summary>The oracle: the bits that are sent, divided by the time that is left after computing.</summary>
    [Fact]
    public void The_text_has_the_rate_that_overhead_leaves_and_the_band_that_is_left_over()
    {
        _program.Write(
            "mine.scenario.yaml",
            ScenarioText.Valid.Replace("uplink:\n", "uplink:\n  efficiency: 0.25\n", StringComparison.Ordinal)
        );
        const string two =
            "name: two\nband: 20 MHz\ndevices:\n"
            + "  - {name: one, model: AlexNet, scenario: mine.scenario.yaml, channel: {bits_per_hertz: 1}}\n"
            + "  - {name: other, model: AlexNet, scenario: mine.scenario.yaml, channel: {bits_per_hertz: 3}}\n";
        _program.Write("two.yaml", two);
        var text = _program.Run("allocate", "--devices", "two.yaml");
        Assert.Equal((0, ""), (text.ExitCode, text.Error));
        var one = JsonNode.Parse(_program.Run("allocate", "--devices", "two.yaml", "--json").Output)!["devices"]![0]!;
        var rate = (double)one["uploadBits"]! / ((double)one["seconds"]! - (double)one["computingSeconds"]!);
        var printed = Regex.Match(text.Output, @"\none .* (\S+) Mbit/s");
        Assert.Equal(rate, 1e6 * double.Parse(printed.Groups[1].Value, CultureInfo.InvariantCulture), 1e-3 * rate);
        Assert.DoesNotContain("left over", text.Output, StringComparison.Ordinal);

        // An edge server so slow that the first device sends nothing, and the second is done before it.
        _program.Write(
            "slow.scenario.yaml",
            ScenarioText.With("edge: {speed: 80 GFLOP/s}", "edge: {speed: 1 kFLOP/s}")
        );
        _program.Write(
            "slow.yaml",
            "name: slow\nband: 20 MHz\ndevices:\n"
                + "  - {name: one, model: AlexNet, scenario: slow.scenario.yaml}\n"
                + "  - {name: other, model: LeNet-5, scenario: reference}\n"
        );
        var slow = _program.Run("allocate", "--devices", "slow.yaml");
        Assert.Contains("are left over: the slowest device sends nothing.", slow.Output, StringComparison.Ordinal);
        var json = JsonNode.Parse(_program.Run("allocate", "--devices", "slow.yaml", "--json").Output)!;
        Assert.Equal(0, (long)json["devices"]![0]!["uploadBits"]!);
        Assert.Equal(
            20e6 - json["devices"]!.AsArray().Sum(device => (double)device!["bandwidthHertz"]!),
            (double)json["spareHertz"]!,
            1.0
        );
    }

    /// <summary>The oracle: the rates from the capacity itself, 2.5 ms of computing for an item, and other shares.</summary>
    [Fact]
    public void Shares_and_loads_together_are_done_earlier_than_with_equal_shares_or_with_bandwidth_moved()
    {
        var (joint, equal) = (Json("partel-joint"), Json("partel"));
        double[] shares = [.. joint["devices"]!.AsArray().Select(device => (double)device!["bandwidthHertz"]!)];
        var deadline = (double)joint["deadlineSeconds"]!;
        Assert.Equal(20e6, shares.Sum(), 1e-3);
        Assert.Equal(Deadline(shares), deadline, 1e-12);
        Assert.Equal(Deadline([5e6, 5e6, 5e6, 5e6]), (double)joint["equalSharesSeconds"]!, 1e-12);
        Assert.Equal((double)equal["deadlineSeconds"]!, (double)joint["equalSharesSeconds"]!);
        Assert.InRange((double)joint["finishSeconds"]!, deadline, deadline + 0.01);
        Assert.All(
            from giver in Enumerable.Range(0, 4)
            from taker in Enumerable.Range(0, 4)
            where giver != taker
            select shares.Select((share, n) => share + (n == taker ? 1e5 : 0) - (n == giver ? 1e5 : 0)),
            moved => Assert.True(Deadline(moved) > deadline)
        );

        static double Deadline(IEnumerable<double> shares) =>
            1000 / shares.Zip([13.35, 6, 13.35, 0], (share, snr) => 1 / ((32 / Rate(share, snr)) + 0.0025)).Sum();

        static double Rate(double share, double decibels) =>
            decibels == 0 ? 4 * share : share * Math.Log2(1 + (Math.Pow(10, decibels / 10) * 2e6 / share));
    }

    [Fact]
    public void With_bits_alone_a_further_hertz_adds_the_same_rate_at_each_device()
    {
        _program.Write("hall.yaml", Hall.Replace("2000000}", "0}", StringComparison.Ordinal));
        var run = _program.Run("allocate", "--devices", "hall.yaml", "--objective", "partel-joint", "--json");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var devices = JsonNode.Parse(run.Output)!["devices"]!.AsArray();
        Assert.Equal(1000, devices.Sum(device => (long)device!["items"]!));
        Assert.Equal(20e6, devices.Sum(device => (double)device!["bandwidthHertz"]!), 1e-3);
        var text = Regex.Replace(
            _program.Run("allocate", "--devices", "hall.yaml", "--objective", "partel-joint").Output,
            " +",
            " "
        );
        Assert.All(
            devices,
            device =>
                Assert.Contains(
                    $" {Shown(device!["bandwidthHertz"]!, "Hz")} {Shown(device["bitsPerSecond"]!, "bit/s")} ",
                    text,
                    StringComparison.Ordinal
                )
        );

        // The robot's rate is 4 bit/s for each hertz, whatever its share is.
        double[] slopes =
        [
            .. devices
                .Take(3)
                .Zip(
                    [13.35, 6, 13.35],
                    (device, decibels) =>
                    {
                        var snr = Math.Pow(10, decibels / 10) * 2e6 / (double)device!["bandwidthHertz"]!;
                        return Math.Log2(1 + snr) - (snr / ((1 + snr) * Math.Log(2)));
                    }
                ),
        ];
        Assert.All(slopes, slope => Assert.Equal(4, slope, 1e-9));

        static string Shown(JsonNode number, string unit) => WithPrefix.Of((double)number, unit).Replace('\u00A0', ' ');
    }

    [Fact]
    public void The_text_has_a_row_for_each_device()
    {
        _program.Write("hall.yaml", Hall);
        var run = _program.Run("allocate", "--devices", "hall.yaml");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith(
            "hall: 4 devices on 20 MHz\n\nThe last device is done after ",
            run.Output,
            StringComparison.Ordinal
        );
        Assert.Contains("\nrobot ", run.Output, StringComparison.Ordinal);
        Assert.Contains("0 of 12", run.Output, StringComparison.Ordinal);
    }

    /// <summary>The oracle: the object for programs.</summary>
    [Theory]
    [InlineData("slowest")]
    [InlineData("sum")]
    public void The_figure_has_the_times_of_each_device(string objective)
    {
        var devices = Json(objective)["devices"]!.AsArray();
        _program.Run("allocate", "--devices", "hall.yaml", "--objective", objective, "--output", "hall.tikz");
        var points = Regex
            .Matches(File.ReadAllText(Path.Combine(_program.Folder, "hall.tikz")), @"\((.+),(\d)\)")
            .Select(point =>
                (
                    Row: point.Groups[2].Value,
                    Milliseconds: double.Parse(point.Groups[1].Value, CultureInfo.InvariantCulture)
                )
            )
            .ToList();
        Assert.Equal(["0", "1", "2", "3", "0", "1", "2", "3"], points.Select(point => point.Row));
        Assert.All(
            points.Zip(
                devices
                    .Select(device => (double)device!["computingSeconds"]!)
                    .Concat(devices.Select(device => (double)device!["seconds"]!))
            ),
            pair => Assert.Equal(1e3 * pair.Second, pair.First.Milliseconds, 1e-5 * pair.First.Milliseconds)
        );
    }

    [Fact]
    public void A_figure_of_many_devices_has_those_that_are_done_last()
    {
        _program.Write(
            "many.yaml",
            "name: many\nband: 20 MHz\ndevices:\n"
                + string.Concat(
                    Enumerable
                        .Range(1, 50)
                        .Select(n => $"  - {{name: device{n}, model: LeNet-5, scenario: reference}}\n")
                )
                + "items: {count: 101, bits: 32, operations: 2000000}\n"
        );
        var run = _program.Run("allocate", "--devices", "many.yaml", "--objective", "partel", "--output", "many.svg");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var figure = File.ReadAllText(Path.Combine(_program.Folder, "many.svg"));
        Assert.Contains("Of 50 devices, the 40 that are done last.", figure, StringComparison.Ordinal);
        Assert.Equal(40, Regex.Count(figure, @">device\d+<"));
        // Each of 50 equal devices takes 2 of 101 items, and one takes 3.
        var last = JsonNode.Parse(
            _program.Run("allocate", "--devices", "many.yaml", "--objective", "partel", "--json").Output
        )!["devices"]!
            .AsArray()
            .Single(device => (long)device!["items"]! == 3)!;
        Assert.Contains($">{last["name"]}<", figure, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("model: ResNet18", "model: no.dnn.yaml", "no.dnn.yaml: there is no such file.")]
    [InlineData("LeNet-5, scenario: reference", "LeNet-5, scenario: no.yaml", "no.yaml: there is no such file.")]
    public void A_file_that_is_not_there_is_named_at_its_place(string written, string wrong, string message)
    {
        Assert.Contains(written, Hall, StringComparison.Ordinal);
        _program.Write("hall.yaml", Hall.Replace(written, wrong, StringComparison.Ordinal));
        var run = _program.Run("allocate", "--devices", "hall.yaml");
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("error: hall.yaml:", run.Error, StringComparison.Ordinal);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_figure_is_not_replaced()
    {
        _program.Write("hall.yaml", Hall);
        var run = _program.Run("allocate", "--devices", "hall.yaml", "--output", "hall.yaml");
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("'hall.yaml' does not end as figures do", run.Error, StringComparison.Ordinal);
        Assert.Equal(Hall, File.ReadAllText(Path.Combine(_program.Folder, "hall.yaml")));
    }

    [Fact]
    public void The_shipped_example_is_solved()
    {
        _program.Write("hall.yaml", Resources.Read("devices/hall.devices.yaml"));
        foreach (var objective in new[] { "slowest", "sum", "partel", "partel-joint" })
        {
            Assert.Equal(0, _program.Run("allocate", "--devices", "hall.yaml", "--objective", objective).ExitCode);
        }
    }

    [Theory]
    [InlineData(
        "model: AlexNet",
        "model: AlexNett",
        "hall.yaml:4:25: no network is called 'AlexNett'. Did you mean 'AlexNet'?"
    )]
    [InlineData("scenario: reference}", "scenario: nowhere}", "hall.yaml:4:44: no scenario is called 'nowhere'.")]
    [InlineData("band: 20 MHz", "band: 20 W", "hall.yaml:2:7: ")]
    [InlineData("band: 20 MHz", "", "hall.yaml")]
    [InlineData(
        "name: gate",
        "name: door",
        "hall.yaml:5:12: another device is called 'door'. Give each a name of its own."
    )]
    [InlineData("weight: 2", "weight: 0", "weight must be greater than 0")]
    [InlineData("weight: 2", "wieght: 2", "the device has no key 'wieght'. Did you mean 'weight'?")]
    [InlineData("snr: 6 dB, ", "", "channel needs the key 'snr'")]
    [InlineData("bits_per_hertz: 4", "bits_per_hertz: 4, snr: 3 dB", "channel has no key 'snr'")]
    [InlineData("count: 1000", "count: 0", "count")]
    [InlineData("count: 1000", "count: 9007199254740993", "count must be 9007199254740992 or less")]
    [InlineData("bits: 32, operations: 2000000", "bits: 0, operations: 0", "an item takes neither bits nor operations")]
    public void A_fault_has_its_place_and_a_way_out(string written, string wrong, string message)
    {
        _program.Write("hall.yaml", Hall.Replace(written, wrong, StringComparison.Ordinal));
        var run = _program.Run("allocate", "--devices", "hall.yaml");
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("defect", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_misspelt_rate_has_one_message_and_asks_for_no_other_key()
    {
        _program.Write("hall.yaml", Hall.Replace("bits_per_hertz", "bits_per_herz", StringComparison.Ordinal));
        var run = _program.Run("allocate", "--devices", "hall.yaml");
        Assert.Equal(1, run.ExitCode);
        Assert.EndsWith(
            "channel has no key 'bits_per_herz'. Did you mean 'bits_per_hertz'?",
            Assert.Single(run.Error.TrimEnd().Split('\n')),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Devices_without_items_cannot_share_any()
    {
        _program.Write("hall.yaml", Hall[..Hall.IndexOf("items", StringComparison.Ordinal)]);
        var run = _program.Run("allocate", "--devices", "hall.yaml", "--objective", "partel");
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("the file states no items to share", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_exit_code_distinguishes_a_wrong_objective_from_a_missing_file()
    {
        _program.Write("hall.yaml", Hall);
        Assert.Equal(2, _program.Run("allocate", "--devices", "hall.yaml", "--objective", "fast").ExitCode);
        Assert.Equal(2, _program.Run("allocate").ExitCode);
        Assert.Equal(1, _program.Run("allocate", "--devices", "none.yaml").ExitCode);
        Assert.Contains("--objective", _program.Run("allocate", "--help").Output, StringComparison.Ordinal);
    }

    private JsonObject Json(string objective)
    {
        _program.Write("hall.yaml", Hall);
        var run = _program.Run("allocate", "--devices", "hall.yaml", "--objective", objective, "--json");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return JsonNode.Parse(run.Output)!.AsObject();
    }
}
