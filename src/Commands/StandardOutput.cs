using System.Text;

namespace SplitProofs.Commands;

/// <summary>
/// Standard output. If it cannot be written, because it is closed or its disk is full, the
/// message of the exception says so.
/// </summary>
/// <param name="console">The writer that writes it.</param>
internal sealed class StandardOutput(TextWriter console) : TextWriter
{
    public override Encoding Encoding => console.Encoding;

    public override void Write(char value) => Try(() => console.Write(value));

    public override void Write(char[] buffer, int index, int count) => Try(() => console.Write(buffer, index, count));

    public override void Write(string? value) => Try(() => console.Write(value));

    public override void WriteLine(string? value) => Try(() => console.WriteLine(value));

    public override void Flush() => Try(console.Flush);

    private static void Try(Action write)
    {
        try
        {
            write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var cause = e is UnauthorizedAccessException ? "it is closed, or may not be written" : e.Message;
            throw new IOException(
                $"standard output: not all of it was written ({cause.TrimEnd('.')}). Send it to a terminal or to a disk with room.",
                e
            );
        }
    }
}
