namespace SplitProofs.Text.Faults;

/// <summary>A value as a user wrote it.</summary>
/// <param name="Subject">The name of the value in messages: the key, option or cell that has it.</param>
/// <param name="Text">What was written, without the space around it.</param>
/// <param name="Place">Its place.</param>
public sealed record Literal(string Subject, string Text, Place Place)
{
    /// <summary>What was written, as messages show it.</summary>
    public string Quoted => Quote.Of(Text);

    /// <summary>A failure with one fault, at the place of this value.</summary>
    public Result<T> Wrong<T>(string cause, string remedy) => Results.Failure<T>(Place, cause, remedy);
}
