// The answer in words and tables.

function headlineOf({ placed }, { name, stages }) {
    const all = stages.length;
    return placed < 0
        ? "No placement has a finite cost."
        : placed === 0
          ? `Place nothing of ${name} on the device: it sends the raw input.`
          : placed === all
            ? `Place all ${all} stages of ${name} on the device.`
            : `Place ${placed} of ${all} stages of ${name} on the device: ${range(stages, 0, placed)}.`;
}

// Where most inferences end.
function mostOf({ stops, snr, placed }, { stages }) {
    const cut = stops.indexOf(Math.max(...stops));
    const share = percent(stops[cut]);
    return cut < placed
        ? `${share} of inferences are sent before ${stages[cut]}, where the SNR is at least ${decibels(snr[cut])}.`
        : placed < stages.length
          ? `${share} of inferences are sent before ${stages[cut]}, at any SNR.`
          : `${share} of inferences end on the device, and nothing is sent.`;
}

function summaryOf(answer, network) {
    const { placed, frames, baselines, problem } = answer;
    if (placed < 0) {
        return (
            "Without a cut-off, Rayleigh fading comes too near to an SNR of 0: the mean airtime is infinite, and so is the cost " +
            "wherever an upload may be forced. Set a cut-off SNR under “Everything else in the scenario”."
        );
    }
    const cost = frames[placed];
    const { staticSplit } = baselines;
    const cut = staticSplit === network.stages.length ? "everything on the device" : `always before ${network.stages[staticSplit]}`;
    const overEdge = `${against(cost, baselines.edge)} with everything on the edge server`;
    const comparison = !Number.isFinite(baselines.edge)
        ? "where everything on the edge server costs an infinite amount: without a cut-off the mean airtime is infinite"
        : staticSplit === 0
          ? `${overEdge}, which is the best fixed cut`
          : `${overEdge} and ${against(cost, baselines.static)} with the best fixed cut (${cut})`;
    const frame = `A frame of ${count(problem.inferences, "inference")} then costs ${shown(cost)}, ${comparison}.`;
    return `${frame} ${mostOf(answer, network)}`;
}

const memoryOf = ({ limit }, network, scenario) => {
    const held = limit === 0 ? "no stage" : limit === 1 ? "the first stage only" : `the first ${limit} stages at most`;
    const run = `to run ${limit === 0 ? "" : "up to "}${network.stages[limit]}`;
    const needed = inBytes(network.memory[limit]);
    return `The device’s memory of ${inBytes(scenario.memory)} holds ${held}: ${run}, parameters and tensors in use take ${needed}. `;
};

// What the placed stages are worth, and the next stages that would pay first if inferences were more frequent.
function reasonOf(answer, network, scenario) {
    const { placed, perInference, frames, problem, unbounded } = answer;
    const { placing, inferences, limit } = problem;
    const all = network.stages.length;
    const memory = limit < all ? memoryOf(problem, network, scenario) : "";
    if (placed < 0) return memory;
    const saving = (from, to) => inferences * (perInference[from] - perInference[to]);
    const saved = Number.isFinite(perInference[0]) ? shown(saving(0, placed)) : "an infinite amount";
    const taken =
        placed === 0
            ? ""
            : placed === 1
              ? `The placed stage saves ${saved} in a frame and costs ${shown(placing[1])} to place once per update. `
              : `The ${placed} placed stages save ${saved} in a frame and cost ${shown(placing[placed])} to place once per update. `;
    if (placed === all) return `${taken}The network ends there.`;
    if (unbounded !== placed) {
        const other = `${count(unbounded, "stage")} would be best, at a cost of ${shown(frames[unbounded])}`;
        return `${taken}${memory}Without that bound ${other}.`;
    }
    const next = placing
        .map((_, to) => to)
        .filter((to) => to > placed && perInference[placed] - perInference[to] > 1e-12 * Math.abs(perInference[placed]))
        .sort(
            (one, other) =>
                (placing[one] - placing[placed]) / saving(placed, one) - (placing[other] - placing[placed]) / saving(placed, other),
        )[0];
    if (next === undefined) return `${taken}No ${placed === 0 ? "" : "further "}stage lowers the cost of an inference. ${memory}`;
    const more = `Placing ${range(network.stages, placed, next)}${placed === 0 ? "" : " as well"}`;
    const [worth, price] = [shown(saving(placed, next)), shown(placing[next] - placing[placed])];
    return `${taken}${more} would save ${worth} in a frame, and costs ${price} to place. ${memory}`;
}

function row(cells, head, className = "") {
    const made = document.createElement("tr");
    made.className = className;
    cells.forEach(([text, isNumber], n) => {
        const cell = document.createElement(n === 0 && head ? "th" : "td");
        if (n === 0 && head) cell.scope = "row";
        if (isNumber) cell.className = "number";
        cell.textContent = text;
        made.append(cell);
    });
    return made;
}

function showFacts(answer) {
    const { placed } = answer;
    const facts =
        placed < 0
            ? []
            : [
                  ["Cost of a frame", shown(answer.frames[placed])],
                  ["of which placing", shown(answer.problem.placing[placed])],
                  ["Cost of an inference", shown(answer.perInference[placed])],
                  ["Mean time", withPrefix(answer.time, "s")],
                  ["Mean energy", withPrefix(answer.energy, "J")],
                  ["95 % done within", withPrefix(answer.percentiles[1].within, "s")],
              ];
    element("facts").replaceChildren(
        ...facts.map(([name, value]) => {
            const group = document.createElement("div");
            const [term, text] = [document.createElement("dt"), document.createElement("dd")];
            [term.textContent, text.textContent] = [name, value];
            group.append(term, text);
            return group;
        }),
    );
}

const comparedWith = (cost, total) =>
    !Number.isFinite(total)
        ? "infinite"
        : Math.abs(total / cost - 1) < 5e-5
          ? "the same"
          : `${total > cost ? "+" : "−"}${percent(Math.abs(total / cost - 1))}`;

function showCompared(answer, network) {
    const { problem, baselines, placed, frames } = answer;
    const all = network.stages.length;
    const cost = placed < 0 ? Infinity : frames[placed];
    const ways = [
        ...data.rules.map(({ option, name }) => {
            const other = option === answer.rule ? answer : tableOf(problem, option);
            const best = leastOf(other.frames.slice(0, problem.limit + 1));
            return [name[0].toUpperCase() + name.slice(1), best, other.frames[best], option === answer.rule];
        }),
        ["Best fixed cut", baselines.staticSplit, baselines.static],
        ["Edge only", 0, baselines.edge],
        [`Device only${problem.limit < all ? " (does not fit)" : ""}`, all, baselines.device],
    ];
    element("compared").replaceChildren(
        ...ways.map(([name, stages, total, isChosen]) =>
            row(
                [
                    [name],
                    [Number.isFinite(total) ? String(stages) : "–", true],
                    [shown(total), true],
                    [isChosen || placed < 0 ? "" : comparedWith(cost, total), true],
                ],
                true,
                isChosen ? "chosen" : "",
            ),
        ),
    );
}

function showThresholds(answer, network) {
    const { placed } = answer;
    if (placed < 0) {
        element("thresholds").replaceChildren();
        element("never").textContent = "There is no answer with these settings.";
        return;
    }
    const all = network.stages.length;
    const cuts = Array.from({ length: Math.min(placed + 1, all) }, (_, cut) => cut);
    const seldom = cuts.filter((cut) => answer.stops[cut] < 1e-9);
    element("thresholds").replaceChildren(
        ...cuts
            .filter((cut) => answer.stops[cut] >= 1e-9)
            .map((cut) =>
                row(
                    [
                        [network.stages[cut]],
                        [cut === placed ? "any SNR" : decibels(answer.snr[cut]), true],
                        [percent(answer.stops[cut]), true],
                    ],
                    true,
                ),
            ),
    );
    const names = seldom.map((cut) => network.stages[cut]);
    const where = names.length > 2 ? `${names[0]} and ${names.length - 1} other stages` : names.join(" and ");
    element("never").textContent =
        (seldom.length > 0 ? `Before ${where} it sends fewer than one inference in a thousand million. ` : "") +
        (placed === all ? `${percent(answer.stops[placed])} of inferences end on the device, and nothing is sent.` : "");
}

function showPlacements(answer, network) {
    const { perInference, frames, placed, problem } = answer;
    element("placements").replaceChildren(
        ...frames.map((cost, n) =>
            row(
                [
                    [String(n)],
                    [n === 0 ? "nothing" : network.stages[n - 1]],
                    [shown(perInference[n]), true],
                    [shown(cost), true],
                    [n === 0 ? "" : `${inBytes(network.memory[n - 1])}${n > problem.limit ? ", does not fit" : ""}`],
                ],
                true,
                n === placed ? "chosen" : "",
            ),
        ),
    );
}
