using SplitProofs.Analytics.Formulas;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Readings;
using SplitProofs.Verification.Statements;
using static SplitProofs.Analytics.Formulas.RelationSign;
using static SplitProofs.Claims.DeviceEdge.Symbols;

namespace SplitProofs.Claims.Papers.SplitFederated;

/// <summary>SFL5, false: alternation is optimal where the server's time is shared.</summary>
public static class SFL5SharedServer
{
    /// <summary>
    /// A deadline involves a square root. A fraction at this distance from it is used instead, and is proved to bound it.
    /// </summary>
    private static readonly Rational _margin = Rational.Of(1, 1_000_000_000);

    /// <summary>The claim that the statement is false.</summary>
    public static Claim Claim { get; } =
        new Claim<SharedServer>
        {
            Id = "papers/sfl/SFL5",
            Title = "Alternation is optimal where the server's time is shared",
            Stance = Stance.IsFalse,
            Statement =
                "The server computes for one device after the other, once both have sent. Choosing the cuts for given shares of the band "
                + "and the shares for given cuts in turn then ends no later than the best of all allocations does.",
            Formulas = [new Expression.Relation(Of("T", "alternating"), AtMost, Of("T", "joint"))],
            Tables = new FormulaTables<SharedServer>([
                shared =>
                    [
                        SymbolValues.Of(
                            (new("B"), shared.Band),
                            (new("T", "alternating"), Below(shared)),
                            (new("T", "joint"), Above(shared))
                        ),
                    ],
            ]),
            Hypotheses = [new Hypothesis.InSymbols("There is a band.", SmallFractions.Positive(Of("B")))],
            Uses = ["SFL3"],
            Oracle =
                "A fraction below the end of alternation and one above the best end, each proved by the band that it needs in exact "
                + "fractions.",
            Tolerance = new Tolerance<SharedServer>.Exact("the counterexample is recomputed in exact fractions"),
            Domain = SharedServers.Domain,
            Assertions = shared =>
                [new Assertion.AtMost(Below(shared).ToDouble(), Above(shared).ToDouble(), Above(shared).ToDouble())],
            Mutants = [],
            Work = Worked,
        };

    private static Rational Below(SharedServer shared) =>
        Rational.Exactly(SharedServers.Alternating(shared).End) * (1 - _margin);

    private static Rational Above(SharedServer shared) => Rational.Exactly(SharedServers.Joint(shared)) * (1 + _margin);

    private static WorkedCounterexample Worked(SharedServer shared)
    {
        var (cuts, _) = SharedServers.Alternating(shared);
        var joint = SharedServers
            .Choices(shared)
            .MinBy(choice => SharedServers.Deadline(shared, choice) + SharedServers.Server(shared, choice));
        var sentLater = Below(shared) - SharedServers.ServerTime(shared, cuts);
        var sentBy = Above(shared) - SharedServers.ServerTime(shared, joint);
        var isLater = SharedServers.Needed(shared, cuts, sentLater) > shared.Band;
        var isInTime = SharedServers.Needed(shared, joint, sentBy) <= shared.Band;
        return new(
            [
                $"Alternation ends at the cuts {cuts.First + 1} and {cuts.Second + 1}. To have sent by {Six(sentLater)} s both would "
                    + $"need {(isLater ? "more than" : "no more than")} the band of {shared.Band} MHz, and the server takes "
                    + $"{SharedServers.ServerTime(shared, cuts)} s: the end is {(isLater ? "later than" : "at or before")} "
                    + $"{Six(Below(shared))} s.",
                $"At the cuts {joint.First + 1} and {joint.Second + 1} both have sent by {Six(sentBy)} s within "
                    + $"{(isInTime ? "the band" : "more than the band")}, and the server takes "
                    + $"{SharedServers.ServerTime(shared, joint)} s: the end is {Six(Above(shared))} s at the latest.",
            ],
            isLater ? Below(shared) : Rational.Zero,
            isInTime ? Above(shared) : Below(shared)
        );
    }

    private static string Six(Rational value) =>
        value.ToDouble().ToString("0.######", System.Globalization.CultureInfo.InvariantCulture);
}
