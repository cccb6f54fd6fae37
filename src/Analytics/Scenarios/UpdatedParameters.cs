using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using SplitProofs.Analytics.Networks;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Scenarios;

/// <summary>
/// Which parameters an update of the model changes. The device downloads these alone, of the stages that are placed on it; its memory
/// holds all parameters of these stages.
/// </summary>
public abstract record UpdatedParameters
{
    private UpdatedParameters() { }

    /// <summary>All of them.</summary>
    public sealed record All : UpdatedParameters;

    /// <summary>Those of normalisations.</summary>
    public sealed record Normalisations : UpdatedParameters;

    /// <summary>Those of the last stages of the whole network that have parameters.</summary>
    /// <param name="Stages">How many stages, ≥ 1.</param>
    public sealed record Last(long Stages) : UpdatedParameters;

    /// <summary>Those of some stages.</summary>
    /// <param name="Stages">The names of the stages, at least one.</param>
    public sealed record Named(ImmutableArray<string> Stages) : UpdatedParameters;

    /// <summary>Handles each case.</summary>
    public T Match<T>(Func<T> all, Func<T> normalisation, Func<Last, T> last, Func<Named, T> named) =>
        this switch
        {
            All => all(),
            Normalisations => normalisation(),
            Last l => last(l),
            Named n => named(n),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>A network with what an update changes of each stage.</summary>
    /// <param name="chain">The network.</param>
    /// <param name="updated">
    /// The network, unless a measured stage does not say which of its parameters belong to normalisations, fewer stages have
    /// parameters than the update changes, or no stage has one of the names.
    /// </param>
    public bool TryOf(StageChain chain, [NotNullWhen(true)] out StageChain? updated)
    {
        updated = Match<StageChain?>(
            all: () => chain,
            normalisation: () =>
                chain.KnowsTensors
                    ? chain.WithCosts(cost => cost with { Updated = cost.NormalisationParameters })
                    : null,
            last: last =>
            {
                var trained = Trained(chain);
                return last.Stages <= trained.Length
                    ? Only(chain, [.. trained[^(int)last.Stages..].Select(stage => stage.Name)])
                    : null;
            },
            named: named =>
            {
                var names = named.Stages.ToImmutableHashSet();
                return names.IsSubsetOf(chain.Stages.Select(stage => stage.Name)) ? Only(chain, names) : null;
            }
        );
        return updated is not null;
    }

    /// <summary>The stages that have parameters.</summary>
    public static ImmutableArray<Stage> Trained(StageChain chain) =>
        [.. chain.Stages.Where(stage => stage.Cost.Parameters.Value > 0)];

    /// <summary>The network with its stages written out, because repetitions of a stage may differ in what an update changes.</summary>
    private static StageChain Only(StageChain chain, ImmutableHashSet<string> names) =>
        new(
            chain.Input,
            [
                .. chain.Stages.Select(stage =>
                    stage with
                    {
                        Cost = stage.Cost with
                        {
                            Updated = names.Contains(stage.Name) ? stage.Cost.Parameters : new Bits(0),
                        },
                    }
                ),
            ]
        )
        {
            InputTensors = chain.InputTensors,
        };
}
