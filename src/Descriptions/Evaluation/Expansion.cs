using System.Numerics;
using SplitProofs.Descriptions.Algebra;
using SplitProofs.Descriptions.Chains;

namespace SplitProofs.Descriptions.Evaluation;

/// <summary>Writes a symbolic chain out in numbers.</summary>
internal static class Expansion
{
    public static EvaluatedNetwork Of(CompiledNetwork network, Func<string, BigInteger> valueOf)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var chain = network.Chain;
        return new(
            Number(chain.Parameters),
            Number(chain.Macs),
            Number(chain.ElementWise),
            Number(chain.InputBits),
            chain.InputTensors,
            chain
                .Items.SelectMany(Stages)
                .Select(stage => stage.Cost with { Name = NameOf(stage.Name) })
                .ToEquatableArray()
        );

        IEnumerable<(StageName Name, EvaluatedStage Cost)> Stages(ChainItem item) =>
            item.Match(
                single => [(single.Stage.Name, Evaluated(single.Stage))],
                repeated =>
                {
                    var run = repeated.Body.SelectMany(Stages).ToArray();
                    return Enumerable.Range(0, (int)repeated.Count.Evaluate(valueOf)).SelectMany(_ => run);
                }
            );

        EvaluatedStage Evaluated(SymbolicStage stage) =>
            new(
                stage.Name.Stem,
                Number(stage.Cost.Macs),
                Number(stage.Cost.ElementWise),
                Number(stage.Cost.Parameters),
                Number(stage.Cost.ParameterBits),
                Number(stage.Cost.OutputBits),
                stage.Cost.OutputTensors,
                Number(stage.Cost.FeatureElements),
                Number(stage.Cost.RawInputBits),
                (long)stage.Cost.ActivationBits.Evaluate(valueOf)
            );

        string NameOf(StageName name)
        {
            if (!name.IsNumbered)
            {
                return name.Stem;
            }

            numbers.TryGetValue(name.Stem, out var last);
            numbers[name.Stem] = last + 1;
            return $"{name.Stem}{last + 1}";
        }

        long Number(Polynomial quantity) => (long)quantity.Evaluate(valueOf);
    }
}
