using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using SplitProofs.Claims.DeviceEdge.Domains;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Claims.Library;

/// <summary>Random networks of counted stages in repeated blocks.</summary>
internal static class CountedNetworks
{
    private static readonly Gen<CountedStage> _stage =
        from macs in Gen.Choose(0, 64)
        from elementWise in Gen.Choose(0, 64)
        from parameters in Gen.Choose(0, 4)
        from output in Gen.Choose(1, 4)
        from activations in Gen.Choose(1, 40)
        select new CountedStage(macs, elementWise, parameters, output, activations);

    private static readonly Gen<CountedBlock> _block =
        from period in Gen.Choose(1, 3)
        from stages in Gen.ArrayOf(_stage, period)
        from repetitions in Gen.Choose(1, 3)
        select new CountedBlock([.. stages], repetitions);

    /// <summary>Networks of one to three blocks over one or two channel states.</summary>
    public static Domain<CountedNetwork> Domain { get; } =
        new(
            "1 to 3 blocks of 1 to 3 stages that repeat up to 3 times, whole counts up to 64; speeds and energies are powers of "
                + "two; 1 to 2 channel states; the memory holds the first stages up to a random one exactly, or a bit less or more; "
                + "levels from −30 to 60 dB",
            from input in Gen.Choose(1, 4)
            from count in Gen.Choose(1, 3)
            from blocks in Gen.ArrayOf(_block, count)
            from isRepeated in Gen.Elements(false, true)
            from deviceSpeed in Gen.Elements(Rational.One, 8, 64)
            from edgeSpeed in Gen.Elements<Rational>(16, 64, 1024)
            from energy in Gen.Elements(Rational.Zero, Rational.Of(1, 64), Rational.Of(1, 8))
            from inferences in Gen.Elements(1, 2, 20, 200)
            from law in Fractions.Law(2)
            from bels in Gen.Choose(-3, 6)
            let network = new CountedNetwork(
                input,
                isRepeated ? [.. blocks, blocks[^1]] : [.. blocks],
                deviceSpeed,
                edgeSpeed,
                energy,
                0,
                inferences,
                law,
                bels
            )
            from held in Gen.Choose(0, network.WrittenOut.Length)
            from spare in Gen.Elements(0, 0, -1, 1)
            select network with
            {
                Capacity = Math.Max(0, Needed(network.WrittenOut[..held]) + spare),
            },
            Simpler,
            [
                new("the memory is filled exactly", IsFilledExactly),
                new("the memory ends inside a block", EndsInsideABlock),
                new("the memory holds every stage", network => Held(network) == network.WrittenOut.Length),
                new("a block that repeats", network => network.Blocks.Any(block => block.Repetitions > 1)),
                new("equal neighbours", network => network.Blocks.Zip(network.Blocks.Skip(1)).Any(IsAgain)),
                new("work without multiply-accumulates", network => network.WrittenOut.Any(stage => stage.Macs == 0)),
                new("a level below 0 dB", network => network.Bels < 0),
            ]
        );

    /// <summary>The parameters of stages [bit].</summary>
    public static int Parameters(ImmutableArray<CountedStage> stages) => stages.Sum(stage => stage.ParameterBits);

    /// <summary>The parameters of stages, plus the largest set of tensors in use during any one of them [bit].</summary>
    public static int Needed(ImmutableArray<CountedStage> stages) =>
        Parameters(stages) + stages.Select(stage => stage.ActivationBits).DefaultIfEmpty(0).Max();

    /// <summary>The largest number of first stages that fit.</summary>
    public static int Held(CountedNetwork network) =>
        Enumerable
            .Range(0, network.WrittenOut.Length + 1)
            .Last(stages => Needed(network.WrittenOut[..stages]) <= network.Capacity);

    private static bool IsFilledExactly(CountedNetwork network) =>
        network.Capacity > 0 && Needed(network.WrittenOut[..Held(network)]) == network.Capacity;

    private static bool EndsInsideABlock(CountedNetwork network)
    {
        var (begin, held) = (0, Held(network));
        foreach (var block in network.Blocks)
        {
            var within = held - begin;
            if (within > 0 && within < block.Stages.Length * block.Repetitions && within % block.Stages.Length > 0)
            {
                return true;
            }

            begin += block.Stages.Length * block.Repetitions;
        }

        return false;
    }

    private static bool IsAgain((CountedBlock First, CountedBlock Second) neighbours) =>
        neighbours.First.Stages.SequenceEqual(neighbours.Second.Stages);

    private static IEnumerable<CountedNetwork> Simpler(CountedNetwork network)
    {
        for (var dropped = 0; network.Blocks.Length > 1 && dropped < network.Blocks.Length; dropped++)
        {
            yield return network with
            {
                Blocks = network.Blocks.RemoveAt(dropped),
            };
        }

        foreach (var (index, block) in network.Blocks.Index())
        {
            if (block.Repetitions > 1)
            {
                yield return With(index, block with { Repetitions = block.Repetitions - 1 });
            }

            for (var dropped = 0; block.Stages.Length > 1 && dropped < block.Stages.Length; dropped++)
            {
                yield return With(index, block with { Stages = block.Stages.RemoveAt(dropped) });
            }
        }

        foreach (var law in Fractions.Simpler(network.Law))
        {
            yield return network with
            {
                Law = law,
            };
        }

        CountedNetwork With(int index, CountedBlock block) =>
            network with
            {
                Blocks = network.Blocks.SetItem(index, block),
            };
    }
}
