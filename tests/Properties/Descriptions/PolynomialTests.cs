using System.Collections.Immutable;
using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SplitProofs.Descriptions.Algebra;

namespace SplitProofs.Properties.Descriptions;

[Properties(Arbitrary = new[] { typeof(RandomTrees) })]
public class PolynomialTests
{
    private static readonly string[] _names = ["a", "b", "c"];

    [Property(MaxTest = 500)]
    public void Arithmetic_agrees_with_numbers_at_random_points(Tree expression)
    {
        var polynomial = expression.Symbolic();
        foreach (var point in Points)
        {
            Assert.Equal(expression.Numeric(point), polynomial.Evaluate(name => point[name]));
        }
    }

    [Property(MaxTest = 500)]
    public void The_canonical_form_does_not_depend_on_how_a_polynomial_was_written(Tree expression)
    {
        var (one, other) = (expression.Symbolic(), expression.Rewritten().Symbolic());
        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.Equal(one.Terms, other.Terms);
    }

    [Property]
    public void Where_all_other_terms_cancel_a_number_is_left(Tree expression)
    {
        var value = expression.Symbolic();
        var three = value - value + 3;
        Assert.True(three.IsConstant);
        Assert.Equal(Polynomial.Constant(3), three);
        Assert.Equal(Polynomial.Constant(3).GetHashCode(), three.GetHashCode());
        Assert.Equal("3", three.ToString());
        Assert.Empty((three - 3).Terms);
    }

    [Property]
    public void Equal_texts_belong_to_equal_polynomials_only(Tree expression)
    {
        var (left, right) = (expression.Symbolic(), expression.Rewritten().Symbolic() + 1);
        Assert.NotEqual(left, right);
        Assert.NotEqual(left.ToString(), right.ToString());
    }

    [Property]
    public void Exact_division_undoes_multiplication(Tree expression)
    {
        var value = expression.Symbolic();
        var divisor = Polynomial.Parameter("a") * Polynomial.Parameter("b") + 3;
        Assert.True(Division.TryExact(value * divisor, divisor, out var quotient));
        Assert.Equal(value, quotient);
        Assert.False(Division.TryExact(value * divisor + 1, divisor, out _));
    }

    [Theory]
    [InlineData(7, 2, 3)]
    [InlineData(-7, 2, -4)]
    [InlineData(-8, 2, -4)]
    [InlineData(0, 5, 0)]
    [InlineData(5, 0, 0)]
    public void Numbers_are_rounded_down(int dividend, int divisor, int expected) =>
        Assert.Equal(expected, Division.Floor(new BigInteger(dividend), new BigInteger(divisor)));

    [Fact]
    public void Quotients_by_constants_are_reduced()
    {
        var a = Polynomial.Parameter("a");
        Assert.Equal("a + 1", Division.Floor(2 * a + 3, 2).ToString());
        Assert.Equal("⌊(a) / (2)⌋", Division.Floor(2 * a + 1, 4).ToString());
        Assert.Equal("a + ⌊(a + 1) / (2)⌋", Division.Floor(3 * a + 1, 2).ToString());
        Assert.Equal("⌊(a) / (6)⌋", Division.Floor(Division.Floor(a, 2), 3).ToString());
        Assert.Equal("0", Division.Floor(Polynomial.One, 2).ToString());
    }

    [Property(MaxTest = 500)]
    public void What_is_proved_non_negative_is_non_negative(Tree expression)
    {
        var value = expression.Symbolic();
        if (new LeastValues(_ => 2).ProveNonNegative(value))
        {
            Assert.All(Points, point => Assert.True(value.Evaluate(name => point[name]).Sign >= 0));
        }
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(0, false)]
    public void Non_negativity_is_proved_from_the_least_values(int least, bool expected)
    {
        var (a, b) = (Polynomial.Parameter("a"), Polynomial.Parameter("b"));
        Assert.Equal(expected, new LeastValues(_ => least).ProveNonNegative(a * b - a + Division.Floor(b - 1, 2)));
    }

    [Property(MaxTest = 500)]
    public void A_maximum_keeps_its_value_without_quantities_that_are_never_greatest(SmallTrees trees)
    {
        var (maximum, reduced) = (trees.Maximum(), Reduced(trees.Maximum()));
        Assert.All(
            Points,
            point => Assert.Equal(maximum.Evaluate(name => point[name]), reduced.Evaluate(name => point[name]))
        );
    }

    [Fact]
    public void A_quantity_that_is_never_greatest_is_left_out_of_maxima()
    {
        var maxima = RandomTrees.Small.Generator.Draw(200).Select(trees => trees.Maximum());
        Assert.InRange(maxima.Count(all => Reduced(all).Candidates.Count < all.Candidates.Count), 40, 200);
    }

    [Theory]
    [InlineData(1, "2*a + 1")]
    [InlineData(0, "2*a + 1, 3*a")]
    public void What_is_never_greatest_depends_on_the_least_values(int least, string left)
    {
        var a = Polynomial.Parameter("a");
        var maximum = Maximum.Of(a, 2 * a, 2 * a + 1, least == 0 ? 3 * a : 2 * a - 1, 3);
        Assert.Equal(
            left,
            string.Join(
                ", ",
                maximum.Reduced(new LeastValues(_ => least).ProveNonNegative).Candidates.Where(c => !c.IsConstant)
            )
        );
    }

    [Fact]
    public void An_unreasonable_size_is_absorbing()
    {
        var huge = Enumerable
            .Range(0, 2000)
            .Aggregate(Polynomial.Zero, (sum, n) => sum + Polynomial.Parameter($"p{n}"));
        Assert.True(huge.IsTooLarge);
        Assert.True((huge * 0 + 1).IsTooLarge);
        Assert.True(Division.Floor(huge, 2).IsTooLarge);
    }

    private static IReadOnlyList<Dictionary<string, BigInteger>> Points { get; } =
    [
        .. Enumerable
            .Range(0, 8)
            .Select(n => new Dictionary<string, BigInteger>
            {
                ["a"] = 2 + n * n % 7,
                ["b"] = 2 + n * 5 % 11,
                ["c"] = 2 + 3 * n,
            }),
    ];

    private static Maximum Reduced(Maximum maximum) => maximum.Reduced(new LeastValues(_ => 2).ProveNonNegative);

    private static class RandomTrees
    {
        public static Arbitrary<Tree> Deep { get; } = Arb.From(Generator(4), Shrink);

        public static Arbitrary<SmallTrees> Small { get; } =
            Arb.From(
                Generator(2).ListOf().Select(trees => new SmallTrees([.. trees])),
                drawn => drawn.Trees.Select((_, place) => new SmallTrees(drawn.Trees.RemoveAt(place)))
            );
    }

    private static Gen<Tree> Generator(int depth) =>
        depth == 0
            ? Leaf
            : Gen.Frequency(
                (1, Leaf),
                (
                    4,
                    Gen.Elements('+', '-', '*')
                        .SelectMany(sign =>
                            Generator(depth - 1)
                                .SelectMany(left =>
                                    Generator(depth - 1).Select(right => (Tree)new Tree.Node(sign, left, right))
                                )
                        )
                ),
                (
                    1,
                    Gen.Choose(1, 6)
                        .SelectMany(divisor =>
                            Generator(depth - 1).Select(inner => (Tree)new Tree.Quotient(inner, divisor))
                        )
                )
            );

    private static Gen<Tree> Leaf =>
        Gen.OneOf(
            Gen.Choose(-5, 5).Select(value => (Tree)new Tree.Number(value)),
            Gen.Elements(_names).Select(name => (Tree)new Tree.Name(name))
        );

    private static IEnumerable<Tree> Shrink(Tree tree) =>
        tree switch
        {
            Tree.Node node =>
            [
                node.Left,
                node.Right,
                .. Shrink(node.Left).Select(left => node with { Left = left }),
                .. Shrink(node.Right).Select(right => node with { Right = right }),
            ],
            Tree.Quotient quotient =>
            [
                quotient.Inner,
                .. Shrink(quotient.Inner).Select(inner => quotient with { Inner = inner }),
            ],
            Tree.Name => [new Tree.Number(1)],
            _ => [],
        };

    /// <summary>Expressions of which the greatest counts.</summary>
    public sealed record SmallTrees(ImmutableArray<Tree> Trees)
    {
        public override string ToString() => string.Join(", ", Trees);

        internal Maximum Maximum() =>
            SplitProofs.Descriptions.Algebra.Maximum.Of([.. Trees.Select(tree => tree.Symbolic())]);
    }

    /// <summary>An expression, evaluated symbolically and directly.</summary>
    public abstract record Tree
    {
        internal abstract Polynomial Symbolic();

        public abstract BigInteger Numeric(Dictionary<string, BigInteger> point);

        /// <summary>Another way to write the same.</summary>
        public abstract Tree Rewritten();

        public sealed record Number(int Value) : Tree
        {
            internal override Polynomial Symbolic() => Value;

            public override BigInteger Numeric(Dictionary<string, BigInteger> point) => Value;

            public override Tree Rewritten() => new Node('-', new Number(Value + 3), new Number(3));
        }

        public sealed record Name(string Text) : Tree
        {
            internal override Polynomial Symbolic() => Polynomial.Parameter(Text);

            public override BigInteger Numeric(Dictionary<string, BigInteger> point) => point[Text];

            public override Tree Rewritten() => new Node('-', new Node('*', this, new Number(2)), this);
        }

        public sealed record Node(char Sign, Tree Left, Tree Right) : Tree
        {
            internal override Polynomial Symbolic() =>
                Sign switch
                {
                    '+' => Left.Symbolic() + Right.Symbolic(),
                    '-' => Left.Symbolic() - Right.Symbolic(),
                    _ => Left.Symbolic() * Right.Symbolic(),
                };

            public override BigInteger Numeric(Dictionary<string, BigInteger> point) =>
                Sign switch
                {
                    '+' => Left.Numeric(point) + Right.Numeric(point),
                    '-' => Left.Numeric(point) - Right.Numeric(point),
                    _ => Left.Numeric(point) * Right.Numeric(point),
                };

            public override Tree Rewritten() =>
                Sign == '-'
                    ? new Node('+', new Node('*', new Number(-1), Right.Rewritten()), Left)
                    : new Node(Sign, Right.Rewritten(), Left);
        }

        public sealed record Quotient(Tree Inner, int Divisor) : Tree
        {
            internal override Polynomial Symbolic() => Division.Floor(Inner.Symbolic(), Divisor);

            public override BigInteger Numeric(Dictionary<string, BigInteger> point)
            {
                var value = Inner.Numeric(point);
                return (value - ((value % Divisor + Divisor) % Divisor)) / Divisor;
            }

            public override Tree Rewritten() =>
                new Node(
                    '-',
                    new Quotient(
                        new Node('+', new Node('*', new Number(Divisor), new Name("b")), Inner.Rewritten()),
                        Divisor
                    ),
                    new Name("b")
                );
        }
    }
}
