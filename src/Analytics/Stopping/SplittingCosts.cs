using System.Collections.Immutable;

namespace SplitProofs.Analytics.Stopping;

/// <summary>
/// What an inference over M stages costs, in one unit (seconds, joules or the dimensionless weighted cost), relative to
/// running every stage on the edge server.
/// </summary>
public sealed record SplittingCosts
{
    /// <summary>States the costs.</summary>
    /// <param name="extra">The extra cost of stages 1..M on the device (δ); may be negative.</param>
    /// <param name="offload">The cost per unit of airtime of sending at cuts 0..M−1 (t), each positive.</param>
    /// <param name="edge">The cost of running every stage on the edge server (Σe).</param>
    /// <exception cref="ArgumentException">There is no stage, or the numbers of stages and cuts differ.</exception>
    public SplittingCosts(ImmutableArray<double> extra, ImmutableArray<double> offload, double edge)
    {
        if (extra.IsDefaultOrEmpty || extra.Length != offload.Length)
        {
            throw new ArgumentException("There is at least one stage, and a cut before each stage.", nameof(offload));
        }

        Extra = extra;
        Offload = offload;
        Edge = edge;
    }

    /// <summary>The extra cost of a stage on the device: element n is δ_{n+1}, n = 0..M−1.</summary>
    public ImmutableArray<double> Extra { get; }

    /// <summary>The cost per unit of airtime of sending: element n is t_n, n = 0..M−1 (t_M = 0 is not listed).</summary>
    public ImmutableArray<double> Offload { get; }

    /// <summary>The cost of running every stage on the edge server (Σe).</summary>
    public double Edge { get; }

    /// <summary>The number of stages (M).</summary>
    public int Stages => Extra.Length;

    /// <summary>t_n for n = 0..M, where t_M = 0: after the last stage nothing is sent.</summary>
    public double OffloadAt(int cut) => cut < Stages ? Offload[cut] : 0;
}
