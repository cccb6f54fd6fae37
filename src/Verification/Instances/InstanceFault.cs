using System.Collections.Immutable;

namespace SplitProofs.Verification.Instances;

/// <summary>Why a JSON value is no instance.</summary>
/// <param name="Path">Where in the value: “instance.law.states[0]”.</param>
/// <param name="Cause">What is wrong: a clause without a full stop.</param>
/// <param name="Remedy">The way out: a sentence.</param>
public sealed record InstanceFault(string Path, string Cause, string Remedy)
{
    /// <summary>The name that was written and that is not known; empty where something else is wrong.</summary>
    public string UnknownName { get; init; } = "";

    /// <summary>The names that are known there.</summary>
    public ImmutableArray<string> KnownNames { get; init; } = [];
}
