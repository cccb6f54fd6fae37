using System.Collections.Immutable;
using FsCheck.Fluent;
using SplitProofs.Analytics.Routing;
using SplitProofs.Claims.DeviceEdge.Domains;
using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Claims.Papers.Jmsnas;

/// <summary>A first node whose link fades, and a line beyond it, in exact fractions.</summary>
/// <param name="Computing">The cost of each stage on the first node.</param>
/// <param name="Offload">What sending costs per unit of airtime at each cut, positive.</param>
/// <param name="Rest">The nodes beyond the link.</param>
/// <param name="Law">The law of the airtime.</param>
public sealed record FadingLine(
    ImmutableArray<Rational> Computing,
    ImmutableArray<Rational> Offload,
    SmallLine Rest,
    FiniteLaw Law
)
{
    /// <summary>The number of stages (N).</summary>
    public int Stages => Computing.Length;

    /// <summary>The problem as the solver takes it, with terminal costs from the table of routes.</summary>
    public TerminalCosts ToCosts()
    {
        var table = Rest.Unbounded.ToTable(new RouteObjective.Latency());
        return new(
            [.. Computing.Select(cost => cost.ToDouble())],
            [.. Offload.Select(cost => cost.ToDouble())],
            [.. Enumerable.Range(0, Stages + 1).Select(done => table.CostFrom(0, done, table.MostRuns))],
            Stages
        );
    }

    /// <summary>The least cost beyond the link, by trying every route.</summary>
    public Rational Beyond(int done) => Enumeration.Least(Rest, 0, done);

    /// <summary>The line in words.</summary>
    public override string ToString() =>
        $"{Law}; first node ({string.Join(", ", Computing)}), t = ({string.Join(", ", Offload)}); beyond: {Rest}";
}

/// <summary>Random lines whose first link fades.</summary>
internal static class FadingLines
{
    public static Domain<FadingLine> Domain { get; } =
        new(
            "1 to 3 stages on a first node, one or two nodes beyond, up to 3 channel states, costs as multiples of 1/4",
            from rest in SmallLines.Lines(Gen.Choose(1, 2)).Where(line => line.Stages <= 3)
            from computing in SmallFractions.Several(SmallFractions.Of(0, 16, 4), rest.Stages)
            from offload in SmallFractions.Several(SmallFractions.Of(1, 16, 4), rest.Stages)
            from law in Fractions.Law(rest.Stages < 3 ? 3 : 2)
            select new FadingLine(computing, offload, rest, law),
            line =>
                [
                    .. SmallFractions
                        .SimplerElements(line.Computing, 0, 4)
                        .Select(simpler => line with { Computing = simpler }),
                    .. SmallFractions
                        .SimplerElements(line.Offload, Rational.Of(1, 4), 4)
                        .Select(simpler => line with { Offload = simpler }),
                    .. Fractions.Simpler(line.Law).Select(law => line with { Law = law }),
                ],
            [
                new("one node beyond", line => line.Rest.Nodes == 1),
                new("a channel that does not fade", line => line.Law.States.Length == 1),
            ]
        );

    /// <summary>The least expected cost of all rules that send in certain states at each cut; each rule is walked forward.</summary>
    public static Rational LeastOfAllRules(FadingLine line)
    {
        var states = line.Law.States.Length;
        return Enumerable.Range(0, 1 << (states * line.Stages)).Min(Cost);

        // Bit n·states + z of the rule means: send at cut n in state z.
        Rational Cost(int rule)
        {
            var (cost, spent, reached) = (Rational.Zero, Rational.Zero, Rational.One);
            for (var cut = 0; cut < line.Stages; cut++)
            {
                var goesOn = Rational.Zero;
                for (var z = 0; z < states; z++)
                {
                    var (airtime, probability) = line.Law.States[z];
                    if ((rule >> ((cut * states) + z) & 1) == 1)
                    {
                        cost += reached * probability * (spent + (line.Offload[cut] * airtime) + line.Beyond(cut));
                    }
                    else
                    {
                        goesOn += probability;
                    }
                }

                reached *= goesOn;
                spent += line.Computing[cut];
            }

            return cost + (reached * spent);
        }
    }
}
