using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace SplitProofs.Analytics.Stopping;

/// <summary>
/// The costs of an inference over M stages in one unit: seconds, joules, or the dimensionless weighted cost. They are relative to running
/// every stage on the edge server.
/// </summary>
public sealed record SplittingCosts
{
    /// <summary>States the costs.</summary>
    /// <param name="extra">The extra cost of stages 1..M on the device (δ); may be negative.</param>
    /// <param name="offload">The cost per unit of airtime of sending at cuts 0..M−1 (t), each positive.</param>
    /// <param name="edge">The cost of running every stage on the edge server (Σe).</param>
    /// <exception cref="ArgumentException">There is no stage, or the numbers of stages and cuts differ.</exception>
    public SplittingCosts(ImmutableArray<double> extra, ImmutableArray<double> offload, double edge)
        : this(extra, offload, edge, RunningSums(edge, extra.IsDefault ? [] : extra)) { }

    /// <summary>States the costs with those of computing.</summary>
    /// <param name="extra">The extra cost of stages 1..M on the device (δ); may be negative.</param>
    /// <param name="offload">The cost per unit of airtime of sending at cuts 0..M−1 (t), each positive.</param>
    /// <param name="edge">The cost of running every stage on the edge server (Σe).</param>
    /// <param name="computing">The cost of computing where an inference stops at cut n = 0..M (ℓ).</param>
    internal SplittingCosts(
        ImmutableArray<double> extra,
        ImmutableArray<double> offload,
        double edge,
        ImmutableArray<double> computing
    )
    {
        if (extra.IsDefaultOrEmpty || extra.Length != offload.Length)
        {
            throw new ArgumentException("There is at least one stage, and a cut before each stage.", nameof(offload));
        }

        Extra = extra;
        Offload = offload;
        Edge = edge;
        Computing = computing;
    }

    /// <summary>The extra cost of a stage on the device: element n is δ_{n+1}, n = 0..M−1.</summary>
    public ImmutableArray<double> Extra { get; }

    /// <summary>The cost per unit of airtime of sending: element n is t_n, n = 0..M−1 (t_M = 0 is not listed).</summary>
    public ImmutableArray<double> Offload { get; }

    /// <summary>The cost of running every stage on the edge server (Σe).</summary>
    public double Edge { get; }

    /// <summary>
    /// The cost of computing where an inference stops at cut n: the stages before it on the device and those after it on the edge server
    /// (ℓ_n), n = 0..M. If the costs of each stage on both sides are known, they are summed without subtraction, so that no digits are lost
    /// where the device is far faster than the edge server.
    /// </summary>
    public ImmutableArray<double> Computing { get; }

    /// <summary>The number of stages (M).</summary>
    public int Stages => Extra.Length;

    /// <summary>
    /// Adds a fixed cost of each upload, the way back of its result included (R22). It is added to every inference, and taken off the last
    /// stage on the device, after which nothing is sent.
    /// </summary>
    /// <param name="latency">The fixed cost of an upload, ≥ 0, in the unit of the costs.</param>
    internal SplittingCosts WithLatency(double latency) =>
        latency == 0
            ? this
            : new(
                Extra.SetItem(Stages - 1, Extra[^1] - latency),
                Offload,
                Edge + latency,
                [.. Computing.Select((cost, cut) => cut < Stages ? cost + latency : cost)]
            );

    /// <summary>The costs of an inference that sends nothing: those of the stages that it runs on the device before it stops.</summary>
    /// <param name="device">The cost of each stage on the device, at least one.</param>
    internal static SplittingCosts OnDevice(ImmutableArray<double> device) =>
        new(device, [.. device.Select(_ => 0.0)], 0);

    /// <summary>The mean of two costs.</summary>
    /// <param name="share">The weight of the first.</param>
    /// <param name="one">The first.</param>
    /// <param name="other">The second, of as many stages.</param>
    internal static SplittingCosts Mean(double share, SplittingCosts one, SplittingCosts other)
    {
        return new(
            Means(one.Extra, other.Extra),
            Means(one.Offload, other.Offload),
            Of(one.Edge, other.Edge),
            Means(one.Computing, other.Computing)
        );

        ImmutableArray<double> Means(ImmutableArray<double> left, ImmutableArray<double> right) =>
            [.. left.Zip(right, Of)];

        double Of(double left, double right) => (share * left) + ((1 - share) * right);
    }

    /// <summary>t_n for n = 0..M, where t_M = 0: after the last stage nothing is sent.</summary>
    public double OffloadAt(int cut) => cut < Stages ? Offload[cut] : 0;

    /// <summary>ℓ_n for n = 0..M, from the cost of each stage on the device and on the edge server.</summary>
    internal static ImmutableArray<double> ComputingOf(ImmutableArray<double> device, ImmutableArray<double> edge)
    {
        var computing = new double[device.Length + 1];
        for (var cut = device.Length - 1; cut >= 0; cut--)
        {
            computing[cut] = computing[cut + 1] + edge[cut];
        }

        var before = 0.0;
        for (var cut = 0; cut <= device.Length; cut++)
        {
            computing[cut] += before;
            before += cut < device.Length ? device[cut] : 0;
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(computing);
    }

    private static ImmutableArray<double> RunningSums(double first, ImmutableArray<double> terms)
    {
        var sums = ImmutableArray.CreateBuilder<double>(terms.Length + 1);
        sums.Add(first);
        foreach (var term in terms)
        {
            sums.Add(sums[^1] + term);
        }

        return sums.MoveToImmutable();
    }
}
