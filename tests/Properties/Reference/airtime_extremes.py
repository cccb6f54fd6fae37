#!/usr/bin/env python3
"""Writes airtime-extremes.csv: the functionals of the airtime X = 1/log2(1 + snr) at the ends of the supported ranges.

Arbitrary precision (mpmath, 60 digits), independent of the program: the density is integrated over the logarithm of the
excess of the SNR over the cut-off, panel by panel, by Gauss-Legendre quadrature; each law is integrated twice, on panels
of different widths, and the script stops unless the two agree to 1e-28.

    /usr/bin/python3 airtime_extremes.py > airtime-extremes.csv

Columns, for the law conditional on snr >= cutoff (the inputs are the doubles nearest to the printed decimals):
  family, scale (mean snr; median for lognormal), shape (m, K, sigma in dB), cutoff (linear; 0 for none), airtime (xi),
  cdf = P(X <= xi), above = P(X > xi), expected_min = E[min(X, xi)], expected_excess = E[(X - xi)+], mean = E[X],
  sensitivity = xi * d cdf / d xi, the condition number of the cdf for an absolute error (0 where xi is not inside).
"""
import random
import sys

from mpmath import mp, mpf, besseli, exp, gamma, inf, log, log1p, pi, sqrt

mp.dps = 60
LN2 = log(mpf(2))


class Law:
    """A density of the SNR, up to a constant: log_density; and where it lives."""

    def __init__(self, family, scale, shape, cutoff):
        self.family = family
        scale, shape = mpf(float(scale)), mpf(float(shape))
        self.cutoff = mpf(float(cutoff))
        if family in ("rayleigh", "nakagami"):
            m = mpf(1) if family == "rayleigh" else shape
            rate = m / scale
            self.power = m  # the density behaves as snr**(power - 1) at 0
            self.log_density = lambda x: (m - 1) * log(x) - rate * (x - self.cutoff)
            self.width = min(mpf(1) / 2, 1 / sqrt(m) / 2)
            self.decay = 1 / rate
            self.top = (m + 130 + 40 * sqrt(m)) / rate
        elif family == "rician":
            rate = (1 + shape) / scale
            self.power = mpf(1)
            self.log_density = lambda x: log(besseli(0, 2 * sqrt(shape * rate * x))) - rate * (x - self.cutoff)
            self.width = min(mpf(1) / 2, 1 / sqrt(1 + shape))
            self.decay = 1 / rate
            self.top = (shape + 150 + 45 * sqrt(1 + shape)) / rate
            root = (sqrt(rate * self.cutoff) + 15 + sqrt(shape)) ** 2 / rate
            self.top = max(self.top, root)
        else:
            sigma = shape * log(mpf(10)) / 10
            self.power = None
            self.log_density = lambda x: -((log(x / scale) / sigma) ** 2) / 2 - log(x)
            self.width = min(mpf(1) / 2, sigma / 2)
            self.decay = scale * exp(-sigma**2 - 16 * sigma)
            self.top = max(scale, self.cutoff) * exp(20 * sigma + 5)

    def panels(self, levels, width):
        """Ends of panels in u = ln(snr - cutoff), with the levels among them."""
        if self.cutoff > 0:
            bottom = min(self.cutoff, self.decay) * exp(mpf(-140))
        elif self.power is None:
            bottom = self.decay
        else:
            bottom = min(self.decay, mpf(1)) * exp(mpf(-140))
        ends = {log(bottom), log(self.top)} | {
            log(level - self.cutoff) for level in levels if bottom < level - self.cutoff < self.top
        }
        ends = sorted(ends)
        points = []
        for a, b in zip(ends, ends[1:]):
            count = int((b - a) / width) + 1
            points += [a + (b - a) * i / count for i in range(count)]
        return points + [ends[-1]], bottom


NODES = {}


def nodes(n):
    if n not in NODES:
        found = []
        for i in range(n):
            x = mp.cos(pi * (i + mpf(3) / 4) / (n + mpf(1) / 2))
            for _ in range(8):
                p0, p1 = mpf(1), x
                for k in range(2, n + 1):
                    p0, p1 = p1, ((2 * k - 1) * x * p1 - (k - 1) * p0) / k
                slope = n * (x * p1 - p0) / (x * x - 1)
                x -= p1 / slope
            found.append((x, 2 / ((1 - x * x) * slope**2)))
        NODES[n] = found
    return NODES[n]


def integrals(law, levels, width):
    """[(u end of panel, mass, mass times airtime)] from the cut-off up, the first entry from the cut-off itself."""
    points, bottom = law.panels(levels, width)
    cells = []
    if law.cutoff > 0:
        density = exp(law.log_density(law.cutoff))
        cells.append((points[0], density * bottom, density * bottom * LN2 / log1p(law.cutoff)))
    elif law.power is not None:
        # below the bottom the density is c * snr**(power - 1), and the airtime ln2/snr, to 1e-60
        c = exp(law.log_density(bottom)) * bottom ** (1 - law.power)
        airtime = c * LN2 * bottom ** (law.power - 1) / (law.power - 1) if law.power > 1 else inf
        cells.append((points[0], c * bottom**law.power / law.power, airtime))
    for a, b in zip(points, points[1:]):
        half, middle = (b - a) / 2, (a + b) / 2
        mass = moment = mpf(0)
        for x, w in nodes(40):
            s = exp(middle + half * x)
            snr = law.cutoff + s
            f = w * half * s * exp(law.log_density(snr))
            mass += f
            moment += f * LN2 / log1p(snr)
        cells.append((b, mass, moment))
    return cells


def level_of(xi):
    return mp.expm1(LN2 / xi)


def functionals(law, airtimes, width):
    levels = [level_of(xi) for xi in airtimes]
    cells = integrals(law, levels, width)
    total = sum(c[1] for c in cells)
    mean = sum(c[2] for c in cells) / total
    rows = []
    for xi, level in zip(airtimes, levels):
        if level <= law.cutoff:
            rows.append((mpf(1), mpf(0), mean, mpf(0), mean, mpf(0)))
            continue
        u = log(level - law.cutoff)
        below = [c for c in cells if c[0] <= u + mpf(10) ** -40]
        above_level = [c for c in cells if c[0] > u + mpf(10) ** -40]
        above = sum((c[1] for c in below), mpf(0)) / total
        cdf = sum((c[1] for c in above_level), mpf(0)) / total
        at_most = sum((c[2] for c in above_level), mpf(0)) / total
        at_least = sum((c[2] for c in below), mpf(0)) / total
        inside = level < law.top
        sensitivity = exp(law.log_density(level)) / total * (1 + level) * LN2 / xi if inside else mpf(0)
        excess = at_least - xi * above if mean != inf else inf
        rows.append((cdf, above, at_most + xi * above, excess, mean, sensitivity))
    return rows


def decimal(x):
    return format(float(x), ".6g")


def laws():
    rng = random.Random(20210528)
    shapes = {"rayleigh": [0], "nakagami": [0.5, 0.75, 1.01, 1.5, 2.6, 7.75, 20], "rician": [0, 0.3, 1, 5, 12, 30],
              "lognormal": [1, 2.5, 6, 8, 12]}
    counts = {"rayleigh": 14, "nakagami": 28, "rician": 24, "lognormal": 20}
    scales = [-20, -10, 4.5, 13.35, 30, 60]
    cutoffs = [None, -40, -20, -10, 0, 20]
    for family in shapes:
        pairs = [(s, c) for s in scales for c in cutoffs]
        rng.shuffle(pairs)
        ends = [(-20, None), (-20, 20), (60, None), (60, -40)]
        chosen = (ends + [p for p in pairs if p not in ends])[: counts[family]]
        for i, (s, c) in enumerate(chosen):
            shape = shapes[family][i % len(shapes[family])]
            yield family, decimal(10 ** (s / 10)), decimal(shape), decimal(10 ** (c / 10)) if c is not None else "0"


def airtimes(law, rng):
    chosen = [rng.choice([1e-3, 0.01, 0.03]), rng.choice([30, 1e3])]
    scale = max(float(law.cutoff), float(law.decay) if law.family != "lognormal" else 0)
    for spread in (-1, 0.3, 1):
        snr = scale * 10 ** (spread * rng.random()) + rng.random() * float(law.top) / 60
        chosen.append(min(1e3, max(1e-3, float(LN2 / log1p(mpf(snr))))))
    if law.cutoff > 0:
        chosen.append(min(1e3, float(LN2 / log1p(law.cutoff)) * (1 - 10 ** rng.uniform(-4, -1))))
    return sorted({decimal(xi) for xi in chosen}, key=float)


def main():
    rng = random.Random(8367)
    print("family,scale,shape,cutoff,airtime,cdf,above,expected_min,expected_excess,mean,sensitivity")
    for family, scale, shape, cutoff in laws():
        law = Law(family, scale, shape, cutoff)
        texts = airtimes(law, rng)
        points = [mpf(float(text)) for text in texts]
        fine, coarse = functionals(law, points, law.width), functionals(law, points, law.width * mpf("1.37"))
        for text, row, other in zip(texts, fine, coarse):
            for a, b in zip(row, other):
                if a != b and abs(a - b) > mpf(10) ** -28 * max(abs(a), mpf(10) ** -60):
                    sys.exit(f"{family} {scale} {shape} {cutoff} {text}: {a} and {b} differ")
            print(",".join([family, scale, shape, cutoff, text, *(mp.nstr(x, 25) for x in row)]), flush=True)


if __name__ == "__main__":
    main()
