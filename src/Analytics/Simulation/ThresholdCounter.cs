using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Simulation;

/// <summary>
/// Simulates inferences over independent draws, block by block. Cut after cut, all inferences of a block that reach the cut are decided
/// together.
/// </summary>
/// <remarks>
/// The draw at cut n of inference i is the number of <see cref="Philox"/> at the counter (i, n), with the seed as the key. It is a
/// probability u, and the airtime is the quantile G⁻¹(u). Because X ≤ ξ ⇔ u ≤ G(ξ), a decision compares u with G(ξ), which is computed once
/// for each cut. Only draws that send need the quantile.
/// </remarks>
internal sealed class ThresholdCounter : IInferenceCounter<StopCounts>
{
    private const int BlockSize = FrameSimulator.BlockSize;

    private readonly ImmutableArray<Cut> _cuts;
    private readonly AirtimeQuantiles _quantiles;
    private readonly int _latencies;
    private readonly ulong _seed;
    private readonly InferenceOutcome _outcome;
    private readonly PlayedInferences _played;

    public ThresholdCounter(
        InferenceOutcome outcome,
        SplittingDecisions.Thresholds decisions,
        ulong seed,
        ImmutableArray<Seconds> latencies,
        PlayedInferences played
    )
    {
        (_outcome, _played) = (outcome, played);
        var time = outcome.Time;
        var (thresholds, channel) = (decisions.Airtimes, decisions.Channel);
        _seed = seed;
        _quantiles = channel.Quantiles();
        _latencies = latencies.Length;
        var cuts = ImmutableArray.CreateBuilder<Cut>(thresholds.Length + 1);
        for (var n = 0; n <= thresholds.Length; n++)
        {
            var isForced = n == thresholds.Length;
            var stops = AirtimeQuantiles.TryLastLevel(
                isForced ? 1 : channel.ProbabilityAtMost(thresholds[n]),
                out var last
            );
            var (computing, upload) = (time.Computing[n], time.OffloadAt(n));
            cuts.Add(
                new(
                    stops,
                    last,
                    isForced,
                    n < time.Stages,
                    stops && n < time.Stages ? At(last / 2) : 0,
                    [.. latencies.Select(latency => AirtimeWithin(latency.Value - computing, upload))]
                )
            );
        }

        _cuts = cuts.MoveToImmutable();
    }

    /// <inheritdoc/>
    public StopCounts None =>
        new(0, [.. _cuts.Select(_ => default(StopTally))], [.. Enumerable.Repeat(0L, _latencies)]);

    /// <inheritdoc/>
    public StopCounts Count(long begin, long end)
    {
        var decisions = 0L;
        var stops = new StopTally[_cuts.Length];
        var latencies = new long[_latencies];
        var inferences = new ulong[BlockSize];
        var levels = new ulong[BlockSize];
        var airtimes = new double[BlockSize];
        for (var first = begin; first < end; first += BlockSize)
        {
            var going = (int)Math.Min(BlockSize, end - first);
            for (var n = 0; n < going; n++)
            {
                inferences[n] = (ulong)(first + n);
            }

            going = _played.Keep(inferences.AsSpan(0, going), _seed, levels);
            for (var n = 0; n < _cuts.Length && going > 0; n++)
            {
                var cut = _cuts[n];
                if (!cut.Stops)
                {
                    continue;
                }

                var stopping = going;
                if (cut.Sends)
                {
                    Philox.Fill(inferences.AsSpan(0, going), (ulong)n, _seed, levels);
                    if (!cut.IsForced)
                    {
                        decisions += going;
                        stopping = Part(inferences.AsSpan(0, going), levels, cut.LastLevel);
                    }

                    _quantiles.At(levels.AsSpan(0, stopping), airtimes);
                }

                stops[n] += cut.Tally(airtimes.AsSpan(0, stopping), latencies);
                going -= stopping;
            }
        }

        return new(
            decisions,
            ImmutableCollectionsMarshal.AsImmutableArray(stops),
            ImmutableCollectionsMarshal.AsImmutableArray(latencies)
        );
    }

    /// <inheritdoc/>
    public StopCounts Add(StopCounts one, StopCounts other) => one + other;

    /// <inheritdoc/>
    public long Decisions(StopCounts counts) => counts.Decisions;

    /// <inheritdoc/>
    public ImmutableArray<long> Stops(StopCounts counts) => [.. counts.Stops.Select(stop => stop.Count)];

    /// <inheritdoc/>
    public ImmutableArray<long> Within(StopCounts counts) => counts.Latencies;

    /// <inheritdoc/>
    public Estimate Estimate(Func<InferenceOutcome, SplittingCosts> unit, StopCounts counts)
    {
        var costs = unit(_outcome);
        var inferences = counts.Stops.Sum(stop => stop.Count);
        var groups = new (double Count, double Mean, double Squares)[counts.Stops.Length];
        for (var n = 0; n < groups.Length; n++)
        {
            var (count, sum, squares) = counts.Stops[n];
            var (offload, deviation) = (costs.OffloadAt(n), count == 0 ? 0 : sum / count);
            groups[n] = (
                count,
                costs.Computing[n] + (offload == 0 ? 0 : offload * (_cuts[n].Centre + deviation)),
                offload == 0 ? 0 : offload * offload * Math.Max(0, squares - (sum * deviation))
            );
        }

        // The variance is that within the cuts plus that between them.
        var mean = groups.Sum(group => group.Count * group.Mean) / inferences;
        var total = groups.Sum(group => group.Squares + (group.Count * (group.Mean - mean) * (group.Mean - mean)));
        return new(mean, Math.Sqrt(total / Math.Max(1, inferences - 1) / inferences));
    }

    /// <summary>
    /// Partitions the inferences without a branch: moves the levels of those that stop to the front of <paramref name="levels"/>, and the
    /// inferences that go on to the front of <paramref name="inferences"/>.
    /// </summary>
    /// <returns>How many stop.</returns>
    private static int Part(Span<ulong> inferences, Span<ulong> levels, ulong last)
    {
        var (stopping, going) = (0, 0);
        for (var n = 0; n < inferences.Length; n++)
        {
            var (inference, level) = (inferences[n], levels[n]);
            var stops = level <= last ? 1 : 0;
            levels[stopping] = level;
            inferences[going] = inference;
            stopping += stops;
            going += 1 - stops;
        }

        return stopping;
    }

    private double At(ulong level)
    {
        var airtime = 0.0;
        _quantiles.At([level], new Span<double>(ref airtime));
        return airtime;
    }

    /// <summary>
    /// The longest airtime of an upload within the remaining time. Where nothing is sent, +∞ or −∞: any airtime is in time, or none.
    /// </summary>
    private static double AirtimeWithin(double left, double upload) =>
        left < 0 ? double.NegativeInfinity
        : upload == 0 ? double.PositiveInfinity
        : left / upload;

    /// <summary>The data by which a cut decides.</summary>
    /// <param name="Stops">Whether an inference can stop here.</param>
    /// <param name="LastLevel">The last level of <see cref="AirtimeQuantiles"/> that stops.</param>
    /// <param name="IsForced">Whether this is the last cut, N.</param>
    /// <param name="Sends">Whether something is sent: everywhere but after the last stage.</param>
    /// <param name="Centre">The centre about which airtimes are summed, so that differences of the sums lose few digits.</param>
    /// <param name="Within">For each requested latency, the longest airtime with which an inference that stops here is in time.</param>
    private sealed record Cut(
        bool Stops,
        ulong LastLevel,
        bool IsForced,
        bool Sends,
        double Centre,
        ImmutableArray<double> Within
    )
    {
        public StopTally Tally(Span<double> airtimes, Span<long> latencies)
        {
            if (!Sends)
            {
                airtimes.Clear();
            }

            for (var n = 0; n < Within.Length; n++)
            {
                latencies[n] += CountAtMost(airtimes, Within[n]);
            }

            var (sum, squares) = LaneSums.About(airtimes, Centre);
            return new(airtimes.Length, sum, squares);
        }

        private static long CountAtMost(ReadOnlySpan<double> airtimes, double most)
        {
            var count = 0L;
            foreach (var airtime in airtimes)
            {
                count += airtime <= most ? 1 : 0;
            }

            return count;
        }
    }
}
