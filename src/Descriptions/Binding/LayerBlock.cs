using System.Collections.Immutable;
using SplitProofs.Descriptions.Algebra;
using SplitProofs.Descriptions.Expressions;
using SplitProofs.Descriptions.Operators;
using SplitProofs.Descriptions.Problems;
using SplitProofs.Text.Faults;
using SplitProofs.Text.Yaml;

namespace SplitProofs.Descriptions.Binding;

/// <summary>An argument of a block, with its default, if it has one.</summary>
internal sealed record BlockArgument(string Name, YamlNode? Default);

/// <summary>Layers that a description defines under a name, to be used with arguments.</summary>
internal sealed record LayerBlock(
    string Name,
    EquatableArray<BlockArgument> Arguments,
    YamlNode Layers,
    SourceSpan Span,
    BindingContext Context
)
{
    /// <summary>
    /// The values that a use gives the arguments, with the place of the use for faults; <see langword="null"/> if they cannot be
    /// determined, which is reported.
    /// </summary>
    public IReadOnlyDictionary<string, Polynomial>? Read(YamlNode.Scalar word, YamlNode value, BindingContext place)
    {
        var given = value switch
        {
            YamlNode.Map map => map.Entries,
            YamlNode.Scalar { Text.Length: 0 } => [],
            _ when Arguments.Count > 0 =>
            [
                new YamlEntry(new(Arguments[0].Name, word.Place, word.Span, IsVerbatim: false), value),
            ],
            _ => Reject(value),
        };
        var values = new Dictionary<string, Polynomial>(StringComparer.Ordinal);
        var isComplete = value is YamlNode.Map or YamlNode.Scalar { Text.Length: 0 } || Arguments.Count > 0;
        foreach (var entry in given.Where(entry => entry.Key.Text != FeatureBits.Key))
        {
            var isKnown = Arguments.Any(argument => argument.Name == entry.Key.Text);
            if (!isKnown)
            {
                Context.Problems.Report(
                    ProblemKind.UnknownArgument,
                    entry.Key.Span,
                    $"The block '{Name}' has no argument '{entry.Key.Text}'",
                    Suggestion.For(entry.Key.Text, Arguments.Select(argument => argument.Name).Append(FeatureBits.Key))
                );
            }

            var number = Number(entry.Key.Text, entry.Value, place);
            isComplete &= isKnown && number is not null;
            values[isKnown ? entry.Key.Text : Meant(entry.Key.Text)] = number ?? Polynomial.One;
        }

        foreach (var argument in Arguments.Where(argument => !values.ContainsKey(argument.Name)))
        {
            var number = argument.Default is null
                ? Missing(argument, word)
                : Number(argument.Name, argument.Default, Context);
            isComplete &= number is not null;
            values[argument.Name] = number ?? Polynomial.One;
        }

        return isComplete ? values : null;
    }

    /// <summary>
    /// The argument that an unknown word probably means; it is taken as given, so that it is not also reported as missing.
    /// </summary>
    private string Meant(string word) => Suggestion.Nearest(word, Arguments.Select(argument => argument.Name));

    private static Polynomial? Number(string name, YamlNode node, BindingContext context) =>
        Quantities.Any(node, $"'{name}'", ProblemKind.InvalidArgument, context);

    private Polynomial? Missing(BlockArgument argument, YamlNode.Scalar word)
    {
        Context.Problems.Report(
            ProblemKind.MissingArgument,
            word.Span,
            $"The block '{Name}' needs '{argument.Name}'",
            $"Write '- {Name}: {{{argument.Name}: ...}}'."
        );
        return null;
    }

    private ImmutableArray<YamlEntry> Reject(YamlNode value)
    {
        Context.Problems.Report(
            ProblemKind.InvalidArgument,
            value.Span,
            $"The block '{Name}' takes no arguments",
            $"Write '- {Name}'."
        );
        return [];
    }
}

/// <summary>The blocks of a description.</summary>
internal sealed class BlockTable
{
    private readonly IReadOnlyList<LayerBlock> _blocks;
    private const string ArgumentsKey = "arguments";
    private const string LayersKey = "layers";

    private readonly Func<string, bool> _isLeftOut;
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    private BlockTable(IReadOnlyList<LayerBlock> blocks, Func<string, bool> isLeftOut)
    {
        _blocks = blocks;
        _isLeftOut = isLeftOut;
    }

    public IEnumerable<string> Names => _blocks.Select(block => block.Name);

    /// <summary>
    /// Reads the blocks; those that cannot be used are reported and left out. If <paramref name="isElsewhere"/>, there may be more blocks
    /// under an unknown key, which was reported.
    /// </summary>
    public static BlockTable Read(YamlNode? node, bool isElsewhere, BindingContext context)
    {
        if (node is null or YamlNode.Scalar { Text.Length: 0 })
        {
            return new([], _ => isElsewhere);
        }

        const string remedy = "Give each as 'name: {arguments: [...], layers: [...]}'.";
        if (node is not YamlNode.Map map)
        {
            context.Problems.Report(KeyFaults.NotAMapping("'blocks'", node.Place, node, remedy));
            return new([], _ => true);
        }

        if (map.Entries.Any(IsKeyOfBlock))
        {
            context.Problems.Report(ProblemKind.WrongForm, node.Span, "A block has no name here", remedy);
            return new([], _ => true);
        }

        var blocks = map.Entries.Select(entry => ReadOne(entry, context)).OfType<LayerBlock>().ToArray();
        return new(blocks, name => map.Entries.Any(entry => entry.Key.Text == name));
    }

    private static bool IsKeyOfBlock(YamlEntry entry) => entry.Key.Text is ArgumentsKey or LayersKey;

    /// <summary>Whether a word that is no operator may be a block that was reported and left out.</summary>
    public bool MayHave(string name) => _isLeftOut(name);

    public LayerBlock? Find(string name) => _blocks.FirstOrDefault(block => block.Name == name);

    public void MarkUsed(LayerBlock block) => _used.Add(block.Name);

    public void ReportUnused(ProblemLog problems)
    {
        foreach (var block in _blocks.Where(block => !_used.Contains(block.Name)))
        {
            problems.Report(
                ProblemKind.UnusedBlock,
                block.Span,
                $"The block '{block.Name}' is never used",
                "Use it, or remove it."
            );
        }
    }

    private static LayerBlock? ReadOne(YamlEntry entry, BindingContext context)
    {
        var name = entry.Key.Text;
        Objection? objection =
            !StageNames.IsSuitable(name)
                ? new("A block's name starts with a letter and goes on with letters, digits, '_', '-' and '.'", "")
            : LayerBinder.Words.Contains(name) || OperatorTable.Find(name) is not null
                ? new($"'{name}' is an operator", "Choose another name.")
            : null;
        if (objection is not null)
        {
            context.Problems.Report(ProblemKind.InvalidBlock, entry.Key.Span, objection);
        }

        if (
            DescriptionFields.Read(
                entry.Value,
                $"The block '{name}'",
                entry.Key.Span,
                context.Problems,
                ArgumentsKey,
                LayersKey
            )
                is not { } fields
            || fields.Required(LayersKey) is not { } layers
            || objection is not null
        )
        {
            return null;
        }

        return fields.Optional(ArgumentsKey) is not { } given ? new(name, default, layers, entry.Key.Span, context)
            : Arguments(given, context) is { } arguments ? new(name, arguments, layers, entry.Key.Span, context)
            : null;
    }

    private static EquatableArray<BlockArgument>? Arguments(YamlNode node, BindingContext context)
    {
        var arguments = node switch
        {
            YamlNode.List list when list.Items.All(item => item is YamlNode.Scalar) => list
                .Items.Cast<YamlNode.Scalar>()
                .Select(name => new BlockArgument(name.Text, Default: null)),
            YamlNode.Map map => map.Entries.Select(entry => new BlockArgument(
                entry.Key.Text,
                entry.Value is YamlNode.Scalar { Text.Length: 0 } ? null : entry.Value
            )),
            _ => null,
        };
        if (arguments is null)
        {
            context.Problems.Report(
                ProblemKind.WrongForm,
                node.Span,
                "The arguments of a block are a list of names, or names with defaults: {channels: , stride: 1}",
                ""
            );
            return null;
        }

        if (arguments.FirstOrDefault(argument => !ExpressionNames.IsName(argument.Name)) is { } unsuitable)
        {
            context.Problems.Report(
                ProblemKind.InvalidBlock,
                node.Span,
                $"'{unsuitable.Name}' is no name for an argument: start with a letter and go on with letters, digits and underscores",
                "Its default follows a colon and a space, as in {channels: , stride: 1}."
            );
            return null;
        }

        if (arguments.Any(argument => argument.Name == FeatureBits.Key))
        {
            context.Problems.Report(
                ProblemKind.InvalidBlock,
                node.Span,
                $"Every block takes '{FeatureBits.Key}' already",
                "Leave it out, or choose another name."
            );
        }

        return arguments.GroupBy(argument => argument.Name).Select(group => group.First()).ToEquatableArray();
    }
}
