using SplitProofs.Descriptions.Algebra;
using SplitProofs.Descriptions.Chains;
using SplitProofs.Descriptions.Expressions;
using SplitProofs.Descriptions.Operators;
using SplitProofs.Descriptions.Problems;

namespace SplitProofs.Descriptions.Binding;

/// <summary>Applies the operators of a network one after the other, with the weights that they share.</summary>
internal sealed class OperatorApplication(
    BindingContext context,
    Precision precision,
    CutChoice cuts,
    ChainLimits limits
)
{
    private const int MostApplications = 20_000;

    private readonly List<Tensor> _channelsTaken = [];
    private int _applications;

    /// <summary>The numbers of parameters that later operators may share, by the name under which they are shared.</summary>
    public IReadOnlyDictionary<string, Polynomial> SharedWeights { get; set; } =
        new Dictionary<string, Polynomial>(StringComparer.Ordinal);

    /// <summary>Whether an operator that has channels, such as a convolution, was applied to an input in its original shape.</summary>
    public bool HasChannelsTaken(Tensor input) =>
        _channelsTaken.Any(taken => taken.Equals(input) && taken.Shape == input.Shape);

    /// <summary>Runs an operator on a tensor; <see langword="null"/> if it cannot, which is reported.</summary>
    public Progress? Apply(Layer.Use use, Tensor input, Surroundings around)
    {
        if (++_applications > MostApplications)
        {
            context.Problems.Report(
                ProblemKind.TooManyStages,
                use.Span,
                $"More than {MostApplications} operators have different shapes",
                "Let 'repeat' keep the shape."
            );
            return null;
        }

        var effect = use.Operator.Apply(
            new(
                use.Operator.Name,
                input.Shape,
                use.Arguments,
                reference => around.Named[reference.Name].Shape,
                use.Span,
                context
            )
        );
        if (effect is null || NewParameters(use, effect.Parameters) is not { } parameters)
        {
            return null;
        }

        if (input.IsRawInput && (use.Operator.Role == StageRole.Opens || effect.Parameters != Polynomial.Zero))
        {
            _channelsTaken.Add(input);
        }

        var operands = use.Arguments.Tensors.Select(reference => around.Named[reference.Name]).ToArray();
        var isShared = parameters != effect.Parameters;
        var owned = effect with
        {
            Parameters = parameters,
            Weights = effect.Weights ?? effect.Parameters,
            NormalisationParameters = isShared ? Polynomial.Zero : effect.NormalisationParameters,
        };
        return Finish(use, owned, input, operands, around);
    }

    /// <summary>The parameters that an operator adds: none if an earlier operator shares them.</summary>
    private Polynomial? NewParameters(Layer.Use use, Polynomial parameters)
    {
        if (use.Weights.Length == 0)
        {
            return parameters;
        }

        if (!SharedWeights.TryGetValue(use.Weights, out var shared))
        {
            SharedWeights = SharedWeights
                .Append(new(use.Weights, parameters))
                .ToDictionary(weights => weights.Key, weights => weights.Value, StringComparer.Ordinal);
            return parameters;
        }

        if (shared == parameters)
        {
            return Polynomial.Zero;
        }

        context.Problems.Report(
            ProblemKind.DifferentWeights,
            use.Span,
            $"'{use.Operator.Name}' has {parameters} parameters, and those shared as '{use.Weights}' are {shared}",
            "Make them of one size, or share them under another name."
        );
        return null;
    }

    /// <summary>The stage that an operator of known effect opens or joins, and the tensor of its result.</summary>
    public Progress? Finish(Layer.Use use, Effect effect, Tensor input, Tensor[] operands, Surroundings around)
    {
        var isFree =
            effect.Macs == Polynomial.Zero
            && effect.ElementWise == Polynomial.Zero
            && effect.Parameters == Polynomial.Zero;
        var keepsBits = use.FeatureBits is null || use.FeatureBits == input.ElementBits;
        var isSame = isFree && keepsBits && operands.Length == 0 && effect.Output.Elements == input.Shape.Elements;
        var moves = isFree && operands.Length == 0 && use.FeatureBits is null;
        var isPart = moves && !isSame && use.Operator.Role == StageRole.Joins;
        var output =
            isSame ? input.As(effect.Output, moves ? input.Scope : around.Features, effect.Movement)
            : isPart ? input.Part(effect.Output, effect.Movement)
            : moves ? input.Moved(effect.Output)
            : Tensor.Feature(effect.Output, BitsLeft(use, input, around.Features), around.Features);
        var live = around.Live.With(output);
        var cost = Cost(effect, live, live.With(input).With(operands)) with
        {
            NormalisationBits = effect.NormalisationParameters * precision.Parameters,
            StateBits = effect.State * output.ElementBits,
            Layers = context.KeepsLayers ? EquatableArray.Of(LayerOf(use, effect, input, operands)) : default,
        };
        return !cost.Quantities.Concat(effect.Output.Extents).All(quantity => limits.FitsIn64Bits(quantity, use.Span))
                ? null
            : use.Operator.Role == StageRole.Opens && (cuts != CutChoice.Named || use.IsNamed)
                ? new(output, StageGroup.Opening(use.Name, cost))
            : isSame || (isPart && around.Live.Has(input)) ? new(output, StageGroup.Empty)
            : new(output, StageGroup.Joining(cost));
    }

    private static SymbolicLayer LayerOf(Layer.Use use, Effect effect, Tensor input, Tensor[] operands)
    {
        var kind = OperatorClass.Containing(use.Operator.Name);
        return new(
            use.Span.Position.Line,
            use.Operator.Name,
            kind.Name,
            kind.OperationsOf(effect),
            operands.Aggregate(input.Shape.Elements, (sum, operand) => sum + operand.Shape.Elements),
            effect.Output.Elements,
            effect.Weights ?? effect.Parameters,
            effect.Extents ?? ExtentsOf(input.Shape, effect.Output),
            Times: Polynomial.One
        );
    }

    /// <summary>The loops over [channels, height, width], or over features.</summary>
    private static LoopExtents ExtentsOf(Shape input, Shape output) =>
        new(
            output.Rank == 3 ? output.Extents[1] : Polynomial.One,
            output.Rank == 3 ? output.Extents[2] : Polynomial.One,
            input.Features,
            output.Features
        );

    /// <summary>The cost of an effect, given the tensors that are live after it and those in use while it runs.</summary>
    public SymbolicCost Cost(Effect effect, TensorSet live, TensorSet inUse) =>
        new(
            effect.Macs,
            effect.ElementWise,
            effect.Parameters,
            effect.Parameters * precision.Parameters,
            live.Bits,
            live.Count,
            live.FeatureElements,
            live.RawInputBits,
            Maximum.Of(inUse.Bits)
        );

    /// <summary>
    /// The bits of each element of an operator's result: its own, if it says so. An operator that joins one of the same scope keeps the
    /// bits of its input.
    /// </summary>
    private static Polynomial BitsLeft(Layer.Use use, Tensor input, PrecisionScope scope) =>
        use.FeatureBits
        ?? (use.Operator.Role != StageRole.Opens && scope.Holds(input.Scope) ? input.ElementBits : scope.Bits);
}
