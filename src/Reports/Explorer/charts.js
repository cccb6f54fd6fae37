// The figures, as SVG drawn at the width that there is.

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
        drawing.append(
            svg("line", {
                class: tick === 0 ? "zero" : "grid",
                x1: box.left,
                x2: box.right,
                y1: toY(tick),
                y2: toY(tick),
            }),
        );
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

// Whether a curve, from left to right, comes nearer to a rectangle than a distance.
const meets = (curve, distance, { left, right, top, bottom }) =>
    curve.slice(1).some(([x1, y1], n) => {
        const [x0, y0] = curve[n];
        if (x1 < left - distance || x0 > right + distance) return false;
        const at = (x) => y0 + ((y1 - y0) * (x - x0)) / (x1 - x0);
        const [from, to] = [at(Math.max(x0, left - distance)), at(Math.min(x1, right + distance))];
        return Math.min(from, to) < bottom + distance && Math.max(from, to) > top - distance;
    });

// Where a text lies that ends at a point of its baseline; letters are 12 pixels high.
const lies = (right, baseline, width) => ({ left: right - width, right, top: baseline - 11, bottom: baseline + 4, baseline });

// The free place of a text that names a level: nearest to the level, above or below it, and there as far to the right as possible.
function placeBeside(level, width, box, isFree) {
    for (let away = 0; away < box.bottom - box.top; away += 6) {
        for (let right = box.right; right - width > box.left; right -= 4) {
            const sides = [level - 6 - away, level + 15 + away].map((baseline) => lies(right, baseline, width));
            const free = sides.find(isFree);
            if (free) return free;
        }
    }
    return lies(box.right, level - 6, width);
}

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
    if (!Number.isFinite(least)) {
        element("cost").replaceChildren();
        element("cost-text").textContent = "Every placement costs an infinite amount.";
        return;
    }
    // Far beyond the references nothing matters, and would flatten what does.
    const reference = Math.max(least, ...levels.map(([, value]) => value));
    const enough = reference + Math.max(1.2 * (reference - least), 0.15 * reference);
    const most = Math.min(Math.max(...finite, reference), enough);
    const spread = most > least ? most - least : most;
    const low = least < 0.5 * most ? 0 : Math.max(0, least - 0.12 * spread);
    const high = most + 0.08 * spread;
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
        back.append(
            svg("rect", {
                class: "beyond",
                x: from,
                y: box.top,
                width: box.right - from,
                height: box.bottom - box.top,
            }),
        );
    }
    const clip = svg("clipPath", { id: "plot" });
    clip.append(svg("rect", { x: 0, y: box.top, width: box.right + 14, height: box.bottom - box.top }));
    drawing.append(clip);
    const clipped = svg("g", { "clip-path": "url(#plot)" });
    drawing.append(clipped);
    levels.forEach(([, value]) =>
        clipped.append(svg("line", { class: "level", x1: box.left, x2: box.right, y1: toY(value), y2: toY(value) })),
    );
    const points = values
        .map((value, n) => [toX(n), toY(Math.min(value, high + 10 * (high - low)))])
        .filter((_, n) => Number.isFinite(values[n]));
    clipped.append(svg("path", { class: "line", d: path(points) }));
    if (stages <= 40) points.forEach(([cx, cy]) => clipped.append(svg("circle", { class: "dot", cx, cy, r: 3.2 })));
    const texts = [];
    const isFree = (place, level) =>
        place.top >= box.top - 10 &&
        place.bottom <= box.bottom &&
        !meets(points, 5, place) &&
        levels.every(([, value]) => value === level || toY(value) < place.top || toY(value) > place.bottom) &&
        texts.every(
            (other) => other.right < place.left || other.left > place.right || other.bottom < place.top || other.top > place.bottom,
        );
    const write = (text, place) => {
        text.setAttribute("x", place.right);
        text.setAttribute("y", place.baseline);
        texts.push(place);
    };
    if (problem.limit < stages) {
        const text = svg("text", { class: "memory", "text-anchor": "end" }, "does not fit the memory");
        drawing.append(text);
        const [from, width] = [toX(problem.limit + 0.5), text.getComputedTextLength()];
        const right = box.right - from > width + 8 ? from + 8 + width : from - 8;
        const heights = Array.from({ length: Math.floor((box.bottom - box.top - 24) / 6) }, (_, n) => box.bottom - 8 - 6 * n);
        const places = heights.map((height) => lies(right, height, width));
        write(text, places.find((place) => isFree(place)) ?? places[0]);
    }
    levels.forEach(([name, value]) => {
        const text = svg("text", { class: "name", "text-anchor": "end" }, name);
        drawing.append(text);
        write(text, placeBeside(toY(value), text.getComputedTextLength(), box, (place) => isFree(place, value)));
    });
    if (placed >= 0) drawing.append(svg("circle", { class: "best", cx: toX(placed), cy: toY(values[placed]), r: 6 }));
    const pointer = svg("line", { class: "pointer", y1: box.top, y2: box.bottom, visibility: "hidden" });
    drawing.append(pointer);

    const reading = (n) => {
        const stagesPlaced = n === 0 ? "No stage placed" : `${count(n, "stage")} placed, up to ${network.stages[n - 1]}`;
        const share = unit !== 1 && Number.isFinite(frames[n]) ? `, ${percent(values[n] / 100)} of edge only` : "";
        const verdict = n > problem.limit ? "; does not fit the memory" : n === placed ? "; this is the best" : "";
        return `${stagesPlaced}: a frame costs ${shown(frames[n])}${share}${verdict}.`;
    };
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
    const scale = 1000 ** Math.max(-3, Math.min(0, Math.floor(Math.log10(last) / 3 + 1e-9)));
    const unit = { 1e-9: "ns", 1e-6: "µs", 1e-3: "ms", 1: "s" }[Number(scale.toPrecision(1))];
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
        svg("path", {
            class: "line",
            d: path(
                Array.from({ length: samples + 1 }, (_, n) => [
                    toX((high * n) / samples),
                    toY(answer.latency((high * n) / samples)),
                ]),
            ),
        }),
    );
    answer.percentiles.forEach(({ percent: share, within }) => {
        drawing.append(svg("circle", { class: "best", cx: toX(within), cy: toY(share / 100), r: 4.5 }));
    });
    const done = answer.percentiles.map(
        ({ percent: share, within }) => `${share}${nbsp}% are done within ${withPrefix(within, "s")}`,
    );
    text.textContent = `${done.join(", ")}.`;
}
