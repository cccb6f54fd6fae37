using SplitProofs.Onnx.Inference;
using SplitProofs.Onnx.Operators;

namespace SplitProofs.Onnx.Tracing;

/// <summary>A node that depends on the network's input, with its operator and what it costs.</summary>
internal sealed record TracedNode(NodeUse Use, OnnxOperator Operator, NodeCost Cost);
