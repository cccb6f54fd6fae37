using System.Collections.Immutable;
using SplitProofs.Descriptions.Operators;
using SplitProofs.Onnx.Conversion;

namespace SplitProofs.Onnx.Layers;

/// <summary>Writes operators between tensors as a list of layers. Each layer follows the one before it where possible.</summary>
internal sealed class Linearisation
{
    private readonly ImmutableArray<SketchTensor> _inputs;
    private readonly ImmutableArray<SketchTensor> _outputs;
    private readonly List<SketchStep> _order = [];
    private readonly Dictionary<SketchTensor, string> _names = [];
    private readonly HashSet<string> _usedNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> _stageNames = new(StringComparer.Ordinal);
    private readonly int _bits;

    private Linearisation(ImmutableArray<SketchTensor> inputs, ImmutableArray<SketchTensor> outputs, int bits) =>
        (_inputs, _outputs, _bits) = (inputs, outputs, bits);

    /// <summary>The layers of a network, and the names of its inputs and of its outputs besides the last tensor.</summary>
    /// <param name="sketch">Its operators.</param>
    /// <param name="inputs">Its inputs.</param>
    /// <param name="outputs">Its results.</param>
    /// <param name="bits">The bits of the elements of most of its tensors.</param>
    public static (ImmutableArray<LayerItem> Layers, ImmutableArray<string> Inputs, ImmutableArray<string> Outputs) Of(
        Sketch sketch,
        ImmutableArray<SketchTensor> inputs,
        ImmutableArray<SketchTensor> outputs,
        int bits
    ) => new Linearisation(inputs, [.. outputs.Distinct()], bits).Run(sketch);

    private (ImmutableArray<LayerItem>, ImmutableArray<string>, ImmutableArray<string>) Run(Sketch sketch)
    {
        Arrange(LiveSteps(sketch));
        if (_inputs.Length > 1)
        {
            foreach (var input in _inputs)
            {
                Name(input);
            }
        }

        var cursor = _inputs[0];
        var mains = new Dictionary<SketchStep, (SketchTensor Main, ImmutableArray<SketchTensor> Others)>();
        foreach (var step in _order)
        {
            var (main, others) = Operands(step, cursor);
            mains[step] = (main, others);
            foreach (var named in main == cursor ? others : [main, .. others])
            {
                Name(named);
            }

            cursor = step.Output;
        }

        foreach (var output in _outputs.Where(output => output != cursor))
        {
            Name(output);
        }

        var layers = ImmutableArray.CreateBuilder<LayerItem>();
        if (_inputs.Length == 1)
        {
            AddName(layers, _inputs[0]);
        }

        cursor = _inputs[0];
        foreach (var step in _order)
        {
            var (main, others) = mains[step];
            if (main != cursor)
            {
                layers.Add(new LayerItem.From(_names[main]));
            }

            layers.Add(LayerOf(step, main, others));
            AddName(layers, step.Output);
            cursor = step.Output;
        }

        return (
            layers.ToImmutable(),
            _inputs.Length == 1 ? [] : [.. _inputs.Select(input => _names[input])],
            [.. _outputs.Where(output => output != cursor).Select(output => _names[output])]
        );
    }

    private void AddName(ImmutableArray<LayerItem>.Builder layers, SketchTensor tensor)
    {
        if (_names.TryGetValue(tensor, out var name))
        {
            layers.Add(new LayerItem.As(name));
        }
    }

    /// <summary>Whether an operator begins a stage.</summary>
    public static bool Opens(SketchStep step) => OperatorTable.Find(step.Operator)?.Role == StageRole.Opens;

    private List<SketchStep> LiveSteps(Sketch sketch)
    {
        var needed = _outputs.ToHashSet();
        var live = new List<SketchStep>();
        foreach (var step in sketch.Steps.Reverse())
        {
            if (needed.Contains(step.Output))
            {
                live.Add(step);
                needed.Add(step.Input);
                needed.UnionWith(step.Others);
            }
        }

        live.Reverse();
        return live;
    }

    /// <summary>
    /// The order of the steps: each is followed by the first step ready to take its result, or else by the first one that is ready.
    /// </summary>
    private void Arrange(List<SketchStep> steps)
    {
        var makers = steps.ToDictionary(step => step.Output);
        var places = steps
            .Select((step, place) => (step, place))
            .ToDictionary(entry => entry.step, entry => entry.place);
        var takers = new Dictionary<SketchTensor, List<SketchStep>>();
        var open = new Dictionary<SketchStep, int>();
        foreach (var step in steps)
        {
            var before = Tensors(step).Where(makers.ContainsKey).Distinct().ToArray();
            open[step] = before.Length;
            foreach (var tensor in before)
            {
                (takers.TryGetValue(tensor, out var list) ? list : takers[tensor] = []).Add(step);
            }
        }

        var ready = new SortedSet<int>(steps.Where(step => open[step] == 0).Select(step => places[step]));
        SketchTensor? cursor = _inputs[0];
        while (ready.Count > 0)
        {
            var next =
                takers
                    .GetValueOrDefault(cursor!)
                    ?.Where(step => ready.Contains(places[step]))
                    .MinBy(step => places[step])
                ?? steps[ready.Min];
            ready.Remove(places[next]);
            _order.Add(next);
            cursor = next.Output;
            foreach (var taker in takers.GetValueOrDefault(cursor) ?? [])
            {
                if (--open[taker] == 0)
                {
                    ready.Add(places[taker]);
                }
            }
        }
    }

    private static IEnumerable<SketchTensor> Tensors(SketchStep step) => [step.Input, .. step.Others];

    /// <summary>The tensor that an operator comes after, and the others. A sum or a product can come after any of its tensors.</summary>
    private static (SketchTensor Main, ImmutableArray<SketchTensor> Others) Operands(
        SketchStep step,
        SketchTensor cursor
    )
    {
        ImmutableArray<SketchTensor> all = [step.Input, .. step.Others];
        var place = all.IndexOf(cursor);
        return place > 0 && step.Operator is "add" or "multiply" or "elementwise" && place > 0
            ? (cursor, all.RemoveAt(place))
            : (step.Input, step.Others);
    }

    private void Name(SketchTensor tensor)
    {
        if (_names.ContainsKey(tensor))
        {
            return;
        }

        var stem = LayerNames.OfTensor(tensor.Hint) is { Length: > 0 } hint ? hint : "t";
        var name = stem;
        for (var number = 2; !_usedNames.Add(name); number++)
        {
            name = $"{stem}-{number}";
        }

        _names[tensor] = name;
    }

    private LayerItem LayerOf(SketchStep step, SketchTensor main, ImmutableArray<SketchTensor> others)
    {
        var opens = Opens(step);
        var movesOnly =
            step.Operator is "reshape" or "flatten" or "permute" or "slice" or "select" or "pad" or "expand";
        var usual = opens || _inputs.Contains(main) ? _bits : main.Bits;
        return new LayerItem.Use(
            step.Operator,
            step.Weights.Length == 0 ? step.Arguments : [.. step.Arguments, ("weights", Quoted(step.Weights))],
            step.OthersKey,
            [.. others.Select(other => _names[other])],
            opens ? StageName(step) : "",
            step.Output.Bits == (movesOnly ? main.Bits : usual) ? "" : Sketch.Text(step.Output.Bits),
            step.Remark
        )
        {
            IsPlainSum = step.Operator == "add" && others.Length == 1 && main.Shape.SequenceEqual(others[0].Shape),
            Steps = [step],
        };
    }

    private string StageName(SketchStep step)
    {
        var name = LayerNames.OfNode(step.Node, step.NodeOperator);
        return name.Length > 0 && _stageNames.Add(name) ? name : "";
    }

    private static string Quoted(string text) =>
        LayerNames.OfTensor(text) is { Length: > 0 } name && name == text
            ? text
            : System.Text.Json.JsonSerializer.Serialize(text);
}
