using MathNet.Numerics.Integration;
using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Channels.Memory;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Analytics.Units;
using SplitProofs.Inputs.Scenarios;
using SplitProofs.Models;
using SplitProofs.Text.Faults;

namespace SplitProofs.Properties.Analytics.Channels.Memory;

public class GaussMarkovRayleighTests
{
    private static readonly SignalToNoiseRatio _mean = new(10);
    private static readonly SplittingCosts _costs = new([0.05, 0.1, 0.02, 0.08], [1, 1.5, 0.7, 0.4], 0);

    /// <summary>
    /// With one stage placed the cost is one integral over the first SNR: given it, the next one is Rician, whose mean airtime is
    /// known. Nothing here is discretised.
    /// </summary>
    [Theory]
    [InlineData(0, 0.1)]
    [InlineData(0.5, 0.1)]
    [InlineData(0.9, 0.1)]
    [InlineData(0.9, 5)]
    [InlineData(0.99, 0.1)]
    public void Refinement_leads_to_the_cost_of_the_continuous_channel(double correlation, double cutoff)
    {
        var exact = WithOneStage(correlation, cutoff);
        var refinement = Refinement.Of(
            states => GaussMarkovRayleigh.Discretise(_mean, correlation, states, new(cutoff)),
            channel => BackwardInduction.SendingStates(_costs, channel, 1).ExpectedCost(_costs),
            64
        );
        var errors = refinement.Steps.Select(step => Math.Abs(step.Value - exact)).ToArray();
        var text = $"{exact:R}: {string.Join(", ", refinement.Steps)}, error {refinement.Error:E2}";
        Assert.True(errors[^1] < 5e-3 * exact, text);
        Assert.True(errors[^1] <= errors[0], text);
        Assert.True(errors[^1] <= refinement.Error, text);
    }

    [Fact]
    public void Independent_draws_have_the_cost_of_Rayleigh_fading()
    {
        var exact = BackwardInduction.Solve(Problem(new RayleighChannel(_mean, new(0.1))), 4).ExpectedCost;
        var refinement = Refinement.Of(
            states => GaussMarkovRayleigh.Discretise(_mean, 0, states, new(0.1)),
            channel => BackwardInduction.SendingStates(_costs, channel, 4).ExpectedCost(_costs),
            128
        );
        Assert.Equal(exact, refinement.Steps[^1].Value, 1e-4 * exact);
        Assert.True(Math.Abs(exact - refinement.Steps[^1].Value) <= refinement.Error);
    }

    /// <summary>The example of docs/channels.md, with no correlation, so that the answer is known.</summary>
    [Fact]
    public void A_shipped_network_costs_without_memory_what_it_does_under_independent_draws()
    {
        var file = Assert.IsType<Result<ScenarioFile>.Success>(ScenarioLookup.Find("reference")).Value;
        var inference = CoInference.Of(new AlexNet().Chain, file.Scenario);
        var costs = inference.Problem.Costs;
        var refinement = Refinement.Of(
            cells =>
                GaussMarkovRayleigh.Discretise(
                    SignalToNoiseRatio.FromDecibels(13.35),
                    correlation: 0,
                    cells,
                    SignalToNoiseRatio.FromDecibels(-10)
                ),
            channel => BackwardInduction.SendingStates(costs, channel, placedStages: 5).ExpectedCost(costs),
            mostStates: 64
        );
        var exact = BackwardInduction.Solve(inference.Problem, 5).ExpectedCost;
        Assert.InRange(Math.Abs(refinement.Steps[^1].Value - exact), 0, refinement.Error);
        Assert.InRange(refinement.Error, 0, 0.05 * exact);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2.5)]
    public void The_cells_that_are_named_by_their_bounds_are_equally_likely(double cutoff)
    {
        var fading = new RayleighChannel(_mean, new(cutoff));
        for (var cell = 0; cell < 8; cell++)
        {
            var bound = GaussMarkovRayleigh.LowerBound(_mean, 8, new(cutoff), cell).Linear;
            Assert.Equal((cell + 1) / 8.0, fading.ProbabilityAtMost(Airtime.OfSnr(bound)), 1e-12);
        }
    }

    [Fact]
    public void Without_a_cut_off_the_last_cell_takes_for_ever() =>
        Assert.Equal(double.PositiveInfinity, GaussMarkovRayleigh.Discretise(_mean, 0.5, 8).Airtimes[^1]);

    [Theory]
    [InlineData(0.999)]
    [InlineData(0.99999)]
    public void Neighbours_that_are_almost_alike_stay_in_their_cell(double correlation)
    {
        var channel = GaussMarkovRayleigh.Discretise(_mean, correlation, 8, new(0.1));
        var stays = Enumerable
            .Range(0, 8)
            .Select(state =>
            {
                var indicator = new double[8];
                indicator[state] = 1;
                return channel.ExpectNext(state, indicator);
            });
        Assert.All(stays, probability => Assert.InRange(probability, 0.7, 1));
    }

    [Fact]
    public void The_accuracy_of_64_cells_is_that_of_refining_them_and_of_256_enclosing_ones()
    {
        var fading = new GaussMarkovRayleigh(_mean, 0.5, new(0.1));
        var refinement = Refinement.Of(
            cells => GaussMarkovRayleigh.Discretise(_mean, 0.5, cells, new(0.1)),
            channel => channel.MeanAirtimes(0)[0] + channel.Airtimes[^1],
            mostStates: 64
        );
        var enclosing = EnclosingChains.Of(_mean, 0.5, 256, new(0.1));

        Assert.Equal(64, fading.Chain.States);
        Assert.Equal((_mean, new(0.1)), (fading.Mean, fading.Cutoff));
        Assert.True(
            fading.TryAccuracy(
                channel => channel.MeanAirtimes(0)[0] + channel.Airtimes[^1],
                channel => channel.Airtimes[^1],
                out var accuracy
            )
        );
        Assert.Equal(new(64, refinement.Error, enclosing.Better.Airtimes[^1], enclosing.Worse.Airtimes[^1]), accuracy);
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    public void Correlations_out_of_their_range_are_refused(double correlation)
    {
        Refuses("correlation", () => GaussMarkovRayleigh.Discretise(_mean, correlation, 8));
        Refuses("correlation", () => EnclosingChains.Of(_mean, correlation, 8));
        Refuses("correlation", () => new GaussMarkovRayleigh(_mean, correlation, new(0.1)));
    }

    [Fact]
    public void No_cells_are_refused()
    {
        Refuses("states", () => GaussMarkovRayleigh.Discretise(_mean, 0.5, states: 0));
        Refuses("cells", () => EnclosingChains.Of(_mean, 0.5, cells: 0));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.5)]
    [InlineData(1)]
    public void One_cell_has_the_mean_airtime_and_stays(double correlation)
    {
        var mean = new RayleighChannel(_mean, new(0.1)).MeanAirtime;
        var chain = GaussMarkovRayleigh.Discretise(_mean, correlation, 1, new(0.1));
        var enclosing = EnclosingChains.Of(_mean, correlation, 1, new(0.1));

        Assert.Equal(mean, chain.Airtimes.Single(), 1e-12 * mean);
        Assert.Equal([1.0], chain.Transitions(0).ToArray());
        Assert.Equal(Airtime.OfSnr(0.1), enclosing.Worse.Airtimes.Single());
        Assert.Equal(double.Epsilon, enclosing.Better.Airtimes.Single());
    }

    private static double WithOneStage(double correlation, double cutoff)
    {
        var square = correlation * correlation;
        var (sum, mass) = (0.0, 0.0);
        const int panels = 150;
        var (from, to) = (Math.Sqrt(cutoff), Math.Sqrt(cutoff + (40 * _mean.Linear)));
        var rule = new GaussLegendreRule(0, 1, 8);
        for (var node = 0; node < panels * 8; node++)
        {
            var amplitude = from + ((to - from) * ((node / 8) + rule.GetAbscissa(node % 8)) / panels);
            var snr = amplitude * amplitude;
            var scattered = (1 - square) * _mean.Linear;
            var next = new RicianChannel(new((square * snr) + scattered), square * snr / scattered);
            // Both stages are at or above the cut-off: the first SNR is weighted by the chance of the second.
            var above = next.ProbabilityAtMost(Airtime.OfSnr(cutoff));
            var airtime = next.ExpectedAtMost(Airtime.OfSnr(cutoff)) / above;
            var weight = rule.GetWeight(node % 8) * amplitude * Math.Exp(-snr / _mean.Linear) * above;
            mass += weight;
            sum +=
                weight
                * Math.Min(_costs.Offload[0] * Airtime.OfSnr(snr), _costs.Extra[0] + (_costs.Offload[1] * airtime));
        }

        return sum / mass;
    }

    private static StoppingProblem Problem(Channel channel) => new(_costs, [0, 0, 0, 0], 1, channel, 4);

    private static void Refuses(string parameter, Func<object> call) =>
        Assert.Throws<ArgumentOutOfRangeException>(parameter, call);
}
