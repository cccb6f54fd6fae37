// The loops around the formulas: sums over nodes and stages, the recursion of a rule, the least over placements.

// What is never paid costs nothing, whatever it would cost.
const times = (left, right) => (left === 0 || right === 0 ? 0 : left * right);

const sum = (values) => values.reduce((total, value) => total + value, 0);

// The sums of the first 0, 1, … values.
const running = (values) => values.reduce((sums, value) => [...sums, sums.at(-1) + value], [0]);

const excesses = Array.from({ length: data.nodes }, (_, node) => formulas.excess(node));

// The law of the airtime. Without a cut-off its mean is infinite under Rayleigh fading, which is the shape 1 (R2).
function nakagami(mean, shape, cutoff) {
    const scaled = (level) => formulas.scaled(level, mean, shape);
    const sumAt = (level) => {
        let [total, term] = [1, 1];
        for (let index = 1; index < shape; index++) total += term = formulas.nextTerm(term, level, index);
        return total;
    };
    const [least, leastSum] = [scaled(cutoff), sumAt(scaled(cutoff))];
    const atOrAbove = (level) => formulas.atOrAbove(scaled(level), sumAt(scaled(level)), least, leastSum);
    const below = (level) => formulas.below(scaled(level), sumAt(scaled(level)), least, leastSum);
    // The mean of a function of the signal-to-noise ratio at or above a level.
    const averageAbove = (level, of) => {
        let [total, mass] = [0, 0];
        for (const excess of excesses) {
            const weight = formulas.weight(scaled(level), excess, shape);
            mass += weight;
            total += times(weight, of(formulas.snrAt(level, mean, shape, excess)));
        }
        return total / mass;
    };
    const meanOfAll =
        cutoff > 0
            ? averageAbove(cutoff, formulas.ofSnr)
            : shape > 1
              ? formulas.meanWithoutCutoff(mean, shape, averageAbove(0, formulas.withoutPole))
              : Infinity;
    const meanAbove = (level) => (level > cutoff ? averageAbove(level, formulas.ofSnr) : meanOfAll);
    const known = new Map();
    // P(X > ξ), P(X ≤ ξ) and E[X; X ≤ ξ].
    const at = (threshold) => {
        if (!known.has(threshold)) {
            const level = threshold > 0 ? Math.max(cutoff, formulas.leastSnr(threshold)) : Infinity;
            const atMost = atOrAbove(level);
            known.set(threshold, { above: below(level), atMost, expected: atMost > 0 ? times(atMost, meanAbove(level)) : 0 });
        }
        return known.get(threshold);
    };
    return {
        mean: meanOfAll,
        // Asked for at many latencies, which are not kept.
        probabilityAtMost: (threshold) => (threshold > 0 ? atOrAbove(Math.max(cutoff, formulas.leastSnr(threshold))) : 0),
        probabilityAbove: (threshold) => at(threshold).above,
        expectedAtMost: (threshold) => at(threshold).expected,
    };
}

// The bits of each cut, in the precision of the features that the scenario states, or else in that of the network.
const bitsOf = ({ data: bits, elements, raw }, { featureBits }) =>
    featureBits === 0 ? bits : bits.map((_, cut) => elements[cut] * featureBits + raw[cut]);

// What an inference costs with a weight of time and one of energy: each stage's extra cost on the device, each cut's cost of sending
// (0 after the last stage), and the cost of computing where an inference stops.
function costsOf(network, scenario, time, energy) {
    const stages = network.work.map((work) => ({
        device: work / scenario.deviceSpeed,
        energy: work * scenario.deviceEnergy,
        edge: work / scenario.edgeSpeed,
    }));
    const device = running(stages.map((stage) => formulas.device(time, energy, stage.device, stage.energy)));
    const edges = stages.map((stage) => formulas.edge(time, stage.edge));
    const edge = running(edges.slice().reverse()).reverse();
    return {
        extra: stages.map((stage) => formulas.extra(time, energy, stage.device, stage.energy, stage.edge)),
        offload: [...bitsOf(network, scenario).map((bits) => formulas.radio(time, energy, scenario.power, bits / scenario.bandwidth)), 0],
        computing: device.map((before, cut) => before + edge[cut]),
        edge: edge[0],
    };
}

// For each rule and horizon: the threshold at a cut, asked for from the last cut to the first, given the value at the next cut.
const rules = {
    optimal: (costs) => (cut, value) => formulas.optimalThreshold(costs.extra[cut], value, costs.offload[cut]),
    "static-lookahead": (costs, airtime) => {
        let goingOn = Infinity;
        return (cut) => {
            goingOn = formulas.staticGoingOn(costs.extra[cut], costs.offload[cut + 1], goingOn, airtime);
            return goingOn / costs.offload[cut];
        };
    },
    lookahead: (costs, airtime) => (cut) =>
        formulas.lookAheadThreshold(costs.extra[cut], costs.offload[cut], costs.offload[cut + 1], airtime),
};

// The expected cost of an inference relative to the edge server's computing, with a number of placed stages, and the thresholds.
function horizon(costs, airtime, placed, thresholdAt) {
    const thresholds = new Array(placed);
    let value = times(costs.offload[placed], airtime.mean);
    for (let cut = placed - 1; cut >= 0; cut--) {
        thresholds[cut] = thresholdAt(cut, value);
        value = formulas.valueOfThreshold(costs.extra[cut], costs.offload[cut], value, thresholds[cut], airtime);
    }
    return { value, thresholds };
}

// The smallest number of stages whose cost is the least, but for rounding.
function leastOf(frames) {
    const least = Math.min(...frames);
    return frames.findIndex((cost) => cost <= least + 1e-12 * Math.abs(least));
}

// The share of inferences that stop at each cut.
function stopsOf(thresholds, airtime) {
    let reached = 1;
    const stops = thresholds.map((threshold) => {
        const stopped = times(reached, airtime.probabilityAtMost(threshold));
        reached = times(reached, airtime.probabilityAbove(threshold));
        return stopped;
    });
    return [...stops, reached];
}

// The share of inferences that are done within a time, as a function of the time.
function latencyOf(time, thresholds, airtime) {
    const reached = [1];
    thresholds.forEach((threshold) => reached.push(times(reached.at(-1), airtime.probabilityAbove(threshold))));
    return (latency) =>
        sum(
            reached.map((share, cut) => {
                const left = latency - time.computing[cut];
                if (left < 0 || share === 0) return 0;
                if (time.offload[cut] === 0) return share;
                const airtimeInTime = formulas.airtimeInTime(thresholds[cut] ?? Infinity, left, time.offload[cut]);
                return share * airtime.probabilityAtMost(airtimeInTime);
            }),
        );
}

// The least time within which a share of inferences is done; infinite where none is.
function quantileOf(latency, share, start) {
    let [low, high] = [0, start];
    while (latency(high) < share - 1e-12) {
        if (high > 1e300) return Infinity;
        [low, high] = [high, 2 * high];
    }
    while (high - low > 1e-13 * high) {
        const middle = low + (high - low) / 2;
        [low, high] = latency(middle) >= share - 1e-12 ? [low, middle] : [middle, high];
    }
    return high;
}

// What each number of placed stages costs under a rule.
function tableOf(problem, rule) {
    const { costs, airtime, placing, inferences } = problem;
    const perInference = placing.map(
        (_, placed) => costs.edge + horizon(costs, airtime, placed, rules[rule](costs, airtime)).value,
    );
    return { perInference, frames: perInference.map((cost, n) => formulas.costOfFrame(placing[n], inferences, cost)) };
}

function problemOf(network, scenario) {
    const { timeWeight, energyWeight } = scenario;
    return {
        costs: costsOf(network, scenario, timeWeight, energyWeight),
        time: costsOf(network, scenario, 1, 0),
        energy: costsOf(network, scenario, 0, 1),
        airtime: nakagami(scenario.meanSnr, scenario.shape, scenario.cutoff),
        placing: running(
            network.parameters.map((bits) => formulas.radio(timeWeight, energyWeight, scenario.receivePower, bits / scenario.rate)),
        ),
        inferences: scenario.inferences,
        limit: network.memory.filter((bits) => bits <= scenario.memory).length,
    };
}

// What to place and when to send; placed is −1 where every placement that fits costs an infinite amount.
function solve(network, scenario, rule) {
    const problem = problemOf(network, scenario);
    const { costs, time, energy, airtime, placing, inferences, limit } = problem;
    const table = tableOf(problem, rule);
    const fixed = costs.computing.map((cost, cut) =>
        formulas.costOfFrame(placing[cut], inferences, cost + times(costs.offload[cut], airtime.mean)),
    );
    const fitting = fixed.slice(0, limit + 1);
    const staticSplit = fitting.indexOf(Math.min(...fitting));
    const best = leastOf(table.frames.slice(0, limit + 1));
    const answer = {
        problem,
        rule,
        ...table,
        placed: Number.isFinite(table.frames[best]) ? best : -1,
        unbounded: leastOf(table.frames),
        baselines: { edge: fixed[0], device: fixed.at(-1), static: fixed[staticSplit], staticSplit },
    };
    if (answer.placed < 0) return answer;
    const { thresholds } = horizon(costs, airtime, best, rules[rule](costs, airtime));
    const fixedAt = (cut) => thresholds[cut];
    const latency = latencyOf(time, thresholds, airtime);
    const start = Math.max(...time.computing);
    return {
        ...answer,
        thresholds,
        snr: thresholds.map((threshold) => (threshold > 0 ? formulas.leastSnr(threshold) : Infinity)),
        stops: stopsOf(thresholds, airtime),
        time: time.edge + horizon(time, airtime, best, fixedAt).value,
        energy: energy.edge + horizon(energy, airtime, best, fixedAt).value,
        latency,
        percentiles: [50, 95, 99].map((percent) => ({ percent, within: quantileOf(latency, percent / 100, start) })),
    };
}
