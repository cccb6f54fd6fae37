using SplitProofs.Descriptions.Evaluation;
using SplitProofs.Text.Faults;

namespace SplitProofs.Descriptions;

/// <summary>What comes of compiling a description.</summary>
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

    /// <summary>A network, with warnings at most.</summary>
    /// <param name="Network">The network.</param>
    /// <param name="Warnings">Text that can be used but is probably a mistake.</param>
    public sealed record Succeeded(CompiledNetwork Network, EquatableArray<Fault> Warnings) : CompilationResult
    {
        /// <inheritdoc/>
        public override EquatableArray<Fault> Faults => Warnings;
    }

    /// <summary>No network.</summary>
    /// <param name="Errors">The errors, at least one, and warnings.</param>
    public sealed record Failed(EquatableArray<Fault> Errors) : CompilationResult
    {
        /// <inheritdoc/>
        public override EquatableArray<Fault> Faults => Errors;
    }
}
