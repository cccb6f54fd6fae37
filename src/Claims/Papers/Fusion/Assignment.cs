using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace SplitProofs.Claims.Papers.Fusion;

/// <summary>The cheapest one-to-one assignment of rows to columns, exactly, by the Hungarian algorithm in whole numbers.</summary>
public static class Assignment
{
    /// <summary>The column of each row in an assignment of least total cost.</summary>
    /// <param name="costs">A square matrix of costs, row by row, whose sums stay below 2⁶².</param>
    public static ImmutableArray<int> Of(ImmutableArray<ImmutableArray<long>> costs)
    {
        var n = costs.Length;
        var (rowPrice, columnPrice) = (new long[n + 1], new long[n + 1]);
        var (rowOf, previous) = (new int[n + 1], new int[n + 1]);
        for (var row = 1; row <= n; row++)
        {
            // A shortest augmenting path from this row to a free column. The number 0 means no row and no column.
            rowOf[0] = row;
            var column = 0;
            var distance = Enumerable.Repeat(long.MaxValue, n + 1).ToArray();
            var isDone = new bool[n + 1];
            do
            {
                isDone[column] = true;
                var (from, least, next) = (rowOf[column], long.MaxValue, 0);
                for (var to = 1; to <= n; to++)
                {
                    if (isDone[to])
                    {
                        continue;
                    }

                    var reduced = costs[from - 1][to - 1] - rowPrice[from] - columnPrice[to];
                    if (reduced < distance[to])
                    {
                        (distance[to], previous[to]) = (reduced, column);
                    }

                    if (distance[to] < least)
                    {
                        (least, next) = (distance[to], to);
                    }
                }

                for (var to = 0; to <= n; to++)
                {
                    if (isDone[to])
                    {
                        rowPrice[rowOf[to]] += least;
                        columnPrice[to] -= least;
                    }
                    else
                    {
                        distance[to] -= least;
                    }
                }

                column = next;
            } while (rowOf[column] != 0);

            for (; column != 0; column = previous[column])
            {
                rowOf[column] = rowOf[previous[column]];
            }
        }

        var columns = new int[n];
        for (var column = 1; column <= n; column++)
        {
            columns[rowOf[column] - 1] = column - 1;
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(columns);
    }

    /// <summary>The cost of an assignment.</summary>
    public static long Cost(ImmutableArray<ImmutableArray<long>> costs, ImmutableArray<int> columns) =>
        columns.Select((column, row) => costs[row][column]).Sum();
}
