using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Channels.Memory;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Properties.Analytics.Channels.Memory;

public class EnclosingChainsTests
{
    private static readonly SignalToNoiseRatio _mean = new(10);
    private static readonly SignalToNoiseRatio _cutoff = new(0.1);
    private static readonly SplittingCosts _costs = new([0.05, 0.1, 0.02, 0.08], [1, 1.5, 0.7, 0.4], 0);

    /// <summary>Without correlation the cost is that of R3, whose solver knows no chain.</summary>
    [Theory]
    [InlineData(8)]
    [InlineData(64)]
    public void Independent_draws_lie_between_the_chains(int cells)
    {
        var chains = EnclosingChains.Of(_mean, 0, cells, _cutoff);
        var problem = new StoppingProblem(_costs, [0, 0, 0, 0], 1, new RayleighChannel(_mean, _cutoff), 4);
        for (var placed = 0; placed <= 4; placed++)
        {
            var (least, most) = Optimal(chains, placed);
            Assert.InRange(BackwardInduction.Solve(problem, placed).ExpectedCost, least, most);
        }
    }

    [Fact]
    public void A_channel_that_stays_lies_between_the_chains()
    {
        const int points = 100_000;
        var sums = new double[5];
        for (var point = 0; point < points; point++)
        {
            var airtime = 1 / Math.Log2(1 + 0.1 - (10 * Math.Log((point + 0.5) / points)));
            var (extra, best) = (0.0, double.PositiveInfinity);
            for (var cut = 0; cut <= 4; cut++)
            {
                best = Math.Min(best, extra + (_costs.OffloadAt(cut) * airtime));
                sums[cut] += best / points;
                extra += cut < 4 ? _costs.Extra[cut] : 0;
            }
        }

        var chains = EnclosingChains.Of(_mean, 1, 32, _cutoff);
        for (var placed = 0; placed <= 4; placed++)
        {
            var (least, most) = Optimal(chains, placed);
            Assert.InRange(sums[placed], least, most);
        }
    }

    /// <summary>A gap that falls with the number of cells, and bounds of ever more cells within those of fewer.</summary>
    [Theory]
    [InlineData(0.3)]
    [InlineData(0.9)]
    [InlineData(0.99)]
    public void More_cells_narrow_the_bounds(double correlation)
    {
        var bounds = new[] { 16, 64, 256 }
            .Select(cells => Optimal(EnclosingChains.Of(_mean, correlation, cells, _cutoff), 3))
            .ToArray();
        var text = string.Join(", ", bounds);
        for (var n = 1; n < bounds.Length; n++)
        {
            var (before, now) = (bounds[n - 1], bounds[n]);
            Assert.True(now.Most - now.Least < 0.5 * (before.Most - before.Least), text);
            Assert.True(now.Least <= before.Most && before.Least <= now.Most, text);
        }
    }

    /// <summary>
    /// The continuous channel played out, gains drawn as complex Gaussians: a rule that decides by the cell of the
    /// SNR can cost no less than the
    /// lower bound, and costs what the cells say up to their refinement error.
    /// </summary>
    [Theory]
    [InlineData(0.5, 2)]
    [InlineData(0.9, 4)]
    [InlineData(0.98, 3)]
    public void Played_out_on_the_continuous_channel_the_rule_costs_what_the_cells_say(double correlation, int placed)
    {
        const int runs = 400_000;
        const int cells = 64;
        var refinement = Refinement.Of(
            states => GaussMarkovRayleigh.Discretise(_mean, correlation, states, _cutoff),
            channel => BackwardInduction.SendingStates(_costs, channel, placed).ExpectedCost(_costs),
            cells
        );
        var rule = BackwardInduction.SendingStates(
            _costs,
            GaussMarkovRayleigh.Discretise(_mean, correlation, cells, _cutoff),
            placed
        );
        var random = new Random(2026);
        var (sum, squares) = (0.0, 0.0);
        for (var run = 0; run < runs; run++)
        {
            var cost = Play(random, correlation, rule, cells);
            sum += cost;
            squares += cost * cost;
        }

        var mean = sum / runs;
        var error = Math.Sqrt(((squares / runs) - (mean * mean)) / runs);
        var (least, most) = Optimal(EnclosingChains.Of(_mean, correlation, 256, _cutoff), placed);
        var text =
            $"{mean:R} ± {error:E2}, {refinement.Steps[^1].Value:R} ± {refinement.Error:E2}, [{least:R}, {most:R}]";
        Assert.True(mean >= least - (5 * error), text);
        Assert.True(Math.Abs(mean - refinement.Steps[^1].Value) <= refinement.Error + (5 * error), text);
        Assert.True(mean <= most + refinement.Error + (5 * error), text);
    }

    /// <summary>
    /// The cells' lower ends, by their airtimes: between them the square root of the density times the airtime's slope has equal
    /// integrals, here by the midpoint rule over the root of the excess.
    /// </summary>
    [Theory]
    [InlineData(10, 0.1, 4)]
    [InlineData(0.5, 2, 7)]
    public void Cells_are_narrow_where_the_airtime_falls_fast_and_often_is(double mean, double cutoff, int cells)
    {
        var chains = EnclosingChains.Of(new(mean), 0.5, cells, new(cutoff));
        double[] ends = [.. chains.Worse.Airtimes.Select(airtime => (Airtime.ToSnr(airtime) - cutoff) / mean)];
        const int points = 20_000;
        var longest = Math.Sqrt(45);
        var integrals = ends.Select(end => Integral(Math.Sqrt(Math.Max(0, end)))).ToArray();
        var total = Integral(longest) - Integral(0);

        Assert.Equal(0, ends[^1], 1e-12);
        for (var cell = 0; cell < cells; cell++)
        {
            var above = cell == 0 ? Integral(longest) : integrals[cell - 1];
            Assert.Equal(total / cells, above - integrals[cell], 2e-3 * total / cells);
        }

        double Integral(double to) =>
            Enumerable
                .Range(0, points)
                .Select(n => to * (n + 0.5) / points)
                .Sum(root =>
                {
                    var (excess, snr) = (root * root, cutoff + (mean * root * root));
                    var slope = 1 / ((1 + snr) * Math.Log(1 + snr) * Math.Log(1 + snr));
                    return 2 * root * Math.Sqrt(Math.Exp(-excess) * slope) * to / points;
                });
    }

    [Fact]
    public void The_better_chain_has_the_airtimes_of_the_next_cell_up_and_moves_from_there()
    {
        var chains = EnclosingChains.Of(_mean, 0.5, 4, _cutoff);

        Assert.Equal(chains.Worse.Airtimes[..^1].Prepend(double.Epsilon), chains.Better.Airtimes);
        Assert.Equal([1.0, 0, 0, 0], chains.Better.Transitions(0).ToArray());
        for (var cell = 1; cell < 4; cell++)
        {
            Assert.Equal(chains.Worse.Transitions(cell - 1).ToArray(), chains.Better.Transitions(cell).ToArray());
        }
    }

    [Fact]
    public void On_a_channel_that_stays_both_chains_stay()
    {
        var chains = EnclosingChains.Of(_mean, 1, 4, _cutoff);
        for (var cell = 0; cell < 4; cell++)
        {
            var here = cell;
            double[] expected = [.. Enumerable.Range(0, 4).Select(other => other == here ? 1.0 : 0)];
            Assert.Equal(expected, chains.Better.Transitions(cell).ToArray());
            Assert.Equal(expected, chains.Worse.Transitions(cell).ToArray());
        }
    }

    /// <summary>
    /// The mass of a cell is that of its excesses, each weighted by the chance that the next stage is above the cut-off too.
    /// </summary>
    [Fact]
    public void The_first_cell_has_the_law_of_two_neighbours_above_the_cut_off()
    {
        var (chains, law) = (EnclosingChains.Of(_mean, 0.5, 4, new(5)), new NeighbourLaw(0.5, 0.5));
        double[] ends = [.. chains.Worse.Airtimes.Select(airtime => (Airtime.ToSnr(airtime) - 5) / 10)];
        const int points = 4000;
        var masses = new double[4];
        for (var n = 0; n < points; n++)
        {
            var excess = -Math.Log((n + 0.5) / points);
            masses[Array.FindIndex(ends, end => excess >= end - 1e-12)] += law.AtOrAbove(0, excess);
        }

        for (var cell = 0; cell < 4; cell++)
        {
            Assert.Equal(masses[cell] / masses.Sum(), chains.Worse.Initial[cell], 1e-3);
            Assert.Equal(chains.Worse.Initial[cell], chains.Better.Initial[cell]);
        }
    }

    private static (double Least, double Most) Optimal(EnclosingChains chains, int placed) =>
        chains.Bounds(chain => BackwardInduction.SendingStates(_costs, chain, placed).ExpectedCost(_costs));

    private static double Play(Random random, double correlation, SplittingDecisions.SendingStates rule, int cells)
    {
        var noise = Math.Sqrt(1 - (correlation * correlation));
        var (re, im) = (0.0, 0.0);
        // Both of two neighbouring stages are at or above the cut-off: the first as it comes, the next drawn again where it is not.
        do
        {
            (re, im) = Gaussian(random);
            var (x, y) = Gaussian(random);
            (x, y) = ((correlation * re) + (noise * x), (correlation * im) + (noise * y));
            if (Snr(re, im) >= _cutoff.Linear && Snr(x, y) >= _cutoff.Linear)
            {
                break;
            }
        } while (true);

        var spent = 0.0;
        for (var cut = 0; ; cut++)
        {
            var snr = Snr(re, im);
            var cell = Math.Min(cells - 1, (int)(cells * Math.Exp((_cutoff.Linear - snr) / _mean.Linear)));
            if (cut == rule.PlacedStages || rule.Sends(cut, cell))
            {
                return spent + (_costs.OffloadAt(cut) / Math.Log2(1 + snr));
            }

            spent += _costs.Extra[cut];
            double nextRe,
                nextIm;
            do
            {
                var (x, y) = Gaussian(random);
                (nextRe, nextIm) = ((correlation * re) + (noise * x), (correlation * im) + (noise * y));
            } while (Snr(nextRe, nextIm) < _cutoff.Linear);

            (re, im) = (nextRe, nextIm);
        }
    }

    private static double Snr(double re, double im) => _mean.Linear * ((re * re) + (im * im));

    /// <summary>A complex Gaussian of mean square 1, by Box and Muller.</summary>
    private static (double Re, double Im) Gaussian(Random random)
    {
        var radius = Math.Sqrt(-Math.Log(1 - random.NextDouble()));
        var (sin, cos) = Math.SinCos(2 * Math.PI * random.NextDouble());
        return (radius * cos, radius * sin);
    }
}
