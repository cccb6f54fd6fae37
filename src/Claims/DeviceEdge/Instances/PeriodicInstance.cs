using System.Collections.Immutable;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Verification.Exact;

namespace SplitProofs.Claims.DeviceEdge.Instances;

/// <summary>
/// A stopping problem of a repeated block, with stages before and after it, over a finite-state channel, in exact fractions.
/// </summary>
/// <param name="Pattern">
/// The stages before the block, the block once, and the stages after it, with their δ, t and φ; and K and the law.
/// </param>
/// <param name="Before">The number of stages before the block.</param>
/// <param name="Period">The number of stages of the block (P).</param>
/// <param name="Blocks">How many times it is repeated.</param>
/// <param name="HorizonLimit">N_mem = 0..M.</param>
public sealed record PeriodicInstance(FiniteInstance Pattern, int Before, int Period, int Blocks, int HorizonLimit)
{
    /// <summary>The number of stages (M).</summary>
    public int Stages => Pattern.Stages + ((Blocks - 1) * Period);

    /// <summary>The blocks alone, written out, as the oracles take them.</summary>
    public FiniteInstance Repeated => Written(values => Times(Block(values), Blocks));

    /// <summary>All stages written out, as the oracles take them.</summary>
    public FiniteInstance WrittenOut =>
        Written(values => [.. values[..Before], .. Times(Block(values), Blocks), .. values[(Before + Period)..]]);

    /// <summary>The block as the closed form takes it, where another one follows.</summary>
    public RepeatedStages RepeatedStages =>
        new(Pattern.Offload[Before].ToDouble(), Terms(Before, Period, Pattern.Offload[Before]), Blocks);

    /// <summary>The problem as the closed form takes it.</summary>
    public BlockwiseProblem ToProblem()
    {
        var end = Before + Period;
        IEnumerable<(ImmutableArray<StageTerms> Stages, int Repetitions)> blocks =
        [
            (Terms(0, Before, Pattern.OffloadAt(Before)), 1),
            (RepeatedStages.Stages, Blocks - 1),
            (Terms(Before, Period, Pattern.OffloadAt(end)), 1),
            (Terms(end, Pattern.Stages - end, Rational.Zero), 1),
        ];
        return BlockwiseProblem.Of(
            Pattern.Offload[0].ToDouble(),
            [.. blocks.Where(block => block.Repetitions > 0 && block.Stages.Length > 0)],
            edge: 0,
            Pattern.Inferences,
            Pattern.Law.ToChannel(),
            HorizonLimit
        );
    }

    /// <summary>The instance in the notation of the derivations.</summary>
    public override string ToString() =>
        $"{Pattern}; stages {Before + 1} to {Before + Period} occur {Blocks} times in a row; at most {HorizonLimit} placed";

    private ImmutableArray<StageTerms> Terms(int begin, int count, Rational nextOffload) =>
        [
            .. Enumerable
                .Range(begin, count)
                .Select(n => new StageTerms(
                    Pattern.Extra[n].ToDouble(),
                    (n + 1 < begin + count ? Pattern.Offload[n + 1] : nextOffload).ToDouble(),
                    Pattern.Placement[n].ToDouble()
                )),
        ];

    private FiniteInstance Written(Func<ImmutableArray<Rational>, ImmutableArray<Rational>> expand) =>
        Pattern with
        {
            Extra = expand(Pattern.Extra),
            Offload = expand(Pattern.Offload),
            Placement = expand(Pattern.Placement),
        };

    private ImmutableArray<Rational> Block(ImmutableArray<Rational> values) => values.Slice(Before, Period);

    private static ImmutableArray<Rational> Times(ImmutableArray<Rational> values, int count) =>
        [.. Enumerable.Repeat(values, count).SelectMany(block => block)];
}
