using System.Collections.Immutable;
using SplitProofs.Analytics.Formulas;

namespace SplitProofs.Reports.Typesetting;

/// <summary>
/// Lays out an expression as a mathematician would. It has the fewest parentheses that keep its value; sums and
/// products of three or more parts need none. Quotients are fractions; inside fractions and exponents, where a fraction
/// would be too small, they have a slash.
/// </summary>
internal sealed class Layout : IExpressionVisitor<Layout.Part>
{
    private readonly bool _compact;
    private readonly ImmutableHashSet<string> _taken;

    private Layout(bool compact, ImmutableHashSet<string> taken) => (_compact, _taken) = (compact, taken);

    /// <summary>How strongly a part binds, the weakest first.</summary>
    public enum Binding
    {
        /// <summary>An equation or inequality.</summary>
        Relation,

        /// <summary>A choice of cases.</summary>
        Choice,

        /// <summary>A sum, difference or negative number.</summary>
        Sum,

        /// <summary>A quotient with a slash.</summary>
        Slash,

        /// <summary>A part that would seem to include a factor after it: a logarithm, a big sum, or a product that ends in one.</summary>
        Unclosed,

        /// <summary>A product.</summary>
        Product,

        /// <summary>A power.</summary>
        Power,

        /// <summary>A part that needs no parentheses as an argument, but does under an exponent.</summary>
        Argument,

        /// <summary>A part that never needs parentheses.</summary>
        Atom,
    }

    /// <summary>A part in print, and how strongly it binds.</summary>
    public readonly record struct Part(Notation Notation, Binding Binding)
    {
        /// <summary>The part, in parentheses if it binds more weakly than needed.</summary>
        public Notation AtLeast(Binding needed) =>
            Binding >= needed ? Notation : new Notation.Fenced(Fence.Parentheses, Notation);

        /// <summary>The same for a part after a sign; it must not begin with a minus sign.</summary>
        public Notation AfterSign(Binding needed) => Notation.StartsWithMinus ? AtLeast(Binding.Atom) : AtLeast(needed);
    }

    /// <summary>Lays out an expression.</summary>
    public static Notation Of(Expression expression) =>
        expression.Match(new Layout(compact: false, TakenLetters.Of(expression))).Notation;

    /// <summary>Lays out definitions as equations below one another.</summary>
    public static Notation Of(IReadOnlyList<Expression.Definition> definitions) =>
        new Notation.Aligned([
            .. definitions.Select(d => new Notation.Infix(new Notation.Name(d.Symbol), Sign.Equal, Of(d.Value))),
        ]);

    public Part Constant(Expression.Constant expression)
    {
        var numeral = new Notation.Numeral((ulong)Int128.Abs(expression.Value));
        return expression.Value < 0 ? new(new Notation.Negative(numeral), Binding.Sum) : new(numeral, Binding.Atom);
    }

    public Part Variable(Expression.Variable expression) => Name(expression.Symbol);

    public Part Definition(Expression.Definition expression) => Name(expression.Symbol);

    public Part Sum(Expression.Sum expression) =>
        Infix(
            Set(expression.Left).AtLeast(Binding.Sum),
            Sign.Plus,
            Set(expression.Right).AfterSign(Binding.Sum),
            Binding.Sum
        );

    public Part Difference(Expression.Difference expression) =>
        Infix(
            Set(expression.Left).AtLeast(Binding.Sum),
            Sign.Minus,
            Set(expression.Right).AfterSign(Binding.Slash),
            Binding.Sum
        );

    public Part Product(Expression.Product expression)
    {
        var factors = Factors(expression).Select(Set).ToList();
        var leading = factors.Take(factors.Count - 1).Select(factor => factor.AtLeast(Binding.Product));
        var last = factors[^1];
        return new(
            leading.Append(last.AtLeast(Binding.Unclosed)).Aggregate(Times),
            last.Binding == Binding.Unclosed ? Binding.Unclosed : Binding.Product
        );
    }

    public Part Quotient(Expression.Quotient expression) =>
        _compact
            ? Infix(
                Set(expression.Numerator).AtLeast(Binding.Product),
                Sign.Slash,
                Set(expression.Denominator).AtLeast(Binding.Power),
                Binding.Slash
            )
            : new(
                new Notation.Fraction(SetCompact(expression.Numerator), SetCompact(expression.Denominator)),
                Binding.Argument
            );

    public Part Exponentiation(Expression.Exponentiation expression) =>
        new(
            new Notation.Raised(Set(expression.Radix).AtLeast(Binding.Atom), SetCompact(expression.Exponent)),
            Binding.Power
        );

    public Part Least(Expression.Least expression) =>
        new(
            Apply(
                FunctionName.Minimum,
                Fence.Braces,
                Candidates(expression)
                    .Select(candidate => Set(candidate).AtLeast(Binding.Sum))
                    .Aggregate((left, right) => new Notation.Infix(left, Sign.Comma, right))
            ),
            Binding.Argument
        );

    public Part NaturalLogarithm(Expression.NaturalLogarithm expression) =>
        Logarithm(FunctionName.NaturalLogarithm, expression.Argument);

    public Part LogarithmToBaseTwo(Expression.LogarithmToBaseTwo expression) =>
        Logarithm(FunctionName.BinaryLogarithm, expression.Argument);

    public Part NaturalPower(Expression.NaturalPower expression)
    {
        var e = new Notation.Name(new Symbol("e"));
        return expression.Argument == Expression.Integer(1)
            ? new(e, Binding.Atom)
            : new(new Notation.Raised(e, SetCompact(expression.Argument)), Binding.Power);
    }

    public Part ProductLogarithm(Expression.ProductLogarithm expression) =>
        new(Apply(FunctionName.LambertW, Fence.Parentheses, Set(expression.Argument).Notation), Binding.Atom);

    public Part LowerProductLogarithm(Expression.LowerProductLogarithm expression) =>
        new(Apply(FunctionName.LowerLambertW, Fence.Parentheses, Set(expression.Argument).Notation), Binding.Atom);

    public Part RoundedUp(Expression.RoundedUp expression) =>
        new(new Notation.Fenced(Fence.Ceiling, Set(expression.Argument).Notation), Binding.Atom);

    public Part PowerSum(Expression.PowerSum expression)
    {
        var index = new[] { "k", "j", "i", "l", "m", "r" }.First(letter => !_taken.Contains(letter));
        var term = new Expression.Exponentiation(expression.Ratio, Expression.Of(new Symbol(index)));
        return new(
            new Notation.Summation(
                new Symbol(index),
                SetCompact(Predecessor(expression.Count)),
                term.Match(new Layout(_compact, _taken.Add(index))).Notation
            ),
            Binding.Unclosed
        );
    }

    public Part Conditional(Expression.Conditional expression)
    {
        var rows = new List<CasesRow>();
        Expression rest = expression;
        while (rest is Expression.Conditional choice)
        {
            var condition = new Expression.Relation(choice.Left, RelationSign.AtMost, choice.Right);
            rows.Add(new(Set(choice.Then).Notation, SetCompact(condition)));
            rest = choice.Otherwise;
        }

        return new(new Notation.Cases(rows, Set(rest).Notation), Binding.Choice);
    }

    public Part Functional(Expression.Functional expression)
    {
        var airtime = new Notation.Name(new Symbol("X"));
        var level = Set(expression.Level);
        return new(
            expression.Kind switch
            {
                AirtimeFunctional.ProbabilityAbove => Apply(
                    FunctionName.Probability,
                    Fence.Parentheses,
                    new Notation.Infix(airtime, Sign.Above, level.AtLeast(Binding.Sum))
                ),
                AirtimeFunctional.ExpectedMinimum => Apply(FunctionName.Psi, Fence.Parentheses, level.Notation),
                AirtimeFunctional.ExpectedAtMost => Apply(
                    FunctionName.Expectation,
                    Fence.Brackets,
                    new Notation.Infix(
                        airtime,
                        Sign.Semicolon,
                        new Notation.Infix(airtime, Sign.AtMost, level.AtLeast(Binding.Sum))
                    )
                ),
                AirtimeFunctional.ExpectedExcess => Apply(
                    FunctionName.Expectation,
                    Fence.Brackets,
                    new Notation.PositivePart(
                        new Notation.Fenced(
                            Fence.Parentheses,
                            new Notation.Infix(airtime, Sign.Minus, level.AfterSign(Binding.Slash))
                        )
                    )
                ),
                _ => throw new System.Diagnostics.UnreachableException(),
            },
            Binding.Atom
        );
    }

    public Part Relation(Expression.Relation expression) =>
        Infix(
            Set(expression.Left).AtLeast(Binding.Sum),
            expression.Sign switch
            {
                RelationSign.Equal => Sign.Equal,
                RelationSign.AtMost => Sign.AtMost,
                RelationSign.AtLeast => Sign.AtLeast,
                _ => throw new System.Diagnostics.UnreachableException(),
            },
            Set(expression.Right).AtLeast(Binding.Choice),
            Binding.Relation
        );

    private Part Logarithm(FunctionName name, Expression argument) =>
        new(new Notation.Applied(name, Set(argument).AtLeast(Binding.Argument)), Binding.Unclosed);

    private Part Set(Expression expression) => expression.Match(this);

    private Notation SetCompact(Expression expression) => expression.Match(new Layout(compact: true, _taken)).Notation;

    private static Part Infix(Notation left, Sign sign, Notation right, Binding binding) =>
        new(new Notation.Infix(left, sign, right), binding);

    private static Part Name(Symbol symbol) =>
        new(new Notation.Name(symbol), symbol.Superscript.Length > 0 ? Binding.Argument : Binding.Atom);

    private static Notation.Applied Apply(FunctionName name, Fence fence, Notation argument) =>
        new(name, new Notation.Fenced(fence, argument));

    // 2·3, not 23; 2·½, not two and a half.
    private static Notation Times(Notation left, Notation right)
    {
        var last = left is Notation.Infix product ? product.Right : left;
        var needsDot = right.StartsWithDigit || (last is Notation.Numeral && right is Notation.Fraction);
        return new Notation.Infix(left, needsDot ? Sign.Dot : Sign.Juxtaposed, right);
    }

    private static IEnumerable<Expression> Factors(Expression expression) =>
        expression is Expression.Product product ? [.. Factors(product.Left), .. Factors(product.Right)] : [expression];

    private static IEnumerable<Expression> Candidates(Expression expression) =>
        expression is Expression.Least least ? [.. Candidates(least.Left), .. Candidates(least.Right)] : [expression];

    private static Expression Predecessor(Expression count) =>
        count switch
        {
            Expression.Constant(var value) => Expression.Integer(value - 1),
            Expression.Sum(var left, Expression.Constant(1)) => left,
            Expression.Difference(var left, Expression.Constant(var value)) => left - Expression.Integer(value + 1),
            _ => count - Expression.Integer(1),
        };
}
