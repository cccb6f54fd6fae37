namespace SplitProofs.Analytics.Formulas;

/// <summary>A channel's functionals, read as expressions: μ, P(X &gt; ξ), Ψ(ξ) and so on.</summary>
public readonly struct SymbolicAirtime : IAirtime<Expression>
{
    /// <inheritdoc/>
    public Expression Mean => Expression.Of(new Symbol("μ"));

    /// <inheritdoc/>
    public Expression ProbabilityAbove(Expression airtime) => Of(AirtimeFunctional.ProbabilityAbove, airtime);

    /// <inheritdoc/>
    public Expression ExpectedMinimum(Expression airtime) => Of(AirtimeFunctional.ExpectedMinimum, airtime);

    /// <inheritdoc/>
    public Expression ExpectedAtMost(Expression airtime) => Of(AirtimeFunctional.ExpectedAtMost, airtime);

    /// <inheritdoc/>
    public Expression ExpectedExcess(Expression airtime) => Of(AirtimeFunctional.ExpectedExcess, airtime);

    private static Expression Of(AirtimeFunctional kind, Expression airtime) =>
        new Expression.Functional(kind, airtime);
}
