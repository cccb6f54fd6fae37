using SplitProofs.Analytics.Formulas;

namespace SplitProofs.Analytics.Platforms;

/// <summary>How many steps of a loop the hardware takes at once.</summary>
/// <param name="Parallel">The number of steps (s ≥ 1); 1 for a loop that is not unrolled.</param>
/// <param name="Alpha">The part of the time that depends on the utilisation (α, 0..1).</param>
public sealed record Unrolling(double Parallel, double Alpha)
{
    /// <summary>A loop that is not unrolled.</summary>
    public static Unrolling None { get; } = new(1, 0);

    /// <summary>The efficiency of the loop.</summary>
    /// <param name="extent">How far the loop runs (≥ 1).</param>
    public double Efficiency(double extent) =>
        LayerTimes.Efficiency<Number>(LayerTimes.Utilisation<Number>(new(extent), new(Parallel)), new(Alpha)).Value;
}

/// <summary>The unrolling of each loop of a layer.</summary>
/// <param name="Rows">That of the rows of the result (h).</param>
/// <param name="Columns">That of its columns (w).</param>
/// <param name="Channels">That of the input channels (c).</param>
/// <param name="Filters">That of the filters (f).</param>
public sealed record UnrolledLoops(Unrolling Rows, Unrolling Columns, Unrolling Channels, Unrolling Filters)
{
    /// <summary>No loop is unrolled.</summary>
    public static UnrolledLoops None { get; } = new(Unrolling.None, Unrolling.None, Unrolling.None, Unrolling.None);

    /// <summary>The product of the efficiencies of all loops.</summary>
    /// <param name="loops">How far they run.</param>
    public double Efficiency(LoopCounts loops) =>
        Rows.Efficiency(loops.Rows)
        * Columns.Efficiency(loops.Columns)
        * Channels.Efficiency(loops.Channels)
        * Filters.Efficiency(loops.Filters);
}
