using SplitProofs.Analytics.Channels;

namespace SplitProofs.Analytics.Simulation;

/// <summary>Which inferences a counter plays.</summary>
internal abstract record PlayedInferences
{
    /// <summary>The stream of random numbers that says which inferences are sent; no network has a cut of this number.</summary>
    private const ulong FilterStream = ulong.MaxValue;

    private PlayedInferences() { }

    /// <summary>All of them.</summary>
    public sealed record All : PlayedInferences;

    /// <summary>
    /// Those that are sent, or those that are not: inference i is sent if its number at the counter (i, 2⁶⁴ − 1) says so.
    /// </summary>
    /// <param name="Uploaded">The probability that an inference is sent.</param>
    /// <param name="AreSent">Whether these are the ones that are sent.</param>
    public sealed record OfFilter(double Uploaded, bool AreSent) : PlayedInferences;

    /// <summary>Keeps the numbers of inferences that are played.</summary>
    /// <param name="inferences">Numbers of inferences; those that are played move to the front.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="levels">Scratch space, as long.</param>
    /// <returns>How many are played.</returns>
    public int Keep(Span<ulong> inferences, ulong seed, Span<ulong> levels)
    {
        if (this is not OfFilter filter)
        {
            return inferences.Length;
        }

        Philox.Fill(inferences, FilterStream, seed, levels);
        AirtimeQuantiles.TryLastLevel(filter.Uploaded, out var last);
        var kept = 0;
        for (var n = 0; n < inferences.Length; n++)
        {
            var inference = inferences[n];
            inferences[kept] = inference;
            kept += levels[n] <= last == filter.AreSent ? 1 : 0;
        }

        return kept;
    }
}
