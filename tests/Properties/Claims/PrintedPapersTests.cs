using System.Collections.Immutable;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Claims;
using SplitProofs.Reports.Typesetting;
using SplitProofs.Verification.Printed;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Properties.Claims;

/// <summary>The claims on further papers read the formulas that they print, and see a slip in them.</summary>
public class PrintedPapersTests
{
    /// <summary>What a reading may err by; a slip must change a side by more on some instance.</summary>
    private const double Seen = 1e-6;

    /// <summary>Slips that are no mistakes: what is printed then holds too.</summary>
    private static readonly ImmutableArray<string> _trueAsWell = ["C_1 - C_2 = 0"];

    /// <summary>What it states of a simulation holds by chance only, as S1 and S2 do.</summary>
    private const string BySimulation = "papers/cema/CEMA6";

    public static TheoryData<string> Papers =>
        [
            .. ShippedClaims
                .All.Where(claim => claim.Id.IsWithin("papers"))
                .Select(claim => $"{claim.Id}")
                .Where(id => id != BySimulation),
        ];

    [Theory]
    [MemberData(nameof(Papers))]
    public void Every_formula_of_a_claim_on_a_paper_is_read(string id)
    {
        var claim = Find(id);
        Assert.NotEmpty(claim.Formulas);
        Assert.Equal(claim.Formulas.Length, claim.Tables.Count);
    }

    [Theory]
    [MemberData(nameof(Papers))]
    public void A_slip_in_a_printed_formula_of_a_paper_is_seen(string id) =>
        Assert.Empty(Find(id).Accept(new UnseenSlips()).Except(_trueAsWell));

    private static Claim Find(string id) => ShippedClaims.All.Single(claim => $"{claim.Id}" == id);

    /// <summary>The slips that no instance shows.</summary>
    private sealed class UnseenSlips : IClaimVisitor<IEnumerable<string>>
    {
        public IEnumerable<string> Visit<T>(Claim<T> claim)
            where T : notnull
        {
            if (claim.Stance == Stance.IsFalse)
            {
                // PrintedRefutationsTests reads these.
                return [];
            }

            var read = Assert.Single(PrintedFormulas<T>.Of([claim]));
            var instances = claim.Domain.Generator.Draw(300);
            return
            [
                .. from place in Enumerable.Range(0, claim.Formulas.Length)
                let formula = (Expression.Relation)claim.Formulas[place]
                from slip in Slips(formula)
                where !instances.Any(instance => IsSeen(read, instance, place, slip))
                select Formula.Of(slip).Latex,
            ];
        }

        /// <summary>An inequality may hold with a slip in a term; its sign may not be another.</summary>
        private static IEnumerable<Expression> Slips(Expression.Relation formula) =>
            formula.Sign == RelationSign.Equal
                ? Misprints
                    .Of(formula)
                    .Where(slip => ((Expression.Relation)slip).Sign == formula.Sign && IsPrintable(slip))
                : Enum.GetValues<RelationSign>()
                    .Where(sign => sign != formula.Sign)
                    .Select(sign => (Expression)(formula with { Sign = sign }));

        private static bool IsSeen<T>(PrintedFormulas<T> read, T instance, int place, Expression slip)
            where T : notnull
        {
            try
            {
                return read.ReadAsNumbers(instance, (_, at, formula) => at == place ? slip : formula)
                    .Any(assertion => assertion.Violation > Seen);
            }
            catch (InvalidOperationException)
            {
                // A symbol that stands for nothing.
                return true;
            }
        }

        /// <summary>A slip in one of several places of the same definition cannot be printed as one.</summary>
        private static bool IsPrintable(Expression slip)
        {
            try
            {
                return WhereList.Of(slip) is not null;
            }
            catch (ArgumentException)
            {
                return false;
            }
        }
    }
}
