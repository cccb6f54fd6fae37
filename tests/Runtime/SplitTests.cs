using System.Text.Json;
using SplitProofs.Properties.Onnx;
using SplitProofs.Runtime.Sessions;
using SplitProofs.Runtime.Splitting;

namespace SplitProofs.Runtime.Tests;

/// <summary>Both files of a cut, run one after the other, give what the whole gives.</summary>
[Collection("Program")]
public sealed class SplitTests : IDisposable
{
    private readonly Networks _networks = new();

    public void Dispose() => _networks.Dispose();

    private string Output => Path.Combine(_networks.Folder, "out");

    [Theory]
    [InlineData("alexa_v0.1.onnx", "")]
    [InlineData("embedding_model.onnx", "input_1=1,76,32,1")]
    [InlineData("melspectrogram.onnx", "input=1,1760")]
    [InlineData("ch_ppocr_mobile_v2.0_cls_infer.onnx", "x=1,3,48,192")]
    [InlineData("ch_PP-OCRv4_det_infer.onnx", "x=1,3,64,64")]
    [InlineData("ch_PP-OCRv4_rec_infer.onnx", "x=1,3,48,64")]
    public async Task A_real_network_is_divided_at_each_cut(string name, string shape)
    {
        var path = ShapeTests.PathOf(name);
        string[] shapes = shape.Length == 0 ? [] : ["--shape", shape];
        var run = await Networks.RunAsync(["split", path, .. shapes, "--all", "--output", Output]);
        Assert.Equal((0, "[]"), (run.ExitCode, Manifest().GetProperty("notPossible").ToString()));
        Assert.NotEqual(0, Manifest().GetProperty("cuts").GetArrayLength());
        Assert.All(
            Manifest().GetProperty("cuts").EnumerateArray(),
            cut =>
            {
                Assert.Equal(cut.GetProperty("describedBits").GetInt64(), cut.GetProperty("sentBits").GetInt64());
                Assert.InRange(cut.GetProperty("maximumDifference").GetDouble(), 0, 0.01);
            }
        );
    }

    [Theory]
    [InlineData("--placed", "2")]
    [InlineData("--cut", "residual1")]
    public async Task One_cut_is_chosen_by_its_number_or_by_the_stage_before_it(string option, string value)
    {
        var path = _networks.Write("net.onnx", Networks.Residual());
        var run = await Networks.RunAsync("split", path, option, value, "--output", Output);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("2 of 4 stages, after residual1: ", run.Output, StringComparison.Ordinal);
        Assert.Equal(
            ["cut-2.device.onnx", "cut-2.edge.onnx", "manifest.json"],
            Directory.EnumerateFiles(Output).Select(Path.GetFileName).Order()
        );
    }

    [Fact]
    public async Task Weights_in_another_file_are_copied_into_files_beside_the_parts()
    {
        var file = new OnnxWriter();
        var conv = file.Node("Conv", [file.Input("image", 1, 3, 8, 8), file.Weights(4, 3, 3, 3)]);
        file.Output(
            file.Node("GlobalAveragePool", [file.Node("Conv", [conv, file.RawWeights(Bytes(8 * 4), 2, 4, 1, 1)])])
        );
        var path = _networks.Write("net.onnx", file.Bytes());
        _networks.Write("weights.bin", Bytes(4 * 4 * 3 * 3 * 3));
        var run = await Networks.RunAsync("split", path, "--placed", "1", "--output", Output);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(4 * 4 * 3 * 3 * 3, new FileInfo(Path.Combine(Output, "cut-1.device.onnx.data")).Length);
        Assert.False(File.Exists(Path.Combine(Output, "cut-1.edge.onnx.data")));
    }

    [Fact]
    public async Task Missing_external_data_are_named_and_nothing_is_written()
    {
        var file = new OnnxWriter();
        var conv = file.Node("Conv", [file.Input("image", 1, 3, 8, 8), file.Weights(4, 3, 3, 3)]);
        file.Output(file.Node("Conv", [conv, file.Weights(2, 4, 1, 1)]));
        var path = _networks.Write("net.onnx", file.Bytes());
        var run = await Networks.RunAsync("split", path, "--placed", "1", "--output", Output, "--no-check");
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("lie in weights.bin, and there is no such file beside it", run.Error, StringComparison.Ordinal);
        Assert.Equal([path], Directory.EnumerateFileSystemEntries(_networks.Folder));
    }

    /// <summary>The check sees a weight that changed: the edge part of another network gives other results.</summary>
    [Fact]
    public void Parts_of_different_networks_are_not_the_whole()
    {
        var (one, other) = (
            Networks.Open(_networks.Write("one.onnx", Networks.Residual(1))),
            Networks.Open(_networks.Write("other.onnx", Networks.Residual(2)))
        );
        var inputs = new GeneratedInputs(7, GeneratedInputs.ReadFills([]).Match(fills => fills, _ => null!));
        using var check = new SplitCheck(one, inputs, threads: 1);
        string Write(Onnx.Splitting.SplittableNetwork network, int from, int to, string name) =>
            PartFiles.Write(network, network.Part(from, to), _networks.Folder, name);
        var device = Write(one, 0, 2, "device");
        Assert.True(check.Compare(one.Part(0, 2), device, one.Part(2, 4), Write(one, 2, 4, "a")).IsRounding);
        Assert.False(check.Compare(one.Part(0, 2), device, other.Part(2, 4), Write(other, 2, 4, "b")).IsRounding);
    }

    [Theory]
    [InlineData("--placed: the network has 4 stages, and with 4 on the device nothing is left", "--placed", "4")]
    [InlineData("--cut: no stage is called 'residual'. Did you mean 'residual1'?", "--cut", "residual")]
    [InlineData("--cut: 'dense1' is the last stage", "--cut", "dense1")]
    [InlineData("--placed, --cut, --all: give one of them", "--placed", "1", "--all")]
    [InlineData("--placed, --cut, --all: give one of them")]
    [InlineData("has no input 'x'", "--all", "--fill", "x=1")]
    [InlineData("--fill: 'image' gives no input a number", "--all", "--fill", "image")]
    public async Task A_wrong_command_line_has_one_message(string message, params string[] arguments)
    {
        var path = _networks.Write("net.onnx", Networks.Residual());
        var run = await Networks.RunAsync(["split", path, "--output", Output, .. arguments]);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Equal([path], Directory.EnumerateFileSystemEntries(_networks.Folder));
    }

    [Fact]
    public async Task A_folder_with_something_in_it_is_left_alone()
    {
        var path = _networks.Write("net.onnx", Networks.Residual());
        Directory.CreateDirectory(Output);
        File.WriteAllText(Path.Combine(Output, "mine.txt"), "mine");
        var run = await Networks.RunAsync("split", path, "--all", "--output", Output);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("is no empty folder", run.Error, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(Path.Combine(Output, "mine.txt")));
    }

    private JsonElement Manifest()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(Output, "manifest.json")));
        return json.RootElement.Clone();
    }

    private static byte[] Bytes(int count)
    {
        var random = new Random(3);
        return
        [
            .. Enumerable.Range(0, count / 4).SelectMany(_ => BitConverter.GetBytes((float)random.NextDouble() - 0.5f)),
        ];
    }
}
