namespace SplitProofs.Analytics.Stopping;

/// <summary>Which inferences are sent at the cut where they end (docs/derivations.md, section 15).</summary>
public abstract record UploadFilter
{
    private UploadFilter() { }

    /// <summary>All of them.</summary>
    public sealed record None : UploadFilter;

    /// <summary>A share of them, drawn independently of the channel. The others end at the cut, and nothing is sent.</summary>
    /// <param name="Uploaded">The probability that an inference is sent, above 0 and below 1.</param>
    /// <param name="Sent">What an inference that is sent takes.</param>
    /// <param name="Dropped">What an inference that is not sent takes: its stages on the device.</param>
    public sealed record Share(double Uploaded, InferenceOutcome Sent, InferenceOutcome Dropped) : UploadFilter;

    /// <summary>Handles each case.</summary>
    public T Match<T>(Func<T> none, Func<Share, T> share) =>
        this switch
        {
            None => none(),
            Share s => share(s),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
