using System.Collections.Immutable;
using SplitProofs.Analytics.Formulas;
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
                new NumberTable([new(new("f", "WD"), network.DeviceSpeed), new(new("f", "edge"), network.EdgeSpeed)]),
            ],
            DelayedInstance delayed =>
            [
                .. from placed in Enumerable.Range(0, delayed.Network.Stages.Length)
                select new NumberTable([
                    new(new("N"), placed),
                    new(new("M"), delayed.Network.Stages.Length),
                    new(new("ℓ"), delayed.Cost),
                ]),
            ],
            ProblemBatch batch =>
            [
                .. from problem in batch.Problems
                from placed in Enumerable.Range(0, problem.HorizonLimit + 1)
                select new NumberTable([new(new("N"), placed), new(new("N", "mem"), problem.HorizonLimit)]),
            ],
            CorrelatedRayleigh fading =>
            [
                new NumberTable([
                    new(new("r"), Rational.Exactly(fading.Correlation)),
                    new(new("Z"), fading.States),
                    new(new("κ"), Rational.Exactly(fading.Cutoff)),
                ]),
            ],
            FadingNetwork network => [new NumberTable([new(new("κ"), Rational.Exactly(network.Fading.Cutoff))])],
            _ => throw new System.Diagnostics.UnreachableException($"{instance.GetType()}"),
        };

    /// <summary>Numbers alone, without an airtime.</summary>
    private sealed class NumberTable(IEnumerable<KeyValuePair<Symbol, Rational>> values) : ISymbolTable
    {
        private readonly Dictionary<Symbol, Rational> _values = new(values);

        public Rational Of(Symbol symbol) =>
            _values.TryGetValue(symbol, out var value)
                ? value
                : throw new InvalidOperationException($"nothing is known of {symbol}");

        public ISymbolTable At(string letter, int value) => throw NoAirtime;

        public Rational Expect(Func<Rational, Rational> function) => throw NoAirtime;

        public bool HasFiniteMean(Symbol airtime) => throw NoAirtime;

        public bool IsDrawnAnew(Symbol airtime) => throw NoAirtime;

        public bool IsExpectedMinimumAtMost(Symbol airtime, Symbol other) => throw NoAirtime;

        private static InvalidOperationException NoAirtime => new("there are numbers alone");
    }
}
