using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Benchmarks;

/// <summary>This program's side of bench/compare: times and values on the problems of a file, as JSON.</summary>
public static class Comparison
{
    private const int SharedChannels = 100;
    private const int ManyChannels = 10_000;

    /// <summary>Beyond the delay after which the runtime compiles what runs often anew.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(500);

    /// <summary>Long beside the clock's resolution.</summary>
    private static readonly TimeSpan Resolvable = TimeSpan.FromMicroseconds(50);

    private static readonly JsonSerializerOptions _options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    /// <summary>Solves, measures and writes.</summary>
    public static void Write(string file, TextWriter output)
    {
        var problem = JsonSerializer.Deserialize<Problem>(File.ReadAllText(file), _options)!;
        var costs = new SplittingCosts(problem.Extra, problem.Offload, 0);
        var expected = new double[costs.Stages + 1];
        Channel Channel() => new RayleighChannel(new(problem.MeanSnr), new(problem.CutoffSnr));
        var prepared = Channel().Prepare();

        output.WriteLine(
            JsonSerializer.Serialize(
                new
                {
                    AllHorizonsFirstS = Best(
                        2000,
                        () => BackwardInduction.ExpectedCosts(costs, Channel().Prepare(), expected)
                    ),
                    AllHorizonsAgainS = Best(2000, () => BackwardInduction.ExpectedCosts(costs, prepared, expected)),
                    AllHorizons = expected,
                    BatchChannels = SharedChannels,
                    BatchCosts = PlacementBatch
                        .FindBest(Problems(problem.Batch, SharedChannels), new SplittingRule.LookAhead(), threads: 1)
                        .Select(best => best.FrameCost),
                    Batches = from channels in new[] { SharedChannels, ManyChannels }
                    from threads in new[] { 1, Environment.ProcessorCount }.Distinct()
                    select new
                    {
                        Channels = channels,
                        Threads = threads,
                        S = BatchTime(problem.Batch, channels, threads),
                    },
                    Runtime = RuntimeInformation.FrameworkDescription,
                    Families = Enum.GetValues<FadingFamily>().Select(Values),
                    Depths = new[] { 16, 100, 1_000, 10_000 }.Select(stages => Depth(stages, prepared)),
                    ClosedForms = new[] { 12, 120, 1_200, 12_000 }.Select(ClosedForms),
                    Simulations = from law in new[]
                    {
                        "Uniform",
                        nameof(FadingFamily.Rayleigh),
                        nameof(FadingFamily.Rician),
                    }
                    from threads in new[] { 1, Environment.ProcessorCount }.Distinct()
                    select Simulation(law, threads),
                    Generator = Generator(),
                    DescriptionEdits = ShippedDescription.All.Select(description =>
                        DescriptionEdit(description.Path[..^".dnn.yaml".Length])
                    ),
                },
                _options
            )
        );
    }

    /// <summary>The least time of a run [s], after others that let the compiler settle; short runs are timed many at once.</summary>
    private static double Best(int runs, Action run)
    {
        var settling = Stopwatch.GetTimestamp();
        var settled = 0;
        for (; Stopwatch.GetElapsedTime(settling) < Settling; settled++)
        {
            run();
        }

        var together = Math.Max(1, (int)(Resolvable / (Settling / settled)));
        var least = double.PositiveInfinity;
        for (var count = 0; count < runs; count++)
        {
            least = Math.Min(least, Time(together, run));
        }

        return least;
    }

    /// <summary>The time of a run [s], as the average of some.</summary>
    private static double Time(int runs, Action run)
    {
        var start = Stopwatch.GetTimestamp();
        for (var count = 0; count < runs; count++)
        {
            run();
        }

        return Stopwatch.GetElapsedTime(start).TotalSeconds / runs;
    }

    /// <summary>The batch with channels stated anew for each run, so that none is prepared before.</summary>
    private static double BatchTime(Batch batch, int channels, int threads)
    {
        var least = double.PositiveInfinity;
        var started = Stopwatch.GetTimestamp();
        for (var count = 0; count < 5 || Stopwatch.GetElapsedTime(started) < 4 * Settling; count++)
        {
            var problems = Problems(batch, channels);
            GC.Collect();
            var time = Time(1, () => PlacementBatch.FindBest(problems, new SplittingRule.LookAhead(), threads));
            least = Math.Min(least, time);
        }

        return least;
    }

    private static ImmutableArray<StoppingProblem> Problems(Batch batch, int count)
    {
        ImmutableArray<Channel> channels =
        [
            .. Enumerable
                .Range(0, count)
                .Select(n => new RayleighChannel(
                    SignalToNoiseRatio.FromDecibels(batch.LeastMeanSnrDb + (batch.RangeDb * n / count)),
                    new(batch.CutoffSnr)
                )),
        ];
        var costs = Enumerable
            .Range(0, batch.CostSets)
            .Select(n => 0.5 + ((double)n / batch.CostSets))
            .Select(factor => new SplittingCosts(
                batch.Extra,
                [.. batch.Offload.Select(offload => factor * offload)],
                batch.Edge
            ));
        return
        [
            .. from cost in costs
            from channel in channels
            select new StoppingProblem(cost, batch.Placement, batch.Inferences, channel, cost.Stages),
        ];
    }

    private static object Values(FadingFamily family)
    {
        const int count = 1024;
        var mean = SignalToNoiseRatio.FromDecibels(13.35);
        var direct = family.ToChannel(mean);
        var prepared = direct.Prepare();
        var random = new Random(1);
        var airtimes = Enumerable
            .Range(0, count)
            .Select(_ => direct.MeanAirtime * Math.Exp(6 * (random.NextDouble() - 0.5)))
            .ToArray();
        return new
        {
            Family = family.ToString(),
            ExpS = Best(2000, () => Sum(airtimes, Math.Exp)) / count,
            MinimumS = Best(2000, () => Sum(airtimes, prepared.ExpectedMinimum)) / count,
            AboveS = Best(2000, () => Sum(airtimes, prepared.ProbabilityAbove)) / count,
            DirectS = Best(5, () => Sum(airtimes, direct.ExpectedMinimum)) / count,
            PrepareS = Best(2000, () => family.ToChannel(mean).Prepare()),
        };
    }

    private static double Sum(double[] airtimes, Func<double, double> function)
    {
        var sum = 0.0;
        foreach (var airtime in airtimes)
        {
            sum += function(airtime);
        }

        return sum;
    }

    private static object Depth(int stages, Channel prepared)
    {
        var costs = Networks.Costs(stages, seed: 1);
        var expected = new double[stages + 1];
        var runs = stages <= 1_000 ? 50 : 2;
        return new
        {
            Stages = stages,
            OptimalS = Best(runs, () => BackwardInduction.ExpectedCosts(costs, prepared, expected)),
            LookAheadS = Best(50, () => OneStageLookAhead.ExpectedCosts(costs, prepared, expected)),
        };
    }

    private static object ClosedForms(int depth)
    {
        var forms = new ClosedFormBenchmarks { Depth = depth };
        forms.Setup();
        return new
        {
            Stages = depth,
            EveryPlacementS = Best(50, () => forms.EveryPlacement()),
            EqualLayersS = Best(200, () => forms.EqualLayers()),
            RunsS = Best(200, () => forms.Runs()),
            BlocksS = Best(200, () => forms.Blocks()),
        };
    }

    private static object Simulation(string law, int threads)
    {
        var simulation = new SimulationBenchmarks { Law = law, Threads = threads };
        simulation.Setup();
        return new
        {
            Law = law,
            Threads = threads,
            DecisionS = Best(20, () => simulation.Play()) / SimulationBenchmarks.Decisions,
        };
    }

    private static object Generator()
    {
        var generator = new GeneratorBenchmarks();
        generator.Setup();
        return new
        {
            Networks = ShippedDescription.All.Count,
            AllS = Best(50, () => generator.AllDescriptions()),
            ParseS = Best(50, () => generator.ParseGeneratedSources()),
            YamlS = Best(50, () => generator.ReadYaml()),
            UnrelatedS = Best(200, () => generator.UnrelatedEdit()),
        };
    }

    private static object DescriptionEdit(string network)
    {
        var edits = new DescriptionEditBenchmarks { Network = network };
        edits.Setup();
        return new
        {
            Network = network,
            LayerS = Best(100, () => edits.LayerEdit()),
            CommentS = Best(100, () => edits.CommentEdit()),
            ParseS = Best(100, () => edits.ParseChangedSource()),
        };
    }

    private sealed record Problem(
        double MeanSnr,
        double CutoffSnr,
        ImmutableArray<double> Extra,
        ImmutableArray<double> Offload,
        Batch Batch
    );

    private sealed record Batch(
        ImmutableArray<double> Extra,
        ImmutableArray<double> Offload,
        double Edge,
        ImmutableArray<double> Placement,
        double Inferences,
        int CostSets,
        double LeastMeanSnrDb,
        double RangeDb,
        double CutoffSnr
    );
}
