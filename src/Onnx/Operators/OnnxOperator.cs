using System.Collections.Immutable;
using SplitProofs.Onnx.Conversion;
using SplitProofs.Onnx.Inference;

namespace SplitProofs.Onnx.Operators;

/// <summary>One operator of the format, with all its rules.</summary>
/// <param name="Name">Its name, with its domain before it unless that is the standard's.</param>
/// <param name="Infer">Finds the types, shapes and known values of its outputs.</param>
/// <param name="Cost">Counts its cost, by the conventions of docs/description-language.md.</param>
/// <param name="Describe">Adds it to a description.</param>
internal sealed record OnnxOperator(
    string Name,
    Func<NodeUse, ImmutableArray<Outcome>> Infer,
    Func<NodeUse, NodeCost> Cost,
    Action<NodeUse, Sketch> Describe
)
{
    /// <summary>An operator that costs nothing.</summary>
    public static OnnxOperator Free(
        string name,
        Func<NodeUse, ImmutableArray<Outcome>> infer,
        Action<NodeUse, Sketch> describe
    ) => new(name, infer, _ => NodeCost.Free, describe);
}
