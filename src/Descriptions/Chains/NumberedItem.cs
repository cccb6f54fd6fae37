using SplitProofs.Descriptions.Algebra;

namespace SplitProofs.Descriptions.Chains;

/// <summary>A part of a chain, in which each stage has its number among the stages whose names have the same stem.</summary>
public abstract record NumberedItem
{
    private NumberedItem() { }

    /// <summary>Handles each kind of part.</summary>
    public T Match<T>(Func<Single, T> single, Func<Repeated, T> repeated) =>
        this switch
        {
            Single s => single(s),
            Repeated r => repeated(r),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    internal abstract IEnumerable<Polynomial> Numbers { get; }

    internal static EquatableArray<NumberedItem> Of(EquatableArray<ChainItem> items) =>
        Of(items, stem => Polynomial.One, depth: 1);

    /// <summary>One stage.</summary>
    /// <param name="Stage">The stage.</param>
    /// <param name="Number">Its number, from 1.</param>
    public sealed record Single(SymbolicStage Stage, Polynomial Number) : NumberedItem
    {
        internal override IEnumerable<Polynomial> Numbers => [Number];
    }

    /// <summary>Parts that repeat one after the other.</summary>
    /// <param name="Count">How often.</param>
    /// <param name="Counter">
    /// The counter of the repetitions, from 1, in the numbers of the parts: the name of a parameter that no network can have.
    /// </param>
    /// <param name="Body">The parts.</param>
    public sealed record Repeated(Polynomial Count, string Counter, EquatableArray<NumberedItem> Body) : NumberedItem
    {
        internal override IEnumerable<Polynomial> Numbers => Body.SelectMany(item => item.Numbers);
    }

    private static EquatableArray<NumberedItem> Of(
        EquatableArray<ChainItem> items,
        Func<string, Polynomial> first,
        int depth
    )
    {
        var numbered = new List<NumberedItem>();
        var used = new Dictionary<string, Polynomial>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            numbered.Add(item.Match(single => NumberSingle(single), repeated => NumberRepeated(repeated)));
            foreach (var stem in Stems(item))
            {
                used[stem] = Used(stem) + CountOf(stem, item);
            }
        }

        return numbered.ToEquatableArray();

        Polynomial Used(string stem) => used.TryGetValue(stem, out var count) ? count : Polynomial.Zero;

        NumberedItem NumberSingle(ChainItem.Single single) =>
            new Single(single.Stage, first(single.Stage.Name.Stem) + Used(single.Stage.Name.Stem));

        NumberedItem NumberRepeated(ChainItem.Repeated repeated)
        {
            var counter = $"#{depth}";
            var runsBefore = Polynomial.Parameter(counter) - 1;
            var inOneRun = repeated
                .Body.SelectMany(Stems)
                .Distinct()
                .ToDictionary(stem => stem, stem => CountIn(stem, repeated.Body));
            var body = Of(repeated.Body, stem => first(stem) + Used(stem) + runsBefore * inOneRun[stem], depth + 1);
            return new Repeated(repeated.Count, counter, body);
        }
    }

    private static IEnumerable<string> Stems(ChainItem item) =>
        item.Match<IEnumerable<string>>(
            single => [single.Stage.Name.Stem],
            repeated => repeated.Body.SelectMany(Stems).Distinct()
        );

    private static Polynomial CountIn(string stem, EquatableArray<ChainItem> items) =>
        items.Aggregate(Polynomial.Zero, (sum, item) => sum + CountOf(stem, item));

    private static Polynomial CountOf(string stem, ChainItem item) =>
        item.Match(
            single => single.Stage.Name.Stem == stem ? Polynomial.One : Polynomial.Zero,
            repeated => repeated.Count * CountIn(stem, repeated.Body)
        );
}
