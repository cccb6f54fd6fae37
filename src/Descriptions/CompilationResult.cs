using SplitProofs.Descriptions.Evaluation;
using SplitProofs.Text.Faults;

namespace SplitProofs.Descriptions;

/// <summary>The result of compiling a description.</summary>
public abstract record CompilationResult
{
    private CompilationResult() { }

    /// <summary>What was found, in the order of the file.</summary>
    public abstract EquatableArray<Fault> Faults { get; }

    /// <summary>Handles each outcome.</summary>
    public T Match<T>(Func<Succeeded, T> succeeded, Func<Failed, T> failed) =>
        this switch
        {
            Succeeded s => succeeded(s),
            Failed f => failed(f),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>A network, without errors; there may be warnings.</summary>
    /// <param name="Network">The network.</param>
    /// <param name="Warnings">What is probably a mistake, though the text can be used.</param>
    public sealed record Succeeded(CompiledNetwork Network, EquatableArray<Fault> Warnings) : CompilationResult
    {
        /// <inheritdoc/>
        public override EquatableArray<Fault> Faults => Warnings;
    }

    /// <summary>No network, because there are errors.</summary>
    /// <param name="Errors">At least one error, and the warnings.</param>
    public sealed record Failed(EquatableArray<Fault> Errors) : CompilationResult
    {
        /// <inheritdoc/>
        public override EquatableArray<Fault> Faults => Errors;
    }
}
