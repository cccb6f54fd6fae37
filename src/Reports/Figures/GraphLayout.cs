namespace SplitProofs.Reports.Figures;

/// <summary>The positions in a drawing of a dependency graph: foundations are above, and no line passes behind a node.</summary>
internal sealed class GraphLayout
{
    public const double FontSize = 13;
    public const double LabelSize = 11.5;
    public const double LineHeight = 14;
    public const double NodeWidth = 146;
    public const double SwatchWidth = 34;
    public const double SwatchHeight = 20;
    public const double Edge = 14;
    public const double NameRoom = NodeWidth - 40;

    private const int MostInARow = 6;
    private const int Rounds = 60;
    private const double TrunkWidth = 6;
    private const double Gap = 12;
    private const double RowGap = 50;
    private const double LegendRow = 30;
    private const double LegendGap = 26;
    private const double LabelRoom = NodeWidth - 18;
    private const double PortSpread = 0.5 * NodeWidth;

    private readonly IReadOnlyList<IReadOnlyList<int>> _uses;
    private readonly GraphPlan _plan;
    private readonly double[] _centres;

    public GraphLayout(DependencyGraph graph)
    {
        Graph = graph;
        var named = GraphUses.Of(graph.Nodes);
        var rows = GraphLayers.Of(named, MostInARow);
        _uses = GraphUses.WithoutImplied(named);
        _plan = new(_uses, rows);
        Labels = [.. graph.Nodes.Select(node => TextMetrics.Wrap(node.Label, LabelSize, LabelRoom))];
        NodeHeight = 28 + Labels.Max(lines => lines.Count) * LineHeight + 4;
        _centres = Centres();
        Width = Math.Max(
            _centres.Index().Max(slot => slot.Item + HalfWidth(slot.Index)) + Edge,
            2 * Edge + graph.Kinds.Max(LegendWidth)
        );
        Legend = PlaceLegend();
        NodesTop = Edge + (Legend[^1].Row + 1) * LegendRow + 6;
        Height = NodesTop + _plan.Rows.Count * (NodeHeight + RowGap) - RowGap + Edge;
    }

    public DependencyGraph Graph { get; }

    /// <summary>The lines of each node's label.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Labels { get; }

    public IReadOnlyList<LegendEntry> Legend { get; }

    public double NodeHeight { get; }

    public double Width { get; }

    public double Height { get; }

    private double NodesTop { get; }

    public static double LegendTop(int row) => Edge + row * LegendRow;

    public double Left(int node) => _centres[node] - NodeWidth / 2;

    public double Top(int node) => RowTop(_plan.Slots[node].Row);

    public bool IsUsed(int node) => _plan.Below(node).Count > 0;

    public (double X, double Y) Foot(int node) => (_centres[node], Top(node) + NodeHeight);

    /// <summary>For each use, the curve from its user up to what it uses, or to the trunk that leads there.</summary>
    public IEnumerable<(int User, int Used, string Path)> Uses() =>
        from user in Enumerable.Range(0, _uses.Count)
        from used in _uses[user]
        let start = (X: Port(user, used), Y: Top(user))
        select (
            user,
            used,
            $"M{Svg.Point(start.X, start.Y)}{Rise(start.X, _plan.At(used, _plan.Slots[user].Row - 1))}"
        );

    /// <summary>For each row that a trunk passes, its path past the row and up to the next one.</summary>
    public IEnumerable<(int Used, string Path)> Trunks() =>
        from slot in Enumerable.Range(0, _plan.Slots.Count)
        let trunk = _plan.Slots[slot]
        where trunk.IsTrunk
        let top = RowTop(trunk.Row)
        select (
            trunk.Node,
            $"M{Svg.Point(_centres[slot], top + NodeHeight)}V{Svg.Number(top)}{Rise(_centres[slot], _plan.At(trunk.Node, trunk.Row - 1))}"
        );

    /// <summary>The curve from the top of a row up to the foot of a slot of the row above.</summary>
    private string Rise(double x, int slot)
    {
        var foot = RowTop(_plan.Slots[slot].Row) + NodeHeight;
        var middle = foot + RowGap / 2;
        return $"C{Svg.Point(x, middle)} {Svg.Point(_centres[slot], middle)} {Svg.Point(_centres[slot], foot)}";
    }

    /// <summary>The point at which a use leaves its user: the uses are side by side, in the order of what is above.</summary>
    private double Port(int user, int used)
    {
        var upper = _plan.Above(user).OrderBy(slot => _centres[slot]).ToList();
        var place = upper.FindIndex(slot => _plan.Slots[slot].Node == used);
        return _centres[user] + (upper.Count == 1 ? 0 : PortSpread * ((double)place / (upper.Count - 1) - 0.5));
    }

    private double RowTop(int row) => NodesTop + row * (NodeHeight + RowGap);

    private double HalfWidth(int slot) => (_plan.Slots[slot].IsTrunk ? TrunkWidth : NodeWidth) / 2;

    // Repeatedly move each row as near to its neighbours' means as the widest row allows. Trunks pull harder, so that they become
    // straight.
    private double[] Centres()
    {
        var x = new double[_plan.Slots.Count];
        var width = _plan.Rows.Max(row => row.Sum(slot => 2 * HalfWidth(slot) + Gap)) - Gap;
        for (var round = 0; round < 2 * Rounds; round++)
        {
            for (var n = 0; n < _plan.Rows.Count; n++)
            {
                var row = _plan.Rows[round % 2 == 0 ? n : _plan.Rows.Count - 1 - n];
                var places = Spacing.Spread(
                    [.. row.Select(Wanted)],
                    [.. row.Select(slot => _plan.Slots[slot].IsTrunk ? 4.0 : 1.0)],
                    [.. row.Skip(1).Select((slot, i) => HalfWidth(row[i]) + Gap + HalfWidth(slot))],
                    HalfWidth(row[0]),
                    width - HalfWidth(row[^1])
                );
                foreach (var (i, slot) in row.Index())
                {
                    x[slot] = places[i];
                }
            }
        }

        return [.. x.Select(centre => Math.Round(centre + Edge))];

        double Wanted(int slot)
        {
            var neighbours = _plan.Above(slot).Concat(_plan.Below(slot)).ToList();
            return neighbours.Count == 0 ? x[slot] : neighbours.Average(neighbour => x[neighbour]);
        }
    }

    private static double LegendWidth(string name) => SwatchWidth + 10 + TextMetrics.Width(name, FontSize);

    private List<LegendEntry> PlaceLegend()
    {
        var entries = new List<LegendEntry>();
        var (x, row) = (Edge, 0);
        foreach (var (kind, name) in Graph.Kinds.Index())
        {
            if (x > Edge && x + LegendWidth(name) > Width - Edge)
            {
                (x, row) = (Edge, row + 1);
            }

            entries.Add(new(kind, name, x, row));
            x += LegendWidth(name) + LegendGap;
        }

        return entries;
    }
}
