using System.Collections.Immutable;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using SplitProofs.Analytics.Routing;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Claims.Papers.Jmsnas;

/// <summary>A network on a line of nodes, in exact fractions.</summary>
/// <param name="Computing">Element m, i: the cost of stage i + 1 on node m.</param>
/// <param name="Sending">Element m, i: the cost of sending the output of i stages over the link after node m.</param>
/// <param name="Sizes">The memory that each stage takes.</param>
/// <param name="Capacities">The memory of each node.</param>
/// <param name="MostCuts">The most cuts between stages.</param>
public sealed record SmallLine(
    ImmutableArray<ImmutableArray<Rational>> Computing,
    ImmutableArray<ImmutableArray<Rational>> Sending,
    ImmutableArray<int> Sizes,
    ImmutableArray<int> Capacities,
    int MostCuts
)
{
    /// <summary>The number of nodes (M).</summary>
    public int Nodes => Computing.Length;

    /// <summary>The number of stages (N).</summary>
    public int Stages => Sizes.Length;

    /// <summary>The same line without bounds on memory and on cuts.</summary>
    public SmallLine Unbounded => this with { Capacities = [.. Capacities.Select(_ => Sizes.Sum())], MostCuts = Nodes };

    /// <summary>The routes as the solver finds them; every number here is exact in a double.</summary>
    /// <param name="objective">What the route minimises.</param>
    public RouteTable ToTable(RouteObjective objective) =>
        RouteTable.Of(new(ToDoubles(Computing), ToDoubles(Sending)), Furthest(), objective, MostCuts);

    /// <summary>
    /// For each node and each number of stages done before it, the most stages that can be done after it, by its memory.
    /// </summary>
    private ImmutableArray<ImmutableArray<int>> Furthest() =>
        [
            .. Capacities.Select(capacity =>
                Enumerable
                    .Range(0, Stages)
                    .Select(first =>
                        Enumerable.Range(first, Stages - first + 1).Last(end => Sizes[first..end].Sum() <= capacity)
                    )
                    .ToImmutableArray()
            ),
        ];

    /// <summary>The line in words.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"computing {Text(Computing)}; sending {Text(Sending)}; sizes ({string.Join(", ", Sizes)}), memories "
                + $"({string.Join(", ", Capacities)}), at most {MostCuts} cuts"
        );

    private static string Text(ImmutableArray<ImmutableArray<Rational>> rows) =>
        string.Join(" | ", rows.Select(row => string.Join(", ", row)));

    private static ImmutableArray<ImmutableArray<double>> ToDoubles(ImmutableArray<ImmutableArray<Rational>> rows) =>
        [.. rows.Select(row => row.Select(value => value.ToDouble()).ToImmutableArray())];
}

/// <summary>Random networks on lines of nodes.</summary>
internal static class SmallLines
{
    /// <summary>Lines of one to four nodes.</summary>
    public static Domain<SmallLine> Domain { get; } =
        Of(
            "1 to 4 nodes and 1 to 5 stages, costs as multiples of 1/4 up to 8, small memories, 0 to 3 cuts",
            Gen.Choose(1, 4)
        ) with
        {
            Corners =
            [
                new("one node", line => line.Nodes == 1),
                new("one stage", line => line.Stages == 1),
                new("no cut", line => line.MostCuts == 0),
                new("no route fits", line => !Enumeration.Fitting(line).Any()),
                new("sending is free", line => line.Sending.Any(link => link.Any(cost => cost == 0))),
            ],
        };

    /// <summary>Lines of two nodes.</summary>
    public static Domain<SmallLine> Pairs { get; } =
        Of("2 nodes and 1 to 5 stages, costs as multiples of 1/4 up to 8", Gen.Constant(2));

    /// <summary>Lines of given numbers of nodes.</summary>
    public static Gen<SmallLine> Lines(Gen<int> nodes) =>
        from m in nodes
        from n in Gen.Choose(1, 5)
        from computing in Gen.ArrayOf(SmallFractions.Several(SmallFractions.Of(0, 32, 4), n), m)
        from sending in Gen.ArrayOf(SmallFractions.Several(SmallFractions.Of(0, 32, 4), n), m - 1)
        from sizes in Gen.ArrayOf(Gen.Choose(1, 3), n)
        from capacities in Gen.ArrayOf(Gen.Choose(0, 3 * n), m)
        from cuts in Gen.Choose(0, 3)
        select new SmallLine([.. computing], [.. sending], [.. sizes], [.. capacities], cuts);

    /// <summary>Simpler lines: fewer stages, fewer nodes, simpler costs.</summary>
    private static IEnumerable<SmallLine> Simpler(SmallLine line) =>
        [
            .. line.Nodes > 2 ? Enumerable.Range(0, line.Nodes - 1).Select(node => WithoutNode(line, node)) : [],
            .. line.Stages > 1 ? Enumerable.Range(0, line.Stages).Select(stage => WithoutStage(line, stage)) : [],
            .. line.Computing.SelectMany(
                (row, m) =>
                    SmallFractions
                        .SimplerElements(row, 0, 8)
                        .Select(simpler => line with { Computing = line.Computing.SetItem(m, simpler) })
            ),
            .. line.Sending.SelectMany(
                (row, m) =>
                    SmallFractions
                        .SimplerElements(row, 0, 8)
                        .Select(simpler => line with { Sending = line.Sending.SetItem(m, simpler) })
            ),
        ];

    private static Domain<SmallLine> Of(string description, Gen<int> nodes) =>
        new(description, Lines(nodes), Simpler, []);

    /// <summary>Without a node and the link after it.</summary>
    private static SmallLine WithoutNode(SmallLine line, int node) =>
        line with
        {
            Computing = line.Computing.RemoveAt(node),
            Sending = line.Sending.RemoveAt(node),
            Capacities = line.Capacities.RemoveAt(node),
        };

    private static SmallLine WithoutStage(SmallLine line, int stage) =>
        line with
        {
            Computing = [.. line.Computing.Select(row => row.RemoveAt(stage))],
            Sending = [.. line.Sending.Select(row => row.RemoveAt(stage))],
            Sizes = line.Sizes.RemoveAt(stage),
        };
}
