// What is shown, and when.

let state = { ...start };

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
    if (location.hash.slice(1) !== address)
        history.replaceState(null, "", address ? `#${address}` : location.pathname + location.search);
});

function show() {
    const network = networkOf(state);
    const scenario = scenarioOf(state);
    const worthNothing = state.timeWeight === 0 && state.energyWeight === 0;
    document.title = `${network.name} – Explorer`;
    element("results").hidden = worthNothing;
    if (worthNothing) {
        element("headline").textContent = "Neither a second nor a joule is worth anything.";
        element("summary").textContent =
            "Every placement would cost nothing, so that none is best. Give one of the two a worth above 0.";
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
        element("command").textContent =
            `splitproofs place --model ${state.model} --scenario explorer.scenario.yaml --rule ${state.rule}`;
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
    element("scenario").value =
        data.scenarios.find(({ values }) => data.quantities.every(({ name }) => values[name] === state[name]))?.name ?? "";
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
    const parts = wrong.map((part) => `“${part}”`).join(" and ");
    element("notice").textContent = `The address has ${parts}, which this page does not know or allow. The rest of it holds.`;
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
