using SplitProofs.Descriptions.Algebra;
using SplitProofs.Descriptions.Chains;
using Values = System.Func<string, System.Numerics.BigInteger>;

namespace SplitProofs.Descriptions.Evaluation;

/// <summary>Puts numbers into a symbolic chain. A block that repeats stays written once; repeats inside it are written out.</summary>
internal static class Expansion
{
    public static EvaluatedNetwork Of(SymbolicChain chain, Values valueOf) =>
        new(
            Number(chain.Parameters, valueOf),
            Number(chain.Macs, valueOf),
            Number(chain.ElementWise, valueOf),
            Number(chain.InputBits, valueOf),
            chain.InputTensors,
            chain.Numbered.Select(item => Block(item, valueOf)).ToEquatableArray()
        );

    private static EvaluatedBlock Block(NumberedItem item, Values valueOf) =>
        item.Match(
            single => new EvaluatedBlock(Stages(single, valueOf)(_ => valueOf).ToEquatableArray(), 1),
            repeated => new EvaluatedBlock(
                repeated
                    .Body.SelectMany(part => Stages(part, valueOf)(run => With(valueOf, repeated.Counter, run)))
                    .ToEquatableArray(),
                Count(repeated, valueOf)
            )
        );

    /// <summary>
    /// The stages of a part, given the values of all names in repetition 1, 2, … of the block around it. Everything except the names is
    /// computed once.
    /// </summary>
    private static Func<Func<int, Values>, IEnumerable<EvaluatedBlockStage>> Stages(
        NumberedItem item,
        Values valueOf
    ) =>
        item.Match<Func<Func<int, Values>, IEnumerable<EvaluatedBlockStage>>>(
            single =>
            {
                var cost = Stage(single.Stage, valueOf);
                return valueIn => [Named(cost, single, valueIn)];
            },
            repeated =>
            {
                var parts = repeated.Body.Select(part => Stages(part, valueOf)).ToArray();
                var counts = Enumerable.Range(1, Count(repeated, valueOf));
                return valueIn =>
                    counts.SelectMany(count =>
                        parts.SelectMany(part => part(run => With(valueIn(run), repeated.Counter, count)))
                    );
            }
        );

    /// <summary>The name of a stage in every repetition. Its number grows evenly, so the first two repetitions determine it.</summary>
    private static EvaluatedBlockStage Named(
        EvaluatedStage stage,
        NumberedItem.Single single,
        Func<int, Values> valueIn
    )
    {
        var first = Number(single.Number, valueIn(1));
        var name = new RepeatedName(single.Stage.Name, first, Number(single.Number, valueIn(2)) - first);
        return new(name, stage with { Name = name.In(1) });
    }

    private static EvaluatedStage Stage(SymbolicStage stage, Values valueOf) =>
        new(
            stage.Name.Stem,
            Number(stage.Cost.Macs, valueOf),
            Number(stage.Cost.ElementWise, valueOf),
            Number(stage.Cost.Parameters, valueOf),
            Number(stage.Cost.ParameterBits, valueOf),
            Number(stage.Cost.OutputBits, valueOf),
            stage.Cost.OutputTensors,
            Number(stage.Cost.FeatureElements, valueOf),
            Number(stage.Cost.RawInputBits, valueOf),
            (long)stage.Cost.ActivationBits.Evaluate(valueOf)
        )
        {
            NormalisationBits = Number(stage.Cost.NormalisationBits, valueOf),
            StateBits = Number(stage.Cost.StateBits, valueOf),
            Layers = stage.Cost.Layers.Select(layer => LayerOf(layer, valueOf)).ToEquatableArray(),
        };

    private static EvaluatedLayer LayerOf(SymbolicLayer layer, Values valueOf)
    {
        return new(
            layer.Operator,
            layer.Class,
            Real(layer.Operations),
            Real(layer.Inputs),
            Real(layer.Outputs),
            Real(layer.Weights),
            Real(layer.Extents.Rows),
            Real(layer.Extents.Columns),
            Real(layer.Extents.Channels),
            Real(layer.Extents.Filters),
            Real(layer.Times)
        );

        double Real(Polynomial quantity) => (double)quantity.Evaluate(valueOf);
    }

    private static Values With(Values valueOf, string counter, int value) =>
        name => name == counter ? value : valueOf(name);

    private static int Count(NumberedItem.Repeated repeated, Values valueOf) => (int)repeated.Count.Evaluate(valueOf);

    private static long Number(Polynomial quantity, Values valueOf) => (long)quantity.Evaluate(valueOf);
}
