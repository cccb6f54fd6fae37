using System.Collections.Immutable;
using SplitProofs.Analytics.Allocation;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Claims.Papers.Cema;
using SplitProofs.Claims.Papers.Cfc;
using SplitProofs.Claims.Papers.Fusion;
using SplitProofs.Claims.Papers.Ist;
using SplitProofs.Claims.Papers.Partel;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Properties.Claims;

/// <summary>Values of the further papers that were worked out elsewhere.</summary>
public class PaperGoldenTests
{
    [Fact]
    public void A_liquid_neuron_rests_below_what_the_published_closed_form_tends_to()
    {
        var gate = 1 / (1 + Math.Exp(-0.5));
        Assert.Equal(1.01217, LiquidNeuron.Limit<Number>(new(0.3), new(gate), new(1.5)).Value, 5e-6);
        Assert.Equal(
            1.5,
            LiquidNeuron.Published<Number>(new(0.3), new(gate), new(1 - gate), new(1.5), new(0), new(100)).Value,
            1e-12
        );
    }

    [Fact]
    public void The_first_entropy_threshold_of_a_thousand_classes_is_the_published_one() =>
        Assert.Equal(2.763102, EntropyThreshold.Initial<Number>(new(1000)).Value, 5e-7);

    [Fact]
    public void Water_fills_the_two_best_of_four_channels()
    {
        ImmutableArray<double> gains = [3, 0.5, 1.2, 0.1];
        var level = WaterFilling.Level(gains, 2);
        double[] powers = [.. gains.Select(gain => WaterFilling.Power<Number>(new(level), new(gain)).Value)];
        Assert.Equal([1.25, 0, 0.75, 0], powers.Select(power => Math.Round(power, 12)));
        Assert.Equal(3.1739269, powers.Zip(gains, (power, gain) => Math.Log2(1 + (power * gain))).Sum(), 5e-8);
    }

    [Fact]
    public void The_fixed_point_of_alike_clients_is_short_of_the_minimiser_by_the_root_of_their_number() =>
        Assert.Equal(0.5, SubnetworkIteration.FixedPoint<Number>(new(4), new(4)).Value);

    [Fact]
    public void An_assignment_need_not_take_the_cheapest_of_all()
    {
        ImmutableArray<ImmutableArray<long>> costs =
        [
            [0, 1],
            [1, 9],
        ];
        Assert.Equal("1 0", string.Join(' ', Assignment.Of(costs)));
        Assert.Empty(Assignment.Of([]));
    }

    [Fact]
    public void Whole_loads_of_many_workers_and_items_add_up()
    {
        ImmutableArray<double> seconds = [.. Enumerable.Range(1, 1000).Select(n => 1.0 / n)];
        var loads = WorkerLoads.Of(seconds, 1_000_000_007);
        Assert.Equal(1_000_000_007, loads.Items.Sum());
        Assert.InRange(loads.Finish, loads.Deadline, loads.Deadline + 1);
    }

    /// <summary>The first worker adds 1/(1 + 1·b)² items per second and hertz, the second 1/(1 + 3·b)².</summary>
    [Fact]
    public void Two_workers_at_fixed_rates_share_a_band_as_worked_out_by_hand()
    {
        var joint = BandLoads.Of([FixedRate(1), FixedRate(3)], 2, 5);
        Assert.Equal([1.5, 0.5], joint.Bandwidths.Select(share => Math.Round(share, 9)));
        Assert.Equal(6.25, joint.Loads.Deadline, 1e-12);
    }

    [Fact]
    public void A_worker_that_a_further_hertz_helps_less_from_the_start_gets_no_share_and_no_items()
    {
        var worse = FixedRate(0) with { Channel = new BandChannel.FixedEfficiency(new(0.25)) };
        var joint = BandLoads.Of([FixedRate(0.5), worse, FixedRate(0.5)], 1, 7);
        Assert.Equal([0.5, 0, 0.5], joint.Bandwidths.Select(share => Math.Round(share, 9)));
        Assert.Equal(0, joint.Loads.Items[1]);
        Assert.Equal(double.PositiveInfinity, joint.SecondsPerItem[1]);
        Assert.Equal(4 * 2.5, joint.Loads.Finish, 1e-9);
        Assert.Equal(0, WorkerLoads.Done(0, double.PositiveInfinity));
    }

    [Fact]
    public void Bandwidth_helps_nobody_where_items_send_nothing()
    {
        var silent = FixedRate(1) with { Bits = 0 };
        var joint = BandLoads.Of([silent, silent], 1, 4);
        Assert.All(joint.Bandwidths, share => Assert.Equal(0, share));
        Assert.Equal(2, joint.Loads.Finish);
    }

    [Theory]
    [InlineData(1.001e-3)]
    [InlineData(0.999e-3)]
    [InlineData(1e-9)]
    public void At_a_low_SNR_a_further_hertz_adds_half_its_square_in_nats(double snr) =>
        Assert.Equal(
            0.5 - (2 * snr / 3) + (0.75 * snr * snr),
            new BandChannel.Capacity(new(snr * 1e6)).Slope(1e6) * Math.Log(2) / (snr * snr),
            1e-8
        );

    [Theory]
    [InlineData(1.001e-3)]
    [InlineData(0.999e-3)]
    [InlineData(1e-9)]
    [InlineData(1e-20)]
    public void At_a_low_SNR_the_rate_is_nearly_the_SNR_in_nats(double snr) =>
        Assert.Equal(
            1 - (snr / 2) + (snr * snr / 3) - (snr * snr * snr / 4),
            new BandChannel.Capacity(new(snr * 1e6)).Rate(1e6) * Math.Log(2) / (snr * 1e6),
            1e-12
        );

    /// <summary>Both rates are so low that they hardly depend on the shares: q/ln 2.</summary>
    [Fact]
    public void Workers_that_can_hardly_send_share_the_items_by_their_SNR()
    {
        var (weak, weaker) = (
            FixedRate(1) with
            {
                Channel = Capacity(3e-20),
            },
            FixedRate(1) with
            {
                Channel = Capacity(1e-20),
            }
        );
        var joint = BandLoads.Of([weak, weaker], 1, 4);
        Assert.Equal([3, 1], joint.Loads.Items.AsEnumerable());
        Assert.Equal(1, joint.Loads.Finish * 1e-20 / Math.Log(2), 1e-9);

        static BandChannel Capacity(double snrBandwidth) => new BandChannel.Capacity(new(snrBandwidth));
    }

    /// <summary>A bound that is changed to a looser one still holds, so its numbers are worked out by hand too.</summary>
    [Fact]
    public void The_bounds_of_the_gradient_are_those_worked_out_by_hand()
    {
        Assert.Equal(6.5, SubnetworkIteration.BiasFactor<Number>(new(0.5), new(1.0 / 6)).Value, 1e-14);
        Assert.Equal(11.5, SubnetworkIteration.GradientBound<Number>(new(3), new(0.5), new(4), new(5), new(7)).Value);
    }

    /// <summary>L is (1, 1/2; 1/2, 1), with the inverse (4/3, −2/3; −2/3, 4/3).</summary>
    [Fact]
    public void Norms_of_a_gradient_with_two_clients_alike_are_those_worked_out_by_hand()
    {
        var alike = new AlikeClients(Rational.Of(1, 2), [1, 0]);
        Assert.Equal(
            ((Rational)1, Rational.Of(3, 2), Rational.Of(8, 3)),
            (alike.Square, alike.Greatest, alike.WeightedSquare)
        );
    }

    /// <summary>The square of (3, 2; 2, 4) starts with 9 + 4, and its inverse with 4/(12 − 4).</summary>
    [Fact]
    public void A_curvature_with_a_known_root_is_that_worked_out_by_hand()
    {
        var client = new RootedClient(3, 2, 4);
        Assert.Equal((Rational.Of(1, 2), (Rational)13), (client.InverseRoot, client.Curvature));
    }

    /// <summary>
    /// The diagonals start with 1 and 9/4, with the mean 13/8. B has 2 or 9/2, whose squares have the mean 97/8; its own mean is 13/4.
    /// </summary>
    [Fact]
    public void Both_sides_of_equation_17_are_those_worked_out_by_hand()
    {
        var problem = new SubnetworkProblem([Client(1), Client(Rational.Of(3, 2))], [0, 0], 1, 1);
        var worked = Assert.IsType<Claim<SubnetworkProblem>>(IST7ExpectedSquare.Claim).Work(problem);
        Assert.Equal((Rational.Of(1261, 64), Rational.Of(2197, 128)), (worked.Claimed, worked.Bound));

        static QuadraticClient Client(Rational root) => new([root, 1], [0, 0], 0);
    }

    /// <summary>A worker that sends a bit for an item at 1 bit/(s·Hz) and computes for some seconds.</summary>
    private static BandWorker FixedRate(double computing) =>
        new(new BandChannel.FixedEfficiency(new(1)), 1, 1, computing, new(1));

    [Fact]
    public void The_share_of_a_band_at_a_known_SNR_is_that_bandwidth() =>
        Assert.Equal(2e6, BandwidthShare.Needed<Number>(new(2e6 * 4), new(2e6 * 15)).Value, 1e-6);
}
