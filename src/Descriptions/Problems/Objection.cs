namespace SplitProofs.Descriptions.Problems;

/// <summary>What is wrong with a part of a description, without its place.</summary>
/// <param name="Cause">What is wrong: a clause without a full stop.</param>
/// <param name="Remedy">The way out: a sentence; empty if the cause says it.</param>
internal sealed record Objection(string Cause, string Remedy)
{
    /// <summary>The cause and the way out.</summary>
    public string Message => Remedy.Length == 0 ? $"{Cause}." : $"{Cause}. {Remedy}";
}
