using System.Diagnostics;
using System.Net.Sockets;
using SplitProofs.Commands;
using SplitProofs.Inputs;
using SplitProofs.Inputs.Networks;
using SplitProofs.Inputs.Profiles;
using SplitProofs.Inputs.Scenarios;
using SplitProofs.Properties.Reports.Output;
using SplitProofs.Text.Faults;

namespace SplitProofs.Properties.Inputs;

/// <summary>Pipes, devices and sockets where a file is asked for. Reading them would wait for ever or never end.</summary>
public sealed class SpecialFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string, Func<string, IEnumerable<Fault>>> Readers =>
        new()
        {
            { "description", path => NetworkLookup.Find(path).Faults },
            { "scenario", path => ScenarioReader.ReadFile(path).Faults },
            { "profile", path => ProfileReader.ReadFile(path).Faults },
            { "replay", path => ReplayReader.Load(path, []).Faults },
            { "trace", path => ScenarioReader.Read(WithTrace(path), "my.yaml").Faults },
        };

    public void Dispose() => _folder.Dispose();

    [LinuxTheory]
    [MemberData(nameof(Readers))]
    public void A_named_pipe_is_refused_by_every_reader_at_once(string kind, Func<string, IEnumerable<Fault>> read)
    {
        var pipe = _folder[$"{kind}.yaml"];
        using (var mkfifo = Process.Start("mkfifo", [pipe]))
        {
            mkfifo.WaitForExit();
        }

        AssertRefused(read, pipe, "this is a named pipe, and not a regular file");
    }

    [LinuxTheory]
    [MemberData(nameof(Readers))]
    public void A_device_is_refused_by_every_reader_at_once(string kind, Func<string, IEnumerable<Fault>> read)
    {
        AssertRefused(read, "/dev/zero", "this is a device, and not a regular file");
        var link = _folder[$"{kind}.yaml"];
        File.CreateSymbolicLink(link, "/dev/zero");
        AssertRefused(read, link, "this is a device, and not a regular file");
    }

    [LinuxTheory]
    [MemberData(nameof(Readers))]
    public void A_socket_is_refused_by_every_reader(string kind, Func<string, IEnumerable<Fault>> read)
    {
        var path = _folder[$"{kind}.yaml"];
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(path));
        AssertRefused(read, path, "this is a socket, and not a regular file");
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public void A_folder_is_refused_by_every_reader(string kind, Func<string, IEnumerable<Fault>> read)
    {
        var path = _folder[$"{kind}.yaml"];
        Directory.CreateDirectory(path);
        AssertRefused(read, path, "this is a folder");
    }

    [LinuxTheory]
    [InlineData("link.yaml")]
    public void A_link_to_a_regular_file_is_read(string name)
    {
        _folder.Write("mine.yaml", ScenarioText.Valid);
        File.CreateSymbolicLink(_folder[name], _folder["mine.yaml"]);
        Assert.Equal("mine", ScenarioReader.ReadFile(_folder[name]).Value().Scenario.Name);
    }

    [LinuxTheory]
    [InlineData("/proc/version")]
    public void A_file_that_reports_no_length_is_read_all_the_same(string path)
    {
        Assert.Equal(0, new FileInfo(path).Length);
        Assert.StartsWith("Linux", Source.Load(path).Value().Text, StringComparison.Ordinal);
    }

    private static void AssertRefused(Func<string, IEnumerable<Fault>> read, string path, string cause)
    {
        var reading = Task.Run(() => string.Join('\n', read(path)));
        Assert.True(reading.Wait(TimeSpan.FromSeconds(20)), $"{path} is still being read after 20 seconds.");
        Assert.Contains(cause, reading.Result, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', reading.Result);
    }

    private static string WithTrace(string path) =>
        ScenarioText.Valid.Replace(
            "{family: rayleigh, mean_snr: 13.35 dB, cutoff_snr: -10 dB}",
            $"{{family: trace, file: \"{path}\"}}",
            StringComparison.Ordinal
        );
}
