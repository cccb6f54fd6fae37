namespace SplitProofs.Analytics.Formulas;

/// <summary>
/// The time of a layer on hardware that unrolls loops, by the models of ANNETTE (M. Wess et al., IEEE Access 9, 2021, arXiv 2105.03176):
/// docs/papers.md.
/// </summary>
public static class LayerTimes
{
    /// <summary>The roofline: the longer of operating and moving data.</summary>
    /// <param name="operating">The operations divided by their rate.</param>
    /// <param name="moving">The data divided by the memory bandwidth.</param>
    public static T Roofline<T>(T operating, T moving)
        where T : IReal<T> => T.WhereAtMost(operating, moving, moving, operating);

    /// <summary>
    /// The mean share of the unrolled units that are busy, u/(⌈u/s⌉·s); 1 where the loop is shorter than its unrolling, because the
    /// hardware then replicates.
    /// </summary>
    /// <param name="extent">u, how far the loop runs (≥ 1).</param>
    /// <param name="parallel">s, how many of its steps the hardware takes at once (≥ 1).</param>
    public static T Utilisation<T>(T extent, T parallel)
        where T : IReal<T> =>
        T.WhereAtMost(parallel, extent, extent / (T.Ceiling(extent / parallel) * parallel), T.Integer(1));

    /// <summary>The efficiency of an unrolled loop, of which only a part depends on the utilisation: 1/((1 − α) + α/η).</summary>
    /// <param name="utilisation">η, <see cref="Utilisation"/>.</param>
    /// <param name="alpha">α, that part, 0..1.</param>
    public static T Efficiency<T>(T utilisation, T alpha)
        where T : IReal<T> => T.Integer(1) / (T.Integer(1) - alpha + (alpha / utilisation));

    /// <summary>A time, divided by the efficiency of the unrolling if operating takes longer than moving data.</summary>
    /// <param name="operating">The operations divided by their rate.</param>
    /// <param name="moving">The data divided by the memory bandwidth.</param>
    /// <param name="time">The time with every unit busy.</param>
    /// <param name="efficiency">The product of the efficiencies of all unrolled loops.</param>
    public static T Refined<T>(T operating, T moving, T time, T efficiency)
        where T : IReal<T> => T.WhereAtMost(operating, moving, time, time / efficiency);
}
