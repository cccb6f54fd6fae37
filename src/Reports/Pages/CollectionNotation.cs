using System.Collections.Immutable;

namespace SplitProofs.Reports.Pages;

/// <summary>The meanings of the symbols in claims about the library and further papers, collection by collection.</summary>
internal static class CollectionNotation
{
    /// <summary>The collections that have formulas, each with its name in headings.</summary>
    public static ImmutableArray<(
        string Collection,
        string Title,
        ImmutableArray<SymbolMeaning> Symbols
    )> All { get; } =
    [
        (
            "library",
            "The library",
            [
                Of("w", "the operations of a stage", "FLOP"),
                Of("a", "the multiply-accumulates of a stage"),
                Of("b", "the other operations of a stage"),
                Of("τ", "the time of a stage", "s"),
                Of("f", "the speed of a processor: of the device (WD) or the edge server (edge)", "FLOP/s"),
                Of("ε", "in V3 the device's energy for a stage; in S1 and S2 the error that chance allows"),
                Of("e", "the energy of an operation", "J/FLOP"),
                Of("δ", "the extra cost of a stage on the device over the edge server"),
                Of("T", "the cost of a frame; with an asterisk, under the best placement"),
                new(new("C", Hat: true), "the simulated mean cost of an inference", "", ""),
                Of("C", "the expected cost of an inference"),
            ]
        ),
        (
            "papers/annette",
            "Execution times of layers on accelerators",
            [
                Of(
                    "T",
                    "the time of a layer: of its operations (op), of moving its data (data), by the roofline (roof), and refined (ref)",
                    "s"
                ),
                Of("w", "the operations of a layer", "FLOP"),
                Of("R", "the rate of operations", "FLOP/s"),
                Of("d", "the data of a layer; in ANNETTE5, with a number, the time of moving the data of that layer"),
                Of("B", "the memory bandwidth"),
                Of("a", "the time of the operations of a layer", "s"),
                Of("e", "the efficiency of unrolled loops"),
                Of("η", "the share of unrolled units that have something to do in the mean"),
                Of("α", "the part of the efficiency that depends on the utilisation"),
                Of("u", "how far the loop runs"),
                Of("s", "how many of its steps the hardware takes at once"),
            ]
        ),
        (
            "papers/cema",
            "Elastic model adaptation between cloud and edge",
            [
                Of("E", "the entropy below which a sample is sent: E₀ at first, and after t batches"),
                Of("λ", "the factor of the threshold"),
                Of("H", "the mean entropy: H₀ at first, and after t batches"),
                Of("t", "the number of batches"),
                Of(
                    "T",
                    "the cost of a frame with N placed stages: with an update of all parameters, or of a part of them"
                ),
                Of(
                    "N",
                    "the smallest best number of placed stages: with an update of all parameters, or of a part of them"
                ),
                Of("p", "the share of inferences that are sent"),
                Of("δ", "the extra cost of a stage on the device, where a share p of inferences is sent"),
                Of("a", "the cost of a stage on the device"),
                Of("e", "the cost of a stage on the edge server"),
                Of(
                    "C",
                    "the expected cost of an inference with N placed stages: where all are sent, or a share p of them"
                ),
                new(new("C", Hat: true), "the simulated mean cost of an inference", "", ""),
                Of("ε", "the error that chance allows"),
            ]
        ),
        (
            "papers/cfc",
            "Closed-form continuous-time neural networks",
            [
                Of(
                    "x",
                    "the state of the neuron: x₀ at first, x∞ where it tends to, and the published closed form (approx)"
                ),
                Of("w", "the leak of the neuron", "1/s"),
                Of("f", "the gate, which the input opens: a rate, in CFC3 and CFC4 a sigmoid of the input", "1/s"),
                Of("A", "the state that the gate pulls to"),
                Of("t", "the time", "s"),
                Of("n", "the number of steps of the solver"),
            ]
        ),
        (
            "papers/fusion",
            "Model fusion by optimal transport",
            [
                Of(
                    "C",
                    "the cost of matching neurons: by transport, by an assignment, of the layers 1 and 2, layer after layer (greedy), or "
                        + "the least of all matchings (∗)"
                ),
                Of("n", "the number of neurons in a layer"),
            ]
        ),
        (
            "papers/ist",
            "Independent subnetwork training",
            [
                Of("x", "the mean iterate: x₀ at first, after k steps, and where it tends to (∞)"),
                Of(
                    "S",
                    "the sum of Dᵢ^(−1/2)·bᵢ over the clients, with the diagonal D of a client's curvature and its slopes b"
                ),
                Of("n", "the number of clients, which is that of coordinates"),
                Of("γ", "the step size"),
                Of("k", "the number of steps"),
                Of("D", "the expected squared distance of the iterate from x∞"),
                Of(
                    "V",
                    "the variance of one draw of the slopes, σ², which is that of an estimate of the gradient; with an index in "
                        + "the norm of L"
                ),
                Of("E", "the expected x′·L·x, with the mean curvature L"),
                Of(
                    "λ",
                    "the least eigenvalue of L^(−1/2)·W·L^(−1/2); the greatest one (max) of the mean curvature L, in the coordinates "
                        + "of the claim"
                ),
                Of(
                    "f",
                    "the mean function of the clients, at the fixed point (∞) or at its minimiser (∗); its expected value at first (0) and "
                        + "after k steps"
                ),
                Of(
                    "G",
                    "the expected square of the gradient, on the mean over k iterates, in the norm of L⁻¹, in the plain norm, or in that "
                        + "of L⁻¹·W·L⁻¹ (W); in IST8 of one gradient"
                ),
                Of("H", "the square of the bias x∗ − x∞ in the norm of L"),
                Of("β", "a number of theorem 2, which trades step size for neighbourhood"),
                Of("B", "the first diagonal entry of E[B·L·B]"),
                Of("d", "the first diagonal entry of the mean curvature L"),
                Of("l", "the first diagonal entry of a client's curvature"),
                Of("r", "the first diagonal entry of a client's L^(−1/2)"),
                Of("Q", "the expected square of a draw"),
                Of("M", "the square of its mean"),
            ]
        ),
        (
            "papers/jmsnas",
            "Several splits over several nodes",
            [
                Of(
                    "V",
                    "the least cost that is left at a node with some stages done; without indices of the whole route, found node by node "
                        + "(greedy) or over all routes (∗); with an index of the network k of a list, of f on the front, or of c with the "
                        + "fewest operations, beside which ∗ is the cheapest one as accurate at least"
                ),
                Of("A", "the accuracy of a network k of a list; f is a network on the front"),
                Of("c", "the cost of a stage on a node"),
                Of("s", "the cost of sending what there is to the next node"),
                Of("S", "the cost of a split after n stages"),
                Of("a", "the cost of the first n stages on the first node"),
                Of("b", "the cost of the other stages on the second node"),
                Of(
                    "T",
                    "the time of the busiest node or link of a route; with an asterisk, the least of all routes",
                    "s"
                ),
                Of("ξ", "the threshold at a cut: it sends where the airtime is at most this", "s·Hz/bit"),
                Of("v", "the expected cost from a cut on, before the airtime there is seen"),
                Of("R", "the cost of the best route beyond the fading link"),
                Of("t", "the cost of sending at a cut, per unit of airtime"),
                Of("Ψ", "the mean of the airtime, limited to the threshold", "s·Hz/bit"),
                Of(
                    "J",
                    "the expected cost of an inference under the optimal rule, relative to the edge server's computing"
                ),
            ]
        ),
        (
            "papers/partel",
            "Partitioned edge learning",
            [
                Of(
                    "T",
                    "the time of the last worker: the least (∗), with whole items, with equal loads, with half of the band each, or "
                        + "with the best eighths of the band",
                    "s"
                ),
                Of("W", "the number of items; with an index, those of a worker"),
                Of("R", "the items that all workers do in a second, Σ(1/a)", "1/s"),
                Of("a", "the time of an item at a worker; the greatest of all workers (max)", "s"),
                Of("p", "the power of a channel"),
                Of("μ", "the level up to which channels are filled"),
                Of("g", "the gain of a channel over the noise"),
                Of("τ", "what an item sends", "Mbit"),
                Of("b", "a worker's share of the band", "MHz"),
                Of("q", "the signal-to-noise ratio of a worker times the bandwidth", "MHz"),
                Of("c", "the time of computing for an item", "s"),
                Of("λ", "what a further MHz adds to the items that a worker does in a second", "1/(s·MHz)"),
            ]
        ),
        (
            "papers/sfl",
            "Split federated learning over a shared band",
            [
                Of("b", "a device's share of the band"),
                Of("R", "the rate that a device needs, for each hertz of the band", "bit/(s·Hz)"),
                Of("q", "the signal-to-noise ratio of a device whose power fills the whole band"),
                Of("G", "R·ln 2/q"),
                Of("T", "the time at which the last device is done, by alternation or by the joint choice", "s"),
                Of("s", "what a device sends, for each hertz of the band", "bit/Hz"),
                Of("c", "the time of a device without sending", "s"),
                Of("D", "the sum of all latencies, and the bound on it", "s"),
            ]
        ),
        (
            "papers/tuning",
            "Transmit power and processor speed",
            [
                Of("p", "the transmit power; with an asterisk, the best one", "W"),
                Of("P", "the largest power", "W"),
                Of("g", "the gain over the noise; with index P, the one up to which the largest power is best", "1/W"),
                Of("β", "what a second (T) or a joule (E) is worth in cost", "1/s, 1/J"),
                Of("A", "1 + β_T/(β_E·P)"),
                Of("B", "g·β_T/β_E − 1"),
                Of("f", "the speed of the processor: the best one (∗), and the peak", "cycle/s"),
                Of("κ", "the energy of a cycle at the speed f, for each f²", "J·s²"),
            ]
        ),
    ];

    /// <summary>The symbols of a collection; none if it has no table.</summary>
    public static ImmutableArray<SymbolMeaning> Of(string collection) =>
        All.FirstOrDefault(known => known.Collection == collection).Symbols is { IsDefault: false } symbols
            ? symbols
            : [];

    private static SymbolMeaning Of(string letter, string meaning, string unit = "") =>
        new(new(letter), meaning, unit, "");
}
