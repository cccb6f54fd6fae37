namespace SplitProofs.Properties.Descriptions;

/// <summary>The counts of one stage as the oracle sees them.</summary>
internal sealed record OracleStage(string Name, long Macs, long ElementWise, long Parameters, long OutputBits);

/// <summary>
/// The counts of a random network by brute force: repeats are unrolled, every tensor has a concrete shape, and each output
/// element is counted by itself along its axis. It shares nothing with the compiler.
/// </summary>
internal sealed class Oracle
{
    private readonly IReadOnlyDictionary<string, long> _parameters;
    private readonly List<OracleStage> _stages = [];
    private readonly Dictionary<string, int> _numbers = [];
    private long _pending;
    private long[] _shape;

    // The bits of each element now, and whether they were set since the innermost container that sets bits began.
    private long _bits;
    private bool _isSetInside;
    private long _bitsInside;

    private Oracle(RandomNetwork network, IReadOnlyDictionary<string, long> parameters)
    {
        _parameters = parameters;
        _shape = [.. network.Input.Select(Value)];
        _bits = Value(network.InputBits);
        _bitsInside = Value(network.Features);
        InputBits = Elements * _bits;
        Run(network.Layers);
    }

    public static Oracle Of(RandomNetwork network, IReadOnlyDictionary<string, long> parameters) =>
        new(network, parameters);

    public long InputBits { get; }

    public IReadOnlyList<OracleStage> Stages => _stages;

    private long Elements => _shape.Aggregate(1L, (product, extent) => product * extent);

    private long Value(RandomNumber number) => number.Value(_parameters);

    private void Run(IEnumerable<RandomLayer> layers)
    {
        foreach (var layer in layers)
        {
            switch (layer)
            {
                case RandomLayer.Dense dense:
                    RunDense(dense);
                    break;
                case RandomLayer.Window window:
                    RunWindow(window);
                    break;
                case RandomLayer.Joining joining:
                    RunJoining(joining);
                    break;
                case RandomLayer.Repeat repeat:
                    RunRepeat(repeat);
                    break;
            }

            if (_stages.Count > 0)
            {
                _stages[^1] = _stages[^1] with { OutputBits = Elements * _bits };
            }
        }
    }

    private void RunRepeat(RandomLayer.Repeat repeat)
    {
        var (bitsAround, wasSetAround) = (_bitsInside, _isSetInside);
        if (repeat.FeatureBits is { } own)
        {
            (_bitsInside, _isSetInside) = (Value(own), false);
        }

        for (var run = 0L; run < Value(repeat.Count); run++)
        {
            Run(repeat.Body);
        }

        (_bitsInside, _isSetInside) = (bitsAround, _isSetInside || wasSetAround);
    }

    private void SetBits(RandomLayer layer, long otherwise)
    {
        _bits = layer.FeatureBits is { } own ? Value(own) : otherwise;
        _isSetInside = true;
    }

    private void RunDense(RandomLayer.Dense dense)
    {
        SetBits(dense, _bitsInside);
        var (inputs, units) = (_shape.Single(), Value(dense.Units));
        _shape = [units];
        Open("dense", inputs * units, dense.HasBias ? units : 0, inputs * units + (dense.HasBias ? units : 0));
    }

    private void RunWindow(RandomLayer.Window window)
    {
        SetBits(window, _bitsInside);
        var (channels, kernel) = (_shape[0], new[] { Value(window.Height), Value(window.Width) });
        var positions = new[] { 1, 2 }
            .Select(axis => Positions(_shape[axis], kernel[axis - 1], Value(window.Stride), window.Padding))
            .ToArray();
        var area = kernel[0] * kernel[1];
        if (window.Filters is null)
        {
            _shape = [channels, .. positions];
            Open(window.Operator, 0, Elements * area, 0);
            return;
        }

        var filters = Value(window.Filters);
        _shape = [filters, .. positions];
        Open(window.Operator, Elements * area * channels, Elements, filters * area * channels + filters);
    }

    private long Positions(long extent, long kernel, long stride, RandomNumber? padding)
    {
        if (padding is null)
        {
            return (long)Math.Ceiling((double)extent / stride);
        }

        var count = 0;
        for (var start = -Value(padding); start + kernel <= extent + Value(padding); start += stride)
        {
            count++;
        }

        return count;
    }

    private void RunJoining(RandomLayer.Joining joining)
    {
        var flops = joining.Operator switch
        {
            "relu" => 1,
            "sigmoid" or "tanh" => 4,
            "softmax" => 5,
            _ => 0,
        };
        if (_stages.Count == 0)
        {
            _pending += flops * Elements;
        }
        else
        {
            _stages[^1] = _stages[^1] with { ElementWise = _stages[^1].ElementWise + flops * Elements };
        }

        _shape = joining.Operator == "flatten" ? [Elements] : _shape;
        var moves = joining.Operator is "flatten" or "dropout";
        if (!moves || joining.FeatureBits is not null)
        {
            SetBits(joining, _isSetInside ? _bits : _bitsInside);
        }
    }

    private void Open(string stem, long macs, long elementWise, long weights)
    {
        _numbers[stem] = _numbers.GetValueOrDefault(stem) + 1;
        _stages.Add(new($"{stem}{_numbers[stem]}", macs, elementWise + _pending, weights, OutputBits: 0));
        _pending = 0;
    }
}
