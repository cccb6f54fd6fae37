using System.Collections.Immutable;
using SplitProofs.Onnx.Graphs;

namespace SplitProofs.Onnx.Operators;

/// <summary>All known operators of the format. To add one, define it in a file beside this one and list it there.</summary>
internal static class OnnxOperatorTable
{
    private static readonly ImmutableDictionary<string, OnnxOperator> _byName = ImmutableArray
        .Create([
            .. Convolutions.All,
            .. LinearLayers.All,
            .. MatrixProducts.All,
            .. Recurrences.All,
            .. Poolings.All,
            .. Normalisations.All,
            .. Activations.All,
            .. Combinations.All,
            .. Reductions.All,
            .. Passing.All,
            .. Rearrangements.All,
            .. Joins.All,
            .. Parts.All,
            .. Gatherings.All,
            .. Enlargements.All,
            .. Resizings.All,
            .. Quantisations.All,
            .. Selections.All,
            .. PackedProducts.All,
            .. Places.All,
            .. Rotations.All,
            .. Constants.All,
        ])
        .ToImmutableDictionary(known => known.Name, StringComparer.Ordinal);

    /// <summary>The names of all operators.</summary>
    public static IEnumerable<string> Names => _byName.Keys.Order(StringComparer.Ordinal);

    /// <summary>The operator of a node; <see langword="null"/> if there is none.</summary>
    /// <param name="node">The node.</param>
    /// <param name="assumptions">What the user states about operators; it overrides the table.</param>
    public static OnnxOperator? Find(OnnxNode node, ImmutableArray<OperatorAssumption> assumptions) =>
        assumptions.FirstOrDefault(assumption => assumption.Operator == node.FullOperator) is { } assumed
            ? Assumed(assumed)
            : _byName.GetValueOrDefault(node.FullOperator);

    /// <summary>A standard operator that is in the table.</summary>
    public static OnnxOperator Known(string name) => _byName[name];

    private static OnnxOperator Assumed(OperatorAssumption assumption) =>
        assumption.IsElementWise
            ? Activations.Unnamed(assumption.Operator, operations: 1)
            : Passing.Of(assumption.Operator, use => use.Input(0).Shape);
}
