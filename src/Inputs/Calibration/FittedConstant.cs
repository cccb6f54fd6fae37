namespace SplitProofs.Inputs.Calibration;

/// <summary>A rate or a bandwidth that was fitted, and what the samples say of it.</summary>
/// <param name="Value">The value: in FLOP/s, or in bit/s.</param>
public abstract record FittedConstant(double Value)
{
    /// <summary>The samples determine it.</summary>
    /// <param name="Value">The value.</param>
    public sealed record Fitted(double Value) : FittedConstant(Value);

    /// <summary>No layer needs to be bound by it: every greater value predicts the same times.</summary>
    /// <param name="Value">The least value.</param>
    public sealed record AtLeast(double Value) : FittedConstant(Value);

    /// <summary>
    /// In every stage, its layers and those of other classes are in the same proportion, so only the
    /// sum of their times is determined.
    /// </summary>
    /// <param name="Value">One of the values that fit.</param>
    public sealed record NotSeparated(double Value) : FittedConstant(Value);

    /// <summary>The fit leaves no time for the class: it is hidden by other classes, or the platform fuses it.</summary>
    /// <param name="Value">The value with which all layers of the class take a thousandth of the measured time.</param>
    public sealed record Unseen(double Value) : FittedConstant(Value);

    /// <summary>Handles each case.</summary>
    public T Match<T>(
        Func<Fitted, T> fitted,
        Func<AtLeast, T> atLeast,
        Func<NotSeparated, T> notSeparated,
        Func<Unseen, T> unseen
    ) =>
        this switch
        {
            Fitted f => fitted(f),
            AtLeast a => atLeast(a),
            NotSeparated n => notSeparated(n),
            Unseen u => unseen(u),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
