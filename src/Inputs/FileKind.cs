using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace SplitProofs.Inputs;

/// <summary>
/// Asks what a path leads to before it is opened: to open a named pipe waits for a writer, and a device has no end.
/// </summary>
internal static class FileKind
{
    // Of statx(2), whose layout is the same on every processor.
    private const int CurrentFolder = -100;
    private const uint TypeAsked = 1;
    private const int Size = 256;
    private const int ModeAt = 28;

    // Of inode(7).
    private const int TypeMask = 0xF000;

    /// <summary>
    /// What is there in place of a regular file, with an article; empty for a regular file, for a folder, for a path that leads
    /// nowhere, and on systems other than Linux. Links are followed.
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
