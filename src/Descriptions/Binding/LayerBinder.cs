using SplitProofs.Descriptions.Algebra;
using SplitProofs.Descriptions.Chains;
using SplitProofs.Descriptions.Expressions;
using SplitProofs.Descriptions.Operators;
using SplitProofs.Descriptions.Problems;
using SplitProofs.Text.Yaml;

namespace SplitProofs.Descriptions.Binding;

/// <summary>Turns the items under <c>layers</c> into operators with arguments.</summary>
internal sealed class LayerBinder
{
    public const string RepeatKey = "repeat";
    public const string ResidualKey = "residual";
    public const string AsKey = "as";
    public const string FromKey = "from";
    public const string WhenKey = "when";

    private const string LayersKey = "layers";
    private const int MostLayers = 20_000;
    private const int MostBlocks = 16;

    private readonly BindingContext _context;
    private readonly BlockTable _blocks;
    private readonly StageNames _names;
    private readonly TensorNames _tensors;
    private readonly UseBinder _uses;
    private int _layerCount;

    public LayerBinder(BindingContext context, BlockTable blocks, TensorNames tensors)
    {
        _context = context;
        _blocks = blocks;
        _tensors = tensors;
        _names = new(context.Problems);
        _uses = new(context, blocks, _names, tensors);
    }

    /// <summary>The words that begin a layer but are not operators.</summary>
    public static EquatableArray<string> Words { get; } =
        EquatableArray.Of(RepeatKey, ResidualKey, AsKey, FromKey, WhenKey);

    /// <summary>The layers; the items that cannot be used are reported and left out.</summary>
    public EquatableArray<Layer> Bind(YamlNode node)
    {
        var layers = BindList(node, new(_context, IsRepeated: false, Blocks: default));
        _names.ReportClashes();
        return layers;
    }

    private EquatableArray<Layer> BindList(YamlNode node, LayerScope scope)
    {
        if (node is not YamlNode.List list)
        {
            _context.Problems.Report(
                ProblemKind.WrongForm,
                node.Span,
                "Layers are a list: a line with '- ' and an operator for each, such as '- relu'",
                ""
            );
            return default;
        }

        var layers = list.Items.SelectMany(item => BindItems(item, scope)).ToEquatableArray();
        ReportLostTensors(layers);
        return layers;
    }

    /// <summary>Reports each tensor that a following <c>from</c> leaves unused, because it has no name.</summary>
    private void ReportLostTensors(EquatableArray<Layer> layers)
    {
        foreach (var (before, from) in layers.Zip(layers.Skip(1), (before, next) => (before, next as Layer.From)))
        {
            if (from is not null && before is not (Layer.As or Layer.From))
            {
                _tensors.Lose(from.Span);
            }
        }
    }

    private IEnumerable<Layer> BindItems(YamlNode item, LayerScope scope) =>
        item is YamlNode.Map map && map.Entries.FirstOrDefault(entry => entry.Key.Text == WhenKey) is { } condition
            ? BindChosen(map, condition, scope)
        : BindItem(item, scope) is { } layer ? [layer]
        : [];

    /// <summary>The layers that a condition chooses, as if they were written in place of the condition.</summary>
    private IEnumerable<Layer> BindChosen(YamlNode.Map map, YamlEntry condition, LayerScope scope)
    {
        const string otherwise = "otherwise";
        var fields = DescriptionFields.Read(
            map,
            "A condition",
            condition.Key.Span,
            _context.Problems,
            WhenKey,
            LayersKey,
            otherwise
        )!;
        var layers = fields.Required(LayersKey);
        return Comparison.Holds(condition.Value, scope.Context) is not { } holds ? []
            : (holds ? layers : fields.Optional(otherwise)) is { } chosen ? BindList(chosen, scope)
            : [];
    }

    private Layer? BindItem(YamlNode item, LayerScope scope) =>
        item.Match(
            scalar => BindWord(scalar, Nothing(scalar), scope),
            list => Reject(list, "A layer is an operator, such as '- relu' or '- dense: {units: 10}'", ""),
            map =>
                map.Entries.Any(entry => entry.Key.Text == RepeatKey) ? BindRepeat(map, scope)
                : map.Entries.Length == 1 ? BindWord(map.Entries[0].Key, map.Entries[0].Value, scope)
                : Reject(
                    map,
                    "A layer is one operator",
                    "Indent its arguments below it, or write '- dense: {units: 10}'; give the next "
                        + "operator its own '- '."
                )
        );

    private Layer? BindWord(YamlNode.Scalar word, YamlNode value, LayerScope scope)
    {
        if (++_layerCount > MostLayers)
        {
            _context.Problems.Report(
                ProblemKind.TooManyStages,
                word.Span,
                $"With all blocks written out there are more than {MostLayers} layers",
                "Use fewer, or 'repeat'."
            );
            return null;
        }

        return word.Text switch
        {
            ResidualKey => BindResidual(word, value, scope),
            AsKey => TensorIn(word, value) is { } name && _tensors.Define(name.Name, name.Span)
                ? new Layer.As(name.Name, Parts: default, word.Span)
                : null,
            FromKey => TensorIn(word, value) is { } name && _tensors.Read(name)
                ? new Layer.From(name.Name, word.Span)
                : null,
            _ => _blocks.Find(word.Text) is { } block
                ? BindBlock(block, word, value, scope)
                : _uses.Bind(word, value, scope),
        };
    }

    private TensorReference? TensorIn(YamlNode.Scalar word, YamlNode value)
    {
        if (value is YamlNode.Scalar { Text.Length: > 0 } scalar)
        {
            return new(scalar.Text, scalar.Span);
        }

        _context.Problems.Report(
            ProblemKind.WrongForm,
            value.Span,
            $"'{word.Text}' takes the name of a tensor, as in '- {word.Text}: skip'",
            ""
        );
        return null;
    }

    private Layer? BindRepeat(YamlNode.Map map, LayerScope scope)
    {
        var (key, times) = map.Entries.First(entry => entry.Key.Text == RepeatKey);
        if (times is not YamlNode.Scalar && map.Entries.Length == 1)
        {
            return Reject(
                times,
                "A repeat has its number beside it and its layers below: '- repeat: 2', '  layers: [...]'",
                ""
            );
        }

        var fields = DescriptionFields.Read(
            map,
            "A repeat",
            key.Span,
            _context.Problems,
            RepeatKey,
            LayersKey,
            FeatureBits.Key
        )!;
        var count = fields.Optional(RepeatKey) is { } countNode
            ? Quantities.AtLeast(0, countNode, "The number of repetitions", scope.Context)
            : null;
        var body = fields.Required(LayersKey) is { } layers
            ? _tensors.Inside(() => BindList(layers, scope with { IsRepeated = true }))
            : default;
        return FeatureBits.TryRead(map.Entries, scope, out var bits) && count is not null
            ? new Layer.Repeat(count, body, bits, fields.Optional(RepeatKey)!.Span)
            : null;
    }

    private Layer? BindResidual(YamlNode.Scalar word, YamlNode value, LayerScope scope)
    {
        const string body = "body";
        const string shortcut = "shortcut";
        if (value is YamlNode.List)
        {
            return Residual(Inside(value), Identity(), AutomaticName(), bits: null);
        }

        if (
            DescriptionFields.Read(
                value,
                "A residual",
                word.Span,
                _context.Problems,
                body,
                shortcut,
                StageNames.Key,
                FeatureBits.Key
            )
            is not { } fields
        )
        {
            return null;
        }

        var hasBits = FeatureBits.TryRead(((YamlNode.Map)value).Entries, scope, out var featureBits);
        var layers = fields.Required(body) is { } main ? Inside(main) : default;
        var side = fields.Optional(shortcut) is { } node ? BindShortcut(node, scope) : Identity();
        var name = fields.Optional(StageNames.Key) is { } given
            ? _names.Explicit(given, scope.IsRepeated || scope.Blocks.Count > 0)
            : AutomaticName();
        return !hasBits || side is null || name is null ? null : Residual(layers, side, name, featureBits);

        EquatableArray<Layer> Inside(YamlNode layers) => _tensors.Inside(() => BindList(layers, scope));

        Shortcut Identity() => new Shortcut.Known(ShortcutKind.Identity, word.Span);

        StageName AutomaticName() => _names.Automatic(scope.Blocks.Count > 0 ? scope.Blocks[0] : ResidualKey);

        Layer Residual(EquatableArray<Layer> layers, Shortcut side, StageName name, Polynomial? bits) =>
            new Layer.Residual(layers, side, name, _names.Automatic("conv"), bits, word.Span);
    }

    private Shortcut? BindShortcut(YamlNode node, LayerScope scope)
    {
        switch (node)
        {
            case YamlNode.List:
                return new Shortcut.Layers(_tensors.Inside(() => BindList(node, scope)));
            case YamlNode.Scalar { Text: "identity" }:
                return new Shortcut.Known(ShortcutKind.Identity, node.Span);
            case YamlNode.Scalar { Text: "projection" }:
                return new Shortcut.Known(ShortcutKind.Projection, node.Span);
            case YamlNode.Scalar { Text: "same-shape" }:
                return new Shortcut.Known(ShortcutKind.SameShape, node.Span);
            default:
                _context.Problems.Report(
                    ProblemKind.InvalidArgument,
                    node.Span,
                    "A shortcut is identity, projection, same-shape, or a list of layers",
                    ""
                );
                return null;
        }
    }

    private Layer? BindBlock(LayerBlock block, YamlNode.Scalar word, YamlNode value, LayerScope scope)
    {
        _blocks.MarkUsed(block);
        Objection? objection =
            scope.Blocks.Contains(block.Name)
                ? new($"The block '{block.Name}' uses itself", "Use 'repeat', or another block.")
            : scope.Blocks.Count == MostBlocks
                ? new($"At most {MostBlocks} blocks are inside of each other", "Use fewer.")
            : null;
        if (objection is not null)
        {
            _context.Problems.Report(ProblemKind.InvalidBlock, word.Span, objection);
            return null;
        }

        var entries = value is YamlNode.Map map ? map.Entries : [];
        var arguments = block.Read(word, value, scope.Context);
        return FeatureBits.TryRead(entries, scope, out var bits) && arguments is not null
            ? new Layer.Group(
                _tensors.Apart(() =>
                    BindList(
                        block.Layers,
                        scope with
                        {
                            Context = _context.With(arguments),
                            Blocks = scope.Blocks.Prepend(block.Name).ToEquatableArray(),
                        }
                    )
                ),
                bits,
                word.Span
            )
            : null;
    }

    private Layer? Reject(YamlNode node, string cause, string remedy)
    {
        _context.Problems.Report(ProblemKind.WrongForm, node.Span, cause, remedy);
        return null;
    }

    private static YamlNode.Scalar Nothing(YamlNode.Scalar at) => at with { Text = "" };
}
