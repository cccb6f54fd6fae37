namespace SplitProofs.Analytics.Channels;

/// <summary>
/// P(X &gt; ξ), Ψ(ξ), E[X; X ≤ ξ] and E[(X − ξ)⁺] as piecewise polynomials.
/// </summary>
internal sealed class AirtimePanels
{
    /// <summary>
    /// The number of coefficients of a polynomial, which must be a multiple of four. Integrating the interpolated density twice adds two
    /// coefficients.
    /// </summary>
    public const int Coefficients = ChebyshevPanel.Nodes + 2;

    private const int PanelSize = 2 + (4 * Coefficients);
    private const int MinimumOffset = 2;
    private const int AboveOffset = MinimumOffset + Coefficients;
    private const int AtMostOffset = AboveOffset + Coefficients;
    private const int ExcessOffset = AtMostOffset + Coefficients;

    private readonly PanelIndex _index;

    /// <summary>
    /// Per panel: its middle, the inverse of half of its width, and the coefficients of Ψ, P(X &gt; ξ), E[X; X ≤ ξ]
    /// and E[(X − ξ)⁺].
    /// </summary>
    private readonly double[] _panels;

    /// <summary>Reserves the panels.</summary>
    /// <param name="index">Finds the panel of an airtime.</param>
    /// <param name="panels">The number of panels.</param>
    public AirtimePanels(PanelIndex index, int panels)
    {
        _index = index;
        // Every number is set while the panels are filled in.
        _panels = GC.AllocateUninitializedArray<double>(panels * PanelSize);
    }

    /// <summary>The number of panels.</summary>
    public int Count => _panels.Length / PanelSize;

    /// <summary>Ψ(ξ) for an airtime within the panels.</summary>
    public double ExpectedMinimum(double airtime) => Evaluate(airtime, MinimumOffset);

    /// <summary>P(X &gt; ξ) for an airtime within the panels.</summary>
    public double ProbabilityAbove(double airtime) => Evaluate(airtime, AboveOffset);

    /// <summary>E[X; X ≤ ξ] for an airtime within the panels.</summary>
    public double ExpectedAtMost(double airtime) => Evaluate(airtime, AtMostOffset);

    /// <summary>E[(X − ξ)⁺] for an airtime within the panels, up to the longest.</summary>
    public double ExpectedExcess(double airtime) => Evaluate(airtime, ExcessOffset);

    /// <summary>Sets the place of a panel and gives the coefficients to fill in.</summary>
    public PanelCoefficients Place(int panel, double middle, double half)
    {
        var all = _panels.AsSpan(panel * PanelSize, PanelSize);
        (all[0], all[1]) = (middle, 1 / half);
        return new(all[MinimumOffset..]);
    }

    /// <summary>
    /// The value of a polynomial, summed four terms at a time so that the processor can work on several operations at once.
    /// </summary>
    public static double Evaluate(ReadOnlySpan<double> c, double z)
    {
        var z2 = z * z;
        var z4 = z2 * z2;
        var sum = 0.0;
        for (var k = c.Length - 4; k >= 0; k -= 4)
        {
            sum = Math.FusedMultiplyAdd(sum, z4, Quartet(c[k], c[k + 1], c[k + 2], c[k + 3], z, z2));
        }

        return sum;
    }

    /// <summary>What <see cref="Evaluate(ReadOnlySpan{double}, double)"/> gives at −1, to the last bit.</summary>
    public static double AtStart(ReadOnlySpan<double> c)
    {
        var sum = 0.0;
        for (var k = c.Length - 4; k >= 0; k -= 4)
        {
            sum += c[k + 2] - c[k + 3] + (c[k] - c[k + 1]);
        }

        return sum;
    }

    /// <summary>The same at 1.</summary>
    public static double AtEnd(ReadOnlySpan<double> c)
    {
        var sum = 0.0;
        for (var k = c.Length - 4; k >= 0; k -= 4)
        {
            sum += c[k + 2] + c[k + 3] + (c[k] + c[k + 1]);
        }

        return sum;
    }

    private static double Quartet(double c0, double c1, double c2, double c3, double z, double z2) =>
        Math.FusedMultiplyAdd(Math.FusedMultiplyAdd(c3, z, c2), z2, Math.FusedMultiplyAdd(c1, z, c0));

    private double Evaluate(double airtime, int offset)
    {
        var all = _panels.AsSpan(_index.Of(airtime) * PanelSize, PanelSize);
        return Evaluate(all.Slice(offset, Coefficients), (airtime - all[0]) * all[1]);
    }

    /// <summary>The coefficients of a panel's polynomials in z = (ξ − middle)/half.</summary>
    /// <param name="all">Those of the four polynomials, one after the other.</param>
    public readonly ref struct PanelCoefficients(Span<double> all)
    {
        /// <summary>Those of Ψ(ξ), P(X &gt; ξ), E[X; X ≤ ξ] and E[(X − ξ)⁺], one after the other.</summary>
        public Span<double> All { get; } = all;

        /// <summary>Those of Ψ(ξ).</summary>
        public Span<double> Minimum => All[..Coefficients];

        /// <summary>Those of P(X &gt; ξ).</summary>
        public Span<double> Above => All.Slice(Coefficients, Coefficients);

        /// <summary>Those of E[X; X ≤ ξ].</summary>
        public Span<double> AtMost => All.Slice(2 * Coefficients, Coefficients);

        /// <summary>Those of E[(X − ξ)⁺], where X counts as the longest airtime beyond that.</summary>
        public Span<double> Excess => All.Slice(3 * Coefficients, Coefficients);
    }
}
