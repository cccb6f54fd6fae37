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
    /// The model: M ≥ 1 stages and K ≥ 1 inferences, sending costs something before the last stage and nothing after it, and
    /// placing never pays by itself. Extra costs may have any sign.
    /// </summary>
    public static Condition Model { get; } =
        new All([
            AtMost(_one, Of("M")),
            AtMost(_one, Of("K")),
            new ForAll("m", _zero, _afterLastCut, Positive(Offload("m"))),
            Equal(Offload("M"), _zero),
            EachStage(AtMost(_zero, Of("φ", "m"))),
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
    /// Every layer has the extra cost δ, and an output as large as the raw input, so that sending costs t at each
    /// cut before M.
    /// </summary>
    public static Condition SameExtraCostAndOutput { get; } =
        new All([
            EachStage(Equal(Extra("m"), Of("δ"))),
            new ForAll("m", _zero, _afterLastCut, Equal(Offload("m"), Of("t"))),
        ]);

    /// <summary>Equal layers: the same, and every layer has the placement cost φ.</summary>
    public static Condition EqualLayers { get; } =
        new All([SameExtraCostAndOutput, EachStage(Equal(Of("φ", "m"), Of("φ")))]);

    /// <summary>Equal layers that cost more on the device: δ &gt; 0.</summary>
    public static Condition CostlyLayers { get; } = Positive(Of("δ"));

    /// <summary>A value is above 0.</summary>
    public static Condition Positive(Expression value) => new Less(_zero, value);

    /// <summary>A condition on each stage m of 1..M.</summary>
    public static Condition EachStage(Condition condition) => new ForAll("m", _one, Of("M"), condition);
}
