using System.Collections.Immutable;
using SplitProofs.Claims.Papers.Cfc;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Claims;

/// <summary>The papers around the main one, in the order in which pages list them.</summary>
public static class ShippedPapers
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<Paper> All { get; } =
    [
        new Paper(
            "papers/cfc",
            "Closed-form continuous-time neural networks",
            "R. Hasani et al., 2022, arXiv 2106.13898",
            "A liquid time-constant neuron x′ = −(w + f)·x + A·f is approximated by the closed form "
                + "(x₀ − A)·e^(−(w + f(I))·t)·f(−I) + A, so that no solver is needed.",
            "The state under a constant input and the solver's steps are derived here, and compared with the differential equation, "
                + "integrated by another method, and with the solver walked in fractions. The form of the paper's error bound is "
                + "checked for inputs that change.",
            "Under a constant input the state tends to A·f/(w + f), and the published form to A. The bound holds for "
                + "x′ = −(w + f)·(x − A) and fails for the neuron as stated."
        )
        {
            Curves = LiquidTrajectories.All,
            Axes = ("A neuron with w = 0.3, A = 1.5 and the input 0.5", "time in seconds", "state"),
        },
        new Paper(
            "papers/ist",
            "Independent subnetwork training",
            "E. Shulgin and P. Richtárik, 2023, arXiv 2306.16484",
            "Clients that each train a part of a quadratic model converge at a linear rate without slopes (theorem 1). With slopes they "
                + "converge to a neighbourhood of the minimiser, which a bias and a variance bound (theorem 2).",
            "The iteration as it is defined, along every permutation of up to four clients, and the bounds of both theorems, for one "
                + "coordinate a client. Mean, spread, and a bound that is tighter than that of theorem 2 are derived here. Three printed "
                + "equations, 17, 21 and 23, are checked in exact fractions.",
            "The mean iterate tends to (1/(n√n))·Σ D^(−1/2)·b at the rate 1 − γ. That is not the minimiser, and a single run follows "
                + "the mean only if all clients are alike. Both theorems hold. Equation 17 needs clients that are alike. Equation 21 "
                + "needs n/λ in place of n·λ. Equation 23 needs the power −1/2 of the diagonal in place of the diagonal of the power."
        ),
        new Paper(
            "papers/partel",
            "Partitioned edge learning",
            "D. Wen, M. Bennis and K. Huang, 2020, arXiv 2010.04061 (the abstract alone was read)",
            "Loads and bandwidth or power are chosen together so that a learning round by several workers ends early.",
            "Loads at fixed rates, whole loads, water-filling, and the joint choice of loads and shares of a band are derived here. They "
                + "are compared with every way to share whole items, every set of channels, and a search over shares. The joint choice "
                + "of loads and powers is not checked.",
            "All workers finish together at W/Σ(1/a), and whole items cost at most one item of the slowest worker more. The best shares of "
                + "a band maximise Σ(1/a), whatever the number of items is. Equal loads and equal shares may be slower."
        ),
        new Paper(
            "papers/fusion",
            "Model fusion by optimal transport",
            "S. P. Singh and M. Jaggi, 2020, arXiv 1910.05653",
            "The neurons of two networks are matched layer after layer by optimal transport before their weights are averaged.",
            "Transport of equal weights, its assignment by an exact algorithm, and the order of layers, in whole numbers against all "
                + "permutations.",
            "Uniform transport between layers of equal width is an assignment, and recovers a reordered network. Layer after layer is "
                + "not the best for all layers together."
        ),
        new Paper(
            "papers/sfl",
            "Split federated learning over a shared band",
            "C. Xu et al., 2023, arXiv 2310.15584 (the abstract alone was read)",
            "The cut of each device and its share of the band are chosen by alternating optimisation, so that a round ends early.",
            "The share that a rate needs, the joint choice for the slowest device, alternation, and a bound for the weighted sum are "
                + "derived here, and compared with bisection on the capacity and with every choice of cuts.",
            "The joint choice has a closed form inside one bisection. Alternation reaches it where latencies are separate and every cut "
                + "sends something, and may miss it where the server's time is shared."
        ),
        new Paper(
            "papers/jmsnas",
            "Several splits over several nodes",
            "joint model split and neural architecture search, 2021, arXiv 2111.08206 (the abstract alone was read)",
            "A network is split at several places of its graph over several nodes, and its architecture is chosen with the splits, for "
                + "latency and accuracy.",
            "Routes over a line of nodes, their throughput, and a stopping rule in front of them are derived here, and compared with "
                + "every route and every rule. An architecture is chosen from a list with stated accuracies; a search that makes "
                + "architectures, and their accuracies, are not checked.",
            "The best route is a shortest path in a layered graph, over two nodes the best static split. With a first link that fades, "
                + "its values are terminal costs of the optimal stopping rule. Deciding node by node may cost more. The networks of a list "
                + "that no other one beats in accuracy and cost are found by sorting. The one of the fewest operations need not be "
                + "among them."
        ),
        new Paper(
            "papers/cema",
            "Elastic model adaptation between cloud and edge",
            "Y. Chen et al., 2024, arXiv 2402.17316",
            "A device runs a small model and sends to the cloud only samples whose entropy lies between two thresholds, the upper of which "
                + "follows the mean entropy. The cloud adapts the model, and the device downloads the parameters of its normalisations. Of "
                + "50,000 samples at the severities 1 to 5 the method sends 22,002, 20,588, 19,056, 16,838 and 14,434, which are 44.0, "
                + "41.2, 38.1, 33.7 and 28.9 %. The compared method EATA sends 30,437, 28,013, 26,092, 22,948 and 18,816: 60.9, 56.0, "
                + "52.2, 45.9 and 37.6 %. These counts are quoted as published; the shares are divided here.",
            "The threshold, followed batch by batch. An update of a part of the parameters, and a share of inferences that is sent at all, "
                + "are carried over to placement and splitting here; their costs are compared with walks in exact fractions, and with the "
                + "simulation. Entropies, accuracies and the published counts were not measured again.",
            "The threshold depends on the first and the last mean entropy alone. Its factor counts once for each batch, and once in all "
                + "in the paper's repository. Smaller updates never place fewer stages, and may place more. Half the share of uploads "
                + "saves half of the cost at most."
        ),
        new Paper(
            "papers/annette",
            "Execution times of layers on accelerators",
            "M. Wess et al., 2021, arXiv 2105.03176",
            "The time of each layer follows from its counts by a roofline, refined by the efficiency of unrolled loops, by a model of "
                + "measured rates, or by both. The published mean errors are 3.47 % on the ZCU102 and 7.44 % on the NCS2, with a rank "
                + "correlation of 0.988 between networks.",
            "The roofline, its refinement and the efficiency of a loop, as the authors' program computes them, in exact fractions and with "
                + "units that are counted batch by batch. The published errors need both boards, and are not checked.",
            "The refined time lies between the roofline and the roofline over the efficiency, and is the roofline where memory binds. "
                + "Layers have to be added up one by one: one roofline for several is too short."
        ),
        new Paper(
            "papers/tuning",
            "Transmit power and processor speed",
            "the problem of several papers on offloading; the formulas were derived here",
            "A bit, or a cycle, costs the least at a certain transmit power, or processor speed.",
            "Both closed forms against a search for the least cost.",
            "The best power is a closed form in the Lambert W function, and the best speed a cube root, each up to its largest value."
        ),
    ];
}
