using System.Collections.Immutable;

namespace SplitProofs.Properties.Fuzzing;

/// <summary>A reader that is tried with damaged texts.</summary>
/// <param name="Name">What it reads, as test and report name it.</param>
/// <param name="Texts">Valid texts, which are damaged.</param>
/// <param name="Try">
/// Reads a text: whether it was accepted. Throws where the reader does, or where what it answers is not sound: a fault has a
/// place, and is of one line; what is accepted can be used.
/// </param>
internal sealed record FuzzTarget(string Name, ImmutableArray<string> Texts, Func<string, bool> Try)
{
    /// <summary>What is wrong with how the reader takes a text; empty if nothing is.</summary>
    public string Finding(string text)
    {
        try
        {
            _ = Try(text);
            return "";
        }
        catch (Exception exception)
        {
            return $"{exception.GetType().Name}: {exception.Message}";
        }
    }

    public override string ToString() => Name;
}
