using FsCheck;
using FsCheck.Fluent;

namespace SplitProofs.Properties.Descriptions;

/// <summary>A branch on one part of the tensor that all branches share.</summary>
/// <param name="Number">Its number, which names its operator.</param>
/// <param name="Slice">The number of the slice that it takes; <see langword="null"/> if it takes from the whole.</param>
/// <param name="Row">The row that it selects of that; <see langword="null"/> if it takes all rows.</param>
/// <param name="IsEarly">Whether it is written to take its part before all branches.</param>
public sealed record PartBranch(int Number, int? Slice, int? Row, bool IsEarly);

/// <summary>
/// A random network whose branches take slices and rows of one tensor, made from a list of choices. How many rows of it some branches
/// need is counted here as sets.
/// </summary>
public sealed class RandomParts
{
    private readonly IReadOnlyList<int> _choices;
    private readonly int _rows;
    private readonly IReadOnlyList<int> _slices;

    /// <summary>Whether each slice is named just before its first use, or before all branches.</summary>
    private readonly IReadOnlyList<bool> _isLate;

    private RandomParts(IReadOnlyList<int> choices)
    {
        _choices = choices;
        var next = 0;
        _rows = 2 + Choose(7);
        _slices = [.. Enumerable.Range(0, 1 + Choose(3)).Select(_ => 2 + Choose(_rows - 1))];
        _isLate = [.. _slices.Select(_ => Choose(2) == 0)];
        var branches = new List<PartBranch>();
        for (var number = 0; number < 2 || next < choices.Count; number++)
        {
            int? slice = Choose(3) == 0 ? null : Choose(_slices.Count);
            var most = slice is { } taken ? _slices[taken] : _rows;
            int? row = Choose(5) < 3 ? Choose(most) : null;
            branches.Add(new(number, slice, row, Choose(2) == 0));
        }

        Branches = branches;

        int Choose(int count) => next < choices.Count ? choices[next++] % count : 0;
    }

    public static Arbitrary<RandomParts> Arbitrary { get; } =
        Arb.From(
            Gen.Choose(0, 999).ListOf().Select(list => new RandomParts([.. list])),
            parts =>
                Enumerable
                    .Range(0, parts._choices.Count)
                    .Select(index => new RandomParts([.. parts._choices.Where((_, other) => other != index)]))
        );

    /// <summary>The branches, as they are numbered.</summary>
    public IReadOnlyList<PartBranch> Branches { get; }

    /// <summary>The description, with its branches in an order.</summary>
    public string Text(IEnumerable<PartBranch> order, string cuts)
    {
        var ordered = order.ToArray();
        var used = ordered.Select(branch => branch.Slice).OfType<int>().Distinct().Order().ToArray();
        var named = new HashSet<int>();
        string[] lines =
        [
            $"dense: {{units: {Width}, name: shared}}",
            "as: whole",
            .. used.Where(slice => !_isLate[slice]).SelectMany(Named),
            .. ordered
                .Where(branch => branch.IsEarly)
                .SelectMany<PartBranch, string>(branch => [.. Taken(branch), $"as: p{branch.Number}"]),
            .. ordered.SelectMany<PartBranch, string>(branch =>
                [
                    .. branch.IsEarly ? [$"from: p{branch.Number}"] : Taken(branch),
                    $"dense: {{units: {branch.Number + 1}, name: branch{branch.Number}.}}",
                    "flatten",
                    $"as: o{branch.Number}",
                ]
            ),
            $"concat: [{string.Join(", ", ordered.SkipLast(1).Select(branch => $"o{branch.Number}"))}]",
            "dense: {units: 3, name: end}",
        ];
        return $"name: Test\ninput: {{shape: [{_rows}, 5], bits: 8}}\ncuts: {cuts}\nlayers:\n"
            + string.Concat(lines.Select(line => $"  - {line}\n"));

        IEnumerable<string> Named(int slice) =>
            named.Add(slice) ? ["from: whole", $"slice: {_slices[slice]}", $"as: s{slice}"] : [];

        IEnumerable<string> Taken(PartBranch branch) =>
            [
                .. branch.Slice is { } from ? Named(from) : [],
                branch.Slice is { } slice ? $"from: s{slice}" : "from: whole",
                .. branch.Row is { } row ? [$"select: {row}"] : Array.Empty<string>(),
            ];
    }

    /// <summary>The bits of the shared tensor.</summary>
    public long WholeBits => 32 * Width * _rows;

    /// <summary>The bits of the shared tensor that some branches need.</summary>
    public long Needed(IReadOnlyList<PartBranch> branches)
    {
        var ofSlices = branches
            .Where(IsOfSlice)
            .GroupBy(branch => branch.Slice!.Value)
            .Sum(group => Rows(group, _slices[group.Key]));
        var direct = Rows(branches.Where(branch => !IsOfSlice(branch)), _rows);
        return 32 * Width * Math.Min(_rows, ofSlices + direct);
    }

    /// <summary>The bits that a branch leaves.</summary>
    public long Left(PartBranch branch) =>
        32L
        * (branch.Number + 1)
        * (
            branch.Row is not null ? 1
            : branch.Slice is { } slice ? _slices[slice]
            : _rows
        );

    public override string ToString() => Text(Branches, "all");

    private const int Width = 4;

    private static int Rows(IEnumerable<PartBranch> branches, int all) =>
        branches.Any(branch => branch.Row is null) ? all : branches.Select(branch => branch.Row).Distinct().Count();

    /// <summary>Whether a branch takes from a slice that leaves out some rows.</summary>
    private bool IsOfSlice(PartBranch branch) => branch.Slice is { } slice && _slices[slice] < _rows;
}
