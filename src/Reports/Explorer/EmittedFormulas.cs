using System.Collections.Immutable;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Stopping;

namespace SplitProofs.Reports.Explorer;

/// <summary>The formulas with which the explorer computes, as JavaScript: the solvers' formulas, read as expressions.</summary>
internal static class EmittedFormulas
{
    private static readonly ImmutableArray<(string Name, Delegate Formula)> _formulas =
    [
        ("extra", WeightedCosts.Extra<Expression>),
        ("device", WeightedCosts.Device<Expression>),
        ("edge", WeightedCosts.Edge<Expression>),
        ("radio", WeightedCosts.Radio<Expression>),
        ("optimalThreshold", OptimalStep.Threshold<Expression>),
        ("lookAheadThreshold", LookAheadThreshold.Airtime<Expression, SymbolicAirtime>),
        ("staticGoingOn", StaticLookAheadStep.GoingOn<Expression, SymbolicAirtime>),
        ("valueOfThreshold", ThresholdStep.Value<Expression, SymbolicAirtime>),
        ("costOfFrame", CostOfFrame.Of<Expression>),
        ("airtimeInTime", LatencyStep.Airtime<Expression>),
        ("ofSnr", NakagamiAirtime.OfSnr<Expression>),
        ("leastSnr", NakagamiAirtime.LeastSnr<Expression>),
        ("scaled", NakagamiAirtime.Scaled<Expression>),
        ("nextTerm", NakagamiAirtime.NextTerm<Expression>),
        ("atOrAbove", NakagamiAirtime.AtOrAbove<Expression>),
        ("below", NakagamiAirtime.Below<Expression>),
        ("excess", NakagamiAirtime.Excess<Expression>),
        ("weight", NakagamiAirtime.Weight<Expression>),
        ("snrAt", NakagamiAirtime.SnrAt<Expression>),
        ("withoutPole", NakagamiAirtime.WithoutPole<Expression>),
        ("meanWithoutCutoff", NakagamiAirtime.MeanWithoutCutoff<Expression>),
    ];

    /// <summary>A JavaScript object of functions, whose parameters have the same names as in C#.</summary>
    public static string Source() =>
        $"const formulas = {{\n{string.Concat(_formulas.Select(entry => Function(entry.Name, entry.Formula)))}}};\n";

    private static string Function(string name, Delegate formula)
    {
        var parameters = formula.Method.GetParameters();
        var arguments = parameters.Select(parameter =>
            parameter.ParameterType == typeof(SymbolicAirtime)
                ? (object)default(SymbolicAirtime)
                : Expression.Of(new Symbol(parameter.Name!))
        );
        var value = (Expression)formula.DynamicInvoke([.. arguments])!;
        return $"  {name}: ({string.Join(", ", parameters.Select(p => p.Name))}) => {value.Match(new JavaScript())},\n";
    }
}
