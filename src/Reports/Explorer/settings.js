// The settings: where they start, the scenario that they say, and the address that holds them.

const start = { model: data.networks[0].key, rule: data.rules[0].option, ...data.scenarios[0].values };

const networkOf = (settings) => data.networks.find((network) => network.key === settings.model);
const inUnits = (quantity, value) =>
    value === "none"
        ? quantity.name === "memory"
            ? Infinity
            : 0
        : quantity.factor === 0
          ? Math.pow(10, value / 10)
          : value * quantity.factor;
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
            .filter(({ key }) => key.startsWith(section) && !key.slice(section.length).includes("."))
            .filter(({ name }) => settings[name] !== "none" && !(name === "shape" && settings.shape === 1))
            .map((quantity) => `${quantity.key.slice(section.length)}: ${written(quantity, settings[quantity.name], " ")}`);
    const map = (section, ...first) => `{${[...first, ...entries(section)].join(", ")}}`;
    return [
        "name: explorer",
        `device: ${map("device.")}`,
        `edge: ${map("edge.")}`,
        "uplink:",
        ...entries("uplink.").map((entry) => `  ${entry}`),
        `  fading: ${map("uplink.fading.", `family: ${settings.shape === 1 ? "rayleigh" : "nakagami"}`)}`,
        `downlink: ${map("downlink.")}`,
        `weights: ${map("weights.")}`,
        ...entries(""),
        "",
    ].join("\n");
}

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
              ? (data.networks.find((network) => [network.key, network.name.toLowerCase()].includes(text.toLowerCase()))?.key ??
                null)
              : key === "rule"
                ? (data.rules.find((rule) => rule.option === text)?.option ?? null)
                : null;
        if (value === null) wrong.push(part);
        else settings[quantity ? quantity.name : key] = value;
    }
    return { settings, wrong };
}
