using SplitProofs.Analytics.Formulas;

namespace SplitProofs.Reports.Typesetting;

/// <summary>
/// A formula as it is printed: which parts are fractions, what is in parentheses, where a sign is left out. Every such decision is made
/// once, in <see cref="Layout"/>; LaTeX and MathML only write it.
/// </summary>
internal abstract record Notation
{
    private Notation() { }

    /// <summary>A symbol.</summary>
    public sealed record Name(Symbol Symbol) : Notation;

    /// <summary>A number without a sign.</summary>
    public sealed record Numeral(ulong Value) : Notation;

    /// <summary>A number with a minus sign before it.</summary>
    public sealed record Negative(Numeral Magnitude) : Notation;

    /// <summary>Two parts with a sign between them.</summary>
    public sealed record Infix(Notation Left, Sign Sign, Notation Right) : Notation;

    /// <summary>A numerator over a denominator.</summary>
    public sealed record Fraction(Notation Numerator, Notation Denominator) : Notation;

    /// <summary>A base with an exponent.</summary>
    public sealed record Raised(Notation Base, Notation Exponent) : Notation;

    /// <summary>The positive part of a base: a superscript plus.</summary>
    public sealed record PositivePart(Fenced Base) : Notation;

    /// <summary>A part between delimiters.</summary>
    public sealed record Fenced(Fence Fence, Notation Body) : Notation
    {
        /// <summary>How large the delimiters are.</summary>
        public FenceSize Size => Body.IsTall ? FenceSize.Stretched : (FenceSize)Math.Min(Steps, (int)FenceSize.Biggest);

        /// <summary>
        /// The number of sizes above a line: one more than for delimiters of the same kind inside, and at least as many as for others.
        /// </summary>
        private int Steps =>
            Body.Fences.Select(within => within.Steps + (within.Fence == Fence ? 1 : 0)).DefaultIfEmpty(0).Max();
    }

    /// <summary>A function and its argument; the argument has its own delimiters, if any.</summary>
    public sealed record Applied(FunctionName Function, Notation Argument) : Notation;

    /// <summary>A sum over an index from 0.</summary>
    public sealed record Summation(Symbol Index, Notation Upper, Notation Body) : Notation;

    /// <summary>A case distinction: a row for each value, and the value of the last row, which applies otherwise.</summary>
    public sealed record Cases(IReadOnlyList<CasesRow> Rows, Notation Otherwise) : Notation;

    /// <summary>Equations below one another, aligned at the sign.</summary>
    public sealed record Aligned(IReadOnlyList<Infix> Rows) : Notation;

    /// <summary>Whether it is taller than a line, so that delimiters around it grow.</summary>
    public bool IsTall =>
        this switch
        {
            Fraction or Summation or Cases or Aligned => true,
            Infix n => n.Left.IsTall || n.Right.IsTall,
            Raised n => n.Base.IsTall,
            PositivePart n => n.Base.IsTall,
            Fenced n => n.Body.IsTall,
            Applied n => n.Argument.IsTall,
            _ => false,
        };

    /// <summary>The outermost delimiters inside it, without those in exponents.</summary>
    private IEnumerable<Fenced> Fences =>
        this switch
        {
            Infix n => n.Left.Fences.Concat(n.Right.Fences),
            Raised n => n.Base.Fences,
            PositivePart n => n.Base.Fences,
            Fenced n => [n],
            Applied n => n.Argument.Fences,
            _ => [],
        };

    /// <summary>Whether its first mark is a digit.</summary>
    public bool StartsWithDigit =>
        this switch
        {
            Numeral => true,
            Infix n => n.Left.StartsWithDigit,
            Raised n => n.Base.StartsWithDigit,
            _ => false,
        };

    /// <summary>Whether its first mark is a minus sign.</summary>
    public bool StartsWithMinus =>
        this switch
        {
            Negative => true,
            Infix n => n.Left.StartsWithMinus,
            _ => false,
        };
}
