// What the page shows, and how it is set.

const element = (id) => document.getElementById(id);
const start = { model: data.networks[0].key, rule: data.rules[0].option, ...data.scenarios[0].values };
let state = { ...start };

// --- Words and numbers

const nbsp = "\u00a0";
const shown = (value, digits = 4) => {
  if (!Number.isFinite(value)) return "infinite";
  const exponent = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)));
  return exponent < -4 || exponent > 6
    ? value.toExponential(digits - 1).replace("e+", "e")
    : new Intl.NumberFormat("en", { maximumSignificantDigits: digits }).format(value);
};
const withPrefix = (value, unit) => {
  const thousands = value > 0 ? Math.max(-4, Math.min(4, Math.floor(Math.log10(value) / 3 + 1e-9))) : 0;
  return Number.isFinite(value) ? `${shown(value / 1000 ** thousands)}${nbsp}${"pnµm kMGT"[thousands + 4].trim()}${unit}` : "infinite";
};
const inBytes = (bits) => {
  const powers = bits > 0 ? Math.max(0, Math.min(4, Math.floor(Math.log2(bits / 8) / 10))) : 0;
  return `${shown(bits / 8 / 1024 ** powers, 3)}${nbsp}${["B", "KiB", "MiB", "GiB", "TiB"][powers]}`;
};
const percent = (share, digits = 3) => {
  const value = 100 * share;
  return value > 0 && value < 0.01 ? `<${nbsp}0.01${nbsp}%` : `${shown(Math.abs(value) < 1e-7 ? 0 : value, digits)}${nbsp}%`;
};
const count = (number, noun) => `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;
const range = (stages, from, to) => (to - from === 1 ? stages[from] : `${stages[from]} to ${stages[to - 1]}`);
const decibels = (snr) =>
  snr === Infinity ? "never" : snr === 0 ? "always" : `${(10 * Math.log10(snr)).toFixed(2)}${nbsp}dB`;
const against = (cost, other) => {
  const difference = 1 - cost / other;
  return Math.abs(difference) < 5e-5 ? "as much as" : difference > 0 ? `${percent(difference)} less than` : `${percent(other === 0 ? Infinity : -difference)} more than`;
};

// --- The scenario that the settings say

const networkOf = (settings) => data.networks.find((network) => network.key === settings.model);
const inUnits = (quantity, value) =>
  value === "none" ? (quantity.name === "memory" ? Infinity : 0) : quantity.factor === 0 ? Math.pow(10, value / 10) : value * quantity.factor;
const scenarioOf = (settings) =>
  Object.fromEntries(
    data.quantities.map((quantity) => {
      const value = inUnits(quantity, settings[quantity.name]);
      return [quantity.name, quantity.name === "memory" ? Math.floor(value) : value];
    }),
  );
const written = (quantity, value, space) => (value === "none" ? "none" : `${value}${quantity.unit ? space + quantity.unit : ""}`);

function yamlOf(settings) {
  const entries = (section) =>
    data.quantities
      .filter(({ key, name }) => key.startsWith(section) && !key.slice(section.length).includes(".") && settings[name] !== "none")
      .map((quantity) => `${quantity.key.slice(section.length)}: ${written(quantity, settings[quantity.name], " ")}`);
  const map = (section, ...first) => `{${[...first, ...entries(section)].join(", ")}}`;
  return [
    "name: explorer",
    `device: ${map("device.")}`,
    `edge: ${map("edge.")}`,
    "uplink:",
    ...entries("uplink.").map((entry) => `  ${entry}`),
    `  fading: ${map("uplink.fading.", "family: rayleigh")}`,
    `downlink: ${map("downlink.")}`,
    `weights: ${map("weights.")}`,
    ...entries(""),
    "",
  ].join("\n");
}

// --- The address

const addressOf = (settings) =>
  [
    ...["model", "rule"].filter((key) => settings[key] !== start[key]).map((key) => [key, settings[key]]),
    ...data.quantities
      .filter(({ name }) => settings[name] !== start[name])
      .map((quantity) => [quantity.key, written(quantity, settings[quantity.name], "")]),
  ]
    .map(([key, value]) => `${key}=${encodeURIComponent(value).replaceAll("%2F", "/")}`)
    .join("&");

// A value as it is allowed, or null.
function readValue(quantity, text) {
  if (text === "none") return quantity.without ? "none" : null;
  const digits = quantity.unit && text.endsWith(quantity.unit) ? text.slice(0, -quantity.unit.length).trim() : text.trim();
  const value = digits === "" ? NaN : Number(digits);
  const isWhole = quantity.step !== 1 || Number.isInteger(value);
  return value >= quantity.least && value <= quantity.most && isWhole ? value : null;
}

function readAddress(address) {
  const [settings, wrong] = [{ ...start }, []];
  for (const part of address.split("&").filter((text) => text !== "")) {
    const [key, ...rest] = part.split("=");
    let text = rest.join("=");
    try {
      text = decodeURIComponent(text);
    } catch {
      // The text stays as it is, and is found to be no value.
    }
    const quantity = data.quantities.find((candidate) => candidate.key === key);
    const value = quantity
      ? readValue(quantity, text)
      : key === "model"
        ? (data.networks.find((network) => [network.key, network.name.toLowerCase()].includes(text.toLowerCase()))?.key ?? null)
        : key === "rule"
          ? (data.rules.find((rule) => rule.option === text)?.option ?? null)
          : null;
    if (value === null) wrong.push(part);
    else settings[quantity ? quantity.name : key] = value;
  }
  return { settings, wrong };
}

// --- Charts

const svg = (name, attributes, text) => {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  if (text !== undefined) made.textContent = text;
  return made;
};

function ticks(low, high, most) {
  const rough = (high - low) / most;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= rough * 0.999);
  return Array.from({ length: Math.floor(high / step + 1e-9) - Math.ceil(low / step - 1e-9) + 1 }, (_, n) =>
    Number(((Math.ceil(low / step - 1e-9) + n) * step).toPrecision(12)),
  );
}

// A plot with its axes: where values lie, and what is drawn.
function plot(holder, { left = 52, x, y, xTicks, yTicks, xText, yText, xName, yName }) {
  const [width, height] = [holder.clientWidth, holder.clientHeight];
  const box = { left, right: width - 14, top: 26, bottom: height - 42 };
  const toX = (value) => box.left + ((value - x[0]) / (x[1] - x[0])) * (box.right - box.left);
  const toY = (value) => box.bottom - ((value - y[0]) / (y[1] - y[0])) * (box.bottom - box.top);
  const drawing = svg("svg", { viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true" });
  const back = svg("g", {});
  drawing.append(back);
  yTicks.forEach((tick) => {
    drawing.append(svg("line", { class: tick === 0 ? "zero" : "grid", x1: box.left, x2: box.right, y1: toY(tick), y2: toY(tick) }));
    drawing.append(svg("text", { x: box.left - 7, y: toY(tick) + 4, "text-anchor": "end" }, yText(tick)));
  });
  xTicks.forEach((tick) => {
    drawing.append(svg("line", { class: "zero", x1: toX(tick), x2: toX(tick), y1: box.bottom, y2: box.bottom + 4 }));
    drawing.append(svg("text", { x: toX(tick), y: box.bottom + 18, "text-anchor": "middle" }, xText(tick)));
  });
  drawing.append(svg("text", { x: 0, y: 12 }, yName));
  drawing.append(svg("text", { x: box.right, y: height - 6, "text-anchor": "end" }, xName));
  holder.replaceChildren(drawing);
  return { box, toX, toY, drawing, back };
}

const path = (points) => points.map(([x, y], n) => `${n ? "L" : "M"}${x.toFixed(2)},${y.toFixed(2)}`).join("");

// The cost of a frame as a share of edge only's; where that is infinite, as it is.
function drawCosts(answer, network) {
  const { frames, baselines, placed, problem } = answer;
  const unit = Number.isFinite(baselines.edge) ? baselines.edge / 100 : 1;
  const values = frames.map((cost) => cost / unit);
  const finite = values.filter(Number.isFinite);
  const levels = (
    baselines.staticSplit === 0
      ? [["edge only, the best fixed cut", baselines.edge / unit]]
      : [
          ["edge only", baselines.edge / unit],
          ["best fixed cut", baselines.static / unit],
        ]
  ).filter(([, value]) => Number.isFinite(value));
  const least = Math.min(...finite, ...levels.map(([, value]) => value));
  const reference = Math.max(least, ...levels.map(([, value]) => value));
  const most = Math.min(Math.max(...finite, reference), reference + Math.max(1.2 * (reference - least), 0.15 * reference));
  const low = least < 0.5 * most ? 0 : Math.max(0, least - 0.12 * (most - least));
  const high = most + 0.08 * (most - low);
  const stages = frames.length - 1;
  const yTicks = ticks(low, high, 5);
  const suffix = unit === 1 ? "" : "% of edge only";
  const { box, toX, toY, drawing, back } = plot(element("cost"), {
    x: [0, stages],
    y: [low, high],
    xTicks: ticks(0, stages, Math.min(stages, element("cost").clientWidth / 60)).filter(Number.isInteger),
    yTicks,
    xText: String,
    yText: (tick) => (unit === 1 ? shown(tick) : `${shown(tick)}${nbsp}%`),
    xName: "placed stages",
    yName: `${suffix}${low > 0 ? `${suffix ? "; " : ""}the axis does not start at 0` : ""}`,
  });
  if (problem.limit < stages) {
    const from = toX(problem.limit + 0.5);
    back.append(svg("rect", { class: "beyond", x: from, y: box.top, width: box.right - from, height: box.bottom - box.top }));
    const fits = box.right - from > 110;
    drawing.append(
      svg("text", { x: fits ? from + 8 : from - 8, y: box.bottom - 8, "text-anchor": fits ? "start" : "end" }, "does not fit the memory"),
    );
  }
  const clip = svg("clipPath", { id: "plot" });
  clip.append(svg("rect", { x: 0, y: box.top, width: box.right + 14, height: box.bottom - box.top }));
  drawing.append(clip);
  const clipped = svg("g", { "clip-path": "url(#plot)" });
  drawing.append(clipped);
  levels.forEach(([, value]) => clipped.append(svg("line", { class: "level", x1: box.left, x2: box.right, y1: toY(value), y2: toY(value) })));
  const points = values.map((value, n) => [toX(n), toY(Math.min(value, high + 10 * (high - low)))]).filter((_, n) => Number.isFinite(values[n]));
  clipped.append(svg("path", { class: "line", d: path(points) }));
  if (stages <= 40) points.forEach(([cx, cy]) => clipped.append(svg("circle", { class: "dot", cx, cy, r: 3.2 })));
  let below = -Infinity;
  levels
    .sort((one, other) => other[1] - one[1])
    .forEach(([name, value]) => {
      below = Math.max(toY(value) - 6, below + 16);
      drawing.append(svg("text", { class: "name", x: box.right, y: below, "text-anchor": "end" }, name));
    });
  if (placed >= 0) drawing.append(svg("circle", { class: "best", cx: toX(placed), cy: toY(values[placed]), r: 6 }));
  const pointer = svg("line", { class: "pointer", y1: box.top, y2: box.bottom, visibility: "hidden" });
  drawing.append(pointer);

  const reading = (n) =>
    `${n === 0 ? "No stage placed" : `${count(n, "stage")} placed, up to ${network.stages[n - 1]}`}: a frame costs ${shown(frames[n])}` +
    `${unit !== 1 && Number.isFinite(frames[n]) ? `, ${percent(values[n] / 100)} of edge only` : ""}` +
    `${n > problem.limit ? "; does not fit the memory" : n === placed ? "; this is the best" : ""}.`;
  const text = element("cost-text");
  const higher = finite.filter((value) => value > high).length;
  const infinite = values.length - finite.length;
  const resting =
    (placed < 0 ? "No placement that fits has a finite cost." : reading(placed)) +
    (higher > 0 ? ` ${count(higher, "placement")} ${higher === 1 ? "costs" : "cost"} more than the plot shows.` : "") +
    (infinite > 0 ? ` ${count(infinite, "placement")} ${infinite === 1 ? "costs" : "cost"} an infinite amount.` : "");
  text.textContent = resting;
  drawing.addEventListener("pointermove", (event) => {
    const at = event.clientX - drawing.getBoundingClientRect().left;
    const n = Math.max(0, Math.min(stages, Math.round(((at - box.left) / (box.right - box.left)) * stages)));
    pointer.setAttribute("x1", toX(n));
    pointer.setAttribute("x2", toX(n));
    pointer.setAttribute("visibility", "visible");
    text.textContent = reading(n);
  });
  drawing.addEventListener("pointerleave", () => {
    pointer.setAttribute("visibility", "hidden");
    text.textContent = resting;
  });
}

function drawLatency(answer) {
  const holder = element("latency");
  const text = element("latency-text");
  if (answer.placed < 0) {
    holder.replaceChildren();
    text.textContent = "";
    return;
  }
  const last = answer.percentiles.at(-1).within;
  const scale = 1000 ** Math.max(-3, Math.min(2, Math.floor(Math.log10(last) / 3 + 1e-9)));
  const unit = { 1e-9: "ns", 1e-6: "µs", 1e-3: "ms", 1: "s", 1e3: "ks", 1e6: "Ms" }[Number(scale.toPrecision(1))];
  const high = 1.05 * last;
  const { box, toX, toY, drawing } = plot(holder, {
    x: [0, high],
    y: [0, 1],
    xTicks: ticks(0, high / scale, Math.max(3, holder.clientWidth / 90)).map((tick) => tick * scale),
    yTicks: [0, 0.25, 0.5, 0.75, 1],
    xText: (tick) => shown(tick / scale),
    yText: (tick) => `${100 * tick}${nbsp}%`,
    xName: `time of an inference [${unit}]`,
    yName: "of inferences",
  });
  const samples = Math.max(60, Math.round((box.right - box.left) / 2));
  drawing.append(
    svg("path", { class: "line", d: path(Array.from({ length: samples + 1 }, (_, n) => [toX((high * n) / samples), toY(answer.latency((high * n) / samples))])) }),
  );
  answer.percentiles.forEach(({ percent: share, within }) => {
    drawing.append(svg("circle", { class: "best", cx: toX(within), cy: toY(share / 100), r: 4.5 }));
  });
  text.textContent = `${answer.percentiles.map(({ percent: share, within }) => `${share}${nbsp}% are done within ${withPrefix(within, "s")}`).join(", ")}.`;
}

// --- The answer in words

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
    ? ` ${share} of inferences are sent before ${stages[cut]}, where the SNR is at least ${decibels(snr[cut])}.`
    : placed < stages.length
      ? ` ${share} of inferences are sent before ${stages[cut]}, at any SNR.`
      : ` ${share} of inferences end on the device, and nothing is sent.`;
}

function summaryOf(answer, network) {
  const { placed, frames, baselines, problem } = answer;
  if (placed < 0) {
    return (
      "Without a cut-off, Rayleigh fading comes too near to an SNR of 0: the mean airtime is infinite, and so is the cost wherever an upload " +
      "may be forced. Set a cut-off SNR under “Everything else in the scenario”."
    );
  }
  const cost = frames[placed];
  const { staticSplit } = baselines;
  const cut = staticSplit === network.stages.length ? "everything on the device" : `always before ${network.stages[staticSplit]}`;
  return (
    `A frame of ${count(problem.inferences, "inference")} then costs ${shown(cost)}, ` +
    (Number.isFinite(baselines.edge)
      ? staticSplit === 0
        ? `${against(cost, baselines.edge)} with everything on the edge server, which is the best fixed cut.`
        : `${against(cost, baselines.edge)} with everything on the edge server and ${against(cost, baselines.static)} with the best fixed cut (${cut}).`
      : "where everything on the edge server would cost an infinite amount: without a cut-off the mean airtime is infinite.") +
    mostOf(answer, network)
  );
}

const memoryOf = ({ limit }, network, scenario) => {
  const held = limit === 0 ? "no stage" : limit === 1 ? "the first stage only" : `the first ${limit} stages at most`;
  return (
    `The device’s memory of ${inBytes(scenario.memory)} holds ${held}: to run ${limit === 0 ? "" : "up to "}${network.stages[limit]}, ` +
    `parameters and tensors in use take ${inBytes(network.memory[limit])}. `
  );
};

// What the placed stages are worth, and the next stages that would pay first if inferences were more frequent.
function reasonOf(answer, network, scenario) {
  const { placed, perInference, frames, problem, unbounded } = answer;
  const { placing, inferences, limit } = problem;
  const all = network.stages.length;
  const memory = limit < all ? memoryOf(problem, network, scenario) : "";
  if (placed < 0) return memory;
  const saving = (from, to) => inferences * (perInference[from] - perInference[to]);
  const taken =
    placed === 0
      ? ""
      : `${placed === 1 ? "The placed stage saves" : `The ${placed} placed stages save`} ` +
        `${Number.isFinite(perInference[0]) ? shown(saving(0, placed)) : "an infinite amount"} in a frame and cost${placed === 1 ? "s" : ""} ` +
        `${shown(placing[placed])} to place once per update. `;
  if (placed === all) return `${taken}The network ends there.`;
  if (unbounded !== placed) {
    return `${taken}${memory}Without that bound ${count(unbounded, "stage")} would be best, at a cost of ${shown(frames[unbounded])}.`;
  }
  const next = placing
    .map((_, to) => to)
    .filter((to) => to > placed && perInference[placed] - perInference[to] > 1e-12 * Math.abs(perInference[placed]))
    .sort((one, other) => (placing[one] - placing[placed]) / saving(placed, one) - (placing[other] - placing[placed]) / saving(placed, other))[0];
  return (
    taken +
    (next === undefined
      ? `No ${placed === 0 ? "" : "further "}stage lowers the cost of an inference.`
      : `Placing ${range(network.stages, placed, next)} ${placed === 0 ? "" : "as well "}would save ${shown(saving(placed, next))} in a frame, ` +
        `and costs ${shown(placing[next] - placing[placed])} to place.`) +
    (memory ? ` ${memory}` : "")
  );
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

function showCompared(answer, network) {
  const { problem, baselines, placed, frames } = answer;
  const all = network.stages.length;
  const cost = placed < 0 ? Infinity : frames[placed];
  const ways = [
    ...data.rules.map(({ option, name }) => {
      const other = option === state.rule ? answer : tableOf(problem, option);
      const best = leastOf(other.frames.slice(0, problem.limit + 1));
      return [name[0].toUpperCase() + name.slice(1), best, other.frames[best], option === state.rule];
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
          [isChosen || placed < 0 ? "" : Number.isFinite(total) ? (Math.abs(total / cost - 1) < 5e-5 ? "the same" : `${total > cost ? "+" : "−"}${percent(Math.abs(total / cost - 1))}`) : "infinite", true],
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
      .map((cut) => row([[network.stages[cut]], [cut === placed ? "any SNR" : decibels(answer.snr[cut]), true], [percent(answer.stops[cut]), true]], true)),
  );
  element("never").textContent =
    (seldom.length > 0
      ? `Before ${seldom.length > 2 ? `${network.stages[seldom[0]]} and ${seldom.length - 1} other stages` : seldom.map((cut) => network.stages[cut]).join(" and ")} it sends fewer than one inference in a thousand million. `
      : "") + (placed === all ? `${percent(answer.stops[placed])} of inferences end on the device, and nothing is sent.` : "");
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

// --- Putting it together

const later = (delay, action) => {
  let timer = 0;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(action, delay);
  };
};
const announce = later(800, () => {
  element("announcement").textContent = `${element("headline").textContent} ${element("summary").textContent}`;
});
const keepAddress = later(250, () => {
  const address = addressOf(state);
  if (location.hash.slice(1) !== address) history.replaceState(null, "", address ? `#${address}` : location.pathname + location.search);
});

function show() {
  const network = networkOf(state);
  const scenario = scenarioOf(state);
  const worthNothing = state.timeWeight === 0 && state.energyWeight === 0;
  document.title = `${network.name} – Explorer`;
  element("results").hidden = worthNothing;
  if (worthNothing) {
    element("headline").textContent = "Neither a second nor a joule is worth anything.";
    element("summary").textContent = "Every placement would cost nothing, so that none is best. Give one of the two a worth above 0.";
    element("reason").textContent = "";
  } else {
    const answer = solve(network, scenario, state.rule);
    element("headline").textContent = headlineOf(answer, network);
    element("summary").textContent = summaryOf(answer, network);
    element("reason").textContent = reasonOf(answer, network, scenario);
    showFacts(answer);
    drawCosts(answer, network);
    showCompared(answer, network);
    drawLatency(answer);
    showThresholds(answer, network);
    if (element("numbers").open) showPlacements(answer, network);
    element("yaml").textContent = yamlOf(state);
    element("command").textContent = `splitproofs place --model ${state.model} --scenario explorer.scenario.yaml --rule ${state.rule}`;
  }
  announce();
  keepAddress();
}

let isWaiting = false;
function showSoon() {
  if (isWaiting) return;
  isWaiting = true;
  requestAnimationFrame(() => {
    isWaiting = false;
    show();
  });
}

// Where a slider stands: equal ways are equal ratios, or equal differences.
const positions = 240;
const positionOf = ({ logarithmic, least, most }, value) =>
  logarithmic ? (positions * Math.log(value / least)) / Math.log(most / least) : value;
const valueAt = ({ logarithmic, least, most, step }, position) => {
  if (!logarithmic) return Number(Number(position).toFixed(4));
  const value = Number((least * (most / least) ** (position / positions)).toPrecision(2));
  return Math.min(most, Math.max(least, step === 1 ? Math.round(value) : value));
};
const controls = data.quantities.map((quantity) => ({
  quantity,
  field: element(quantity.name),
  slider: element(`${quantity.name}-slider`),
  without: element(`${quantity.name}-without`),
}));

function fill(except) {
  element("network").value = state.model;
  element("rule").value = state.rule;
  element("scenario").value = data.scenarios.find(({ values }) => data.quantities.every(({ name }) => values[name] === state[name]))?.name ?? "";
  for (const { quantity, field, slider, without } of controls) {
    const value = state[quantity.name];
    if (without) without.checked = value === "none";
    field.disabled = slider.disabled = value === "none";
    slider.setAttribute("aria-valuetext", value === "none" ? quantity.without : written(quantity, value, " "));
    if (value === "none") continue;
    if (field !== except) field.value = value;
    if (slider !== except) slider.value = positionOf(quantity, value);
  }
}

function set(name, value, except) {
  state = { ...state, [name]: value };
  fill(except);
  showSoon();
}

for (const { quantity, field, slider, without } of controls) {
  const { name, logarithmic, least, most, step } = quantity;
  [slider.min, slider.max, slider.step] = logarithmic ? [0, positions, 1] : [least, most, step];
  slider.addEventListener("input", () => set(name, valueAt(quantity, slider.value), slider));
  field.addEventListener("input", () => {
    const value = readValue(quantity, field.value);
    field.setCustomValidity(value === null ? `Between ${least} and ${most}${step === 1 ? ", a whole number" : ""}.` : "");
    if (value !== null) set(name, value, field);
  });
  field.addEventListener("change", () => {
    field.setCustomValidity("");
    fill();
  });
  without?.addEventListener("change", () =>
    set(name, without.checked ? "none" : (readValue(quantity, field.value) ?? (start[name] === "none" ? least : start[name]))),
  );
}
element("network").addEventListener("change", (event) => set("model", event.target.value));
element("rule").addEventListener("change", (event) => set("rule", event.target.value));
element("scenario").addEventListener("change", (event) => {
  const found = data.scenarios.find(({ name }) => name === event.target.value);
  if (found) state = { ...state, ...found.values };
  fill();
  showSoon();
});
element("controls").addEventListener("submit", (event) => event.preventDefault());
element("numbers").addEventListener("toggle", showSoon);
element("reset").addEventListener("click", () => {
  state = { ...start };
  fill();
  showSoon();
});

const tell = (text) => {
  element("copied").textContent = text;
  later(4000, () => (element("copied").textContent = ""))();
};
const copy = (text, what) =>
  navigator.clipboard
    ? navigator.clipboard.writeText(text).then(
        () => tell(`${what} is copied.`),
        () => tell("The browser does not allow copying; open “These settings as a scenario”."),
      )
    : tell("The browser does not allow copying; open “These settings as a scenario”.");
element("copy-scenario").addEventListener("click", () => copy(yamlOf(state), "The scenario"));
element("copy-link").addEventListener("click", () => {
  const address = addressOf(state);
  copy(`${location.href.split("#")[0]}${address ? `#${address}` : ""}`, "The link");
});

function load() {
  const { settings, wrong } = readAddress(location.hash.slice(1));
  state = settings;
  element("notice").hidden = wrong.length === 0;
  element("notice").textContent = `The address has ${wrong.map((part) => `“${part}”`).join(" and ")}, which this page does not know or allow. The rest of it holds.`;
  fill();
  show();
}
// The address is taken for the settings.
document.querySelector(".skip").addEventListener("click", (event) => {
  event.preventDefault();
  element("headline").focus();
});
addEventListener("hashchange", load);
new ResizeObserver(showSoon).observe(element("cost"));
load();
