using System.Security.Cryptography;
using System.Text;
using SplitProofs.Inputs;
using SplitProofs.Inputs.Profiles;
using SplitProofs.Inputs.Scenarios;
using SplitProofs.Properties.Reports.Output;

namespace SplitProofs.Properties.Inputs;

public sealed class SourceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_absent_file_is_a_fault()
    {
        var path = _folder["none.yaml"];
        ScenarioReader.ReadFile(path).IsOneFault(path, "there is no such file", "spelling");
        var csv = _folder["no-folder/none.csv"];
        ProfileReader.ReadFile(csv).IsOneFault(csv, "there is no such file", "spelling");
    }

    [Fact]
    public void A_folder_instead_of_a_file_is_a_fault() =>
        ScenarioReader.ReadFile(_folder[""]).IsOneFault(_folder[""], "this is a folder", "Name a file");

    [Fact]
    public void A_name_that_no_file_can_have_is_a_fault()
    {
        ScenarioReader.ReadFile("a\0b.yaml").IsOneFault(@"a\u0000b.yaml", "no file can have this name");
        ScenarioReader.ReadFile("").IsOneFault("", "no file can have this name");
    }

    [Fact]
    public void A_name_that_is_not_UTF8_is_a_fault() =>
        // The runtime puts U+FFFD in place of the bytes that it cannot read.
        ScenarioReader
            .ReadFile("f\uFFFD.yaml")
            .IsOneFault("f\uFFFD.yaml", "this name of a file is not UTF-8 text", "Rename");

    [Fact]
    public void A_file_without_permission_is_a_fault()
    {
        var path = _folder["secret.yaml"];
        File.WriteAllText(path, ScenarioText.Valid);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.None);
            // An administrator reads it all the same.
            if (!Environment.IsPrivilegedProcess)
            {
                ScenarioReader.ReadFile(path).IsOneFault(path, "may not be read", "permission");
            }
        }
    }

    [Fact]
    public void A_huge_file_is_a_fault()
    {
        var path = _folder["huge.yaml"];
        File.WriteAllText(path, new string('#', Source.MaximumBytes + 1));
        ScenarioReader.ReadFile(path).IsOneFault(path, "larger than 1 MiB");
    }

    [Fact]
    public void Bytes_that_are_no_UTF8_are_a_fault_at_their_place()
    {
        var path = _folder["latin1.yaml"];
        File.WriteAllBytes(path, Encoding.Latin1.GetBytes("name: mine\n# \u00FCber\n"));
        ScenarioReader.ReadFile(path).IsOneFault($"{path}:2:3", "not UTF-8", "Save the file as UTF-8");
    }

    [Fact]
    public void A_file_in_UTF16_is_a_fault()
    {
        var path = _folder["utf16.csv"];
        File.WriteAllText(path, ScenarioText.Valid, Encoding.Unicode);
        ProfileReader.ReadFile(path).IsOneFault($"{path}:1:1", "not UTF-8", "Save the file as UTF-8");
    }

    [Fact]
    public void The_hash_is_that_of_the_bytes_of_the_file()
    {
        var path = _folder["marked.yaml"];
        var bytes = Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(ScenarioText.Valid)).ToArray();
        File.WriteAllBytes(path, bytes);

        var file = ScenarioReader.ReadFile(path).Value();

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), file.Hash);
        Assert.Equal(ScenarioText.Valid, file.Text);
    }
}
