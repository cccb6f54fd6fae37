using System.Numerics;

namespace SplitProofs.Descriptions.Expressions;

/// <summary>Arithmetic on numbers and parameters, as written.</summary>
/// <param name="Start">Where it starts in its scalar.</param>
/// <param name="Length">Its length.</param>
internal abstract record ExpressionSyntax(int Start, int Length)
{
    public T Match<T>(Func<Number, T> number, Func<Name, T> name, Func<Operation, T> operation) =>
        this switch
        {
            Number n => number(n),
            Name n => name(n),
            Operation o => operation(o),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    public sealed record Number(BigInteger Value, int Start, int Length) : ExpressionSyntax(Start, Length);

    public sealed record Name(string Text, int Start, int Length) : ExpressionSyntax(Start, Length);

    public sealed record Operation(Arithmetic Sign, ExpressionSyntax Left, ExpressionSyntax Right)
        : ExpressionSyntax(Left.Start, Right.Start + Right.Length - Left.Start);
}

internal enum Arithmetic
{
    Add,
    Subtract,
    Multiply,
    DivideExactly,
    DivideDown,
}
