namespace SplitProofs.Verification.Statements;

/// <summary>
/// The largest error, relative to an assertion's scale, that an instance may show although the claim is true, and where the error comes
/// from. It is computed from the instance; no constant suits all claims.
/// </summary>
/// <typeparam name="T">The kind of instance.</typeparam>
public abstract record Tolerance<T>
{
    /// <summary>2⁻⁵³, the relative error of a rounding.</summary>
    private const double UnitRoundoff = 1.0 / (1L << 53);

    private Tolerance(string reason) => Reason = reason;

    /// <summary>Why no true claim has a larger error, as a clause.</summary>
    public string Reason { get; }

    /// <summary>The largest error on an instance, relative to the scale of each assertion.</summary>
    public abstract double Of(T instance);

    /// <summary>No error: both sides are exact, or are decisions.</summary>
    public sealed record Exact(string Why) : Tolerance<T>(Why)
    {
        /// <inheritdoc/>
        public override double Of(T instance) => 0;
    }

    /// <summary>
    /// The running error of sums and products: a term that passes through n roundings errs by at most γ_n = n·u/(1 − n·u),
    /// u = 2⁻⁵³, and the terms add up to no more than the assertion's scale.
    /// </summary>
    /// <param name="Roundings">The most roundings that a term of either side passes through, n.</param>
    /// <param name="Why">How they are counted.</param>
    public sealed record Running(Func<T, int> Roundings, string Why)
        : Tolerance<T>($"rounding, 2⁻⁵³ of the terms involved each time; {Why}")
    {
        /// <inheritdoc/>
        public override double Of(T instance)
        {
            var errors = Roundings(instance) * UnitRoundoff;
            return errors / (1 - errors);
        }
    }

    /// <summary>The error that a quadrature, a series or an enclosure promises.</summary>
    /// <param name="Promised">The promised error, relative to the scale.</param>
    /// <param name="Why">Where the promise comes from.</param>
    public sealed record Bound(Func<T, double> Promised, string Why) : Tolerance<T>(Why)
    {
        /// <inheritdoc/>
        public override double Of(T instance) => Promised(instance);
    }
}
