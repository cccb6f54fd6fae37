using System.IO.Compression;
using SplitProofs.Onnx;
using SplitProofs.Properties.Packages;

namespace SplitProofs.Properties.Onnx;

/// <summary>
/// Networks of torchvision 0.14 as PyTorch 1.13 writes them, in evaluation mode without folding, with their weights taken out. The
/// parameters are those that torchvision publishes with its trained weights. The multiply-accumulates of the convolutional networks
/// were counted by PyTorch itself, in hooks of its modules; those of the transformer, whose attention has none, are published as
/// 4.41 GFLOPS.
/// </summary>
public class PublishedNetworkTests
{
    private const string Archive = "tests/Properties/Onnx/published.zip";

    [Theory]
    [InlineData("squeezenet1_0", 1_248_424, 818_924_576)]
    [InlineData("mobilenet_v2", 3_504_872, 300_774_272)]
    [InlineData("mobilenet_v3_large", 5_483_032, 216_589_760)]
    [InlineData("shufflenet_v2_x1_0", 2_278_604, 144_907_992)]
    [InlineData("googlenet", 6_624_904, 1_498_376_192)]
    [InlineData("mnasnet1_0", 4_383_312, 314_415_872)]
    [InlineData("densenet121", 7_978_856, 2_834_161_664)]
    [InlineData("efficientnet_b0", 5_288_548, 385_814_752)]
    [InlineData("regnet_y_400mf", 4_344_144, 401_842_848)]
    [InlineData("resnext50_32x4d", 25_028_904, 4_230_479_872)]
    [InlineData("convnext_tiny", 28_589_128, 4_455_531_264)]
    [InlineData("vit_b_32", 88_224_232, 4_409_186_304)]
    public void A_network_has_its_published_counts(string name, long parameters, long macs)
    {
        var network = Importing.Of(Import(name)).Compiled.EvaluateDefaults();
        Assert.Equal((parameters, macs), (network.Parameters, network.Macs));
    }

    private static SplitProofs.Text.Faults.Result<ImportedNetwork> Import(string name)
    {
        using var archive = ZipFile.OpenRead(Path.Combine(Programs.Root(), Archive));
        using var stream = archive.GetEntry($"{name}.onnx")!.Open();
        var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return OnnxImport.Read(new MemoryStream(bytes.ToArray()), $"{name}.onnx", ImportOptions.None);
    }
}
