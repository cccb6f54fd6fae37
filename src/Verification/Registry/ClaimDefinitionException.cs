using System.Collections.Immutable;
using SplitProofs.Text.Faults;

namespace SplitProofs.Verification.Registry;

/// <summary>Some claims are not completely stated; the message has a line for each fault.</summary>
/// <param name="faults">What is wrong, at least one fault.</param>
public sealed class ClaimDefinitionException(ImmutableArray<Fault> faults)
    : Exception(string.Join(Environment.NewLine, faults))
{
    /// <summary>What is wrong, at least one fault.</summary>
    public ImmutableArray<Fault> Faults { get; } = faults;
}
