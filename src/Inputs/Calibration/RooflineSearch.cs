using System.Collections.Immutable;

namespace SplitProofs.Inputs.Calibration;

/// <summary>
/// Fits a roofline for each class to the times of stages. If it is known which layers are bound by their operations and which by their
/// data, a stage's time is linear in the times of an operation and of a bit. <see cref="NonNegativeLeastSquares"/> then fits these
/// times. One number for each class, the ridge of its roofline, says which layers these are. Only ridges that separate the intensities
/// of its layers differently need to be tried. The ridges of the classes are searched in turn until none improves.
/// </summary>
internal static class RooflineSearch
{
    /// <summary>The most ridges of a class that are tried in one turn.</summary>
    private const int MostRidges = 48;
    private const int MostTurns = 20;
    private const double Improvement = 1e-9;

    /// <summary>The squared relative error of a stage that is rounding alone.</summary>
    private const double Noise = 1e-20;

    /// <summary>
    /// The best rooflines, from three starts: every layer bound by its operations, by its data, and half of the layers by each.
    /// </summary>
    public static Rooflines Of(ImmutableArray<RooflineSample> samples, int classes)
    {
        var ridges = Ridges(samples, classes);
        return new Func<ImmutableArray<double>, double>[]
        {
            values => values[0],
            values => values[^1],
            values => values[values.Length / 2],
        }
            .Select(start => Descend(samples, ridges, Solve(samples, [.. ridges.Select(start)]), MostRidges))
            .MinBy(found => found.Error)!;
    }

    /// <summary>The best rooflines with ridges near given ones.</summary>
    public static Rooflines Near(ImmutableArray<RooflineSample> samples, Rooflines start, int mostRidges) =>
        Descend(samples, Ridges(samples, start.Ridges.Length), Solve(samples, start.Ridges), mostRidges);

    /// <summary>The rooflines that have another ridge for one class, and the same error up to rounding.</summary>
    public static IEnumerable<Rooflines> AsGood(ImmutableArray<RooflineSample> samples, Rooflines best, int ofClass) =>
        Ridges(samples, best.Ridges.Length)[ofClass]
            .Where(ridge => ridge != best.Ridges[ofClass])
            .Select(ridge => Solve(samples, best.Ridges.SetItem(ofClass, ridge)))
            .Where(other => other.Error <= (best.Error * (1 + 1e-6)) + (1e-14 * samples.Length));

    /// <summary>The rows of the least squares: relative times, first of operations and then of bits, for each class.</summary>
    public static double[][] Rows(ImmutableArray<RooflineSample> samples, ImmutableArray<double> ridges) =>
        [
            .. samples.Select(sample =>
            {
                var row = new double[2 * ridges.Length];
                foreach (var layer in sample.Layers)
                {
                    if (layer.Intensity > ridges[layer.Class])
                    {
                        row[layer.Class] += layer.Operations / sample.Time;
                    }
                    else
                    {
                        row[ridges.Length + layer.Class] += layer.Bits / sample.Time;
                    }
                }

                return row;
            }),
        ];

    private static Rooflines Solve(ImmutableArray<RooflineSample> samples, ImmutableArray<double> ridges)
    {
        var classes = ridges.Length;
        var x = NonNegativeLeastSquares.Solve(Rows(samples, ridges), [.. samples.Select(_ => 1.0)], 2 * classes);
        var solved = new Rooflines(ridges, [.. x[..classes]], [.. x[classes..]], 0);
        return solved with { Error = samples.Sum(sample => Squared((solved.TimeOf(sample) / sample.Time) - 1)) };
    }

    private static Rooflines Descend(
        ImmutableArray<RooflineSample> samples,
        ImmutableArray<ImmutableArray<double>> ridges,
        Rooflines start,
        int mostRidges
    )
    {
        var best = start;
        for (var (turn, before) = (0, double.PositiveInfinity); turn < MostTurns && IsBetter(best, before); turn++)
        {
            before = best.Error;
            for (var ofClass = 0; ofClass < ridges.Length; ofClass++)
            {
                foreach (var ridge in Some(ridges[ofClass], best.Ridges[ofClass], mostRidges))
                {
                    var other = Solve(samples, best.Ridges.SetItem(ofClass, ridge));
                    best = IsBetter(other, best.Error) ? other : best;
                }
            }
        }

        return best;

        bool IsBetter(Rooflines one, double error) =>
            one.Error < (error * (1 - Improvement)) - (Noise * samples.Length);
    }

    /// <summary>
    /// The distinct ridges of each class: 0, with which operations bind every layer that has some, and the intensity of each layer.
    /// </summary>
    private static ImmutableArray<ImmutableArray<double>> Ridges(ImmutableArray<RooflineSample> samples, int classes)
    {
        var layers = samples.SelectMany(sample => sample.Layers).ToLookup(layer => layer.Class);
        return
        [
            .. Enumerable
                .Range(0, classes)
                .Select(one =>
                    layers[one].Select(layer => layer.Intensity).Append(0).Distinct().Order().ToImmutableArray()
                ),
        ];
    }

    /// <summary>The ridges to try: those next to the present one, and others spread evenly over all.</summary>
    private static IEnumerable<double> Some(ImmutableArray<double> all, double present, int most)
    {
        var at = all.Count(ridge => ridge < present);
        var beside = all.Length <= most ? all.Length : most / 4;
        return all.Skip(at - beside)
            .Take((2 * beside) + 1)
            .Concat(
                Enumerable
                    .Range(0, all.Length <= most ? 0 : most / 2)
                    .Select(n => all[n * (all.Length - 1) / (most / 2)])
            )
            .Where(ridge => ridge != present)
            .Distinct();
    }

    private static double Squared(double value) => value * value;
}
