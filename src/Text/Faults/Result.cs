using System.Collections.Immutable;

namespace SplitProofs.Text.Faults;

/// <summary>A value, or the faults of the input from which it was read.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public abstract record Result<T>
{
    private const int MostFaults = 20;

    private Result() { }

    /// <summary>The value.</summary>
    /// <param name="Value">The value.</param>
    public sealed record Success(T Value) : Result<T>;

    /// <summary>No value.</summary>
    public sealed record Failure : Result<T>
    {
        /// <summary>Fails.</summary>
        /// <param name="faults">What is wrong, at least one fault.</param>
        public Failure(ImmutableArray<Fault> faults) => Faults = faults;

        /// <inheritdoc/>
        public override ImmutableArray<Fault> Faults { get; }
    }

    /// <summary>What is wrong; empty for a success.</summary>
    public virtual ImmutableArray<Fault> Faults => [];

    /// <summary>Handles each case.</summary>
    public TOut Match<TOut>(Func<T, TOut> success, Func<ImmutableArray<Fault>, TOut> failure) =>
        this switch
        {
            Success s => success(s.Value),
            Failure f => failure(f.Faults),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    // The runtime compiles Map and Bind anew for each type of value. Without closures, a program starts sooner.

    /// <summary>The result with its value changed.</summary>
    public Result<TOut> Map<TOut>(Func<T, TOut> function) =>
        this is Success success ? new Result<TOut>.Success(function(success.Value)) : new Result<TOut>.Failure(Faults);

    /// <summary>The result of the next step, which runs only after a success; the same faults if there is no value.</summary>
    public Result<TOut> Bind<TOut>(Func<T, Result<TOut>> next) =>
        this is Success success ? next(success.Value) : new Result<TOut>.Failure(Faults);

    /// <summary>The same result; a failure with the given fault if the value of a success is wrong.</summary>
    public Result<T> Unless(Func<T, bool> isWrong, Func<T, Fault> fault) =>
        this is Success success && isWrong(success.Value) ? new Failure([fault(success.Value)]) : this;

    /// <summary>The result with its faults in the order of the file. Beyond a maximum, one fault says how many more there are.</summary>
    public Result<T> InReadingOrder() =>
        this is Failure ? new Failure(Shortened([.. Faults.Distinct().OrderBy(PositionOf)])) : this;

    private static ImmutableArray<Fault> Shortened(ImmutableArray<Fault> faults) =>
        faults.Length <= MostFaults
            ? faults
            :
            [
                .. faults.Take(MostFaults),
                new Fault(
                    faults[MostFaults].Place,
                    $"{faults.Length - MostFaults} more faults from here on",
                    "Correct those above first."
                ),
            ];

    private static (int Line, int Column) PositionOf(Fault fault) =>
        fault.Place.Match(
            position: p => (p.Line, p.Column),
            span: s => (s.At.Position.Line, s.At.Position.Column),
            wholeFile: _ => (0, 0),
            option: _ => (0, 0),
            claim: _ => (0, 0),
            json: _ => (0, 0)
        );
}
