using System.Collections.Immutable;

namespace SplitProofs.Inputs.Calibration;

/// <summary>
/// A model of speed fitted to measured stages. The parameters minimise Σ p − t + t·ln(t/p) for times t and predictions p: this weighs the
/// relative error of each stage by its time, and makes the predictions add up to the measured total.
/// </summary>
/// <param name="Model">The model.</param>
/// <param name="Parameters">Its parameters.</param>
/// <param name="Measured">The time of each stage [s].</param>
/// <param name="Predicted">The time of each stage by the model [s].</param>
/// <param name="LeftOut">
/// The time of each stage by a model fitted without it [s]. With more than 50 stages, a fit leaves out every 50th stage at once.
/// </param>
public sealed record SpeedFit(
    SpeedModel Model,
    ImmutableArray<double> Parameters,
    ImmutableArray<double> Measured,
    ImmutableArray<double> Predicted,
    ImmutableArray<double> LeftOut
)
{
    private const int MostFolds = 50;
    private const int Points = 9;
    private const int Zooms = 32;
    private const double Narrowing = 1.5;
    private const double Worthwhile = 0.9;

    /// <summary>The sum of the absolute errors as a share of the measured total.</summary>
    public double Error => ErrorOf(Predicted);

    /// <summary>The sum of the absolute errors of <see cref="LeftOut"/> as a share of the measured total.</summary>
    public double LeftOutError => ErrorOf(LeftOut);

    /// <summary>The relative error of the total of <see cref="LeftOut"/>; negative where it is below the measured total.</summary>
    public double TotalError => (LeftOut.Sum() / Measured.Sum()) - 1;

    /// <summary>Fits each model that has fewer parameters than there are stages.</summary>
    /// <param name="stages">The stages, at least two.</param>
    /// <param name="time">Their measured times. At least one is positive.</param>
    public static ImmutableArray<SpeedFit> All(
        ImmutableArray<CalibrationStage> stages,
        Func<CalibrationStage, double> time
    ) =>
        [
            .. SpeedModel
                .All.Where(model => model.Parameters.Length < stages.Length)
                .Select(model => Of(model, stages, time)),
        ];

    /// <summary>The simplest fit that is good enough: no other fit reduces its left-out error by more than a tenth.</summary>
    /// <param name="fits">The fits, the simplest first.</param>
    public static SpeedFit Chosen(ImmutableArray<SpeedFit> fits)
    {
        var least = fits.Min(fit => fit.LeftOutError);
        return fits.First(fit => fit.LeftOutError * Worthwhile <= least);
    }

    private static SpeedFit Of(
        SpeedModel model,
        ImmutableArray<CalibrationStage> stages,
        Func<CalibrationStage, double> time
    )
    {
        var parameters = Best(model, stages, time);
        var folds = Math.Min(stages.Length, MostFolds);
        var leftOut = new double[stages.Length];
        for (var fold = 0; fold < folds; fold++)
        {
            var others = stages.Where((_, index) => index % folds != fold).ToImmutableArray();
            var without = Best(model, others, time);
            for (var index = fold; index < stages.Length; index += folds)
            {
                leftOut[index] = model.Time(stages[index], without);
            }
        }

        return new(
            model,
            parameters,
            [.. stages.Select(time)],
            [.. stages.Select(stage => model.Time(stage, parameters))],
            [.. leftOut]
        );
    }

    private double ErrorOf(ImmutableArray<double> predicted) =>
        predicted.Zip(Measured, (one, other) => Math.Abs(one - other)).Sum() / Measured.Sum();

    /// <summary>
    /// The parameters with the least error, on a grid of powers that is narrowed about the best point again and again.
    /// </summary>
    private static ImmutableArray<double> Best(
        SpeedModel model,
        ImmutableArray<CalibrationStage> stages,
        Func<CalibrationStage, double> time
    )
    {
        var (centre, width) = (Start(model, stages, time), Math.Log(1e4));
        var best = centre.Select(Math.Exp).ToImmutableArray();
        var least = Sum(best);
        for (var zoom = 0; zoom < Zooms; zoom++)
        {
            foreach (var point in Grid(centre, width))
            {
                var parameters = point.Select(Math.Exp).ToImmutableArray();
                var error = Sum(parameters);
                if (error < least)
                {
                    (best, least) = (parameters, error);
                }
            }

            centre = [.. best.Select(Math.Log)];
            width /= Narrowing;
        }

        return best;

        double Sum(ImmutableArray<double> parameters)
        {
            var sum = 0.0;
            foreach (var stage in stages)
            {
                var (predicted, measured) = (model.Time(stage, parameters), time(stage));
                sum += predicted - measured + (measured > 0 ? measured * Math.Log(measured / predicted) : 0);
            }

            return sum;
        }
    }

    /// <summary>
    /// The starting point of the search: the averages over all stages, and for a fixed time a hundredth of the average time.
    /// </summary>
    private static ImmutableArray<double> Start(
        SpeedModel model,
        ImmutableArray<CalibrationStage> stages,
        Func<CalibrationStage, double> time
    )
    {
        var seconds = stages.Sum(time);
        return
        [
            .. model.Parameters.Select(parameter =>
                Math.Log(
                    parameter.IsRate
                        ? Math.Max(
                            1,
                            stages.Sum(stage => parameter.Unit == "B/s" ? stage.Bytes : stage.Flops) / seconds
                        )
                        : seconds / stages.Length / 100
                )
            ),
        ];
    }

    private static IEnumerable<ImmutableArray<double>> Grid(ImmutableArray<double> centre, double width)
    {
        IEnumerable<ImmutableArray<double>> points =
        [
            [],
        ];
        foreach (var middle in centre)
        {
            points = points.SelectMany(point =>
                Enumerable
                    .Range(0, Points)
                    .Select(step => point.Add(middle + (width * ((2.0 * step / (Points - 1)) - 1))))
            );
        }

        return points;
    }
}
