using SplitProofs.Analytics.Formulas;
using SplitProofs.Verification.Statements;
using static SplitProofs.Claims.DeviceEdge.Symbols;
using static SplitProofs.Verification.Statements.Condition;

namespace SplitProofs.Claims.DeviceEdge;

/// <summary>Conditions that several claims share, in the symbols of the derivations.</summary>
internal static class Conditions
{
    private static readonly Expression _zero = Expression.Integer(0);
    private static readonly Expression _one = Expression.Integer(1);
    private static readonly Expression _afterLastCut = Of("M") - _one;

    /// <summary>
    /// The model: M ≥ 1 stages and K ≥ 1 inferences; sending has a positive cost before the last stage and costs nothing after it;
    /// placement costs are not negative. Extra costs may have any sign.
    /// </summary>
    public static Condition Model { get; } =
        new All([
            AtMost(_one, Of("M")),
            AtMost(_one, Of("K")),
            new ForAll("m", _zero, _afterLastCut, Positive(Offload("m"))),
            Equal(Offload("M"), _zero),
            EachStage(NotNegative(Of("φ", "m"))),
            Equal(X.ProbabilityAbove(_zero), _one),
        ]);

    /// <summary>The mean airtime is finite.</summary>
    public static Condition FiniteMeanAirtime { get; } = new FiniteMean(new Symbol("X"));

    /// <summary>The mean airtime is finite, or N = M, so that nothing is ever sent from the last cut.</summary>
    public static Condition FiniteMeanAirtimeUnlessAllPlaced { get; } =
        new Any([FiniteMeanAirtime, Equal(Of("N"), Of("M"))]);

    /// <summary>N ≥ 1.</summary>
    public static Condition SomePlaced { get; } = AtMost(_one, Of("N"));

    /// <summary>N &lt; M.</summary>
    public static Condition NotAllPlaced { get; } = new Less(Of("N"), Of("M"));

    /// <summary>N ≤ M − 2.</summary>
    public static Condition AllButTwoPlaced { get; } = AtMost(Of("N"), Of("M") - Expression.Integer(2));

    /// <summary>
    /// Every layer has the extra cost δ, and an output as large as the raw input, so that sending costs t at each cut before M.
    /// </summary>
    public static Condition SameExtraCostAndOutput { get; } =
        new All([
            EachStage(Equal(Extra("m"), Of("δ"))),
            new ForAll("m", _zero, _afterLastCut, Equal(Offload("m"), Of("t"))),
        ]);

    /// <summary>Equal layers: every layer has the same extra cost and output, as above, and the placement cost φ.</summary>
    public static Condition EqualLayers { get; } =
        new All([SameExtraCostAndOutput, EachStage(Equal(Of("φ", "m"), Of("φ")))]);

    /// <summary>Equal layers that cost more on the device: δ &gt; 0.</summary>
    public static Condition CostlyLayers { get; } = Positive(Of("δ"));

    /// <summary>A channel has Z ≥ 1 states.</summary>
    public static Condition SomeState { get; } = AtMost(_one, Of("Z"));

    /// <summary>
    /// A channel with memory: Z ≥ 1 states, each with an airtime; the first state has the law π, and the state after s has the law P(s,
    /// ·). There are M ≥ 1 stages; sending has a positive cost before the last of them and costs nothing after it.
    /// </summary>
    public static Condition ModelWithMemory { get; } =
        new All([
            AtMost(_one, Of("M")),
            SomeState,
            new ForAll("m", _zero, _afterLastCut, Positive(Offload("m"))),
            Equal(Offload("M"), _zero),
            EachState("s", Positive(Of("x", "s"))),
            EachState("s", NotNegative(Of("π", "s"))),
            SumOverStates("s", Of("π", "s"), _one),
            EachState("s", EachState("z", NotNegative(Of("P", "s,z")))),
            EachState("s", SumOverStates("z", Of("P", "s,z"), _one)),
        ]);

    /// <summary>The optimal rule's cost at the last cut N: sending there, or 0 after the last stage.</summary>
    public static Condition ValuesAtTheLastCut { get; } =
        EachState("s", Equal(Of("v", "N,s"), Offload("N") * Of("x", "s")));

    /// <summary>
    /// μ_n is the mean airtime at cut n, over the law p_n of the state there: p_0 = π, and P leads from p_n to p_{n+1}.
    /// </summary>
    public static Condition MeanAirtimesAtCuts { get; } =
        new All([
            EachState("s", Equal(Of("p", "0,s"), Of("π", "s"))),
            EachCut(EachState("z", SumOverStates("s", Of("p", "n,s") * Of("P", "s,z"), Of("p", "n+1,z")))),
            new ForAll("n", _zero, Of("M"), SumOverStates("s", Of("p", "n,s") * Of("x", "s"), Of("μ", "n"))),
        ]);

    /// <summary>In each state of the channel, the airtime of the better one is at most that of the worse one.</summary>
    public static Condition BetterInEachState { get; } =
        EachState("s", AtMost(Of("x", "s", "better"), Of("x", "s", "worse")));

    /// <summary>D_n is the sum of the extra costs of the first n stages, for n from 0 to M.</summary>
    public static Condition ExtraCostsSpent { get; } =
        new ForAll("n", _zero, Of("M"), new SumsTo("m", _one, Of("n"), Extra("m"), Of("D", "n")));

    /// <summary>A number of placed stages is the smallest one of least frame cost.</summary>
    /// <param name="placed">The number.</param>
    /// <param name="frameCost">The frame cost when the number of placed stages is the value of a letter.</param>
    /// <param name="last">The most stages that may be placed.</param>
    public static Condition SmallestBest(Expression placed, Func<string, Expression> frameCost, Expression last) =>
        new Exists(
            "m",
            _zero,
            last,
            new All([
                Equal(Of("m"), placed),
                new ForAll("n", _zero, last, AtMost(frameCost("m"), frameCost("n"))),
                new ForAll("n", _zero, Of("m") - _one, new Less(frameCost("m"), frameCost("n"))),
            ])
        );

    /// <summary>S_n is the probability of reaching cut n, up to N: S_0 = 1, S_{n+1} = S_n·P(X &gt; ξ_n).</summary>
    /// <param name="threshold">The threshold at cut n.</param>
    public static Condition ReachesCuts(Expression threshold) =>
        new All([
            Equal(Of("S", "0"), _one),
            new ForAll("n", _zero, Of("N") - _one, Equal(Of("S", "n+1"), Of("S", "n") * X.ProbabilityAbove(threshold))),
        ]);

    /// <summary>The terms of the channel's states 1..Z add up to a total.</summary>
    public static Condition SumOverStates(string state, Expression term, Expression total) =>
        new SumsTo(state, _one, Of("Z"), term, total);

    /// <summary>A condition on each state of the channel, 1..Z.</summary>
    public static Condition EachState(string state, Condition condition) => new ForAll(state, _one, Of("Z"), condition);

    /// <summary>A condition on each cut n before M.</summary>
    public static Condition EachCut(Condition condition) => new ForAll("n", _zero, _afterLastCut, condition);

    /// <summary>0 ≤ r &lt; 0.99995: the channel changes enough from stage to stage for the oracles to compute it.</summary>
    public static Condition SomeChange { get; } =
        new All([NotNegative(Of("r")), new Less(Of("r"), Expression.Integer(99_995) / Expression.Integer(100_000))]);

    /// <summary>A value is at least 0.</summary>
    public static Condition NotNegative(Expression value) => AtMost(_zero, value);

    /// <summary>A value is above 0.</summary>
    public static Condition Positive(Expression value) => new Less(_zero, value);

    /// <summary>A condition on each stage m of 1..M.</summary>
    public static Condition EachStage(Condition condition) => new ForAll("m", _one, Of("M"), condition);
}
