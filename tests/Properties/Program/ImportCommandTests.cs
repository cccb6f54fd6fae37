using SplitProofs.Properties.Commands;
using SplitProofs.Properties.Onnx;

namespace SplitProofs.Properties.Program;

[Collection("Program")]
public sealed class ImportCommandTests : IDisposable
{
    private readonly ProgramUnderTest _program = new();

    public void Dispose() => _program.Dispose();

    private string Network(params long[] shape)
    {
        var file = new OnnxWriter();
        var conv = file.Node("Relu", [file.Node("Conv", [file.Input("image", shape), file.Weights(4, 3, 3, 3)])]);
        file.Output(
            file.Node("Gemm", [file.Node("Flatten", [file.Node("GlobalAveragePool", [conv])]), file.Weights(4, 2)])
        );
        File.WriteAllBytes(Path.Combine(_program.Folder, "net.onnx"), file.Bytes());
        return "net.onnx";
    }

    [Fact]
    public void The_description_that_is_written_gives_the_same_answers_as_the_file()
    {
        var file = Network(1, 3, 16, 16);
        var imported = _program.Run("import", file, "--output", "net.dnn.yaml");
        Assert.Equal(
            (0, "", "The description is in net.dnn.yaml."),
            (imported.ExitCode, imported.Output, imported.Error.TrimEnd())
        );
        var (one, other) = (_program.Run("inspect", file), _program.Run("inspect", "net.dnn.yaml"));
        Assert.Equal((0, other.Output), (one.ExitCode, one.Output));
        Assert.Equal(
            _program.Run("place", "--model", "net.dnn.yaml", "--scenario", "reference").Output,
            _program.Run("place", "--model", file, "--scenario", "reference").Output
        );
    }

    [Fact]
    public void Extents_that_are_left_open_are_given_by_an_option_of_each_command()
    {
        var file = Network(0, 3, 0, 0);
        var refused = _program.Run("inspect", file);
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("--shape image=1,3,224,224", refused.Error, StringComparison.Ordinal);
        Assert.Equal(0, _program.Run("inspect", file, "--shape", "1,3,16,16").ExitCode);
        Assert.Equal(
            0,
            _program.Run("place", "--model", file, "--shape", "image=1,3,16,16", "--scenario", "reference").ExitCode
        );
    }

    [Theory]
    [InlineData("image=1,3,x,16", "'image=1,3,x,16' is no shape")]
    [InlineData("picture=1,3,16,16", "net.onnx has no input 'picture'")]
    [InlineData("image=1,4,16,16", "[1, 4, 16, 16] does not fit the input image [?, 3, ?, ?] of net.onnx")]
    public void A_wrong_shape_is_a_wrong_command_line(string shape, string message)
    {
        var refused = _program.Run("import", Network(0, 3, 0, 0), "--shape", shape);
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains(message, refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_or_no_network_leaves_nothing()
    {
        Assert.Contains("there is no such file", _program.Run("import", "none.onnx").Error, StringComparison.Ordinal);
        _program.Write("text.onnx", "not a network");
        var refused = _program.Run("import", "text.onnx", "--output", "net.dnn.yaml");
        Assert.Equal(1, refused.ExitCode);
        Assert.False(File.Exists(Path.Combine(_program.Folder, "net.dnn.yaml")));
        Assert.Contains(
            "cannot be written",
            _program.Run("import", Network(1, 3, 8, 8), "--output", "no/folder/net.yaml").Error,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("no/folder/net.dnn.yaml", "(there is no such folder)")]
    [InlineData("folder.dnn.yaml", "(this is a folder)")]
    public void A_file_that_cannot_be_written_is_named_as_it_was_given_and_leaves_nothing(string path, string cause)
    {
        Directory.CreateDirectory(Path.Combine(_program.Folder, "folder.dnn.yaml"));
        var network = Network(1, 3, 8, 8);
        var before = Directory.GetFileSystemEntries(_program.Folder);
        var refused = _program.Run("import", network, "--output", path);
        Assert.Equal((1, ""), (refused.ExitCode, refused.Output));
        Assert.StartsWith(
            $"error: {path}: this file cannot be written {cause}",
            refused.Error,
            StringComparison.Ordinal
        );
        Assert.Equal(before, Directory.GetFileSystemEntries(_program.Folder));
    }
}
