using SplitProofs.Descriptions.Algebra;
using SplitProofs.Descriptions.Chains;
using SplitProofs.Descriptions.Expressions;
using SplitProofs.Descriptions.Operators;
using SplitProofs.Descriptions.Problems;
using SplitProofs.Text.Faults;

namespace SplitProofs.Descriptions.Binding;

/// <summary>Walks over the layers, from tensor to tensor, and groups them into stages.</summary>
internal sealed class ChainBuilder
{
    private const int MostUnrolled = 1_000;

    private static readonly Objection _noStage = new(
        "The network has no stage",
        "Add an operator that opens one, such as dense, conv or maxpool."
    );

    private static readonly Objection _leadingNeedsRun = new(
        "An activation and then a 'repeat' are at the start here, so the 'repeat' must run at least once",
        ""
    );

    private readonly BindingContext _context;
    private readonly Precision _precision;
    private readonly CutChoice _cuts;
    private readonly ChainLimits _limits;
    private readonly OperatorApplication _operators;

    public ChainBuilder(BindingContext context, Precision precision, CutChoice cuts)
    {
        (_context, _precision, _cuts) = (context, precision, cuts);
        _limits = new(context);
        _operators = new(context, precision, cuts, _limits);
    }

    /// <summary>
    /// The chain of a whole network; <see langword="null"/> if there is none, which is reported: at
    /// <paramref name="span"/> if it concerns all layers.
    /// </summary>
    public SymbolicChain? Build(
        EquatableArray<NamedInput> inputs,
        EquatableArray<Layer> layers,
        IEnumerable<string> outputs,
        SourceSpan span
    )
    {
        var none = TensorSet.Empty(_context.Requirements.IsNeverNegative);
        var named = new Dictionary<string, Tensor>(StringComparer.Ordinal);
        var around = new Surroundings(named, none, new(_precision.Features, around: null));
        var parts = NamedParts.Of(layers, outputs);
        foreach (var input in inputs)
        {
            var ofInput = parts.Open.Where(part => part.Of == input.Name).Select(part => part.Part);
            if (!Define(named, input.Name, input.Tensor, ofInput, around))
            {
                return null;
            }
        }

        if (Walk(parts.Layers, inputs[0].Tensor, around, outputs) is not { } end)
        {
            return null;
        }

        ReportChannelsLast(inputs);
        if (end.Stages.Items.Count == 0)
        {
            _context.Problems.Report(ProblemKind.NoStages, span, _noStage);
            return null;
        }

        if (!_limits.CanLead(end.Stages, span, _leadingNeedsRun))
        {
            return null;
        }

        var raw = none.With(inputs.Select(input => input.Tensor));
        var chain = new SymbolicChain(
            raw.Bits,
            raw.Count,
            end.Stages.WithLeadingInside.Select(Reduced).ToEquatableArray()
        );
        return
            _limits.IsOfReasonableLength(chain.StageCount, span)
            && _limits.Require(chain.StageCount - 1, ProblemKind.NoStages, span, () => _noStage)
            && chain.Quantities.All(quantity => _limits.FitsIn64Bits(quantity, span))
            && chain.Numbered.SelectMany(item => item.Numbers).All(number => _limits.IsNotTooLarge(number, span))
            ? chain
            : null;
    }

    private void ReportChannelsLast(EquatableArray<NamedInput> inputs)
    {
        foreach (var input in inputs)
        {
            var shape = input.Tensor.Shape;
            if (
                AxisOrder.LooksReversed(shape, _context.Requirements.AtDefaults)
                && _operators.HasChannelsTaken(input.Tensor)
            )
            {
                _context.Problems.Report(
                    ProblemKind.ChannelsLast,
                    input.ShapeSpan,
                    $"This is read as {shape.Extents[0]} channels of {shape.Extents[1]}×{shape.Extents[2]}",
                    $"If it is an image of {shape.Extents[2]} channels, write [{shape.Extents[2]}, {shape.Extents[0]}, "
                        + $"{shape.Extents[1]}]."
                );
            }
        }
    }

    /// <summary>The same part, with the shortest form of the tensors in use of its stages.</summary>
    private ChainItem Reduced(ChainItem item) =>
        item.Match<ChainItem>(
            single => new ChainItem.Single(
                single.Stage with
                {
                    Cost = single.Stage.Cost with
                    {
                        ActivationBits = single.Stage.Cost.ActivationBits.Reduced(
                            _context.Requirements.IsNeverNegative
                        ),
                    },
                }
            ),
            repeated => repeated with { Body = repeated.Body.Select(Reduced).ToEquatableArray() }
        );

    /// <summary>
    /// Runs layers one after the other. Where a cut must send a single tensor, all layers between two places at which only one tensor is
    /// live become one stage.
    /// </summary>
    private Progress? Walk(
        EquatableArray<Layer> layers,
        Tensor input,
        Surroundings around,
        IEnumerable<string>? readAfter = null
    )
    {
        var named = around.Named.ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);
        var lastRead = LastRead(layers, readAfter ?? []);
        var (tensor, done, open, isOpen) = (input, StageGroup.Empty, StageGroup.Empty, false);
        for (var index = 0; index < layers.Count; index++)
        {
            var (layer, before) = (layers[index], tensor);
            var kept = named.Where(entry => lastRead.TryGetValue(entry.Key, out var last) && last > index);
            var inside = around with { Named = named, Live = around.Live.With(kept.Select(entry => entry.Value)) };
            if (Step(layer, before, inside) is not { } step || !_limits.CanJoin(open, step.Stages, layer))
            {
                return null;
            }

            tensor = step.Tensor;
            if (layer is Layer.As name && !Define(named, name.Name, tensor, name.Parts, inside))
            {
                return null;
            }

            open = open.Then(step.Stages);
            if (!CanCutAfter(layer, inside.Live.With(tensor)))
            {
                isOpen = true;
                continue;
            }

            var closed = isOpen ? open.Collapsed(name: null) : open;
            if (!_limits.CanJoin(done, closed, layer))
            {
                return null;
            }

            (done, open, isOpen) = (done.Then(closed), StageGroup.Empty, false);
        }

        var rest = open.Collapsed(name: null);
        return !isOpen ? new(tensor, done)
            : _limits.CanJoin(done, rest, layers[layers.Count - 1]) ? new(tensor, done.Then(rest))
            : null;
    }

    /// <summary>Names a tensor and parts of it; <see langword="false"/> if there is no such part, which is reported.</summary>
    private bool Define(
        Dictionary<string, Tensor> named,
        string name,
        Tensor tensor,
        IEnumerable<NamedPart> parts,
        Surroundings around
    )
    {
        named[name] = tensor;
        foreach (var part in parts)
        {
            if (
                Take(tensor, part.Takes, around) is not { } taken
                || !Define(named, part.Name, taken, part.Parts, around)
            )
            {
                return false;
            }
        }

        return true;
    }

    private Tensor? Take(Tensor tensor, EquatableArray<Layer.Use> takes, Surroundings around)
    {
        Tensor? part = tensor;
        foreach (var take in takes)
        {
            part = part is null ? null : _operators.Apply(take, part, around)?.Tensor;
        }

        return part;
    }

    private static Dictionary<string, int> LastRead(EquatableArray<Layer> layers, IEnumerable<string> readAfter)
    {
        var last = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var index = 0; index < layers.Count; index++)
        {
            foreach (var name in layers[index].Reads)
            {
                last[name] = index;
            }
        }

        foreach (var name in readAfter)
        {
            last[name] = layers.Count;
        }

        return last;
    }

    private bool CanCutAfter(Layer layer, TensorSet live) =>
        _cuts != CutChoice.SingleTensor
        || (live.Count == 1 && layer is not Layer.Use { Operator.Role: StageRole.Leads });

    private Progress? Step(Layer layer, Tensor input, Surroundings around) =>
        layer.Match(
            use => _operators.Apply(use, input, around),
            repeat => Repeat(repeat, input, around.Inside(repeat.FeatureBits)),
            residual => Residual(residual, input, around.Inside(residual.FeatureBits)),
            group =>
                Walk(
                    group.Body,
                    input,
                    around.Inside(group.FeatureBits) with
                    {
                        Named = new Dictionary<string, Tensor>(),
                    }
                ),
            @as => new(input, StageGroup.Empty),
            from => GoOn(input, around.Named[from.Name], around)
        );

    /// <summary>Continues from another tensor. This costs nothing, but may change the tensors that a cut sends.</summary>
    private Progress GoOn(Tensor input, Tensor tensor, Surroundings around)
    {
        var live = around.Live.With(tensor);
        return new(
            tensor,
            live.Has(input)
                ? StageGroup.Empty
                : StageGroup.Joining(_operators.Cost(Effect.PerElement(tensor.Shape, 0), live, live))
        );
    }

    /// <summary>
    /// Runs the body, and then adds the shortcut. The input is live throughout the body; where only single tensors are sent, all of it is
    /// one stage.
    /// </summary>
    private Progress? Residual(Layer.Residual residual, Tensor input, Surroundings around)
    {
        var weightsBefore = _operators.SharedWeights;
        var sideLayers = residual.Shortcut.Match(_ => default, layers => layers.Body);
        var takes = NamedParts.TakesAt(sideLayers, 0);
        if (
            Take(input, takes, around) is not { } sideInput
            || Walk(residual.Body, input, around with { Live = around.Live.With(sideInput) }) is not { } body
        )
        {
            return null;
        }

        var isKept = body.Tensor.Shape == input.Shape;
        if (!isKept && residual.Shortcut is Shortcut.Known { Kind: ShortcutKind.SameShape } optional)
        {
            _operators.SharedWeights = weightsBefore;
            return IsTrulyDifferent(body.Tensor, input, optional.Span) ? Walk(residual.Body, input, around) : null;
        }

        var beside = around with { Live = around.Live.With(body.Tensor) };
        var shortcut = residual.Shortcut.Match(
            known =>
                isKept ? new Progress(input, StageGroup.Empty)
                : known.Kind == ShortcutKind.Projection ? Project(residual, known, input, body.Tensor, beside)
                : Mismatch(body.Tensor, input, known.Span),
            layers =>
                Walk(layers.Body.Skip(takes.Count).ToEquatableArray(), sideInput, beside) is not { } side ? null
                : side.Tensor.Shape == body.Tensor.Shape ? side
                : Mismatch(body.Tensor, side.Tensor, residual.Span)
        );
        return shortcut is null || !_limits.CanJoin(body.Stages, shortcut.Stages, residual)
            ? null
            : Sum(residual, body, shortcut, around);
    }

    private Progress? Sum(Layer.Residual residual, Progress body, Progress shortcut, Surroundings around)
    {
        var sum = Effect.PerElement(body.Tensor.Shape, 1);
        var use = new Layer.Use(
            Combination.Sum,
            Arguments.None,
            residual.Name,
            false,
            "",
            residual.FeatureBits,
            residual.Span
        );
        var sides = body.Stages.Then(shortcut.Stages);
        if (
            _operators.Finish(use, sum, body.Tensor, [shortcut.Tensor], around) is not { } end
            || !_limits.CanJoin(sides, end.Stages, residual)
        )
        {
            return null;
        }

        var all = sides.Then(end.Stages);
        return _cuts == CutChoice.SingleTensor ? new(end.Tensor, all.Collapsed(residual.Name))
            : _limits.CanLead(all, residual.Span, _leadingNeedsRun) ? new(end.Tensor, all.LeadingInside)
            : null;
    }

    private Progress? Project(
        Layer.Residual residual,
        Shortcut.Known shortcut,
        Tensor input,
        Tensor output,
        Surroundings around
    )
    {
        if (input.Shape.Rank != output.Shape.Rank || input.Shape.Rank < 2)
        {
            return Mismatch(output, input, shortcut.Span);
        }

        var projection = Convolution.Projection(output.Shape);
        var use = new Layer.Use(
            projection,
            Arguments.None,
            residual.ProjectionName,
            false,
            "",
            FeatureBits: null,
            shortcut.Span
        );
        return IsTrulyDifferent(output, input, shortcut.Span) ? _operators.Apply(use, input, around) : null;
    }

    /// <summary>
    /// Whether two shapes differ for the default parameters too. If not, it is unclear what is meant, which is reported.
    /// </summary>
    private bool IsTrulyDifferent(Tensor output, Tensor input, SourceSpan span)
    {
        var isEqual =
            output.Shape.Rank == input.Shape.Rank
            && output
                .Shape.Extents.Zip(input.Shape.Extents, (one, other) => one - other)
                .All(difference => _context.Requirements.AtDefaults(difference).IsZero);
        if (isEqual)
        {
            _context.Problems.Report(
                ProblemKind.MismatchedShapes,
                span,
                $"The shapes {output.Shape} and {input.Shape} are equal for the default parameters, but not for all of their values",
                "Use one parameter for both, or give the layers of the shortcut."
            );
        }

        return !isEqual;
    }

    private Progress? Mismatch(Tensor body, Tensor side, SourceSpan span)
    {
        _context.Problems.Report(
            ProblemKind.MismatchedShapes,
            span,
            $"The body of the residual leaves {body.Shape}, and its shortcut {side.Shape}",
            "Make them equal, or give 'shortcut': projection, same-shape, or a list of layers."
        );
        return null;
    }

    /// <summary>
    /// Runs the body until it leaves the shape that it took, and repeats that run for the rest of the count. If the count is not a
    /// constant, at most one run before may have another shape. Tensors from outside are live up to their last use in the last run.
    /// </summary>
    private Progress? Repeat(Layer.Repeat repeat, Tensor input, Surroundings around)
    {
        var mostRuns = repeat.Count.IsConstant ? repeat.Count : 2;
        var used = repeat.Reads.Where(around.Named.ContainsKey).Select(name => around.Named[name]).ToArray();
        var again = around with { Live = around.Live.With(used) };
        var endsUse = !around.Live.HasAll(used);
        var progress = new Progress(input, StageGroup.Empty);
        for (var runs = 0; mostRuns.ConstantTerm > runs; runs++)
        {
            var isLast = repeat.Count == Polynomial.Constant(runs + 1);
            var weightsBefore = _operators.SharedWeights;
            var before = progress.Tensor;
            if (Walk(repeat.Body, before, isLast ? around : again) is not { } run)
            {
                return null;
            }

            var isAlike =
                run.Tensor.IsLike(before, around.Features)
                && (
                    again.Live.Has(run.Tensor)
                        ? again.Live.Has(before)
                        : !again.Live.Overlaps(run.Tensor) && !again.Live.Overlaps(before)
                );
            var hasSettled =
                !isLast
                && run.Tensor.Shape == before.Shape
                && _operators.SharedWeights == weightsBefore
                && (isAlike || Walk(repeat.Body, run.Tensor, again) is { } next && next.Stages == run.Stages);
            var rest = hasSettled ? Rest(repeat, runs, run, around, endsUse) : run;
            if (rest is null || !_limits.CanJoin(progress.Stages, rest.Stages, repeat))
            {
                return null;
            }

            progress = new(rest.Tensor, progress.Stages.Then(rest.Stages));
            if (hasSettled)
            {
                return RequireRuns(repeat, endsUse ? runs + 1 : runs) ? All(progress) : null;
            }

            if (runs == MostUnrolled)
            {
                break;
            }
        }

        if (repeat.Count.IsConstant && repeat.Count.ConstantTerm <= MostUnrolled)
        {
            return All(progress);
        }

        _context.Problems.Report(
            ProblemKind.ShapeNeverSettles,
            repeat.Span,
            $"Each repetition changes the shape again (now {progress.Tensor.Shape}), so it cannot be repeated {repeat.Count} times: "
                + $"keep the shape inside, or give a plain number of at most {MostUnrolled}",
            ""
        );
        return null;

        // Between runs, a tensor from outside that only the last run stops using is live beside the result of a run.
        Progress All(Progress runs) =>
            _cuts == CutChoice.SingleTensor
            && endsUse
            && repeat.Count != Polynomial.One
            && again.Live.With(runs.Tensor).Count > 1
                ? runs with
                {
                    Stages = runs.Stages.Collapsed(name: null),
                }
                : runs;
    }

    /// <summary>The run that keeps the shape, for the rest of the count; the last run by itself if it ends the use of a tensor.</summary>
    private Progress? Rest(Layer.Repeat repeat, int runs, Progress run, Surroundings around, bool endsUse)
    {
        if (!endsUse)
        {
            return Times(run.Stages, repeat.Count - runs, repeat) is { } all ? run with { Stages = all } : null;
        }

        return
            Times(run.Stages, repeat.Count - runs - 1, repeat) is { } others
            && Walk(repeat.Body, run.Tensor, around) is { } last
            && _limits.CanJoin(others, last.Stages, repeat)
            ? new(last.Tensor, others.Then(last.Stages))
            : null;
    }

    private StageGroup? Times(StageGroup body, Polynomial count, Layer.Repeat repeat)
    {
        var hasRuns =
            body.Leading.Count == 0
            || body.Items.Count == 0
            || _limits.Require(
                count - 1,
                ProblemKind.TooSmall,
                repeat.Span,
                () => new("A 'repeat' that starts with an activation must run at least once", "")
            ) && _limits.CanSplit(body, repeat);
        return hasRuns && _limits.IsOfReasonableLength(count * body.StageCount, repeat.Span) ? body.Times(count) : null;
    }

    private bool RequireRuns(Layer.Repeat repeat, int runs) =>
        _limits.Require(
            repeat.Count - runs,
            ProblemKind.TooSmall,
            repeat.Span,
            () =>
                new(
                    $"The number of repetitions is {repeat.Count}, and must be at least {runs}: the first one changes the shape",
                    ""
                )
        );
}
