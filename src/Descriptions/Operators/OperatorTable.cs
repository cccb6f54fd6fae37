namespace SplitProofs.Descriptions.Operators;

/// <summary>All operators of the language. To add one, define it in a file beside this one and list it here.</summary>
internal static class OperatorTable
{
    public static EquatableArray<Operator> All { get; } =
        new[]
        {
            Dense.Operator,
            Convolution.TwoAxes,
            Convolution.OneAxis,
            Convolution.DepthwiseTwoAxes,
            Convolution.DepthwiseOneAxis,
            TransposedConvolution.TwoAxes,
            TransposedConvolution.OneAxis,
            Pooling.Maximum,
            Pooling.Average,
            Pooling.MaximumOfOneAxis,
            Pooling.AverageOfOneAxis,
            GlobalPooling.Average,
            GlobalPooling.Maximum,
            AdaptivePooling.Average,
            AdaptivePooling.Maximum,
            Normalisation.Batch,
            Normalisation.Layer,
            Normalisation.RootMeanSquare,
            Normalisation.Group,
            Normalisation.Instance,
            LocalResponseNormalisation.Operator,
            ElementWise.ParametricRelu,
            ElementWise.Softmax,
            ElementWise.LogSoftmax,
            ElementWise.Dropout,
            LayerScale.Operator,
            SqueezeExcite.Operator,
            Rearrangement.Flatten,
            Rearrangement.Reshape,
            Rearrangement.Permute,
            Rearrangement.Slice,
            Rearrangement.Select,
            Reduction.Mean,
            Reduction.Unnamed,
            Upsampling.Operator,
            Enlargement.Pad,
            Enlargement.Expand,
            Combination.Sum,
            Combination.Product,
            Combination.Unnamed,
            Combination.Concatenation,
            MatrixProduct.Operator,
            SequenceInputs.Embedding,
            SequenceInputs.PositionEmbedding,
            SequenceInputs.SegmentEmbedding,
            SequenceInputs.ClassToken,
            Attention.Operator,
            LatentAttention.Operator,
            GatedMlp.Operator,
            MixtureOfExperts.Operator,
            Recurrent.LongShortTermMemory,
            Recurrent.GatedRecurrentUnit,
            Recurrent.Elman,
            ConvolutionalLstm.Operator,
            SelectiveScan.Operator,
            ClosedFormContinuousTime.Operator,
        }
            .Concat(ElementWise.Activations)
            .ToEquatableArray();

    private static readonly Dictionary<string, Operator> _byName = All.ToDictionary(
        known => known.Name,
        StringComparer.Ordinal
    );

    /// <summary>The operator of a name; <see langword="null"/> if there is none.</summary>
    public static Operator? Find(string name) => _byName.TryGetValue(name, out var found) ? found : null;
}
