using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Claims.Library;

namespace SplitProofs.Properties.Analytics.Formulas;

/// <summary>
/// The formula in the report is the one that the solvers evaluate: read as an expression and worked out from that, it
/// gives the same number.
/// </summary>
[Properties(Arbitrary = new[] { typeof(Values) })]
public class ReadingTests
{
    private static readonly Channel _channel = new NakagamiChannel(new(12), 1.5, new(0.1));
    private static readonly NumericAirtime _airtime = new(_channel);

    [Property]
    public void The_look_ahead_threshold_reads_the_same_both_ways(Values values) =>
        Same(
            values,
            LookAheadThreshold.Airtime(Of("δ"), Of("t"), Of("u"), default(SymbolicAirtime)),
            v => LookAheadThreshold.Airtime(v("δ"), v("t"), v("u"), _airtime)
        );

    [Property]
    public void The_gain_of_a_placed_stage_reads_the_same_both_ways(Values values) =>
        Same(
            values,
            PlacementGain.PerInference(Of("S"), Of("t"), Of("u"), default(SymbolicAirtime)),
            v => PlacementGain.PerInference(v("S"), v("t"), v("u"), _airtime)
        );

    [Property]
    public void The_equal_layer_placement_reads_the_same_both_ways(Values values) =>
        Same(
            values,
            EqualLayers.PlacedStages(Of("δ"), Of("t"), Of("φ"), Of("K"), Of("M"), default(SymbolicAirtime)),
            v => EqualLayers.PlacedStages(v("δ"), v("t"), v("φ"), v("K"), v("M"), _airtime)
        );

    [Property]
    public void The_equal_layer_cost_reads_the_same_both_ways(Values values) =>
        Same(
            values,
            EqualLayers.ExpectedCost(Of("δ"), Of("t"), Of("M"), default(SymbolicAirtime)),
            v => EqualLayers.ExpectedCost(v("δ"), v("t"), v("M"), _airtime)
        );

    [Property]
    public void The_equal_layer_cost_of_all_stages_reads_the_same_both_ways(Values values) =>
        Same(
            values,
            EqualLayers.ExpectedCostOfAll(Of("δ"), Of("φ"), Of("t"), Of("M"), default(SymbolicAirtime)),
            v => EqualLayers.ExpectedCostOfAll(v("δ"), v("φ"), v("t"), v("M"), _airtime)
        );

    [Property]
    public void The_runs_placement_reads_the_same_both_ways(Values values) =>
        Same(
            values,
            RunOfStages.PlacedStages(
                Of("δ"),
                Of("t"),
                Of("u"),
                Of("φ"),
                Of("K"),
                Of("S"),
                Of("M"),
                default(SymbolicAirtime)
            ),
            v => RunOfStages.PlacedStages(v("δ"), v("t"), v("u"), v("φ"), v("K"), v("S"), v("M"), _airtime)
        );

    [Property]
    public void What_a_run_costs_reads_the_same_both_ways(Values values) =>
        Same(
            values,
            RunOfStages.ExpectedlyPaid(Of("δ"), Of("t"), Of("u"), Of("M"), default(SymbolicAirtime)),
            v => RunOfStages.ExpectedlyPaid(v("δ"), v("t"), v("u"), v("M"), _airtime)
        );

    [Property]
    public void The_periodic_placement_reads_the_same_both_ways(Values values) =>
        Same(
            values,
            PeriodicStages.PlacedPeriods(Of("t"), Of("S"), Of("φ"), Of("K"), Of("M")),
            v => PeriodicStages.PlacedPeriods(v("t"), v("S"), v("φ"), v("K"), v("M"))
        );

    [Property]
    public void The_periodic_cost_reads_the_same_both_ways(Values values) =>
        Same(
            values,
            PeriodicStages.ExpectedCost(Of("t"), Of("S"), Of("M"), Of("u")),
            v => PeriodicStages.ExpectedCost(v("t"), v("S"), v("M"), v("u"))
        );

    [Fact]
    public void The_look_ahead_threshold_wears_a_hat_wherever_a_formula_names_it()
    {
        var printed = string.Concat(
            EveryFormula.Read(letter => Expression.Of(new Symbol(letter)), default(SymbolicAirtime))
        );
        Assert.Contains("Letter = ξ, Subscript = , Superscript = , Hat = True", printed);
        Assert.DoesNotContain("Letter = ξ, Subscript = , Superscript = , Hat = False", printed);
    }

    private static void Same(Values values, Expression expression, Func<Func<string, Number>, Number> number)
    {
        var expected = expression.Match(new Evaluator(values, _channel));
        Assert.Equal(expected, number(name => new(values[name])).Value, 1e-12 * Math.Max(1, Math.Abs(expected)));
    }

    private static Expression Of(string letter) => Expression.Of(new Symbol(letter));

    private sealed class Evaluator(Values values, Channel channel) : IExpressionVisitor<double>
    {
        public double Constant(Expression.Constant expression) => expression.Value;

        public double Variable(Expression.Variable expression) =>
            expression.Symbol.Letter == "μ" ? channel.MeanAirtime : values[expression.Symbol.Letter];

        public double Definition(Expression.Definition expression) => expression.Value.Match(this);

        public double Sum(Expression.Sum expression) => expression.Left.Match(this) + expression.Right.Match(this);

        public double Difference(Expression.Difference expression) =>
            expression.Left.Match(this) - expression.Right.Match(this);

        public double Product(Expression.Product expression) =>
            expression.Left.Match(this) * expression.Right.Match(this);

        public double Quotient(Expression.Quotient expression) =>
            expression.Numerator.Match(this) / expression.Denominator.Match(this);

        public double Exponentiation(Expression.Exponentiation expression) =>
            Math.Pow(expression.Radix.Match(this), expression.Exponent.Match(this));

        public double Least(Expression.Least expression) =>
            Math.Min(expression.Left.Match(this), expression.Right.Match(this));

        public double NaturalLogarithm(Expression.NaturalLogarithm expression) =>
            Math.Log(expression.Argument.Match(this));

        public double LogarithmToBaseTwo(Expression.LogarithmToBaseTwo expression) =>
            Math.Log2(expression.Argument.Match(this));

        public double NaturalPower(Expression.NaturalPower expression) => Math.Exp(expression.Argument.Match(this));

        public double ProductLogarithm(Expression.ProductLogarithm expression) =>
            throw new NotSupportedException("No formula of the library has one.");

        public double LowerProductLogarithm(Expression.LowerProductLogarithm expression) =>
            throw new NotSupportedException("No formula of the library has one.");

        public double RoundedUp(Expression.RoundedUp expression) => Math.Ceiling(expression.Argument.Match(this));

        public double PowerSum(Expression.PowerSum expression)
        {
            var ratio = expression.Ratio.Match(this);
            return Enumerable.Range(0, (int)expression.Count.Match(this)).Sum(k => Math.Pow(ratio, k));
        }

        public double Conditional(Expression.Conditional expression) =>
            expression.Left.Match(this) <= expression.Right.Match(this)
                ? expression.Then.Match(this)
                : expression.Otherwise.Match(this);

        public double Functional(Expression.Functional expression)
        {
            var level = expression.Level.Match(this);
            return expression.Kind switch
            {
                AirtimeFunctional.ProbabilityAbove => channel.ProbabilityAbove(level),
                AirtimeFunctional.ExpectedMinimum => channel.ExpectedMinimum(level),
                AirtimeFunctional.ExpectedAtMost => channel.ExpectedAtMost(level),
                AirtimeFunctional.ExpectedExcess => channel.ExpectedExcess(level),
                _ => throw new ArgumentOutOfRangeException(nameof(expression)),
            };
        }

        public double Relation(Expression.Relation expression) =>
            throw new InvalidOperationException("A statement has no value.");
    }

    /// <summary>What the letters of the formulas stand for.</summary>
    public sealed record Values(ImmutableDictionary<string, double> OfLetters)
    {
        public static Arbitrary<Values> Arbitrary =>
            Arb.From(
                from numbers in Gen.ArrayOf(Gen.Choose(1, 400).Select(n => n / 100.0), 6)
                from last in Gen.Choose(0, 20)
                from sign in Gen.Elements(-0.1, 1, 1)
                select new Values(
                    new Dictionary<string, double>
                    {
                        ["δ"] = sign * numbers[0],
                        ["t"] = numbers[1],
                        ["u"] = numbers[2],
                        ["φ"] = numbers[3] / 100,
                        ["K"] = Math.Ceiling(100 * numbers[4]),
                        ["M"] = last,
                        ["S"] = numbers[5] / 4,
                    }.ToImmutableDictionary()
                ),
                values =>
                    values
                        .OfLetters.Where(value => value.Value != 1)
                        .Select(value => new Values(values.OfLetters.SetItem(value.Key, 1)))
            );

        public double this[string letter] => OfLetters[letter];

        public override string ToString() =>
            string.Join(", ", OfLetters.Select(value => $"{value.Key} = {value.Value}"));
    }
}
