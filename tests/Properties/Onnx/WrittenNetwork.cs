using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using static SplitProofs.Properties.Onnx.OnnxWriter;

namespace SplitProofs.Properties.Onnx;

/// <summary>What a part of a random network does.</summary>
public enum PartKind
{
    Convolution,
    Grouped,
    Normalisation,
    Activation,
    Pooling,
    Residual,
    Branches,
    Gate,
    Constant,
}

/// <summary>A part of a random network; the numbers say how large it is.</summary>
public sealed record Part(PartKind Kind, int One, int Two);

/// <summary>A random convolutional network, which is written as a file, with its counts by the rules of the language.</summary>
/// <param name="Parts">Its parts, from the input on.</param>
public sealed record WrittenNetwork(ImmutableArray<Part> Parts)
{
    public static Arbitrary<WrittenNetwork> Arbitrary() =>
        Arb.From(
            Gen.Elements(Enum.GetValues<PartKind>())
                .SelectMany(kind =>
                    Gen.Choose(1, 6).SelectMany(one => Gen.Choose(1, 6).Select(two => new Part(kind, one, two)))
                )
                .ListOf()
                .Select(parts => new WrittenNetwork([.. parts.Take(14)])),
            network => network.Parts.Select(part => new WrittenNetwork(network.Parts.Remove(part)))
        );

    /// <summary>The file, and multiply-accumulates, other operations and parameters.</summary>
    internal (byte[] File, (long Macs, long ElementWise, long Parameters) Counts) Write()
    {
        var state = new State();
        foreach (var part in Parts)
        {
            state.Add(part);
        }

        return state.Finish();
    }

    private sealed class State
    {
        private readonly OnnxWriter _file = new();
        private long _channels = 3;
        private long _side = 20;
        private long _macs;
        private long _elementWise;
        private long _parameters;
        private string _tensor;

        public State() => _tensor = _file.Input("image", 1, 3, 20, 20);

        private long Elements => _channels * _side * _side;

        public void Add(Part part)
        {
            switch (part.Kind)
            {
                case PartKind.Convolution:
                    Convolve(
                        2 * part.One,
                        kernel: Math.Min(part.Two, _side),
                        pad: part.Two / 2,
                        stride: 1 + part.One % 2,
                        hasBias: part.One > 3
                    );
                    break;
                case PartKind.Grouped when _channels % 2 == 0:
                    Convolve(2 * part.One, kernel: 1, pad: 0, stride: 1, hasBias: false, groups: 2);
                    break;
                case PartKind.Normalisation:
                    _tensor = _file.Node(
                        "BatchNormalization",
                        [
                            _tensor,
                            _file.Weights(_channels),
                            _file.Weights(_channels),
                            _file.Weights(_channels),
                            _file.Weights(_channels),
                        ]
                    );
                    (_elementWise, _parameters) = (_elementWise + 2 * Elements, _parameters + 2 * _channels);
                    break;
                case PartKind.Activation:
                    Activate(
                        part.One > 3 ? "Relu"
                            : part.One > 1 ? "Sigmoid"
                            : "Exp",
                        part.One > 3 ? 1 : 4
                    );
                    break;
                case PartKind.Pooling when _side > 2:
                    Pool(part);
                    break;
                case PartKind.Residual:
                    Residual(part);
                    break;
                case PartKind.Branches:
                    Branch(part);
                    break;
                case PartKind.Gate:
                    Gate(part);
                    break;
                case PartKind.Constant:
                    _tensor = _file.Node("Add", [_tensor, _file.Weights(_channels, 1, 1)]);
                    (_elementWise, _parameters) = (_elementWise + Elements, _parameters + _channels);
                    break;
            }
        }

        public (byte[], (long, long, long)) Finish()
        {
            var flat = _file.Node("Flatten", [_tensor]);
            _file.Output(_file.Node("Gemm", [flat, _file.Weights(10, Elements), _file.Weights(10)], Int("transB", 1)));
            return (_file.Bytes(), (_macs + 10 * Elements, _elementWise + 10, _parameters + 10 * Elements + 10));
        }

        private void Activate(string type, long operations)
        {
            _tensor = _file.Node(type, [_tensor]);
            _elementWise += operations * Elements;
        }

        private void Convolve(long filters, long kernel, long pad, long stride, bool hasBias, long groups = 1)
        {
            var weights = filters * kernel * kernel * (_channels / groups);
            string[] inputs = [_tensor, _file.Weights(filters, _channels / groups, kernel, kernel)];
            _tensor = _file.Node(
                "Conv",
                hasBias ? [.. inputs, _file.Weights(filters)] : inputs,
                Ints("pads", pad, pad, pad, pad),
                Ints("strides", stride, stride),
                Int("group", groups)
            );
            (_channels, _side) = (filters, (_side + 2 * pad - kernel) / stride + 1);
            _macs += _side * _side * weights;
            _elementWise += hasBias ? Elements : 0;
            _parameters += weights + (hasBias ? filters : 0);
        }

        private void Pool(Part part)
        {
            var after = part.Two > 4 ? 1 : 0;
            _tensor = _file.Node(
                part.One > 3 ? "MaxPool" : "AveragePool",
                [_tensor],
                Ints("kernel_shape", 2, 2),
                Ints("strides", 2, 2),
                Ints("pads", 0, 0, after, after)
            );
            _side = (_side + after - 2) / 2 + 1;
            _elementWise += 4 * Elements;
        }

        private void Residual(Part part)
        {
            var before = _tensor;
            Convolve(_channels, kernel: 3, pad: 1, stride: 1, hasBias: false);
            if (part.One > 2)
            {
                Activate("Relu", 1);
                Convolve(_channels, kernel: 1, pad: 0, stride: 1, hasBias: true);
            }

            var body = _tensor;
            if (part.Two > 3)
            {
                _tensor = before;
                Convolve(_channels, kernel: 1, pad: 0, stride: 1, hasBias: false);
                before = _tensor;
            }

            _tensor = _file.Node("Add", part.One > 3 ? [body, before] : [before, body]);
            _elementWise += Elements;
        }

        private void Branch(Part part)
        {
            var (before, channels) = (_tensor, _channels);
            Convolve(part.One, kernel: 1, pad: 0, stride: 1, hasBias: true);
            var (one, firstChannels) = (_tensor, _channels);
            (_tensor, _channels) = (before, channels);
            Convolve(part.Two, kernel: 3, pad: 1, stride: 1, hasBias: false);
            _tensor = _file.Node("Concat", [one, _tensor, before], Int("axis", 1));
            _channels += firstChannels + channels;
        }

        private void Gate(Part part)
        {
            var (before, side, channels) = (_tensor, _side, _channels);
            _elementWise += Elements;
            _tensor = _file.Node("GlobalAveragePool", [_tensor]);
            _side = 1;
            Convolve(part.One, kernel: 1, pad: 0, stride: 1, hasBias: true);
            Activate("Relu", 1);
            Convolve(channels, kernel: 1, pad: 0, stride: 1, hasBias: part.Two > 3);
            Activate("HardSigmoid", 4);
            _tensor = _file.Node("Mul", [before, _tensor]);
            _side = side;
            _elementWise += Elements;
        }
    }
}
