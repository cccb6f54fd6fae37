using SplitProofs.Descriptions.Evaluation;
using SplitProofs.Descriptions.Problems;

namespace SplitProofs.Descriptions;

/// <summary>What comes of compiling a description.</summary>
public abstract record CompilationResult
{
    private CompilationResult() { }

    /// <summary>What was found, in the order of the file.</summary>
    public abstract EquatableArray<Problem> Problems { get; }

    /// <summary>Handles each outcome.</summary>
    public abstract T Match<T>(Func<Succeeded, T> succeeded, Func<Failed, T> failed);

    /// <summary>A network, with warnings at most.</summary>
    /// <param name="Network">The network.</param>
    /// <param name="Warnings">What is probably not what was meant.</param>
    public sealed record Succeeded(CompiledNetwork Network, EquatableArray<Problem> Warnings) : CompilationResult
    {
        /// <inheritdoc/>
        public override EquatableArray<Problem> Problems => Warnings;

        /// <inheritdoc/>
        public override T Match<T>(Func<Succeeded, T> succeeded, Func<Failed, T> failed) => succeeded(this);
    }

    /// <summary>No network.</summary>
    /// <param name="Errors">The errors, at least one, and warnings.</param>
    public sealed record Failed(EquatableArray<Problem> Errors) : CompilationResult
    {
        /// <inheritdoc/>
        public override EquatableArray<Problem> Problems => Errors;

        /// <inheritdoc/>
        public override T Match<T>(Func<Succeeded, T> succeeded, Func<Failed, T> failed) => failed(this);
    }
}
