namespace SplitProofs.Descriptions.Operators;

/// <summary>An operator of other tools.</summary>
/// <param name="Names">Its names, as the tools spell them.</param>
/// <param name="Here">What to write here.</param>
internal sealed record OperatorElsewhere(EquatableArray<string> Names, Counterpart Here);

/// <summary>An argument of other tools.</summary>
/// <param name="Names">Its names, as the tools spell them.</param>
/// <param name="Here">The arguments here that it may mean; the operator's first among them is meant.</param>
/// <param name="Advice">What to do if the operator has none of them: a sentence; empty if that is not known.</param>
internal sealed record ArgumentElsewhere(EquatableArray<string> Names, EquatableArray<string> Here, string Advice);

/// <summary>
/// The operators and arguments of PyTorch, Keras, ONNX and darknet that have another name here, or do not exist here. docs/other-names.md
/// prints these tables.
/// </summary>
internal static class NamesElsewhere
{
    private const string Measure = "Measure the stage that has it instead: a profile (docs/scenarios.md).";
    private const string EndBefore = "End the network before it.";
    private const string Expected = "Describe the work that is expected.";
    private const string FourPerElement = "which counts the same: 4 operations for each element";
    private const string OnePerElement = "which counts the same: 1 operation for each element";
    private const string NamedBefore = "with '- as: skip' where the other tensor is computed";
    private const string FollowsFromTensor = "It follows from the tensor before. Leave it out.";
    private const string WithoutEffect = "It has no effect on the counts. Leave it out.";

    /// <summary>The operators.</summary>
    public static EquatableArray<OperatorElsewhere> Operators { get; } =
        new[]
        {
            // Linear layers and convolutions.
            Renamed("dense", "Linear LazyLinear Dense Gemm FusedGemm fc FullyConnected InnerProduct connected"),
            Renamed("dense", "MatMulInteger QLinearMatMul MatMulNBits"),
            Renamed("conv", "Conv Conv2d Conv2D LazyConv2d Convolution Convolution2D convolutional FusedConv"),
            Renamed("conv", "ConvInteger QLinearConv"),
            Renamed("conv1d", "Conv1d Conv1D Convolution1D TemporalConvolution"),
            Renamed("depthwise", "DepthwiseConv DepthwiseConv2d DepthwiseConv2D DWConv"),
            Renamed("depthwise1d", "DepthwiseConv1d DepthwiseConv1D"),
            Renamed(
                "transposed_conv",
                "ConvTranspose ConvTranspose2d Conv2DTranspose conv2d_transpose deconvolutional"
            ),
            Renamed("transposed_conv1d", "ConvTranspose1d Conv1DTranspose"),
            Renamed("transposed_conv", "Deconv Deconvolution UpConv"),
            Renamed("squeeze_excite", "SE SEBlock SELayer SqueezeExcitation SqueezeAndExcite"),
            Write(
                "SeparableConv2D SeparableConv2d SeparableConv",
                Layers("depthwise: {kernel: 3, padding: same, bias: false}", "conv: {filters: 64, kernel: 1}")
            ),
            Write(
                "SeparableConv1D SeparableConv1d",
                Layers("depthwise1d: {kernel: 3, padding: same, bias: false}", "conv1d: {filters: 64, kernel: 1}")
            ),
            Write(
                "ZeroPadding2D ZeroPadding1D ZeroPad2d ConstantPad2d ReflectionPad2d ReplicationPad2d",
                Way("conv: {filters: 64, kernel: 3, padding: 1}", "with the padding at the layer after it")
            ),
            Renamed("pad", "Pad"),
            Not("Conv3d Conv3D ConvTranspose3d Conv3DTranspose", "a convolution over three axes", Measure),
            Not("MaxPool3d MaxPooling3D AvgPool3d AveragePooling3D", "pooling over three axes", Measure),
            Not("DeformConv DeformConv2d deformable_conv DCN DCNv2", "where it samples depends on the data", Measure),
            Not(
                "LocallyConnected1D LocallyConnected2D local",
                "its weights differ from place to place",
                "Write '- dense' after '- flatten' for an upper bound, or measure it in a profile (docs/scenarios.md)."
            ),
            Not("Bilinear", "it multiplies each feature of one tensor with each of another", Measure),
            Not(
                "Unfold im2col Fold col2im",
                "it copies windows that overlap",
                "Write the convolution that it is a part of."
            ),
            // Pooling.
            Renamed("maxpool", "MaxPool MaxPool2d MaxPooling2D max_pool2d MaxPooling"),
            Renamed("avgpool", "AvgPool AvgPool2d AveragePool AveragePooling2D avg_pool2d AveragePooling"),
            Renamed("maxpool1d", "MaxPool1d MaxPooling1D"),
            Renamed("avgpool1d", "AvgPool1d AveragePooling1D AveragePool1d"),
            Renamed(
                "global_avgpool",
                "GlobalAveragePool GlobalAveragePooling2D GlobalAvgPool GlobalAveragePooling GAP"
            ),
            Renamed("global_maxpool", "GlobalMaxPool GlobalMaxPooling2D"),
            Renamed("adaptive_avgpool", "AdaptiveAvgPool2d"),
            Renamed("adaptive_maxpool", "AdaptiveMaxPool2d"),
            Write("AdaptiveAvgPool1d GlobalAveragePooling1D", Way("global_avgpool", "for one value of each channel")),
            Write("AdaptiveMaxPool1d GlobalMaxPooling1D", Way("global_maxpool", "for one value of each channel")),
            Write("Pool Pooling", Way("maxpool: 2", "for the maximum"), Way("avgpool: 2", "for the mean")),
            Write(
                "SPPF SPP",
                Layers(
                    "conv: {filters: 8, kernel: 1}",
                    "as: a",
                    "maxpool: {kernel: 5, stride: 1, padding: 2}",
                    "as: b",
                    "maxpool: {kernel: 5, stride: 1, padding: 2}",
                    "as: c",
                    "maxpool: {kernel: 5, stride: 1, padding: 2}",
                    "concat: [c, b, a]",
                    "conv: {filters: 16, kernel: 1}"
                )
            ),
            Write(
                "C2f C3 CSP",
                Layers(
                    "conv: {filters: 16, kernel: 1}",
                    "as: both",
                    "slice: 8",
                    "residual: [conv: {filters: 8, kernel: 3, padding: 1}, conv: {filters: 8, kernel: 3, padding: 1}]",
                    "concat: both",
                    "conv: {filters: 16, kernel: 1}"
                )
            ),
            Not("RoIAlign RoiAlign RoIPool MaxRoiPool", "how many regions there are depends on the data", Expected),
            // Normalisation.
            Renamed(
                "batchnorm",
                "BatchNorm BatchNorm1d BatchNorm2d BatchNormalization BatchNormalisation SyncBatchNorm BN"
            ),
            Renamed("layernorm", "LayerNorm LayerNormalization LayerNormalisation LN"),
            Renamed("rmsnorm", "RMSNorm RMSNormalization SimplifiedLayerNormalization RootMeanSquareNorm"),
            Renamed("groupnorm", "GroupNorm GroupNormalization GN"),
            Renamed("instancenorm", "InstanceNorm2d InstanceNormalization"),
            Renamed("layer_scale", "LayerScale Scale gamma"),
            Write("SkipLayerNormalization", Way(Layers("add: skip", "layernorm"), NamedBefore)),
            Write("Normalize LpNormalization UnitNormalization", Way("rmsnorm: {affine: false}")),
            Renamed("lrn", "LRN LocalResponseNorm local_response_normalization"),
            // Activations.
            Renamed("relu", "ReLU"),
            Renamed("relu6", "ReLU6"),
            Renamed("leaky_relu", "LeakyReLU LeakyRelu lrelu leaky"),
            Renamed("prelu", "PReLU PRelu ParametricReLU"),
            Renamed("elu", "ELU"),
            Renamed("selu", "SELU"),
            Renamed("celu", "CELU"),
            Renamed("gelu", "GELU FastGelu QuickGelu"),
            Renamed("silu", "SiLU Swish"),
            Renamed("mish", "Mish"),
            Renamed("sigmoid", "Sigmoid logistic"),
            Renamed("hard_sigmoid", "Hardsigmoid HardSigmoid"),
            Renamed("hard_swish", "Hardswish HardSwish HSwish HardSiLU"),
            Renamed("hard_tanh", "Hardtanh HardTanh"),
            Renamed("softmax", "Softmax Softmax2d"),
            Renamed("log_softmax", "LogSoftmax"),
            Renamed("dropout", "Dropout Dropout1d Dropout2d Dropout3d SpatialDropout1D SpatialDropout2D AlphaDropout"),
            Renamed("dropout", "DropPath StochasticDepth GaussianDropout"),
            Write("Activation act", Way("relu", "or the activation that it is")),
            Write("Clip clamp", Way("relu6", "from 0 to 6"), Way("hard_tanh", "otherwise")),
            Write(
                "Pow Sqrt Rsqrt Exp Log Erf Sin Cos Tan Reciprocal LogSigmoid Softshrink Tanhshrink Hardshrink",
                Way("tanh", FourPerElement)
            ),
            Write("Abs Neg Floor Ceil Round Sign Not Threshold ThresholdedRelu CumSum", Way("relu", OnePerElement)),
            Write(
                "GLU",
                Layers("as: whole", "slice: 8", "sigmoid", "as: gate", "from: whole", "slice: 8", "multiply: gate")
            ),
            Renamed("gated_mlp", "SwiGLU GatedLinearUnit"),
            Write("GEGLU", Way("gated_mlp: {units: 64, activation: gelu}")),
            // Several tensors.
            Renamed("add", "Add plus eltwise shortcut"),
            Renamed("multiply", "Mul Multiply times product"),
            Renamed("concat", "Concat Concatenate cat route"),
            Write(
                "Sum ReduceSum",
                Way("add: skip", "for tensors"),
                Way("mean: 0", "along an axis, which counts the same")
            ),
            Write(
                "Sub Subtract Div Divide Where Equal Less Greater LessOrEqual GreaterOrEqual And Or Xor Mod",
                Way("add: skip", $"for two tensors, {OnePerElement}"),
                Way("relu", "for a tensor and a constant")
            ),
            Write("Maximum Minimum Max Min Average", Way("add: skip", $"for two tensors, {OnePerElement}")),
            Write("skip SkipConnection", Way("residual: [relu]", "with the layers that are skipped in the brackets")),
            Write("Stack", Way("concat: skip", "after a '- reshape' that gives each tensor an axis of 1")),
            Renamed("matmul", "BatchMatMul bmm"),
            Write(
                "Einsum dot",
                Way("matmul: skip", "for the product of two computed tensors"),
                Way("dense: 16", "for the product with a learned matrix")
            ),
            Not("CosineSimilarity cdist PairwiseDistance", "it compares two tensors", Measure),
            // Rearrangement.
            Renamed("flatten", "Flatten"),
            Renamed("reshape", "Reshape View rearrange"),
            Renamed("permute", "Transpose"),
            Renamed("slice", "Slice crop narrow Cropping2D CenterCrop"),
            Renamed("select", "take index"),
            Write(
                "ReduceMean",
                Way("mean: 0", "along one axis"),
                Way("global_avgpool", "over the height and width of each channel")
            ),
            Write(
                "ReduceMax ReduceMin ReduceProd",
                Way("mean: 0", "which counts the same: 1 operation for each element")
            ),
            Write(
                "Split chunk",
                Way(Layers("as: whole", "slice: 2"), "and for each further part '- from: whole', '- slice: 2'")
            ),
            Write("unbind unstack", Way(Layers("as: whole", "select: 0"), "and so on")),
            Write(
                "Gather",
                Way("embedding: {entries: 1000, width: 64}", "for rows of a learned table"),
                Way("select: 0", "for one element of the first axis")
            ),
            Write("Squeeze Unsqueeze ExpandDims", Way("reshape: [16]", "with the shape that it leaves")),
            Write("DepthToSpace PixelShuffle", Way("reshape: [4, 16, 16]", "with the shape that it leaves")),
            Write("SpaceToDepth PixelUnshuffle reorg", Way("reshape: [64, 4, 4]", "with the shape that it leaves")),
            Write(
                "Focus",
                Way(
                    Layers("reshape: [64, 4, 4]", "conv: {filters: 32, kernel: 3, padding: 1}"),
                    "with the shape of four times the channels"
                )
            ),
            Write(
                "Resize Interpolate UpSampling2D",
                Way("upsample: 2", "for a whole factor"),
                Way("upsample: {size: [16, 16]}", "for the height and width of the result")
            ),
            Renamed("expand", "Expand Tile RepeatVector broadcast_to"),
            LeftOut(
                "ChannelShuffle flip roll reverse",
                "it changes the order of the elements alone, which costs nothing"
            ),
            LeftOut("Identity contiguous clone detach stop_gradient", "it does nothing at inference"),
            LeftOut(
                "Noise GaussianNoise RandomFlip RandomRotation ActivityRegularization",
                "it does nothing at inference"
            ),
            LeftOut("Cast CastLike to half float", "'precision' and 'feature_bits' say what bits a tensor has"),
            LeftOut(
                "QuantizeLinear DequantizeLinear DynamicQuantizeLinear QuantStub",
                "'precision' and 'feature_bits' say what bits a tensor has"
            ),
            LeftOut(
                "Shape Size Range Constant ConstantOfShape EyeLike Trilu",
                "it does not depend on the input, so it can be worked out beforehand"
            ),
            LeftOut("Rescaling Normalization", "it belongs to the preparation of the input"),
            LeftOut("Input InputLayer", "'input' says what shape the input has"),
            LeftOut("Sequential ModuleList", "the layers are a list already"),
            LeftOut("CrossEntropyLoss MSELoss cost", "it belongs to training"),
            // Sequences.
            Renamed("embedding", "Embedding WordEmbedding TokenEmbedding lookup"),
            Renamed("segment_embedding", "TokenTypeEmbedding TypeEmbedding"),
            Renamed("class_token", "ClassToken CLSToken cls"),
            Renamed("position_embedding", "PositionEmbedding PositionalEmbedding PosEmbedding"),
            Write(
                "PositionalEncoding SinePositionEncoding",
                Way("position_embedding", "if it is learned, and leave it out if it is fixed")
            ),
            Write("EmbeddingBag", Layers("embedding: {entries: 1000, width: 64}", "mean: 0")),
            Write(
                "EmbedLayerNormalization",
                Layers("embedding: {entries: 1000, width: 64}", "position_embedding", "segment_embedding", "layernorm")
            ),
            Renamed("attention", "MultiheadAttention MultiHeadAttention MHA SelfAttention Attention"),
            Write("GroupQueryAttention GroupedQueryAttention GQA", Way("attention: {heads: 4, kv_heads: 2}")),
            Write("RotaryEmbedding RoPE", Way("attention: {heads: 2, rotary: true}")),
            Write(
                "TransformerEncoderLayer",
                Layers("residual: [attention: 2]", "layernorm", "residual: [dense: 64, relu, dense: 16]", "layernorm")
            ),
            Write(
                "TransformerDecoderLayer",
                Layers(
                    "residual: [attention: 2]",
                    "layernorm",
                    "residual: [attention: {heads: 2, context: skip}]",
                    "layernorm",
                    "residual: [dense: 64, relu, dense: 16]",
                    "layernorm"
                )
            ),
            Renamed("mixture_of_experts", "MoE SparseMoE SparseMoeBlock"),
            Renamed("lstm", "LSTM LongShortTermMemory"),
            Renamed("gru", "GRU GatedRecurrentUnit"),
            Renamed("rnn", "RNN SimpleRNN Elman"),
            Write("LSTMCell", Layers("reshape: [1, 16]", "lstm: 32")),
            Write("GRUCell", Layers("reshape: [1, 16]", "gru: 32")),
            Write("RNNCell SimpleRNNCell", Layers("reshape: [1, 16]", "rnn: 32")),
            Write("Bidirectional", Way("lstm: {units: 32, bidirectional: true}")),
            Write("TimeDistributed", Way("dense: 16", "which takes each position of [length, features] by itself")),
            Renamed("cfc", "CfCCell ClosedFormContinuousTime"),
            Renamed("conv_lstm", "ConvLSTM ConvLSTM2D ConvLSTM2d"),
            Not("ConvLSTM1D ConvLSTM3D ConvGRU crnn", "a recurrent convolution other than conv_lstm", Measure),
            Renamed("selective_scan", "SelectiveScan S6"),
            Write(
                "Mamba MambaMixer",
                Layers(
                    "as: x",
                    "dense: {units: 32, bias: false}",
                    "permute: [1, 0]",
                    "depthwise1d: {kernel: 4, padding: same}",
                    "permute: [1, 0]",
                    "silu",
                    "selective_scan: {state: 16, rank: 1}",
                    "as: y",
                    "from: x",
                    "dense: {units: 32, bias: false}",
                    "silu",
                    "multiply: y",
                    "dense: {units: 16, bias: false}"
                )
            ),
            Not("S4 SSM LRU", "a state-space layer other than selective_scan", Measure),
            Renamed("latent_attention", "MLA MultiHeadLatentAttention"),
            Not("LTC LTCCell NeuralODE", "it solves a differential equation in steps", Measure),
            // Operators whose work depends on the data, and what is not a layer.
            Not("NMS NonMaxSuppression", "how long it takes depends on the data", EndBefore),
            Not("ArgMax ArgMin TopK NonZero Unique Multinomial Bernoulli", "it searches and leaves places", EndBefore),
            Not("yolo region detection", "it turns the last features into boxes", EndBefore),
            Not("If Loop Scan While Switch", "what runs depends on the data", Expected),
            Not(
                "GridSample Scatter ScatterND GatherND GatherElements",
                "where it reads or writes depends on the data",
                Measure
            ),
            Not("GCNConv GATConv SAGEConv MessagePassing", "its work depends on the edges of a graph", Measure),
            Not(
                "DFT FFT STFT MelSpectrogram",
                "no operator counts a Fourier transform",
                "Describe its result as the input."
            ),
            Not("Lambda Custom", "what it computes is not known here", Measure),
        }.ToEquatableArray();

    /// <summary>The arguments.</summary>
    public static EquatableArray<ArgumentElsewhere> Arguments { get; } =
        new[]
        {
            Argument("out_channels output_channels num_filters channels", "filters"),
            Argument("out_features hidden_size hidden_dim hidden width intermediate_size features", "units"),
            Argument("kernel_size pool_size filter_size kernel_shape window", "kernel"),
            Argument("size", "kernel units"),
            Argument("strides", "stride"),
            Argument("pad pads auto_pad", "padding"),
            Argument("dilation_rate dilations", "dilation"),
            Argument("use_bias has_bias", "bias"),
            Argument("num_groups group", "groups kv_heads"),
            Argument("depth_multiplier", "multiplier"),
            Argument("squeeze_channels reduced_channels", "reduced"),
            Argument("ceil_mode", "ceil"),
            Argument("output_size", "size"),
            Argument("scale_factor factor", "scale"),
            Argument("elementwise_affine center", "affine"),
            Argument("num_parameters", "slopes"),
            Argument("p probability", "rate"),
            Argument("num_heads n_head n_heads num_attention_heads", "heads"),
            Argument("num_kv_heads n_kv_heads num_key_value_heads", "kv_heads"),
            Argument("head_dim key_dim head_size d_head", "head_width"),
            Argument("num_embeddings vocab_size vocabulary input_dim", "entries"),
            Argument("embedding_dim output_dim hidden_size d_model dim", "width"),
            Argument("max_position_embeddings num_positions length", "positions"),
            Argument("num_experts num_local_experts", "experts"),
            Argument("top_k num_experts_per_tok", "active"),
            Argument("dim", "axis"),
            Argument("dims perm", "axes"),
            Advice(
                "in_channels in_features input_size input_shape num_features num_channels embed_dim normalized_shape kdim vdim",
                FollowsFromTensor
            ),
            Advice(
                "activation act nonlinearity hidden_act",
                "Write the activation as a layer after it, such as '- relu'."
            ),
            Advice("batch_normalize norm_layer", "Write it as a layer after this one: '- batchnorm'."),
            Advice("num_layers", "Write the layer in a 'repeat'."),
            Advice("dropout", "Write it as a layer of its own: '- dropout'."),
            Advice("return_sequences", "'last: true' leaves the last step alone, as return_sequences=False does."),
            Advice("direction", "'bidirectional: true' runs it both ways; forward and reverse count the same."),
            Advice("data_format", "Tensors are [channels, height, width]: leave it out."),
            Advice("batch_first batch_size", "Shapes have no batch axis: leave it out."),
            Advice("padding_mode", "Only how much is padded counts: leave it out."),
            Advice("output_shape", "It follows from 'stride' and 'padding'; 'output_padding' adds to it."),
            Advice(
                "eps epsilon momentum track_running_stats inplace negative_slope alpha beta align_corners approximate "
                    + "padding_idx max_norm return_indices count_include_pad keepdims name_scope trainable dtype device",
                WithoutEffect
            ),
            Advice("kernel_initializer bias_initializer kernel_regularizer bias_regularizer", WithoutEffect),
        }.ToEquatableArray();

    private static readonly Dictionary<string, Counterpart> _operators = Operators
        .SelectMany(row => row.Names.Select(KeyOf).Distinct().Select(key => (Key: key, row.Here)))
        .ToDictionary(row => row.Key, row => row.Here, StringComparer.Ordinal);

    /// <summary>The key that all spellings of an operator's name share: its letters and digits, without a module before them.</summary>
    public static string KeyOf(string name)
    {
        var end = name.IndexOfAny(['(', ':', '=', '：']);
        var word = end > 0 ? name.Substring(0, end) : name;
        var module = word.LastIndexOf('.');
        return word.Substring(module + 1).Replace("-", "").Replace("_", "").Replace(" ", "").ToLowerInvariant();
    }

    /// <summary>What to write for an operator of another tool; <see langword="null"/> if the name is not in the table.</summary>
    public static Counterpart? Find(string name) => _operators.TryGetValue(KeyOf(name), out var here) ? here : null;

    /// <summary>The names that mean an operator of the language, by their keys.</summary>
    public static IEnumerable<(string Key, string Operator)> OtherNames =>
        _operators
            .Where(row => row.Value is Counterpart.Renamed)
            .Select(row => (row.Key, ((Counterpart.Renamed)row.Value).Operator));

    /// <summary>The operator's argument that an argument of another tool means; empty if there is none.</summary>
    public static string Argument(string word, IReadOnlyList<string> arguments) =>
        RowsOf(word).SelectMany(row => row.Here).FirstOrDefault(arguments.Contains) ?? "";

    /// <summary>What to do about an argument of another tool that the operator does not have; empty if the table has no advice.</summary>
    public static string AdviceOn(string word) =>
        RowsOf(word).Select(row => row.Advice).FirstOrDefault(advice => advice.Length > 0) ?? "";

    private static IEnumerable<ArgumentElsewhere> RowsOf(string word) =>
        Arguments.Where(row => row.Names.Contains(word));

    private static EquatableArray<string> Words(string words) => words.Split(' ').ToEquatableArray();

    private static OperatorElsewhere Renamed(string here, string names) =>
        new(Words(names), new Counterpart.Renamed(here));

    private static OperatorElsewhere Write(string names, params Way[] ways) =>
        new(Words(names), new Counterpart.Written(ways.ToEquatableArray()));

    private static OperatorElsewhere Write(string names, EquatableArray<string> layers) => Write(names, Way(layers));

    private static OperatorElsewhere LeftOut(string names, string reason) =>
        new(Words(names), new Counterpart.LeftOut(reason));

    private static OperatorElsewhere Not(string names, string reason, string instead) =>
        new(Words(names), new Counterpart.NotDescribable(reason, instead));

    private static EquatableArray<string> Layers(params string[] layers) => layers.ToEquatableArray();

    private static Way Way(string layer, string when = "") => new(Layers(layer), when);

    private static Way Way(EquatableArray<string> layers, string when = "") => new(layers, when);

    private static ArgumentElsewhere Argument(string names, string here) => new(Words(names), Words(here), Advice: "");

    private static ArgumentElsewhere Advice(string names, string advice) => new(Words(names), Here: default, advice);
}
