using System.Collections.Immutable;
using SplitProofs.Analytics.Platforms;

namespace SplitProofs.Inputs.Calibration;

/// <summary>Rooflines for the classes of operators, fitted to stages: the least squares of the relative errors of their times.</summary>
/// <param name="Bits">The bits of an element of a tensor, and of a weight.</param>
/// <param name="Classes">The classes, by name.</param>
/// <param name="Samples">The stages.</param>
/// <param name="Predicted">The time of each stage by the fit [s].</param>
/// <param name="LeftOut">
/// The time of each stage by a fit without it [s]; with more than 20 stages, a fit leaves out every 20th stage at once. NaN where no other
/// stage has a class of its layers.
/// </param>
public sealed record PlatformFit(
    int Bits,
    ImmutableArray<ClassFit> Classes,
    ImmutableArray<PlatformSample> Samples,
    ImmutableArray<double> Predicted,
    ImmutableArray<double> LeftOut
)
{
    /// <summary>The most stages of a fit.</summary>
    public const int MostSamples = 2000;

    private const int MostFolds = 20;

    /// <summary>How many ridges near those of the whole fit are tried when stages are left out.</summary>
    private const int RidgesNearby = 8;
    private const double UnseenShare = 1e-3;

    /// <summary>The mean of the absolute relative errors of the stages.</summary>
    public double MeanError => ErrorOf(Predicted);

    /// <summary>The mean of the absolute relative errors of <see cref="LeftOut"/>, over the stages that have a value there.</summary>
    public double MeanLeftOutError => ErrorOf(LeftOut);

    /// <summary>How many classes of operators the layers of stages have.</summary>
    public static int CountClasses(ImmutableArray<PlatformSample> samples) => ClassesOf(samples).Length;

    /// <summary>Fits rooflines.</summary>
    /// <param name="samples">The stages, more than they have classes of layers, at most <see cref="MostSamples"/>.</param>
    /// <param name="bits">The bits of an element of a tensor, and of a weight, ≥ 1.</param>
    public static PlatformFit Of(ImmutableArray<PlatformSample> samples, int bits)
    {
        var classes = ClassesOf(samples);
        ImmutableArray<RooflineSample> stages = [.. samples.Select(sample => InNumbers(sample, classes, bits))];
        var best = RooflineSearch.Of(stages, classes.Length);
        var complete = Complete(stages, best);
        var independent = NonNegativeLeastSquares.AreIndependent(
            RooflineSearch.Rows(stages, best.Ridges),
            2 * classes.Length
        );
        return new(
            bits,
            [.. classes.Select((name, one) => Describe(name, one))],
            samples,
            [.. stages.Select(complete.TimeOf)],
            WithoutEach(stages, best)
        );

        ClassFit Describe(string name, int one)
        {
            var layers = stages.Sum(stage => stage.Layers.Count(layer => layer.Class == one));
            var (rate, bandwidth) = (1 / complete.Operation[one], 1 / complete.Bit[one]);
            var asGood = RooflineSearch.AsGood(stages, best, one).ToImmutableArray();
            return best.Operation[one] == 0 && best.Bit[one] == 0
                ? new(name, layers, new FittedConstant.Unseen(rate), new FittedConstant.Unseen(bandwidth))
                : new(
                    name,
                    layers,
                    Constant(rate, found => found.Operation[one], independent[one]),
                    Constant(bandwidth, found => found.Bit[one], independent[classes.Length + one])
                );

            FittedConstant Constant(double value, Func<Rooflines, double> time, bool isIndependent) =>
                time(best) == 0 || asGood.Any(other => time(other) == 0) ? new FittedConstant.AtLeast(value)
                : isIndependent ? new FittedConstant.Fitted(value)
                : new FittedConstant.NotSeparated(value);
        }
    }

    /// <summary>The fit as a platform.</summary>
    /// <param name="name">Its name.</param>
    public Platform ToPlatform(string name) =>
        new(
            name,
            Classes.ToImmutableDictionary(
                one => one.Class,
                one => new LayerSpeed(
                    new(one.Rate.Value),
                    new(one.Bandwidth.Value),
                    Bits,
                    Bits,
                    UnrolledLoops.None,
                    new LayerTimeModel.Roofline(),
                    []
                ),
                StringComparer.Ordinal
            )
        );

    private double ErrorOf(ImmutableArray<double> predicted) =>
        predicted
            .Zip(Samples, (time, sample) => Math.Abs((time / sample.Time) - 1))
            .Where(error => !double.IsNaN(error))
            .DefaultIfEmpty(double.NaN)
            .Average();

    private static ImmutableArray<string> ClassesOf(ImmutableArray<PlatformSample> samples) =>
        [
            .. samples
                .SelectMany(sample => sample.Layers)
                .Select(layer => layer.Class)
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];

    private static RooflineSample InNumbers(PlatformSample sample, ImmutableArray<string> classes, int bits) =>
        new(
            [
                .. sample.Layers.Select(layer => new RooflineLayer(
                    classes.IndexOf(layer.Class),
                    layer.Times * layer.Operations,
                    layer.Times * (layer.Inputs + layer.Outputs + layer.Weights) * bits
                )),
            ],
            sample.Time
        );

    private static ImmutableArray<double> WithoutEach(ImmutableArray<RooflineSample> stages, Rooflines best)
    {
        var folds = Math.Min(stages.Length, MostFolds);
        var leftOut = new double[stages.Length];
        for (var fold = 0; fold < folds; fold++)
        {
            ImmutableArray<RooflineSample> others = [.. stages.Where((_, n) => n % folds != fold)];
            var known = others.SelectMany(stage => stage.Layers).Select(layer => layer.Class).ToHashSet();
            var without = Complete(others, RooflineSearch.Near(others, best, RidgesNearby));
            for (var n = fold; n < stages.Length; n += folds)
            {
                leftOut[n] = stages[n].Layers.All(layer => known.Contains(layer.Class))
                    ? without.TimeOf(stages[n])
                    : double.NaN;
            }
        }

        return [.. leftOut];
    }

    /// <summary>
    /// The rooflines with a value for each constant: the least rate and bandwidth that predict the same times. For a class without any
    /// time, its layers together take a thousandth of the measured time.
    /// </summary>
    private static Rooflines Complete(ImmutableArray<RooflineSample> stages, Rooflines found)
    {
        var layers = stages.SelectMany(stage => stage.Layers).ToLookup(layer => layer.Class);
        var (operation, bit) = (found.Operation.ToArray(), found.Bit.ToArray());
        for (var one = 0; one < operation.Length; one++)
        {
            if (operation[one] == 0 && bit[one] == 0)
            {
                var time = UnseenShare * stages.Sum(stage => stage.Time);
                operation[one] = time / Math.Max(1, layers[one].Sum(layer => layer.Operations));
                bit[one] = time / Math.Max(1, layers[one].Sum(layer => layer.Bits));
            }
            else if (operation[one] == 0)
            {
                operation[one] = bit[one] / Intensities(one).Max();
            }
            else if (bit[one] == 0)
            {
                bit[one] = operation[one] * Intensities(one).Min();
            }
        }

        return found with
        {
            Operation = [.. operation],
            Bit = [.. bit],
        };

        IEnumerable<double> Intensities(int one) =>
            layers[one].Select(layer => layer.Intensity).Where(value => value > 0).DefaultIfEmpty(1);
    }
}
