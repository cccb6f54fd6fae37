using System.Collections.Immutable;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Claims.DeviceEdge.Domains;
using SplitProofs.Claims.DeviceEdge.Results;
using SplitProofs.Verification;
using static SplitProofs.Claims.DeviceEdge.Oracles.Printed.ComparisonTables;
using static SplitProofs.Claims.DeviceEdge.Oracles.Printed.EqualLayerTables;
using static SplitProofs.Claims.DeviceEdge.Oracles.Printed.FixedCutTables;
using static SplitProofs.Claims.DeviceEdge.Oracles.Printed.FixedThresholdTables;
using static SplitProofs.Claims.DeviceEdge.Oracles.Printed.HorizonTables;
using static SplitProofs.Claims.DeviceEdge.Oracles.Printed.RepetitionTables;

namespace SplitProofs.Claims.DeviceEdge.Oracles.Printed;

/// <summary>Where the formulas that a claim prints are to hold: for each, the values of its symbols, as often as there are any.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Tables">The values of the symbols of each of its formulas, in their order.</param>
public sealed record PrintedFormulas(Claim Claim, ImmutableArray<Func<FiniteInstance, IEnumerable<SymbolTable>>> Tables)
{
    /// <summary>The claims that are about stages, cuts and independent airtimes.</summary>
    public static ImmutableArray<PrintedFormulas> All { get; } =
    [
        Of(R1ExpectedMinimum.Claim, Levels, Levels),
        Of(R3BackwardInduction.Claim, Cuts, Cuts),
        Of(R4DeeperHorizons.Claim, NotAll),
        Of(R5OptimalCostBounds.Claim, SomePlaced, SomePlaced, SomePlaced),
        Of(R6LookAheadThreshold.Claim, AllCuts),
        Of(R7LookAheadStopsEarlier.Claim, Cuts, SomePlaced),
        Of(R8PlacementGain.Claim, NotAll, Nothing),
        Of(R9PriceOfMyopia.Claim, Losses, Losses, Losses),
        Of(R10EqualLayers.Claim, BestBelowAll, Equal(NotAll), Equal(Nothing)),
        Of(R11Runs.Claim, BestOfRuns, WithinRuns, WithinRuns),
        Of(R12EqualLayersOptimal.Claim, Equal(FixedPoints), Equal(AllButTwo), Equal(Nothing)),
        Of(
            R13ReservationAirtime.Claim,
            Dearer(Nothing),
            Dearer(Nothing),
            Dearer(NotAll),
            Dearer(NotAll),
            Dearer(Nothing),
            Dearer(Nothing)
        ),
        Of(R14MonotoneThresholds.Claim, Equal(NextToAnother), Equal(NextToAnotherOfAll)),
        Of(R15TimeAndEnergy.Claim, CostsToGo, TimesAndEnergies, TimesAndEnergies),
        Of(R16PeriodicChains.Claim, BestPeriods, Periods, Passing, WithinPeriods),
        Of(
            R17MyopiaNeverOverPlaces.Claim,
            NotAll,
            Best,
            Dearer(AllButTwo),
            Dearer(AllButTwo),
            Dearer(BestBelow),
            Dearer(BestBelow)
        ),
        Of(R18MyopiaBounds.Claim, SomePlaced, Paying, DearerAtFirst),
        Of(R19StaticLookAhead.Claim, BeforeTheLast, AtTheLast, OnceMore, Horizons, Horizons, Cuts, Cuts),
        Of(R20ComparativeStatics.Claim, MoreInferences, MoreInferences, OtherChannels, OtherChannels, Speeds),
        Of(R21Latency.Claim, StopsAtCuts, StopsAtTheLast, Latencies),
    ];

    /// <summary>The comparisons of every printed formula, with another in place of one of them.</summary>
    /// <param name="instance">The instance.</param>
    /// <param name="printed">What is read in place of a claim's formula with a number.</param>
    public IEnumerable<Assertion> Read(FiniteInstance instance, Func<string, int, Expression, Expression> printed) =>
        Claim.Formulas.SelectMany(
            (formula, number) =>
                Tables[number]
                    (instance)
                    .Select(table => Compare(printed(Claim.Id, number, formula), new(table.Of, instance.Law)))
        );

    /// <summary>Whether an instance has values for the symbols of each formula.</summary>
    public bool IsRead(FiniteInstance instance) => Tables.All(tables => tables(instance).Any());

    private static PrintedFormulas Of(
        Claim claim,
        params ImmutableArray<Func<FiniteInstance, IEnumerable<SymbolTable>>> tables
    ) => new(claim, tables);

    /// <summary>A formula that has no value, as where it divides by 0, does not hold.</summary>
    private static Assertion Compare(Expression formula, ExactReading reading)
    {
        var relation = (Expression.Relation)formula;
        if (relation.Left.Match(reading) is not { } left || relation.Right.Match(reading) is not { } right)
        {
            return new Assertion.Equal(double.NaN, double.NaN, 1);
        }

        var scale = 1 + Math.Abs(left.ToDouble()) + Math.Abs(right.ToDouble());
        var excess = (left - right).ToDouble();
        return relation.Sign switch
        {
            RelationSign.Equal => new Assertion.Equal(excess, 0, scale),
            RelationSign.AtMost => new Assertion.AtMost(excess, 0, scale),
            RelationSign.AtLeast => new Assertion.AtMost(-excess, 0, scale),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }
}
