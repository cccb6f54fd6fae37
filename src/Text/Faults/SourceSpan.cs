namespace SplitProofs.Text.Faults;

/// <summary>A place in a file.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1, in UTF-16 code units.</param>
public readonly record struct SourcePosition(int Line, int Column);

/// <summary>A stretch of a file on one line.</summary>
/// <param name="Start">The offset of its first character, from 0, in UTF-16 code units.</param>
/// <param name="Length">Its length in UTF-16 code units.</param>
/// <param name="Position">The place of its first character.</param>
public readonly record struct SourceSpan(int Start, int Length, SourcePosition Position)
{
    /// <summary>The empty stretch at the start of every file.</summary>
    public static SourceSpan StartOfFile { get; } = new(0, 0, new(1, 1));

    /// <summary>The character of a text at an index; the empty end of the text where there is none.</summary>
    public static SourceSpan At(string text, int index)
    {
        var lines = text.Substring(0, index).Split('\n');
        return new(index, index < text.Length ? 1 : 0, new(lines.Length, lines[lines.Length - 1].Length + 1));
    }

    /// <summary>A part of this stretch.</summary>
    /// <param name="start">The offset of its first character from the start of this one.</param>
    /// <param name="length">Its length.</param>
    public SourceSpan Slice(int start, int length) =>
        new(Start + start, length, Position with { Column = Position.Column + start });
}
