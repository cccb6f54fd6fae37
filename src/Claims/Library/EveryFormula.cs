using System.Collections.Immutable;
using SplitProofs.Analytics.Formulas;

namespace SplitProofs.Claims.Library;

/// <summary>Every formula of the library, in a given reading.</summary>
public static class EveryFormula
{
    /// <summary>The formulas by type and method, with their values in the reading.</summary>
    /// <param name="of">
    /// The value of a letter: δ, t, u (the next t), v (a value), c (a cost of going on), r and z (airtimes), φ, K,
    /// S and N (a count).
    /// </param>
    /// <param name="x">The channel.</param>
    public static ImmutableArray<(string Name, T Value)> Read<T, TAirtime>(Func<string, T> of, TAirtime x)
        where T : IReal<T>
        where TAirtime : IAirtime<T>
    {
        var (delta, t, next, value) = (of("δ"), of("t"), of("u"), of("v"));
        var (goingOn, airtime, other, phi) = (of("c"), of("r"), of("z"), of("φ"));
        var (inferences, reached, count) = (of("K"), of("S"), of("N"));
        return
        [
            ("EqualLayerStep.Value", EqualLayerStep.Value(delta, t, value, x)),
            ("EqualLayers.Threshold", EqualLayers.Threshold(delta, t, x)),
            ("EqualLayers.PlacedStages", EqualLayers.PlacedStages(delta, t, phi, inferences, count, x)),
            ("EqualLayers.ExpectedCost", EqualLayers.ExpectedCost(delta, t, count, x)),
            ("EqualLayers.ExpectedCostOfAll", EqualLayers.ExpectedCostOfAll(delta, delta, t, count, x)),
            ("GeometricGains.Steps", GeometricGains.Steps(value, reached, phi, count)),
            ("LayerTimes.Efficiency", LayerTimes.Efficiency(value, next)),
            ("LayerTimes.Refined", LayerTimes.Refined(delta, next, airtime, value)),
            ("LayerTimes.Roofline", LayerTimes.Roofline(delta, next)),
            ("LayerTimes.Utilisation", LayerTimes.Utilisation(count, other)),
            ("LookAheadThreshold.Airtime", LookAheadThreshold.Airtime(delta, t, next, x)),
            ("MyopiaBounds.Difference", MyopiaBounds.Difference(airtime, next, value, x)),
            ("MyopiaBounds.Ratio", MyopiaBounds.Ratio(goingOn, next, x)),
            (
                "MyopiaBracket.MostPlacedStages",
                MyopiaBracket.MostPlacedStages(delta, t, phi, inferences, count, airtime, x)
            ),
            ("MyopiaPrice.AtCut", MyopiaPrice.AtCut(reached, t, goingOn, other, airtime, x)),
            ("OptimalStep.Threshold", OptimalStep.Threshold(delta, value, t)),
            ("OptimalStep.Value", OptimalStep.Value(t, airtime, x)),
            ("PeriodicStages.PlacedPeriods", PeriodicStages.PlacedPeriods(value, reached, phi, inferences, count)),
            ("PeriodicStages.ExpectedCost", PeriodicStages.ExpectedCost(goingOn, reached, count, value)),
            ("PlacementGain.PerInference", PlacementGain.PerInference(reached, t, airtime, x)),
            ("ReservationAirtime.Saving", ReservationAirtime.Saving(airtime, x)),
            ("ReservationAirtime.EndlessCost", ReservationAirtime.EndlessCost(delta, t, airtime)),
            ("ReservationAirtime.Gap", ReservationAirtime.Gap(airtime, count, value, x)),
            ("RunOfStages.PlacedStages", RunOfStages.PlacedStages(delta, t, next, phi, inferences, reached, count, x)),
            ("RunOfStages.ExpectedlyPaid", RunOfStages.ExpectedlyPaid(delta, t, next, count, x)),
            ("StaticLookAheadStep.GoingOn", StaticLookAheadStep.GoingOn(delta, next, value, x)),
            ("StaticLookAheadStep.GoingOnToHorizon", StaticLookAheadStep.GoingOnToHorizon(delta, next, x)),
            ("ThresholdStep.Value", ThresholdStep.Value(delta, t, value, airtime, x)),
        ];
    }
}
