using System.Numerics;
using SplitProofs.Descriptions.Algebra;

namespace SplitProofs.Descriptions.Chains;

/// <summary>A network as a chain of stages, for all values of its parameters, with repeated stages written once.</summary>
/// <param name="InputBits">The size of the raw input in bits (o₀).</param>
/// <param name="InputTensors">How many tensors the raw input consists of.</param>
/// <param name="Items">The parts of the chain.</param>
public sealed record SymbolicChain(Polynomial InputBits, int InputTensors, EquatableArray<ChainItem> Items)
{
    /// <summary>The number of stages (M).</summary>
    public Polynomial StageCount => Sum(item => item.StageCount);

    /// <summary>The network's trainable parameters.</summary>
    public Polynomial Parameters => Total(cost => cost.Parameters);

    /// <summary>The same in bits.</summary>
    public Polynomial ParameterBits => Total(cost => cost.ParameterBits);

    /// <summary>The multiply-accumulates of one inference.</summary>
    public Polynomial Macs => Total(cost => cost.Macs);

    /// <summary>All other floating-point operations of one inference.</summary>
    public Polynomial ElementWise => Total(cost => cost.ElementWise);

    /// <summary>
    /// The one layer that the chain repeats, as a list of one; empty unless all stages are proved to cost the same, and to send as much
    /// as the raw input, for all values of the parameters.
    /// </summary>
    public EquatableArray<SymbolicCost> EqualLayer =>
        Costs.Select(cost => cost.Paid).Distinct().Take(2).ToEquatableArray() is { Count: 1 } layer
        && layer[0].OutputBits == InputBits
            ? layer
            : default;

    /// <summary>
    /// Two quantities that differ, although they are equal for the given values; none if the chain has equal layers for all values, or if
    /// its layers differ even for these.
    /// </summary>
    internal EquatableArray<Polynomial> EqualOnlyWith(Func<Polynomial, BigInteger> value)
    {
        var rows = Costs.Select(Paid).Distinct().ToArray();
        var differences = rows.Select(row => (One: row[4], Other: InputBits))
            .Concat(rows.Skip(1).SelectMany(row => row.Zip(rows[0], (one, other) => (One: one, Other: other))))
            .Where(pair => pair.One != pair.Other)
            .ToArray();
        return differences.Length > 0 && differences.All(pair => value(pair.One) == value(pair.Other))
            ? EquatableArray.Of(differences[0].One, differences[0].Other)
            : default;

        static EquatableArray<Polynomial> Paid(SymbolicCost cost) =>
            EquatableArray.Of(cost.Macs, cost.ElementWise, cost.Parameters, cost.ParameterBits, cost.OutputBits);
    }

    /// <summary>The chain with the number of each stage among those whose names have the same stem.</summary>
    public EquatableArray<NumberedItem> Numbered => NumberedItem.Of(Items);

    /// <summary>Every quantity that is ever computed from the chain.</summary>
    internal IEnumerable<Polynomial> Quantities
    {
        get
        {
            var parameterBits = ParameterBits;
            var residentBits = parameterBits + Total(cost => cost.StateBits);
            var peaks = Costs.SelectMany(cost => cost.ActivationBits.Candidates).Distinct();
            return Costs
                .SelectMany(cost => cost.Quantities)
                .Concat([InputBits, Parameters, parameterBits, 2 * Macs + ElementWise])
                .Concat(peaks.Select(bits => residentBits + bits));
        }
    }

    private IEnumerable<SymbolicCost> Costs => Items.SelectMany(CostsOf);

    private Polynomial Total(Func<SymbolicCost, Polynomial> quantity) => Sum(item => Total(item, quantity));

    private Polynomial Sum(Func<ChainItem, Polynomial> quantity) =>
        Items.Aggregate(Polynomial.Zero, (sum, item) => sum + quantity(item));

    private static Polynomial Total(ChainItem item, Func<SymbolicCost, Polynomial> quantity) =>
        item.Match(
            single => quantity(single.Stage.Cost),
            repeated =>
                repeated.Count * repeated.Body.Aggregate(Polynomial.Zero, (sum, part) => sum + Total(part, quantity))
        );

    private static IEnumerable<SymbolicCost> CostsOf(ChainItem item) =>
        item.Match<IEnumerable<SymbolicCost>>(
            single => [single.Stage.Cost],
            repeated => repeated.Body.SelectMany(CostsOf)
        );
}
