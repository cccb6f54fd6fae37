// Numbers and words as the page shows them.

const element = (id) => document.getElementById(id);
const nbsp = "\u00a0";
const shown = (value, digits = 4) => {
    if (!Number.isFinite(value)) return "infinite";
    const exponent = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)));
    return exponent < -4 || exponent > 6
        ? value.toExponential(digits - 1).replace("e+", "e")
        : new Intl.NumberFormat("en", { maximumSignificantDigits: digits }).format(value);
};
// No kiloseconds.
const withPrefix = (value, unit) => {
    const most = unit === "s" ? 0 : 4;
    const thousands = value > 0 ? Math.max(-4, Math.min(most, Math.floor(Math.log10(value) / 3 + 1e-9))) : 0;
    return Number.isFinite(value)
        ? `${shown(value / 1000 ** thousands)}${nbsp}${"pnµm kMGT"[thousands + 4].trim()}${unit}`
        : "infinite";
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
const decibels = (snr) => (snr === Infinity ? "never" : snr === 0 ? "always" : `${(10 * Math.log10(snr)).toFixed(2).replace("-", "−")}${nbsp}dB`);
const against = (cost, other) => {
    const difference = 1 - cost / other;
    return Math.abs(difference) < 5e-5
        ? "as much as"
        : difference > 0
          ? `${percent(difference)} less than`
          : `${percent(other === 0 ? Infinity : -difference)} more than`;
};
