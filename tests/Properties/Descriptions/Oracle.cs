namespace SplitProofs.Properties.Descriptions;

/// <summary>The counts of one stage as the oracle sees them.</summary>
internal sealed record OracleStage(string Name, long Macs, long ElementWise, long Parameters, long OutputBits);

/// <summary>
/// The counts of a random network by brute force: repeats are unrolled, every tensor has a concrete shape, and each output
/// element is counted by itself along its axis. It shares nothing with the compiler.
/// </summary>
internal sealed class Oracle
{
    private readonly IReadOnlyDictionary<string, long> parameters;
    private readonly List<OracleStage> stages = [];
    private readonly Dictionary<string, int> numbers = [];
    private long pending;
    private long[] shape;

    // The bits of each element now, and whether they were set since the innermost container that sets bits began.
    private long bits;
    private bool isSetInside;
    private long bitsInside;

    private Oracle(RandomNetwork network, IReadOnlyDictionary<string, long> parameters)
    {
        this.parameters = parameters;
        shape = [.. network.Input.Select(Value)];
        bits = Value(network.InputBits);
        bitsInside = Value(network.Features);
        InputBits = Elements * bits;
        Run(network.Layers);
    }

    public static Oracle Of(RandomNetwork network, IReadOnlyDictionary<string, long> parameters) =>
        new(network, parameters);

    public long InputBits { get; }

    public IReadOnlyList<OracleStage> Stages => stages;

    private long Elements => shape.Aggregate(1L, (product, extent) => product * extent);

    private long Value(RandomNumber number) => number.Value(parameters);

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

            if (stages.Count > 0)
            {
                stages[^1] = stages[^1] with { OutputBits = Elements * bits };
            }
        }
    }

    private void RunRepeat(RandomLayer.Repeat repeat)
    {
        var (bitsAround, wasSetAround) = (bitsInside, isSetInside);
        if (repeat.FeatureBits is { } own)
        {
            (bitsInside, isSetInside) = (Value(own), false);
        }

        for (var run = 0L; run < Value(repeat.Count); run++)
        {
            Run(repeat.Body);
        }

        (bitsInside, isSetInside) = (bitsAround, isSetInside || wasSetAround);
    }

    private void SetBits(RandomLayer layer, long otherwise)
    {
        bits = layer.FeatureBits is { } own ? Value(own) : otherwise;
        isSetInside = true;
    }

    private void RunDense(RandomLayer.Dense dense)
    {
        SetBits(dense, bitsInside);
        var (inputs, units) = (shape.Single(), Value(dense.Units));
        shape = [units];
        Open("dense", inputs * units, dense.HasBias ? units : 0, inputs * units + (dense.HasBias ? units : 0));
    }

    private void RunWindow(RandomLayer.Window window)
    {
        SetBits(window, bitsInside);
        var (channels, kernel) = (shape[0], new[] { Value(window.Height), Value(window.Width) });
        var positions = new[] { 1, 2 }
            .Select(axis => Positions(shape[axis], kernel[axis - 1], Value(window.Stride), window.Padding))
            .ToArray();
        var area = kernel[0] * kernel[1];
        if (window.Filters is null)
        {
            shape = [channels, .. positions];
            Open(window.Operator, 0, Elements * area, 0);
            return;
        }

        var filters = Value(window.Filters);
        shape = [filters, .. positions];
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
        if (stages.Count == 0)
        {
            pending += flops * Elements;
        }
        else
        {
            stages[^1] = stages[^1] with { ElementWise = stages[^1].ElementWise + flops * Elements };
        }

        shape = joining.Operator == "flatten" ? [Elements] : shape;
        var moves = joining.Operator is "flatten" or "dropout";
        if (!moves || joining.FeatureBits is not null)
        {
            SetBits(joining, isSetInside ? bits : bitsInside);
        }
    }

    private void Open(string stem, long macs, long elementWise, long weights)
    {
        numbers[stem] = numbers.GetValueOrDefault(stem) + 1;
        stages.Add(new($"{stem}{numbers[stem]}", macs, elementWise + pending, weights, OutputBits: 0));
        pending = 0;
    }
}
