using System.Collections.Immutable;
using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Claims.Library;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Readings;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Properties.Claims;

/// <summary>The assignments under which the conditions of a claim must hold.</summary>
internal static class ConditionTables
{
    /// <summary>Longer chains are not walked.</summary>
    private const int MostStages = 8;

    /// <summary>The assignments that an instance of the claim's domain gives, each with the place of its formula from 1 on.</summary>
    public static IEnumerable<(int Formula, ISymbolTable Table)> Of(Claim claim, object instance) =>
        claim.Tables is FormulaTables<FiniteInstance> { Count: > 0 } tables
            ? from chain in Chains(instance)
            from place in Enumerable.Range(0, tables.Count)
            from table in tables.Each[place](chain)
            select (place + 1, (ISymbolTable)table)
        : claim.Tables.Count > 0 ? claim.Accept(new OwnTables(instance))
        : claim.Stance == Stance.IsFalse
            ? RefutationTables.Of(claim, instance).Select(table => (1, (ISymbolTable)table))
        : from table in Tables(instance) from place in Enumerable.Range(1, claim.Formulas.Length) select (place, table);

    /// <summary>The conditions of a claim that one of its formulas needs, without those that only gather others.</summary>
    public static IEnumerable<Condition> Conditions(Claim claim, int formula) =>
        claim
            .Hypotheses.SelectMany(hypothesis => hypothesis.Assumptions)
            .Where(assumption => assumption.IsNeededFor(formula))
            .Select(assumption => assumption.Condition)
            .Concat(claim.Setting)
            .SelectMany(Parts);

    private static IEnumerable<Condition> Parts(Condition condition) =>
        condition is Condition.All all ? all.Conditions.SelectMany(Parts) : [condition];

    /// <summary>The chains of an instance that are short enough to walk.</summary>
    private static IEnumerable<FiniteInstance> Chains(object instance) =>
        (
            instance switch
            {
                FiniteInstance chain => ImmutableArray.Create(chain),
                EqualLayerInstance layers => [layers.WrittenOut],
                ChainWithLayers both => [both.Chain, both.Layers.WrittenOut],
                RunInstance runs => [runs.Stages],
                PeriodicInstance periods => [periods.Repeated],
                MeasuredInstance measured => [measured.Weighted],
                ChannelChange change => [change.Worse, change.Better],
                _ => throw new System.Diagnostics.UnreachableException($"{instance.GetType()}"),
            }
        ).Where(chain => chain.Stages <= MostStages);

    private static IEnumerable<ISymbolTable> Tables(object instance) =>
        instance switch
        {
            MarkovInstance chain => ChannelStateTable.Of(chain),
            MarkovFrame frame => ChannelStateTable.Of(frame.Chain),
            CountedNetwork network =>
            [
                SymbolValues.Of((new("f", "WD"), network.DeviceSpeed), (new("f", "edge"), network.EdgeSpeed)),
            ],
            DelayedInstance delayed =>
            [
                .. from placed in Enumerable.Range(0, delayed.Network.Stages.Length)
                select SymbolValues.Of(
                    (new("N"), placed),
                    (new("M"), delayed.Network.Stages.Length),
                    (new("ℓ"), delayed.Cost)
                ),
            ],
            ProblemBatch batch =>
            [
                .. from problem in batch.Problems
                from placed in Enumerable.Range(0, problem.HorizonLimit + 1)
                select SymbolValues.Of((new("N"), placed), (new("N", "mem"), problem.HorizonLimit)),
            ],
            CorrelatedRayleigh fading =>
            [
                SymbolValues.Of(
                    (new("r"), Rational.Exactly(fading.Correlation)),
                    (new("Z"), fading.States),
                    (new("κ"), Rational.Exactly(fading.Cutoff))
                ),
            ],
            FadingNetwork network => [SymbolValues.Of((new("κ"), Rational.Exactly(network.Fading.Cutoff)))],
            _ => throw new System.Diagnostics.UnreachableException($"{instance.GetType()}"),
        };

    /// <summary>The assignments that a claim gives for its own kind of instance.</summary>
    private sealed class OwnTables(object instance) : IClaimVisitor<IEnumerable<(int Formula, ISymbolTable Table)>>
    {
        public IEnumerable<(int Formula, ISymbolTable Table)> Visit<T>(Claim<T> claim)
            where T : notnull =>
            from place in Enumerable.Range(0, claim.Tables.Count)
            from table in ((FormulaTables<T>)claim.Tables).Each[place]((T)instance)
            select (place + 1, table);
    }
}
