namespace SplitProofs.Reports.Figures;

/// <summary>
/// The contents of each row of a dependency graph, from left to right: nodes and trunks. A trunk is a line from a node above that passes
/// through a row on its way to users further below; all these users share it.
/// </summary>
internal sealed class GraphPlan
{
    private const int Sweeps = 24;

    private readonly List<Slot> _slots = [];
    private readonly List<List<int>> _above = [];
    private readonly List<List<int>> _below = [];
    private List<List<int>> _rows = [];

    public GraphPlan(IReadOnlyList<IReadOnlyList<int>> uses, IReadOnlyList<int> rowOf)
    {
        for (var node = 0; node < uses.Count; node++)
        {
            Add(new(node, rowOf[node], IsTrunk: false));
        }

        for (var node = 0; node < uses.Count; node++)
        {
            var last = Enumerable
                .Range(0, uses.Count)
                .Where(user => uses[user].Contains(node))
                .Max(user => (int?)rowOf[user]);
            for (var row = rowOf[node] + 1; row < last; row++)
            {
                var trunk = Add(new(node, row, IsTrunk: true));
                Connect(At(node, row - 1), trunk);
            }
        }

        for (var user = 0; user < uses.Count; user++)
        {
            foreach (var used in uses[user])
            {
                Connect(At(used, rowOf[user] - 1), user);
            }
        }

        _rows =
        [
            .. Enumerable
                .Range(0, rowOf.Max() + 1)
                .Select(row => Enumerable.Range(0, _slots.Count).Where(slot => _slots[slot].Row == row).ToList()),
        ];
        Untangle();
    }

    /// <summary>The contents of the rows: first the nodes, in their own order, then the trunks.</summary>
    public IReadOnlyList<Slot> Slots => _slots;

    /// <summary>The slots of each row, from left to right.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Rows => _rows;

    /// <summary>The slots in the row above to which a slot is connected.</summary>
    public IReadOnlyList<int> Above(int slot) => _above[slot];

    /// <summary>The slots in the row below to which a slot is connected.</summary>
    public IReadOnlyList<int> Below(int slot) => _below[slot];

    /// <summary>The slot of a node, or of its trunk, in a row.</summary>
    public int At(int node, int row) => _slots.FindIndex(slot => slot.Node == node && slot.Row == row);

    private int Add(Slot slot)
    {
        _slots.Add(slot);
        _above.Add([]);
        _below.Add([]);
        return _slots.Count - 1;
    }

    private void Connect(int upper, int lower)
    {
        _below[upper].Add(lower);
        _above[lower].Add(upper);
    }

    // Order each row by the mean places of its neighbours, down and up again; then swap neighbours where that removes crossings.
    private void Untangle()
    {
        var (best, fewest) = (Copy(), Crossings());
        for (var sweep = 0; sweep < Sweeps && fewest > 0; sweep++)
        {
            var isDownward = sweep % 2 == 0;
            for (var n = 1; n < _rows.Count; n++)
            {
                var row = isDownward ? n : _rows.Count - 1 - n;
                var places = Places(_rows[isDownward ? row - 1 : row + 1]);
                var own = Places(_rows[row]);
                _rows[row] =
                [
                    .. _rows[row]
                        .OrderBy(slot =>
                            (isDownward ? _above : _below)[slot] is { Count: > 0 } neighbours
                                ? neighbours.Average(neighbour => places[neighbour])
                                : own[slot]
                        ),
                ];
            }

            while (SwapNeighbours()) { }

            var crossings = Crossings();
            if (crossings < fewest)
            {
                (best, fewest) = (Copy(), crossings);
            }
        }

        _rows = best;
    }

    private bool SwapNeighbours()
    {
        var isBetter = false;
        foreach (var (n, row) in _rows.Index())
        {
            for (var i = 0; i + 1 < row.Count; i++)
            {
                var before = CrossingsAround();
                (row[i], row[i + 1]) = (row[i + 1], row[i]);
                if (CrossingsAround() < before)
                {
                    isBetter = true;
                }
                else
                {
                    (row[i], row[i + 1]) = (row[i + 1], row[i]);
                }
            }

            int CrossingsAround() => CrossingsBelow(n - 1) + CrossingsBelow(n);
        }

        return isBetter;
    }

    private int Crossings() => Enumerable.Range(0, _rows.Count).Sum(CrossingsBelow);

    /// <summary>The crossings between a row and the next; none if there is no such row.</summary>
    private int CrossingsBelow(int row)
    {
        if (row < 0 || row + 1 >= _rows.Count)
        {
            return 0;
        }

        var places = Places(_rows[row + 1]);
        var ends = _rows[row].SelectMany(slot => _below[slot].Select(lower => places[lower]).Order()).ToArray();
        var crossings = 0;
        for (var i = 0; i < ends.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                crossings += ends[j] > ends[i] ? 1 : 0;
            }
        }

        return crossings;
    }

    private static Dictionary<int, int> Places(List<int> row) =>
        row.Select((slot, place) => (slot, place)).ToDictionary(pair => pair.slot, pair => pair.place);

    private List<List<int>> Copy() => [.. _rows.Select(row => row.ToList())];

    /// <summary>A place in a row.</summary>
    /// <param name="Node">The node, or the node of the trunk.</param>
    /// <param name="Row">The row.</param>
    /// <param name="IsTrunk">Whether the slot holds a trunk instead of the node.</param>
    internal readonly record struct Slot(int Node, int Row, bool IsTrunk);
}
