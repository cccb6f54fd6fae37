using SplitProofs.Descriptions.Algebra;
using SplitProofs.Descriptions.Chains;
using SplitProofs.Descriptions.Operators;
using SplitProofs.Descriptions.Problems;
using SplitProofs.Descriptions.Text;

namespace SplitProofs.Descriptions.Binding;

/// <summary>Where layers stand.</summary>
/// <param name="Context">What their expressions are read in.</param>
/// <param name="IsRepeated">Whether they can occur several times.</param>
/// <param name="Blocks">The blocks around them, the innermost first.</param>
internal sealed record Place(BindingContext Context, bool IsRepeated, EquatableArray<string> Blocks);

/// <summary>Turns the items under <c>layers</c> into operators with arguments.</summary>
internal sealed class LayerBinder
{
    public const string RepeatKey = "repeat";
    public const string ResidualKey = "residual";
    public const string AsKey = "as";
    public const string FromKey = "from";
    public const string FeatureBitsKey = "feature_bits";

    private const string LayersKey = "layers";
    private const string NameKey = "name";
    private const string WeightsKey = "weights";
    private const int MostLayers = 20_000;
    private const int MostBlocks = 16;

    private readonly BindingContext context;
    private readonly BlockTable blocks;
    private readonly StageNames names;
    private readonly TensorNames tensors;
    private int layerCount;

    public LayerBinder(BindingContext context, BlockTable blocks, TensorNames tensors)
    {
        this.context = context;
        this.blocks = blocks;
        this.tensors = tensors;
        names = new(context.Problems);
    }

    /// <summary>The words that begin a layer and are no operators.</summary>
    public static EquatableArray<string> Words { get; } = EquatableArray.Of(RepeatKey, ResidualKey, AsKey, FromKey);

    /// <summary>The layers; the items that cannot be used are reported and left out.</summary>
    public EquatableArray<Layer> Bind(YamlNode node)
    {
        var layers = BindList(node, new(context, IsRepeated: false, Blocks: default));
        names.ReportClashes();
        return layers;
    }

    private EquatableArray<Layer> BindList(YamlNode node, Place place)
    {
        if (node is not YamlNode.List list)
        {
            context.Problems.Report(
                ProblemKind.WrongForm,
                node.Span,
                "Layers are a list: a line with '- ' and an operator for each, such as '- relu'."
            );
            return default;
        }

        var layers = list.Items.Select(item => BindItem(item, place)).OfType<Layer>().ToEquatableArray();
        ReportLostTensors(layers);
        return layers;
    }

    /// <summary>What comes before a <c>from</c> is lost, unless it has a name.</summary>
    private void ReportLostTensors(EquatableArray<Layer> layers)
    {
        foreach (var (before, from) in layers.Zip(layers.Skip(1), (before, next) => (before, next as Layer.From)))
        {
            if (from is not null && before is not (Layer.As or Layer.From))
            {
                tensors.Lose(from.Span);
            }
        }
    }

    private Layer? BindItem(YamlNode item, Place place) =>
        item.Match(
            scalar => BindWord(scalar, Nothing(scalar), place),
            list => Reject(list, "A layer is an operator, such as '- relu' or '- dense: {units: 10}'."),
            map =>
                map.Entries.Any(entry => entry.Key.Text == RepeatKey) ? BindRepeat(map, place)
                : map.Entries.Count == 1 ? BindWord(map.Entries[0].Key, map.Entries[0].Value, place)
                : Reject(
                    map,
                    "A layer is one operator. Indent its arguments below it, or write '- dense: {units: 10}'; give the next "
                        + "operator its own '- '."
                )
        );

    private Layer? BindWord(YamlNode.Scalar word, YamlNode value, Place place)
    {
        if (++layerCount > MostLayers)
        {
            context.Problems.Report(
                ProblemKind.TooManyStages,
                word.Span,
                $"With all blocks written out there are more than {MostLayers} layers. Use fewer, or 'repeat'."
            );
            return null;
        }

        return word.Text switch
        {
            ResidualKey => BindResidual(word, value, place),
            AsKey => TensorIn(word, value) is { } name && tensors.Define(name.Name, name.Span)
                ? new Layer.As(name.Name, word.Span)
                : null,
            FromKey => TensorIn(word, value) is { } name && tensors.Read(name)
                ? new Layer.From(name.Name, word.Span)
                : null,
            _ => blocks.Find(word.Text) is { } block
                ? BindBlock(block, word, value, place)
                : BindUse(word, value, place),
        };
    }

    private TensorReference? TensorIn(YamlNode.Scalar word, YamlNode value)
    {
        if (value is YamlNode.Scalar { Text.Length: > 0 } scalar)
        {
            return new(scalar.Text, scalar.Span);
        }

        context.Problems.Report(
            ProblemKind.WrongForm,
            value.Span,
            $"'{word.Text}' takes the name of a tensor, as in '- {word.Text}: skip'."
        );
        return null;
    }

    private Layer? BindRepeat(YamlNode.Map map, Place place)
    {
        var (key, times) = map.Entries.First(entry => entry.Key.Text == RepeatKey);
        if (times is not YamlNode.Scalar && map.Entries.Count == 1)
        {
            return Reject(
                times,
                "A repeat has its number beside it and its layers below: '- repeat: 2', '  layers: [...]'."
            );
        }

        var fields = Fields.Read(map, "A repeat", key.Span, context.Problems, RepeatKey, LayersKey, FeatureBitsKey)!;
        var count = fields.Optional(RepeatKey) is { } countNode
            ? Quantities.AtLeast(0, countNode, "The number of repetitions", place.Context)
            : null;
        var body = fields.Required(LayersKey) is { } layers
            ? tensors.Inside(() => BindList(layers, place with { IsRepeated = true }))
            : default;
        return TryFeatureBits(map.Entries, place, out var bits) && count is not null
            ? new Layer.Repeat(count, body, bits, fields.Optional(RepeatKey)!.Span)
            : null;
    }

    private Layer? BindResidual(YamlNode.Scalar word, YamlNode value, Place place)
    {
        const string body = "body";
        const string shortcut = "shortcut";
        if (value is YamlNode.List)
        {
            return Residual(Inside(value), Identity(), AutomaticName(), bits: null);
        }

        if (
            Fields.Read(value, "A residual", word.Span, context.Problems, body, shortcut, NameKey, FeatureBitsKey)
            is not { } fields
        )
        {
            return null;
        }

        var hasBits = TryFeatureBits(((YamlNode.Map)value).Entries, place, out var featureBits);
        var layers = fields.Required(body) is { } main ? Inside(main) : default;
        var side = fields.Optional(shortcut) is { } node ? BindShortcut(node, place) : Identity();
        var name = fields.Optional(NameKey) is { } given
            ? names.Explicit(given, place.IsRepeated || place.Blocks.Count > 0)
            : AutomaticName();
        return !hasBits || side is null || name is null ? null : Residual(layers, side, name, featureBits);

        EquatableArray<Layer> Inside(YamlNode layers) => tensors.Inside(() => BindList(layers, place));

        Shortcut Identity() => new Shortcut.Known(ShortcutKind.Identity, word.Span);

        StageName AutomaticName() => names.Automatic(place.Blocks.Count > 0 ? place.Blocks[0] : ResidualKey);

        Layer Residual(EquatableArray<Layer> layers, Shortcut side, StageName name, Polynomial? bits) =>
            new Layer.Residual(layers, side, name, names.Automatic("conv"), bits, word.Span);
    }

    private Shortcut? BindShortcut(YamlNode node, Place place)
    {
        const string forms = "A shortcut is identity, projection, same-shape, or a list of layers.";
        switch (node)
        {
            case YamlNode.List:
                return new Shortcut.Layers(tensors.Inside(() => BindList(node, place)));
            case YamlNode.Scalar { Text: "identity" }:
                return new Shortcut.Known(ShortcutKind.Identity, node.Span);
            case YamlNode.Scalar { Text: "projection" }:
                return new Shortcut.Known(ShortcutKind.Projection, node.Span);
            case YamlNode.Scalar { Text: "same-shape" }:
                return new Shortcut.Known(ShortcutKind.SameShape, node.Span);
            default:
                context.Problems.Report(ProblemKind.InvalidArgument, node.Span, forms);
                return null;
        }
    }

    private Layer? BindBlock(Block block, YamlNode.Scalar word, YamlNode value, Place place)
    {
        blocks.MarkUsed(block);
        var objection =
            place.Blocks.Contains(block.Name) ? $"The block '{block.Name}' uses itself. Use 'repeat', or another block."
            : place.Blocks.Count == MostBlocks ? $"At most {MostBlocks} blocks are inside of each other. Use fewer."
            : "";
        if (objection.Length > 0)
        {
            context.Problems.Report(ProblemKind.InvalidBlock, word.Span, objection);
            return null;
        }

        var entries = value is YamlNode.Map map ? map.Entries : default;
        var arguments = block.Read(word, value, place.Context);
        return TryFeatureBits(entries, place, out var bits) && arguments is not null
            ? new Layer.Group(
                tensors.Apart(() =>
                    BindList(
                        block.Layers,
                        place with
                        {
                            Context = context.With(arguments),
                            Blocks = place.Blocks.Prepend(block.Name).ToEquatableArray(),
                        }
                    )
                ),
                bits,
                word.Span
            )
            : null;
    }

    private Layer? BindUse(YamlNode.Scalar word, YamlNode value, Place place)
    {
        if (OperatorTable.Find(word.Text) is not { } used)
        {
            if (blocks.MayHave(word.Text))
            {
                return null;
            }

            context.Problems.Report(ProblemKind.UnknownOperator, word.Span, UnknownOperator(word.Text));
            return null;
        }

        var given = ArgumentsIn(used, word, value);
        var name = given is null ? null : NameIn(used, given, place.IsRepeated || place.Blocks.Count > 0);
        var arguments = given is null ? null : Read(used, word, given, place);
        var weights = given is null ? null : WeightsIn(given);
        Polynomial? bits = null;
        return
            given is null
            || !TryFeatureBits(given, place, out bits)
            || arguments is null
            || name is null
            || weights is null
            || arguments.Tensors.Count(tensor => !tensors.Read(tensor)) > 0
            ? null
            : new Layer.Use(
                used,
                arguments,
                name,
                given.Any(entry => entry.Key.Text == NameKey),
                weights,
                bits,
                word.Span
            );
    }

    /// <summary>The bits of each element that a layer sets; <see langword="null"/> where it says nothing of them.</summary>
    private static bool TryFeatureBits(IReadOnlyList<YamlEntry> given, Place place, out Polynomial? bits)
    {
        bits = null;
        if (given.FirstOrDefault(argument => argument.Key.Text == FeatureBitsKey) is not { } entry)
        {
            return true;
        }

        bits = ArgumentForms.Quantity(1, entry.Value, FeatureBitsKey, place.Context);
        return bits is not null;
    }

    /// <summary>What the operator shares its parameters under; empty where it has its own.</summary>
    private string? WeightsIn(IReadOnlyList<YamlEntry> given)
    {
        if (given.FirstOrDefault(argument => argument.Key.Text == WeightsKey) is not { } entry)
        {
            return "";
        }

        if (entry.Value is YamlNode.Scalar { Text.Length: > 0 } scalar)
        {
            return scalar.Text;
        }

        context.Problems.Report(
            ProblemKind.InvalidArgument,
            entry.Value.Span,
            "'weights' is a name: operators that give the same share their parameters."
        );
        return null;
    }

    /// <summary>What is written for each argument: under its name, or alone for the first.</summary>
    private IReadOnlyList<YamlEntry>? ArgumentsIn(Operator used, YamlNode.Scalar word, YamlNode value)
    {
        if (value is YamlNode.Map map)
        {
            return map.Entries;
        }

        if (value is YamlNode.Scalar { Text.Length: 0 })
        {
            return [];
        }

        if (used.Arguments.Count == 0)
        {
            context.Problems.Report(
                ProblemKind.InvalidArgument,
                value.Span,
                $"'{used.Name}' takes no arguments. Write '- {used.Name}'."
            );
            return null;
        }

        return [new(new(used.Arguments[0].Name, word.Span, word.Span, IsVerbatim: false), value)];
    }

    private StageName? NameIn(Operator used, IReadOnlyList<YamlEntry> given, bool isRepeated)
    {
        var entry = given.FirstOrDefault(argument => argument.Key.Text == NameKey);
        if (used.Role != StageRole.Opens)
        {
            return new(used.Name, IsNumbered: true);
        }

        return entry is null ? names.Automatic(used.Name) : names.Explicit(entry.Value, isRepeated);
    }

    private Arguments? Read(Operator used, YamlNode.Scalar word, IReadOnlyList<YamlEntry> given, Place place)
    {
        var values = new Dictionary<string, object>();
        var isComplete = true;
        foreach (var entry in given.Where(entry => !IsForAll(used, entry)))
        {
            var argument = used.Arguments.FirstOrDefault(known => known.Name == entry.Key.Text);
            if (argument is null && !IsRestOfAValue(entry.Key.Text))
            {
                context.Problems.Report(
                    ProblemKind.UnknownArgument,
                    entry.Key.Span,
                    UnknownArgument(used, entry.Key.Text)
                );
            }

            // What was probably meant is taken as given, so that it is not reported as missing too.
            var value = argument?.Read(entry.Value, place.Context);
            isComplete &= value is not null;
            values[argument?.Name ?? ArgumentNames.Meant(entry.Key.Text, NamesOf(used))] = value ?? new object();
        }

        var missing = used
            .Arguments.Where(argument => argument.IsRequired && !values.ContainsKey(argument.Name))
            .ToArray();
        foreach (var argument in missing)
        {
            context.Problems.Report(
                ProblemKind.MissingArgument,
                word.Span,
                $"'{used.Name}' needs '{argument.Name}' ({argument.Form}). Write '- {used.Name}: {{{argument.Name}: ...}}'."
            );
        }

        return isComplete && missing.Length == 0 ? new Arguments(values) : null;
    }

    /// <summary>Whether a comma cut a key off a value in parentheses, such as (2, 2), which was reported.</summary>
    private bool IsRestOfAValue(string key) =>
        key.EndsWith(")", StringComparison.Ordinal) && !key.Contains("(") && context.Problems.HasErrors;

    /// <summary>Whether it is none of the operator's own arguments, but one that all take, or all that open a stage.</summary>
    private static bool IsForAll(Operator used, YamlEntry entry) =>
        entry.Key.Text is WeightsKey or FeatureBitsKey || (used.Role == StageRole.Opens && entry.Key.Text == NameKey);

    private string UnknownOperator(string word)
    {
        var plain = word.ToLowerInvariant().Replace("-", "").Replace("_", "");
        var names = OperatorTable.All.Select(known => known.Name).Concat(Words).Concat(blocks.Names);
        var others = OperatorTable.All.SelectMany(known => known.OtherNames).ToArray();
        var other =
            others.Contains(plain) ? plain
            : Suggestion.Nearest(word, names).Length == 0 ? Suggestion.Nearest(plain, others)
            : "";
        var suggestion =
            other.Length == 0
                ? Suggestion.For(word, names)
                : $"Did you mean '{OperatorTable.All.First(known => known.OtherNames.Contains(other)).Name}'?";
        return $"There is no operator '{word}'. {suggestion}";
    }

    private static string UnknownArgument(Operator used, string word) =>
        used.Role != StageRole.Opens && word == NameKey
            ? $"'{used.Name}' joins the stage before it and has no name of its own. Name that stage instead."
        : word is "in_channels" or "in_features" or "input_size"
            ? $"'{used.Name}' has no argument '{word}': it follows from the tensor before. Leave it out."
        : word is "activation" or "act" && used.Arguments.All(argument => argument.Name != "activation")
            ? $"'{used.Name}' has no argument '{word}'. Write the activation as a layer after it, such as '- relu'."
        : $"'{used.Name}' has no argument '{word}'. {SuggestedArgument(used, word)}";

    private static string SuggestedArgument(Operator used, string word)
    {
        var plain = Suggestion.For(word, NamesOf(used));
        var meant = ArgumentNames.Meant(word, NamesOf(used));
        return meant.Length > 0 && plain.StartsWith("Known", StringComparison.Ordinal)
            ? $"Did you mean '{meant}'?"
            : plain;
    }

    private static string[] NamesOf(Operator used) =>
        [
            .. used.Arguments.Select(argument => argument.Name),
            FeatureBitsKey,
            .. used.Role == StageRole.Opens ? new[] { NameKey } : [],
        ];

    private Layer? Reject(YamlNode node, string message)
    {
        context.Problems.Report(ProblemKind.WrongForm, node.Span, message);
        return null;
    }

    private static YamlNode.Scalar Nothing(YamlNode.Scalar at) => at with { Text = "" };
}
