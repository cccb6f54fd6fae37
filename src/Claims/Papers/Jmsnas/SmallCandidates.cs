using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Claims.Papers.Jmsnas;

/// <summary>A network among several that do the same task.</summary>
/// <param name="Operations">The operations of each stage.</param>
/// <param name="Data">The data that each cut sends.</param>
/// <param name="Accuracy">Its accuracy.</param>
public sealed record SmallCandidate(
    ImmutableArray<Rational> Operations,
    ImmutableArray<Rational> Data,
    Rational Accuracy
)
{
    /// <summary>The network in words.</summary>
    public override string ToString() =>
        $"operations ({string.Join(", ", Operations)}), data ({string.Join(", ", Data)}), accuracy {Accuracy}";
}

/// <summary>Networks that do the same task, and a line of nodes on which one of them is to run.</summary>
/// <param name="Networks">The networks.</param>
/// <param name="TimeOfOperation">What an operation takes on each node.</param>
/// <param name="TimeOfData">What a unit of data takes on each link.</param>
public sealed record SmallCandidates(
    ImmutableArray<SmallCandidate> Networks,
    ImmutableArray<Rational> TimeOfOperation,
    ImmutableArray<Rational> TimeOfData
)
{
    /// <summary>A network on the line, without bounds on memories and cuts.</summary>
    public SmallLine LineOf(SmallCandidate network) =>
        new SmallLine(
            [.. TimeOfOperation.Select(time => network.Operations.Select(one => one * time).ToImmutableArray())],
            [.. TimeOfData.Select(time => network.Data.Select(one => one * time).ToImmutableArray())],
            [.. network.Operations.Select(_ => 1)],
            [.. TimeOfOperation.Select(_ => 1)],
            MostCuts: 0
        ).Unbounded;

    /// <summary>The least cost of each network, by trying every route.</summary>
    public ImmutableArray<Rational> LeastCosts() =>
        [.. Networks.Select(network => Enumeration.Least(LineOf(network), 0, 0))];

    /// <summary>The networks in words.</summary>
    public override string ToString() =>
        $"an operation takes ({string.Join(", ", TimeOfOperation)}), a unit of data ({string.Join(", ", TimeOfData)}): "
        + string.Join("; ", Networks);
}

/// <summary>Random lists of candidates.</summary>
internal static class SmallCandidateLists
{
    public static Domain<SmallCandidates> Domain { get; } =
        new(
            "1 to 4 networks of 1 to 3 stages on 1 to 3 nodes; operations, data and times as whole numbers up to 4",
            from nodes in Gen.Choose(1, 3)
            from count in Gen.Choose(1, 4)
            from networks in Gen.ArrayOf(Network, count)
            from computing in SmallFractions.Several(SmallFractions.Of(0, 4, 1), nodes)
            from sending in SmallFractions.Several(SmallFractions.Of(0, 4, 1), nodes - 1)
            select new SmallCandidates([.. networks], computing, sending),
            list =>
                [
                    .. list.Networks.Length > 1
                        ? list.Networks.Select((_, n) => list with { Networks = list.Networks.RemoveAt(n) })
                        : [],
                    .. list.TimeOfOperation.Length > 1
                        ? list.TimeOfData.Select(
                            (_, m) =>
                                list with
                                {
                                    TimeOfOperation = list.TimeOfOperation.RemoveAt(m),
                                    TimeOfData = list.TimeOfData.RemoveAt(m),
                                }
                        )
                        : [],
                    .. list.Networks.SelectMany(
                        (network, n) =>
                            Simpler(network).Select(one => list with { Networks = list.Networks.SetItem(n, one) })
                    ),
                    .. SmallFractions
                        .SimplerElements(list.TimeOfOperation, 0, 4)
                        .Select(times => list with { TimeOfOperation = times }),
                    .. SmallFractions
                        .SimplerElements(list.TimeOfData, 0, 4)
                        .Select(times => list with { TimeOfData = times }),
                ],
            [
                new("one network", list => list.Networks.Length == 1),
                new(
                    "equal accuracies",
                    list => list.Networks.DistinctBy(one => one.Accuracy).Count() < list.Networks.Length
                ),
                new(
                    "networks that are equal in accuracy and cost",
                    list =>
                        list.Networks.Zip(list.LeastCosts(), (one, cost) => (one.Accuracy, cost)).Distinct().Count()
                        < list.Networks.Length
                ),
            ]
        );

    private static Gen<SmallCandidate> Network =>
        from stages in Gen.Choose(1, 3)
        from operations in SmallFractions.Several(SmallFractions.Of(0, 4, 1), stages)
        from data in SmallFractions.Several(SmallFractions.Of(0, 4, 1), stages)
        from accuracy in SmallFractions.Of(1, 4, 4)
        select new SmallCandidate(operations, data, accuracy);

    private static IEnumerable<SmallCandidate> Simpler(SmallCandidate network) =>
        [
            .. network.Operations.Length > 1
                ? network.Operations.Select(
                    (_, n) =>
                        network with
                        {
                            Operations = network.Operations.RemoveAt(n),
                            Data = network.Data.RemoveAt(n),
                        }
                )
                : [],
            .. SmallFractions
                .SimplerElements(network.Operations, 0, 4)
                .Select(simpler => network with { Operations = simpler }),
            .. SmallFractions.SimplerElements(network.Data, 0, 4).Select(simpler => network with { Data = simpler }),
            .. SmallFractions
                .Simpler(network.Accuracy, Rational.Of(1, 4), 1)
                .Select(simpler => network with { Accuracy = simpler }),
        ];
}
