#!/usr/bin/env python3
"""The same problems as a researcher would program them with numpy and scipy, and a comparison with what the program measured.

    peers.py PROBLEM OURS

PROBLEM states a 16-stage network and a batch over Rayleigh channels with a cut-off; OURS holds the program's times and
values (`dotnet run -c Release --project bench -- compare PROBLEM`). Prints a table in Markdown.

Four peers: adaptive quadrature for each expectation and a backward induction for each horizon (scipy); a dynamic
programme over 10,000 equally likely channel states, vectorised over the states (numpy); look-ahead placements, vectorised over
placements, cuts and 64 Gauss-Laguerre nodes (numpy); simulated inferences, vectorised over those that go on (numpy). Errors are
against mpmath at 30 digits.
"""
import json
import math
import os
import platform
import sys
import time

import mpmath
import numpy as np
import scipy
from scipy.integrate import quad


def best_time(function, repeats):
    """The least wall time of some runs [s], and the last result."""
    least, result = math.inf, None
    for _ in range(repeats):
        start = time.perf_counter()
        result = function()
        least = min(least, time.perf_counter() - start)
    return least, result


def quadrature_all_horizons(mean, cutoff, extra, offload):
    """J*(N) for N = 0..M: E[min(X, xi)] anew by adaptive quadrature at each cut of each horizon."""

    def density_times_airtime(snr):
        return math.exp(-(snr - cutoff) / mean) / (mean * math.log2(1 + snr))

    def expected_minimum(xi):
        if xi <= 0:
            return xi
        exponent = 1 / xi
        level = max(cutoff, 2**exponent - 1) if exponent < 500 else math.inf
        if level == math.inf:
            return xi
        above = quad(density_times_airtime, level, math.inf, epsabs=0, epsrel=1e-12, limit=200)[0]
        return xi * -math.expm1(-(level - cutoff) / mean) + above

    mean_airtime = quad(density_times_airtime, cutoff, math.inf, epsabs=0, epsrel=1e-12, limit=200)[0]
    stages = len(extra)
    costs = []
    for placed in range(stages + 1):
        value = offload[placed] * mean_airtime if placed < stages else 0.0
        for cut in range(placed - 1, -1, -1):
            value = offload[cut] * expected_minimum((extra[cut] + value) / offload[cut])
        costs.append(value)
    return costs


def discretise(mean, cutoff, states):
    """The airtimes at the midpoints of equally likely slices of the law."""
    return 1 / np.log2(1 + cutoff - mean * np.log1p(-(np.arange(states) + 0.5) / states))


def discretised_all_horizons(airtimes, extra, offload):
    """J*(N) for N = 0..M: the value of each state is the lesser of stopping and going on."""
    stages = len(extra)
    mean_airtime = airtimes.mean()
    costs = []
    for placed in range(stages + 1):
        value = offload[placed] * mean_airtime if placed < stages else 0.0
        for cut in range(placed - 1, -1, -1):
            value = np.minimum(offload[cut] * airtimes, extra[cut] + value).mean()
        costs.append(float(value))
    return costs


def reference_all_horizons(mean, cutoff, extra, offload):
    """J*(N) for N = 0..M at 30 digits."""
    mpmath.mp.dps = 30
    mean, cutoff = mpmath.mpf(mean), mpmath.mpf(cutoff)
    density = lambda snr: mpmath.exp(-(snr - cutoff) / mean) / mean
    airtime = lambda snr: 1 / mpmath.log(1 + snr, 2)

    def at_or_above(level):
        points = [level] + [level + mean * x for x in (0.01, 0.1, 0.5, 1, 2, 4, 8, 16, 32, 64, 128)]
        return mpmath.quad(lambda snr: density(snr) * airtime(snr), points)

    def expected_minimum(xi):
        if xi <= 0:
            return xi
        level = max(cutoff, mpmath.power(2, 1 / xi) - 1)
        return xi * -mpmath.expm1(-(level - cutoff) / mean) + at_or_above(level)

    mean_airtime = at_or_above(cutoff)
    stages = len(extra)
    costs = []
    for placed in range(stages + 1):
        value = mpmath.mpf(offload[placed]) * mean_airtime if placed < stages else mpmath.mpf(0)
        for cut in range(placed - 1, -1, -1):
            t = mpmath.mpf(offload[cut])
            value = t * expected_minimum((mpmath.mpf(extra[cut]) + value) / t)
        costs.append(value)
    return costs


def look_ahead_batch(batch, channels):
    """The least frame cost of each pair of cost set and channel, all at once."""
    nodes, weights = np.polynomial.laguerre.laggauss(64)
    cutoff = batch["cutoff_snr"]
    means = 10 ** ((batch["least_mean_snr_db"] + batch["range_db"] * np.arange(channels) / channels) / 10)
    sets = np.arange(batch["cost_sets"])
    factor = 0.5 + sets / batch["cost_sets"]
    extra = np.array(batch["extra"])
    offload = np.append(np.array(batch["offload"]), 0.0)
    stages = len(extra)
    placement = np.concatenate(([0.0], np.cumsum(batch["placement"])))

    def at_or_above(level, mean):
        airtimes = 1 / np.log2(1 + level[..., None] + mean[..., None] * nodes)
        return np.exp(-(level - cutoff) / mean) * (airtimes @ weights)

    mean_airtime = at_or_above(np.full(channels, cutoff), means)
    shape = (batch["cost_sets"], channels)
    spent, reached = np.zeros(shape), np.ones(shape)
    least = np.full(shape, np.inf)
    for placed in range(stages + 1):
        send = factor[:, None] * offload[placed] * mean_airtime
        frame = placement[placed] + batch["inferences"] * (batch["edge"] + spent + reached * send)
        least = np.minimum(least, frame)
        if placed < stages:
            here = factor[:, None] * offload[placed]
            threshold = (extra[placed] + factor[:, None] * offload[placed + 1] * mean_airtime) / here
            with np.errstate(over="ignore"):
                level = np.maximum(cutoff, np.exp2(1 / threshold) - 1)
            level = np.minimum(level, 1e300)
            spent = spent + reached * here * at_or_above(level, np.broadcast_to(means, shape))
            reached = reached * -np.expm1(-(level - cutoff) / means)
            spent = spent + reached * extra[placed]
    return least


def simulate(mean, cutoff, extra, offload, inferences, rng):
    """Draws and decisions of inferences of which each cut stops a tenth; the number of decisions, and the cost's mean and variance."""
    stages = len(extra)
    threshold = 1 / np.log2(1 + cutoff + mean * math.log(10))
    active, spent = inferences, 0.0
    decisions, total, squares = 0, 0.0, 0.0
    for cut in range(stages):
        airtimes = 1 / np.log2(1 + cutoff + rng.exponential(mean, active))
        decisions += active
        costs = spent + offload[cut] * airtimes[airtimes <= threshold]
        total += costs.sum()
        squares += (costs * costs).sum()
        active -= costs.size
        spent += extra[cut]
    total += active * spent
    squares += active * spent * spent
    average = total / inferences
    return decisions, average, squares / inferences - average**2


def worst_error(values, reference):
    return max(abs(float((mpmath.mpf(v) - r) / r)) for v, r in zip(values, reference))


def seconds(value):
    for unit, factor in (("s", 1), ("ms", 1e3), ("µs", 1e6)):
        if value * factor >= 1:
            return f"{value * factor:.3g} {unit}"
    return f"{value * 1e9:.3g} ns"


def processor():
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as file:
            return next(line.split(":")[1].strip() for line in file if line.startswith("model name"))
    except (OSError, StopIteration):
        return platform.processor() or platform.machine()


def main():
    problem_file, ours_file = sys.argv[1:]
    with open(problem_file, encoding="utf-8") as file:
        problem = json.load(file)
    with open(ours_file, encoding="utf-8") as file:
        ours = json.load(file)
    network = problem["mean_snr"], problem["cutoff_snr"], problem["extra"], problem["offload"]
    mean, cutoff, extra, offload = network

    reference = reference_all_horizons(*network)
    quadrature_time, by_quadrature = best_time(lambda: quadrature_all_horizons(*network), 5)
    discretising_time, airtimes = best_time(lambda: discretise(mean, cutoff, 10_000), 20)
    discretised_time, by_states = best_time(lambda: discretised_all_horizons(airtimes, extra, offload), 20)
    first, again = ours["all_horizons_first_s"], ours["all_horizons_again_s"]
    error = worst_error(ours["all_horizons"], reference)

    print(
        f"{processor()}, {os.cpu_count()} cores; {ours['runtime']}; Python {platform.python_version()}, "
        f"numpy {np.__version__}, scipy {scipy.__version__}. Least times of several runs.\n"
    )
    print(f"All {len(extra) + 1} horizons of the optimal rule, {len(extra)} stages, one Rayleigh channel with a cut-off:\n")
    print("| | time | SplitProofs is faster by | worst relative error |")
    print("| --- | ---: | ---: | ---: |")
    print(f"| SplitProofs, channel not yet prepared | {seconds(first)} | | {error:.0e} |")
    print(f"| SplitProofs, channel prepared | {seconds(again)} | | {error:.0e} |")
    rows = [
        ("scipy.integrate.quad per value", quadrature_time, 0.0, by_quadrature),
        ("numpy, 10,000 channel states", discretised_time, discretising_time, by_states),
    ]
    for name, solving, setting_up, values in rows:
        ratios = f"{(solving + setting_up) / first:,.0f} (not prepared), {solving / again:,.0f} (prepared)"
        print(f"| {name} | {seconds(solving)} | {ratios} | {worst_error(values, reference):.0e} |")
    print(f"\nThe states take another {seconds(discretising_time)} to make, which is counted against not prepared.")

    batch = problem["batch"]
    channels = ours["batch_channels"]
    batch_time, costs = best_time(lambda: look_ahead_batch(batch, channels), 3)
    placements = batch["cost_sets"] * channels
    ours_costs = np.array(ours["batch_costs"]).reshape(batch["cost_sets"], channels)
    difference = float(np.max(np.abs(costs / ours_costs - 1)))
    per_peer = batch_time / placements
    print(f"\nLook-ahead placements of a {len(batch['extra'])}-stage network, {batch['cost_sets']} sets of costs on each channel:\n")
    print("| | placements | channels | time | per placement | SplitProofs is faster by |")
    print("| --- | ---: | ---: | ---: | ---: | ---: |")
    for run in ours["batches"]:
        count = run["channels"] * batch["cost_sets"]
        name = f"SplitProofs, {run['threads']} thread{'s' if run['threads'] > 1 else ''}"
        print(f"| {name} | {count:,} | {run['channels']:,} | {seconds(run['s'])} | {seconds(run['s'] / count)} | |")
    last = ours["batches"][-1]
    ratio = per_peer / (last["s"] / (last["channels"] * batch["cost_sets"]))
    print(
        f"| numpy, 64 Gauss-Laguerre nodes | {placements:,} | {channels:,} | {seconds(batch_time)} "
        f"| {seconds(per_peer)} | {ratio:,.0f} (to the last row of ours) |"
    )
    print(f"\nThe channels are prepared within the time. The frame costs of the two differ by at most {difference:.0e}, relatively.")

    print("\nOne value, and preparing (least of many runs):\n")
    print("| family | Math.Exp | Ψ, prepared | P(X > ξ), prepared | Ψ, direct | preparing |")
    print("| --- | ---: | ---: | ---: | ---: | ---: |")
    for row in ours["families"]:
        exponential = row["exp_s"]
        print(
            f"| {row['family']} | {seconds(exponential)} | {seconds(row['minimum_s'])} ({row['minimum_s'] / exponential:.1f} ×) "
            f"| {seconds(row['above_s'])} ({row['above_s'] / exponential:.1f} ×) | {seconds(row['direct_s'])} | {seconds(row['prepare_s'])} |"
        )

    print("\nAll horizons of the optimal rule and of look-ahead, channel prepared, as the network deepens:\n")
    print("| stages | optimal | per value of Ψ | look-ahead | per stage |")
    print("| ---: | ---: | ---: | ---: | ---: |")
    for row in ours["depths"]:
        stages = row["stages"]
        values = stages * (stages + 1) / 2
        print(
            f"| {stages:,} | {seconds(row['optimal_s'])} | {seconds(row['optimal_s'] / values)} "
            f"| {seconds(row['look_ahead_s'])} | {seconds(row['look_ahead_s'] / stages)} |"
        )

    print("\nPlacement by look-ahead, channel prepared, as the network deepens:\n")
    print("| stages | every placement tried | equal layers (R10) | one run (R11) | a repeated block of four (R16) |")
    print("| ---: | ---: | ---: | ---: | ---: |")
    for row in ours["closed_forms"]:
        times = (row[name] for name in ("every_placement_s", "equal_layers_s", "runs_s", "blocks_s"))
        print(f"| {row['stages']:,} | {' | '.join(seconds(value) for value in times)} |")

    print("\nSimulated decisions of 16 stages of which each stops a tenth, a fading draw and what belongs to it each:\n")
    print("| | law | threads | decisions a second | one decision |")
    print("| --- | --- | ---: | ---: | ---: |")
    for row in ours["simulations"]:
        decision = row["decision_s"]
        print(f"| SplitProofs | {row['law']} | {row['threads']} | {1e-6 / decision:,.0f} million | {seconds(decision)} |")
    inferences = 1 << 20
    simulation_time, (decisions, _, _) = best_time(
        lambda: simulate(mean, cutoff, extra, offload, inferences, np.random.default_rng(1)), 5
    )
    per_decision = simulation_time / decisions
    print(f"| numpy, one array operation a cut | Rayleigh | 1 | {1e-6 / per_decision:,.0f} million | {seconds(per_decision)} |")
    print("\nUniform airtimes have next to free quantiles: what they take is the random numbers, the decisions and the sums.")

    generator = ours["generator"]
    print(f"\nThe generator, warm, on the {generator['networks']} shipped descriptions:\n")
    print("| | time |")
    print("| --- | ---: |")
    print(f"| all descriptions, in a new driver | {seconds(generator['all_s'])} |")
    print(f"| of which at least: Roslyn parses what is generated | {seconds(generator['parse_s'])} |")
    print(f"| YamlDotNet's events of the same texts | {seconds(generator['yaml_s'])} |")
    print(f"| an edit of an unrelated C# file | {seconds(generator['unrelated_s'])} |")
    edits = sorted(ours["description_edits"], key=lambda row: row["layer_s"])
    for name, row in (("quickest", edits[0]), ("slowest", edits[-1])):
        print(
            f"| a layer more in one description, the {name} ({row['network']}) "
            f"| {seconds(row['layer_s'])}, {seconds(row['parse_s'])} of them Roslyn's parse |"
        )
    slowest = max(edits, key=lambda row: row["comment_s"])
    print(f"| a comment more in one description, the slowest ({slowest['network']}) | {seconds(slowest['comment_s'])} |")


if __name__ == "__main__":
    main()
