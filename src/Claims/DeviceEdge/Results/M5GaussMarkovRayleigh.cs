using FsCheck.Fluent;
using SplitProofs.Analytics.Channels.Memory;
using SplitProofs.Claims.DeviceEdge.FadingLaws;
using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Claims.DeviceEdge.Oracles;
using SplitProofs.Verification.Statements;
using static SplitProofs.Analytics.Formulas.RelationSign;
using static SplitProofs.Claims.DeviceEdge.Symbols;

namespace SplitProofs.Claims.DeviceEdge.Results;

/// <summary>M5: the cells of Rayleigh fading with memory.</summary>
public static class M5GaussMarkovRayleigh
{
    /// <summary>The claim.</summary>
    public static Claim Claim { get; } =
        new Claim<CorrelatedRayleigh>
        {
            Id = "device-edge/M5",
            Title = "Gauss-Markov Rayleigh fading in cells",
            Stance = Stance.Holds,
            Statement =
                "The transitions P between cells of equal probability are those of the bivariate Rayleigh law, given that both stages "
                + "are at or above the cut-off, the airtime of a cell is its mean, and the law π that the chain starts in is "
                + "stationary. At r = 0 all rows are equal; at r = 1 the state stays.",
            Formulas =
            [
                new Analytics.Formulas.Expression.Relation(
                    Of("π", "s") * Of("P", "s,z"),
                    Equal,
                    Of("π", "z") * Of("P", "z,s")
                ),
            ],
            Setting = [Conditions.SomeState, Conditions.NotNegative(Of("κ"))],
            Hypotheses =
            [
                new Hypothesis.InSymbols(
                    "0 ≤ r ≤ 1; the series of the oracle is for r < 0.99995, and r = 1 needs none.",
                    Conditions.NotNegative(Of("r")),
                    Condition.AtMost(Of("r"), Analytics.Formulas.Expression.Integer(1)),
                    new Condition.Any([
                        Conditions.SomeChange,
                        Condition.Equal(Of("r"), Analytics.Formulas.Expression.Integer(1)),
                    ])
                ),
            ],
            Oracle =
                "The joint law of two cells by the expansion of Hille and Hardy in Laguerre polynomials; "
                + "no Marcum function, no quadrature. Mean airtimes by quadrature of the distribution function, over "
                + "airtimes.",
            Tolerance = new Tolerance<CorrelatedRayleigh>.Bound(
                instance => instance.States * Series(instance),
                "the oracle's recurrence errs by a few roundings a term, Σ k·ρ^k of them in all; "
                    + "a conditional probability divides that by the cell's own, e^(−κ) over the number of cells; "
                    + "errors of mean airtimes are in units of their quadrature's"
            ),
            Domain = new(
                "mean SNRs γ̄ of 0.1 to 1000; correlations r from 0 to 0.97, and 1, in 1 to 12 cells, now and then 32; correlations of "
                    + "0.995 to 0.9999 in up to 6 cells; no cut-off, or one of 0.01 to 2 means",
                from mean in FsCheck.Fluent.Gen.Elements(0.1, 1, 10, 1000)
                from cells in FsCheck.Fluent.Gen.Frequency<(double Correlation, int States)>(
                    (12, Cells(FsCheck.Fluent.Gen.Constant(0.0), 12)),
                    (12, Cells(FsCheck.Fluent.Gen.Constant(1.0), 12)),
                    (70, Cells(FsCheck.Fluent.Gen.Choose(1, 97).Select(n => n / 100.0), 12)),
                    (2, FsCheck.Fluent.Gen.Choose(1, 70).Select(n => (n / 100.0, 32))),
                    (4, Cells(FsCheck.Fluent.Gen.Constant(0.995), 6)),
                    (2, Cells(FsCheck.Fluent.Gen.Elements(0.999, 0.9999), 3))
                )
                from cutoff in FsCheck.Fluent.Gen.Elements(0, 0.01, 0.1, 0.5, 2)
                select new CorrelatedRayleigh(mean, cells.Correlation, cells.States, cutoff),
                Simpler,
                [
                    new("independent draws", instance => instance.Correlation == 0),
                    new("a state that stays", instance => instance.Correlation == 1),
                    new("one cell", instance => instance.States == 1),
                    new("many cells", instance => instance.States == 32),
                    new("r above 0.99", instance => instance.Correlation is > 0.99 and < 1),
                    new("a mean SNR below 1", instance => instance.Mean < 1),
                    new("no cut-off", instance => instance.Cutoff == 0),
                ]
            ),
            Assertions = instance => Against(instance, instance.Correlation * instance.Correlation),
            Mutants =
            [
                new("powers are correlated by r", instance => Against(instance, instance.Correlation)),
                new("draws are independent", instance => Against(instance, 0)),
                new(
                    "the cut-off is below the next stage only",
                    instance => Against(instance, instance.Correlation * instance.Correlation, uniform: true)
                ),
            ],
        };

    private static FsCheck.Gen<(double Correlation, int States)> Cells(FsCheck.Gen<double> correlations, int most) =>
        from correlation in correlations
        from states in FsCheck.Fluent.Gen.Choose(1, most)
        select (correlation, states);

    private static IEnumerable<CorrelatedRayleigh> Simpler(CorrelatedRayleigh instance)
    {
        if (instance.States > 1)
        {
            yield return instance with
            {
                States = instance.States - 1,
            };
        }

        if (instance.Cutoff > 0)
        {
            yield return instance with
            {
                Cutoff = 0,
            };
        }
    }

    private static IEnumerable<Assertion> Against(CorrelatedRayleigh instance, double square, bool uniform = false)
    {
        var states = instance.States;
        var channel = GaussMarkovRayleigh.Discretise(
            new(instance.Mean),
            instance.Correlation,
            states,
            new(instance.Mean * instance.Cutoff)
        );
        var joint = new double[states, states];
        var total = 0.0;
        for (var from = 0; from < states; from++)
        {
            for (var to = 0; to < states; to++)
            {
                joint[from, to] =
                    instance.Correlation == 1
                        ? from == to && square == 1
                            ? 1.0 / states
                            : square == 1
                                ? 0
                                : 1.0 / (states * states)
                        : LaguerreExpansion.Probability(square, Cell(from), Cell(to));
                total += joint[from, to];
            }
        }

        var units = 1 + (2 * AirtimeByQuadrature.ErrorBound(Law(instance)) / Series(instance));
        for (var cell = 0; cell < states; cell++)
        {
            var mean = MeanAirtime(instance, Cell(cell));
            yield return new Assertion.Equal(channel.Airtimes[cell], mean, units * mean);
            var bound = GaussMarkovRayleigh.LowerBound(
                new(instance.Mean),
                states,
                new(instance.Mean * instance.Cutoff),
                cell
            );
            yield return new Assertion.Equal(bound.Linear / instance.Mean, Cell(cell).From, 1 + Cell(cell).From);
        }

        var next = channel.Next(channel.Initial.AsSpan());
        for (var from = 0; from < states; from++)
        {
            yield return new Assertion.Equal(next[from], channel.Initial[from], 1);
            var row = Enumerable.Range(0, states).Sum(to => joint[from, to]);
            yield return new Assertion.Equal(channel.Initial[from], uniform ? 1.0 / states : row / total, 1);
            for (var to = 0; to < states; to++)
            {
                var indicator = new double[states];
                indicator[to] = 1;
                yield return new Assertion.Equal(channel.ExpectNext(from, indicator), joint[from, to] / row, 1);
            }
        }

        (double From, double To) Cell(int n) =>
            (
                instance.Cutoff - Math.Log((n + 1.0) / states),
                n == 0 ? double.PositiveInfinity : instance.Cutoff - Math.Log((double)n / states)
            );
    }

    private static double Series(CorrelatedRayleigh instance) =>
        LaguerreExpansion.ErrorBound(instance.Correlation * instance.Correlation, instance.Cutoff);

    /// <summary>The law that is divided into the cells.</summary>
    private static FadingLaw.Rayleigh Law(CorrelatedRayleigh instance) =>
        new(10 * Math.Log10(instance.Mean), 10 * Math.Log10(instance.Mean * instance.Cutoff));

    /// <summary>
    /// E[X | cell], with E[X; a ≤ X &lt; b] = ∫ P(X &gt; u) du from a to b + a·P(X &gt; a) − b·P(X &gt; b); +∞
    /// where the cell reaches down to 0.
    /// </summary>
    private static double MeanAirtime(CorrelatedRayleigh instance, (double From, double To) cell)
    {
        if (cell.From == 0)
        {
            return double.PositiveInfinity;
        }

        var oracle = new AirtimeByQuadrature(Law(instance));
        var (shortest, longest) = (AirtimeOf(cell.To), AirtimeOf(cell.From));
        var sum =
            oracle.Integral(shortest, longest)
            + (shortest * oracle.ProbabilityAbove(shortest))
            - (longest * oracle.ProbabilityAbove(longest));
        return sum * instance.States;

        double AirtimeOf(double snr) => 1 / Math.Log2(1 + (instance.Mean * snr));
    }
}
