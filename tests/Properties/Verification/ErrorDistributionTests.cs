using FsCheck;
using FsCheck.Fluent;
using SplitProofs.Verification.Verdicts;

namespace SplitProofs.Properties.Verification;

public sealed class ErrorDistributionTests
{
    [Fact]
    public void Errors_are_counted_by_decade_and_exact_instances_separately()
    {
        var errors = ErrorDistribution.Of([0, 1e-16, 2e-16, 1e-15, 1.1e-15, 0]);
        Assert.Equal(2, errors.Exact);
        Assert.Equal<ErrorDecade>([new(-16, 1), new(-15, 2), new(-14, 1)], errors.Decades);
        Assert.Equal(6, errors.Instances);
    }

    [Property(MaxTest = 1000, Arbitrary = new[] { typeof(ErrorSize) })]
    public bool A_decade_holds_its_errors(ErrorSize error)
    {
        var decade = Decade.Of(error.Value);
        return error.Value <= Decade.Power(decade) && (decade == -323 || error.Value > Decade.Power(decade - 1));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void What_is_no_error_has_no_decade(double error) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Decade.Of(error));

    /// <summary>An error of any size above 0.</summary>
    public sealed record ErrorSize(double Value)
    {
        public static Arbitrary<ErrorSize> Arbitrary =>
            Arb.From(
                from exponent in Gen.Choose(-322, 300)
                from mantissa in Gen.Frequency((1, Gen.Constant(1.0)), (3, Gen.Choose(100, 999).Select(n => n / 100.0)))
                select new ErrorSize(mantissa * Decade.Power(exponent)),
                error =>
                    new[] { 1, Decade.Power(Decade.Of(error.Value)) }
                        .Where(simpler => error.Value != 1 && simpler != error.Value)
                        .Select(simpler => new ErrorSize(simpler))
            );
    }
}
