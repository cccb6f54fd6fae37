using SplitProofs.Inputs.Networks;
using SplitProofs.Onnx;

namespace SplitProofs.Properties.Onnx;

/// <summary>A test of the networks that tests/fetch-onnx-models fetches; skipped, with the reason, where they are not there.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RealModelTheoryAttribute : TheoryAttribute
{
    /// <summary>The test is left out where a folder in that of the networks has none of them.</summary>
    /// <param name="part">The folder.</param>
    public RealModelTheoryAttribute(string part = "")
    {
        var folder = Path.Combine(RealModelTests.Folder, part);
        if (!Directory.Exists(folder) || !Directory.EnumerateFiles(folder, "*.onnx", _options).Any())
        {
            Skip = $"There are no networks in {folder}: run tests/fetch-onnx-models.";
        }
    }

    private static readonly EnumerationOptions _options = new() { RecurseSubdirectories = true, MaxRecursionDepth = 1 };
}

/// <summary>Networks as exporters of PyTorch, TensorFlow and Paddle write them.</summary>
public class RealModelTests
{
    /// <summary>The folder: SPLITPROOFS_ONNX_MODELS, or one of the user's caches.</summary>
    public static string Folder { get; } =
        Environment.GetEnvironmentVariable("SPLITPROOFS_ONNX_MODELS") is { Length: > 0 } given
            ? given
            : Path.Combine(
                Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } cache
                    ? cache
                    : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache"),
                "splitproofs-onnx-models"
            );

    [RealModelTheory]
    [InlineData("alexa_v0.1.onnx", "", 213_120, 213_377)]
    [InlineData("hey_mycroft_v0.1.onnx", "", 213_120, 213_889)]
    [InlineData("embedding_model.onnx", "", 41_955_840, 328_128)]
    [InlineData("melspectrogram.onnx", "input=1,1760", 2_171_136, 271_392)]
    [InlineData("ch_ppocr_mobile_v2.0_cls_infer.onnx", "x=1,3,48,192", 16_315_376, 129_356)]
    [InlineData("ch_PP-OCRv4_det_infer.onnx", "x=1,3,640,640", 2_301_935_744, 1_171_488)]
    [InlineData("ch_PP-OCRv4_rec_infer.onnx", "x=1,3,48,320", 702_469_440, 2_688_397)]
    [InlineData("silero_vad_legacy.onnx", "input=1,512 h=2,1,64 c=2,1,64", 764_616, 155_908)]
    [InlineData("silero_vad_v5.onnx", "input=1,512 state=2,1,128", 563_968, 309_633)]
    public void A_network_is_imported(string name, string shapes, long macs, long parameters)
    {
        var given = shapes
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(shape => shape.Split('='))
            .Aggregate(
                ImportOptions.None.Shapes,
                (all, shape) => all.Add(shape[0], [.. shape[1].Split(',').Select(long.Parse)])
            );
        var imported = OnnxFile.Import(Path.Combine(Folder, name), ImportOptions.None with { Shapes = given });
        var network = Importing.Of(imported).Compiled.EvaluateDefaults();
        Assert.Equal((macs, parameters), (network.Macs, network.Parameters));
    }
}
