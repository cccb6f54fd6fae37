using System.Numerics;
using SplitProofs.Descriptions.Algebra;
using SplitProofs.Descriptions.Problems;
using SplitProofs.Text.Faults;

namespace SplitProofs.Descriptions.Expressions;

/// <summary>
/// Collects what a network requires of its parameters. A requirement that holds for all values is not kept; one that fails for the
/// defaults is reported.
/// </summary>
internal sealed class Requirements(IReadOnlyDictionary<string, Parameter> parameters, ProblemLog problems)
{
    private readonly Func<string, BigInteger> _defaultOf = name => parameters[name].Default;
    private readonly LeastValues _leastValues = new(name => parameters[name].Least);
    private readonly List<Requirement> _kept = [];

    public EquatableArray<Requirement> Kept =>
        _kept.GroupBy(requirement => requirement.NonNegative).Select(group => group.First()).ToEquatableArray();

    /// <summary>The value for the default parameters.</summary>
    public BigInteger AtDefaults(Polynomial value) => value.Evaluate(_defaultOf);

    /// <summary>Whether the ranges of the parameters alone prove that a quantity is never negative.</summary>
    public bool IsNeverNegative(Polynomial value) => _leastValues.ProveNonNegative(value);

    /// <summary>
    /// Requires a quantity not to be negative; <see langword="false"/> if it is negative for the defaults. The objection is made only if
    /// it is needed: most quantities are constants that are not negative.
    /// </summary>
    public bool Require(Polynomial nonNegative, FaultKind kind, SourceSpan span, Func<Objection> objection)
    {
        if (nonNegative.IsTooLarge)
        {
            problems.Report(ProblemKind.ExpressionTooLarge, span, TooLarge);
            return false;
        }

        if (AtDefaults(nonNegative).Sign < 0)
        {
            problems.Report(kind, span, nonNegative.IsConstant ? objection() : ForDefaults(objection()));
            return false;
        }

        if (!IsNeverNegative(nonNegative))
        {
            _kept.Add(new(nonNegative, objection().Message));
        }

        return true;
    }

    public static Objection TooLarge { get; } =
        new(
            "This needs a polynomial of too many terms, or too high a degree, to analyse",
            "Use fewer parameters, or numbers."
        );

    private static Objection ForDefaults(Objection objection) =>
        objection with
        {
            Remedy = $"{objection.Remedy} (With the default parameters.)".TrimStart(),
        };
}
