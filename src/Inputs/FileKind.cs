using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace SplitProofs.Inputs;

/// <summary>
/// Finds out what a path leads to before it is opened: opening a named pipe would wait for a writer, and reading a device might never end.
/// </summary>
internal static class FileKind
{
    // Constants of statx(2), whose layout is the same on every processor.
    private const int CurrentFolder = -100;
    private const uint TypeAsked = 1;
    private const int Size = 256;
    private const int ModeAt = 28;

    // The mask of inode(7).
    private const int TypeMask = 0xF000;

    /// <summary>
    /// Names the pipe, device or socket that a path leads to, with an article. Empty for a regular file, a folder, a path that does not
    /// exist, and on systems other than Linux. Links are followed.
    /// </summary>
    public static string OtherThanFile(string path)
    {
        var status = new byte[Size];
        return
            !OperatingSystem.IsLinux()
            || statx(CurrentFolder, Encoding.UTF8.GetBytes(path + "\0"), 0, TypeAsked, status) != 0
            ? ""
            : (BinaryPrimitives.ReadUInt16LittleEndian(status.AsSpan(ModeAt)) & TypeMask) switch
            {
                0x1000 => "a named pipe",
                0x2000 or 0x6000 => "a device",
                0xC000 => "a socket",
                _ => "",
            };
    }

    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int statx(int folder, byte[] path, int flags, uint mask, byte[] status);
}
