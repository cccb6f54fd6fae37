using System.Collections.Immutable;

namespace SplitProofs.Reports.Pages;

/// <summary>The meanings of the symbols of the derivations. All pages take them from this table.</summary>
internal static class NotationTable
{
    /// <summary>The symbols in the order in which they are explained.</summary>
    public static ImmutableArray<SymbolMeaning> All { get; } =
    [
        new(new("M"), "the number of stages of the network, at least 1", "", ""),
        new(new("N"), "the number of placed stages, 0 to M: the first N run on the device", "", ""),
        new(
            PageSymbols.BestN,
            "the best number of placed stages: the smallest of those with the least frame cost",
            "",
            "R10"
        ),
        new(PageSymbols.InteriorN, "the best number of placed stages short of all of them", "", "R10"),
        new(new("K"), "the number of inferences between two updates of the model", "", ""),
        new(new("m"), "a stage, 1 to M", "", ""),
        new(new("n"), "a cut, 0 to M: the stages up to n ran on the device", "", ""),
        new(new("w"), "the work of a stage", "FLOP", ""),
        new(new("o"), "the output of a stage; with index 0 the raw input", "bit", ""),
        new(new("β"), "what a second (index T) or a joule (index E) is worth in cost", "1/s, 1/J", "R15"),
        new(new("B"), "the bandwidth of the uplink", "Hz", ""),
        new(new("f"), "the speed of the device or of the edge server", "FLOP/s", "R15"),
        new(new("δ"), "the extra cost of a stage on the device over the edge server; it may be negative", "", ""),
        new(new("φ"), "the cost of placing a stage: its download, once per update", "", ""),
        new(new("t"), "the cost of sending at a cut, per unit of airtime; 0 after the last stage", "bit/(s·Hz)", ""),
        new(
            new("X"),
            "the airtime: the seconds that a bit takes on a hertz, 1/log₂(1 + SNR), drawn from stage to stage",
            "s·Hz/bit",
            "R1"
        ),
        new(new("γ"), "the signal-to-noise ratio", "", "R1"),
        new(new("κ"), "the cut-off: nothing is sent at a lower signal-to-noise ratio", "", "R2"),
        new(new("μ"), "the mean airtime, E[X]", "s·Hz/bit", "R1"),
        new(new("Ψ"), "Ψ(ξ) = E[min(X, ξ)], the mean of the airtime, limited to ξ", "s·Hz/bit", "R1"),
        new(new("G"), "G(ξ) = P(X ≤ ξ), the law of the airtime", "", "R1"),
        new(new("Θ"), "Θ(ξ) = 2^(1/ξ) − 1, the signal-to-noise ratio at which the airtime is ξ", "", "R1"),
        new(
            new("ξ"),
            "the threshold of the optimal rule at a cut: it sends where the airtime is at most this",
            "s·Hz/bit",
            "R3"
        ),
        new(new("ξ", Hat: true), "the threshold of one-stage look-ahead at a cut", "s·Hz/bit", "R6"),
        new(new("c"), "the expected cost of going on from a cut, relative to stopping there for free", "", "R3"),
        new(new("v"), "the expected cost from a cut on, before the airtime there is seen", "", "R3"),
        new(
            new("J"),
            "the expected cost of an inference relative to the edge server's computing, with N stages placed: "
                + "∗ optimal, LA one-stage look-ahead, SLA static look-ahead",
            "",
            "R3"
        ),
        new(new("C"), "the expected cost of an inference, the edge server's computing included", "", ""),
        new(new("T"), "the frame cost: the placed stages' download and K inferences", "", ""),
        new(new("D"), "the extra costs of the stages before a cut, added up", "", "R5"),
        new(new("S"), "the probability that an inference gets as far as a cut", "", "R8"),
        new(new("q"), "the probability that an inference stops at a cut that it has reached", "", "R8"),
        new(new("p"), "the probability of going on at a cut, if all layers are equal", "", "R10"),
        new(new("g"), "the mean excess of the airtime over the look-ahead threshold, E[(X − ξ̂)⁺]", "s·Hz/bit", "R10"),
        new(new("A"), "the mean cost of one stage more, if all layers are equal", "", "R10"),
        new(new("L"), "the length of a run of equal steps", "", "R11"),
        new(new("P"), "the number of stages in a block that repeats; with an argument, a probability", "", "R16"),
        new(new("ρ"), "the probability of going on through a whole block", "", "R16"),
        new(new("Λ"), "what a first block gains per inference", "", "R16"),
        new(new("Γ"), "what one period more gains per inference", "", "R16"),
        new(new("r"), "the reservation airtime of an endless chain", "s·Hz/bit", "R13"),
        new(new("π"), "the probabilities with which a channel with memory changes its state", "", "M1"),
        new(new("ℓ"), "the cost of computing where an inference stops at a cut", "", "R15"),
    ];
}
