namespace SplitProofs.Reports.Output;

/// <summary>A folder that must not be replaced; the message is for the user.</summary>
/// <param name="message">What prevents the output, and what to do.</param>
public sealed class OutputException(string message) : Exception(message);
