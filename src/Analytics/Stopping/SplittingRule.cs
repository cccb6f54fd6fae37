using System.Collections.Immutable;
using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Channels.Memory;

namespace SplitProofs.Analytics.Stopping;

/// <summary>
/// A rule by which the device decides, stage by stage, whether to send now or to compute one stage more. Each rule is a file of
/// its own and a line of <see cref="All"/>; options, tables, charts and JSON take their rules from there.
/// </summary>
public abstract partial record SplittingRule
{
    private SplittingRule() { }

    /// <summary>Every rule, in the order in which tables and charts show them: that of least expected cost first.</summary>
    public static ImmutableArray<SplittingRule> All { get; } = [new Optimal(), new StaticLookAhead(), new LookAhead()];

    /// <summary>The name on the command line and in JSON.</summary>
    public abstract string Option { get; }

    /// <summary>The name in print, as a label: “optimal rule”.</summary>
    public abstract string Name { get; }

    /// <summary>The name within a sentence: “the optimal rule”.</summary>
    public virtual string NameInSentence => Name;

    /// <summary>The name in a narrow heading: “optimal”.</summary>
    public virtual string ShortName => Name;

    /// <summary>Whether the thresholds at the cuts before the last depend on the number of placed stages.</summary>
    public virtual bool ThresholdsDependOnHorizon => true;

    /// <summary>
    /// The expected cost of one inference under this rule, relative to the edge server's computing: element N is J(N),
    /// N = 0..M; +∞ where it is infinite (R2).
    /// </summary>
    public abstract ImmutableArray<double> ExpectedCosts(StoppingProblem problem);

    /// <summary>
    /// The airtimes up to which to send at cuts 0..N−1 when N stages are placed (ξ, ξ̂ or ξ^SLA): send if and only if X ≤ ξ_n. Not
    /// positive: never send.
    /// </summary>
    public abstract ImmutableArray<double> Thresholds(StoppingProblem problem, int placedStages);

    /// <summary>The decisions on a channel with memory. They use mean airtimes conditional on the observed state.</summary>
    /// <param name="costs">The costs of an inference.</param>
    /// <param name="channel">The channel.</param>
    /// <param name="placedStages">The number of placed stages, N = 0..M.</param>
    public abstract SplittingDecisions.SendingStates SendingStates(
        SplittingCosts costs,
        MarkovChannel channel,
        int placedStages
    );

    /// <summary>
    /// The expected costs on a channel with memory, relative to the edge server's computing: element N is J(N), N = 0..M; +∞ where it is
    /// infinite.
    /// </summary>
    internal abstract ImmutableArray<double> ExpectedCosts(SplittingCosts costs, MarkovChannel channel);

    /// <summary>
    /// Writes the expected costs into a span of M + 1 elements. Uses a prepared channel with the same law in place of the channel of the
    /// problem.
    /// </summary>
    internal virtual void ExpectedCosts(StoppingProblem problem, Channel prepared, Span<double> expected) =>
        ExpectedCosts(problem).CopyTo(expected);
}
