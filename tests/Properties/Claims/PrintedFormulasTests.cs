using System.Collections.Immutable;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Claims;
using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Claims.DeviceEdge.Oracles;
using SplitProofs.Claims.Library;
using SplitProofs.Reports.Typesetting;
using SplitProofs.Verification.Printed;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Properties.Claims;

/// <summary>Claim V2 reads what it says it reads, and sees a slip in it.</summary>
public class PrintedFormulasTests
{
    /// <summary>Slips that are no mistakes: what is printed then holds too.</summary>
    private static readonly ImmutableArray<string> _trueAsWell =
    [
        @"\hat\xi_{N-1} = \hat\xi_{N-1}",
        @"\xi_{N-1} = \xi_{N-1}",
        @"J_0^\ast = t_0 \mu",
        @"J_0^{\mathrm{LA}} = t \mu",
    ];

    private static readonly ImmutableArray<PrintedFormulas<FiniteInstance>> _read = PrintedFormulas<FiniteInstance>.Of(
        ShippedClaims.All
    );

    private static readonly ImmutableArray<FiniteInstance> _instances = (
        (Claim<FiniteInstance>)V2PrintedFormulas.Claim
    ).Domain.Generator.Draw(3000);

    public static TheoryData<string, int> Equations => Relations(relation => relation.Sign == RelationSign.Equal);

    public static TheoryData<string, int> Inequalities => Relations(relation => relation.Sign != RelationSign.Equal);

    [Fact]
    public void Every_formula_of_a_claim_is_read_somewhere() =>
        Assert.All(_read, read => Assert.Equal(read.Claim.Formulas.Length, read.Tables.Count));

    [Fact]
    public void The_claims_that_are_not_read_are_those_it_names() =>
        Assert.Equal(
            ["CEMA6", "M1", "M2", "M3", "M4", "M5", "M6", "M7", "M8", "R2", "R22", "S1", "S2", "V3", "V4"],
            ShippedClaims
                .All.Where(claim => claim.Stance == Stance.Holds && !claim.Formulas.IsEmpty)
                .Where(claim => claim.Tables.Count == 0)
                .Select(claim => claim.Id.Number)
                .Order(ClaimNumbers)
        );

    [Theory]
    [MemberData(nameof(Equations))]
    public void A_slip_in_a_printed_equation_is_seen(string claim, int number)
    {
        var (read, formula) = Find(claim, number);
        Assert.All(
            Misprints
                .Of(formula)
                .Where(slip => ((Expression.Relation)slip).Sign == formula.Sign && IsPrintable(slip))
                .Where(slip => !_trueAsWell.Contains(Formula.Of(slip).Latex)),
            slip => Assert.True(IsSeen(read, number, slip), Formula.Of(slip).Latex)
        );
    }

    [Theory]
    [MemberData(nameof(Inequalities))]
    public void A_printed_inequality_is_neither_an_equation_nor_reversed(string claim, int number)
    {
        var (read, formula) = Find(claim, number);
        Assert.All(
            Enum.GetValues<RelationSign>().Where(sign => sign != formula.Sign),
            sign => Assert.True(IsSeen(read, number, formula with { Sign = sign }), $"{sign}")
        );
    }

    [Fact]
    public void A_symbol_without_a_value_is_named()
    {
        var table = new SymbolTable(_instances[0], ImmutableDictionary<string, int>.Empty.Add("n", 0));
        var unknown = Assert.Throws<InvalidOperationException>(() =>
            table.Of(new Symbol("ξ", "n+1", "SLA", Hat: true))
        );
        Assert.Equal("nothing is known of ξ̂_{n+1}^{SLA}", unknown.Message);
        Assert.Throws<InvalidOperationException>(() => table.Of(new Symbol("ξ", "n")));
        Assert.Throws<InvalidOperationException>(() => table.Of(new Symbol("t", "m")));
        Assert.Throws<InvalidOperationException>(() => table.Of(new Symbol("δ", "0")));
    }

    private static IComparer<string> ClaimNumbers =>
        Comparer<string>.Create((one, other) => Parts(one).CompareTo(Parts(other)));

    private static (string Letters, int Number) Parts(string claim)
    {
        var letters = claim.TrimEnd([.. "0123456789"]);
        return (letters, int.Parse(claim[letters.Length..]));
    }

    private static TheoryData<string, int> Relations(Func<Expression.Relation, bool> condition)
    {
        var places = new TheoryData<string, int>();
        foreach (var claim in _read.Select(read => read.Claim))
        {
            foreach (var (number, formula) in claim.Formulas.Index())
            {
                if (condition((Expression.Relation)formula))
                {
                    places.Add(claim.Id.Number, number);
                }
            }
        }

        return places;
    }

    private static (PrintedFormulas<FiniteInstance> Read, Expression.Relation Formula) Find(string claim, int number)
    {
        var read = _read.Single(read => read.Claim.Id.Number == claim);
        return (read, (Expression.Relation)read.Claim.Formulas[number]);
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

    private static bool IsSeen(PrintedFormulas<FiniteInstance> read, int number, Expression slip) =>
        _instances.Any(instance =>
        {
            try
            {
                return read.Read(instance, (_, place, formula) => place == number ? slip : formula)
                    .Any(assertion => assertion.Violation > 0);
            }
            catch (InvalidOperationException)
            {
                // A symbol that stands for nothing.
                return true;
            }
        });
}
