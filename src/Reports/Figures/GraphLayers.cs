namespace SplitProofs.Reports.Figures;

/// <summary>The rows of a dependency graph: each node is below everything that it uses, and no row is too wide.</summary>
internal static class GraphLayers
{
    /// <summary>The row of each node; 0 is the top row.</summary>
    /// <param name="uses">For each node, the nodes that it uses.</param>
    /// <param name="most">The most nodes of a row.</param>
    /// <exception cref="ArgumentException">The uses form a circle.</exception>
    public static IReadOnlyList<int> Of(IReadOnlyList<IReadOnlyList<int>> uses, int most)
    {
        var users = Users(uses);
        var chain = LongestChains(uses, users);
        var rows = Enumerable.Repeat(-1, uses.Count).ToArray();
        for (var row = 0; rows.Contains(-1); row++)
        {
            // Choose among the nodes whose foundations are all in rows above: first the longest chain of users, then the most users.
            var ready = Enumerable
                .Range(0, uses.Count)
                .Where(node => rows[node] < 0 && uses[node].All(used => rows[used] >= 0 && rows[used] < row))
                .OrderByDescending(node => chain[node])
                .ThenByDescending(node => users[node].Count)
                .Take(most)
                .ToList();
            ready.ForEach(node => rows[node] = row);
        }

        return rows;
    }

    private static List<int>[] Users(IReadOnlyList<IReadOnlyList<int>> uses)
    {
        var users = uses.Select(_ => new List<int>()).ToArray();
        for (var node = 0; node < uses.Count; node++)
        {
            foreach (var used in uses[node])
            {
                users[used].Add(node);
            }
        }

        return users;
    }

    /// <summary>For each node, the number of rows that must follow its own.</summary>
    private static int[] LongestChains(IReadOnlyList<IReadOnlyList<int>> uses, List<int>[] users)
    {
        var chain = new int[uses.Count];
        var open = users.Select(list => list.Count).ToArray();
        var free = new Queue<int>(Enumerable.Range(0, uses.Count).Where(node => open[node] == 0));
        var seen = 0;
        for (; free.TryDequeue(out var node); seen++)
        {
            foreach (var used in uses[node])
            {
                chain[used] = Math.Max(chain[used], chain[node] + 1);
                if (--open[used] == 0)
                {
                    free.Enqueue(used);
                }
            }
        }

        return seen == uses.Count
            ? chain
            : throw new ArgumentException("What the nodes use goes round in a circle.", nameof(uses));
    }
}
