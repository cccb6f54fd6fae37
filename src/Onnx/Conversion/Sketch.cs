using System.Collections.Immutable;
using System.Globalization;
using SplitProofs.Onnx.Graphs;
using SplitProofs.Onnx.Inference;

namespace SplitProofs.Onnx.Conversion;

/// <summary>
/// A description under construction: operators in the order of computation, between tensors without a batch axis. A tensor keeps its
/// elements in the order of the graph, so an operator that only changes a shape adds nothing. Where an operator needs a certain shape, a
/// <c>reshape</c> is added before it.
/// </summary>
internal sealed class Sketch(
    IReadOnlyDictionary<string, int> usesOfWeights,
    IReadOnlyDictionary<string, int> usesOfTensors
)
{
    private readonly List<SketchStep> _steps = [];
    private readonly Dictionary<string, SketchTensor> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<SketchTensor, SketchTensor> _beforeReshape = [];
    private readonly Dictionary<(SketchTensor, string), SketchTensor> _reshaped = [];
    private readonly Dictionary<SketchTensor, SketchStep> _makers = [];
    private readonly HashSet<SketchTensor> _taken = [];
    private readonly Dictionary<string, string> _sharedAs = new(StringComparer.Ordinal);
    private NodeUse? _node;

    /// <summary>The operators.</summary>
    public IReadOnlyList<SketchStep> Steps => _steps;

    /// <summary>Adds a node by the rule of its operator.</summary>
    public void Add(NodeUse node, Action<NodeUse, Sketch> describe)
    {
        _node = node;
        describe(node, this);
    }

    /// <summary>Adds an input of the network.</summary>
    public SketchTensor AddInput(string name, ImmutableArray<long> shape, int bits) =>
        _byName[name] = new(WithoutBatch(shape), bits, name);

    /// <summary>Whether a tensor of the graph is described.</summary>
    public bool Has(string name) => _byName.ContainsKey(name);

    /// <summary>A tensor of the graph, in its present shape.</summary>
    public SketchTensor this[string name] =>
        _byName.TryGetValue(name, out var tensor)
            ? tensor
            : throw new RefusedNodeException($"its input '{name}' must depend on the network's input, and is constant");

    /// <summary>A tensor of the graph in a certain shape.</summary>
    public SketchTensor In(string name, params ImmutableArray<long> shape) => Reshaped(this[name], shape);

    /// <summary>Records the tensor of the description that stands for a tensor of the graph.</summary>
    public void Set(string name, SketchTensor tensor)
    {
        _byName[name] = tensor;
        if (tensor.Hint.Length == 0)
        {
            tensor.Hint = name;
        }
    }

    /// <summary>Records that an output of the current node has the elements of one of its inputs.</summary>
    public void Alias(int output, int input) => Set(_node!.Node.Outputs[output], this[_node.InputName(input)]);

    /// <summary>The same elements in a certain shape.</summary>
    public SketchTensor Reshaped(SketchTensor tensor, ImmutableArray<long> shape)
    {
        var source = _beforeReshape.GetValueOrDefault(tensor, tensor);
        if (source.Shape.SequenceEqual(shape))
        {
            return source;
        }

        if (tensor.Shape.SequenceEqual(shape))
        {
            return tensor;
        }

        var key = (source, string.Join(',', shape));
        if (!_reshaped.TryGetValue(key, out var result))
        {
            result =
                shape.Length == 1
                    ? Apply("flatten", source, shape, [])
                    : Apply("reshape", source, shape, [("shape", List(shape))]);
            result.Bits = source.Bits;
            _reshaped[key] = result;
            _beforeReshape[result] = source;
        }

        return result;
    }

    /// <summary>Adds an operator.</summary>
    /// <param name="name">Its name in the language.</param>
    /// <param name="input">The tensor that it comes after.</param>
    /// <param name="shape">The shape of what it leaves.</param>
    /// <param name="arguments">Its arguments, as they are written; those without a value are left out.</param>
    /// <param name="others">The tensors that it takes by name.</param>
    /// <param name="weights">The weights that it uses.</param>
    /// <param name="remark">What a reader should know about it.</param>
    /// <param name="othersKey">The argument under which it names tensors.</param>
    public SketchTensor Apply(
        string name,
        SketchTensor input,
        ImmutableArray<long> shape,
        IEnumerable<(string Key, string? Value)> arguments,
        IEnumerable<SketchTensor>? others = null,
        IEnumerable<StoredWeights>? weights = null,
        string remark = "",
        string othersKey = "with"
    )
    {
        var output = new SketchTensor(shape, _node!.Output.Type.Bits(), "");
        var step = new SketchStep
        {
            Operator = name,
            Arguments =
            [
                .. arguments
                    .Where(argument => argument.Value is not null)
                    .Select(argument => (argument.Key, argument.Value!)),
            ],
            Input = input,
            Others = [.. others ?? []],
            OthersKey = othersKey,
            Output = output,
            Node = _node.Node.Name,
            NodePlace = _node.Place,
            NodeOperator = _node.Node.Operator,
            Remark = remark,
            Weights = SharedAs([.. weights ?? []]),
        };
        _steps.Add(step);
        _taken.Add(input);
        _taken.UnionWith(step.Others);
        _makers[output] = step;
        return output;
    }

    /// <summary>
    /// The name under which an operator shares its weights; empty if it shares none. It must share all of them, because a description
    /// cannot share only some of the weights of an operator.
    /// </summary>
    private string SharedAs(StoredWeights[] weights)
    {
        if (!weights.Any(IsShared))
        {
            return "";
        }

        var name = string.Join('+', weights.Select(one => one.Name));
        var isWhole = weights.All(one => _sharedAs.TryAdd(one.Name, name) || _sharedAs[one.Name] == name);
        return isWhole && weights.DistinctBy(one => one.Name).Count() == weights.Length
            ? name
            : throw new PartlySharedWeightsException([.. weights.Where(IsShared).Select(one => one.Name)]);
    }

    /// <summary>Whether other nodes use the same weights.</summary>
    public bool IsShared(StoredWeights weights) => usesOfWeights.GetValueOrDefault(weights.Name) > 1;

    /// <summary>Sets the bits of a tensor, and of the tensor from which it was reshaped.</summary>
    public void SetBits(SketchTensor tensor, int bits)
    {
        tensor.Bits = bits;
        if (_beforeReshape.TryGetValue(tensor, out var source))
        {
            source.Bits = bits;
        }
    }

    /// <summary>The operator that leaves a tensor; <see langword="null"/> for an input.</summary>
    public SketchStep? MakerOf(SketchTensor tensor) => _makers.GetValueOrDefault(tensor);

    /// <summary>Whether the graph uses a tensor exactly once.</summary>
    public bool IsUsedOnce(string name) => usesOfTensors.GetValueOrDefault(name) == 1;

    /// <summary>Whether no operator uses a tensor yet.</summary>
    public bool IsFresh(SketchTensor tensor) => !_taken.Contains(tensor);

    /// <summary>A number as it is written.</summary>
    public static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Numbers as they are written.</summary>
    public static string List(IEnumerable<long> numbers) => $"[{string.Join(", ", numbers.Select(Text))}]";

    /// <summary>One number for all axes, or one for each.</summary>
    public static string Window(IReadOnlyCollection<long> sides) =>
        sides.Distinct().Count() == 1 ? Text(sides.First()) : List(sides);

    /// <summary>The numbers of a window; null if all of them are the default.</summary>
    public static string? Window(IReadOnlyCollection<long> sides, long otherwise) =>
        sides.All(side => side == otherwise) ? null : Window(sides);

    /// <summary>A shape without its first axis if that is a batch of extent 1; a single number becomes a list of one.</summary>
    public static ImmutableArray<long> WithoutBatch(ImmutableArray<long> shape) =>
        shape.Length == 0 ? [1]
        : shape.Length > 1 && shape[0] == 1 ? shape[1..]
        : shape;
}
