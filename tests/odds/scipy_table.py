"""Makes scipy.tsv: chances and least leads, by other software than ours and by other ways.

    python -m venv venv && venv/bin/pip install scipy==1.17.1 numpy==2.4.6 mpmath==1.4.1 gmpy2
    venv/bin/python tests/odds/scipy_table.py > tests/odds/scipy.tsv

(Python 3.11.) Every chance is a sum of all its terms in 50 digits, from rates as fractions (mpmath; without gmpy2 it takes longer and
gives the same). Where scipy's binom or betabinom has a function for it and agrees to 1e-13, the row says scipy, else mpmath. Sums
of segments are convolved in whole numbers of 2^-400. Least leads are searched one by one with scipy's functions, and numpy's convolve.

A model is its segments, joined by ";"; a segment is leads:rates:value; its rates are joined by "*", each known (1/5) or counted
(20of100#0, the last the source). A counted rate is Beta(won + 1/2, lost + 1/2) distributed (Jeffreys' prior).
"""

from fractions import Fraction
from math import comb

import numpy
from mpmath import exp, loggamma, mp, mpf, nstr
from scipy.stats import betabinom, binom

mp.dps = 50
BITS = 400


def parse(model):
    segments = []
    for segment in model.split(";"):
        leads, rates, value = segment.split(":")
        known, counted = Fraction(1), []
        for rate in rates.split("*"):
            if "of" in rate:
                won, of = rate.split("#")[0].split("of")
                counted.append((int(won) + Fraction(1, 2), int(of) - int(won) + Fraction(1, 2)))
            else:
                known *= Fraction(rate)
        segments.append((int(leads), known, counted, int(value)))
    return segments


def choose(n, k):
    return exp(loggamma(n + 1) - loggamma(k + 1) - loggamma(n - k + 1)) if n > 1000 else mpf(comb(n, k))


def binomial_terms(n, p):
    """All P(X = k), from the likeliest on both ways."""
    if p == 1:
        return [mpf(0)] * n + [mpf(1)]
    odds = mpf(p.numerator) / (p.denominator - p.numerator)
    start = int((n + 1) * p)
    q = 1 - p
    first = choose(n, start) * (mpf(p.numerator) / p.denominator) ** start * (mpf(q.numerator) / q.denominator) ** (n - start)
    return both_ways(n, start, first, lambda k: odds * (n - k) / (k + 1))


def beta_binomial_terms(n, a, b):
    start = int(n * a / (a + b))
    a, b = (mpf(shape.numerator) / shape.denominator for shape in (a, b))

    def log_beta(x, y):
        return loggamma(x) + loggamma(y) - loggamma(x + y)

    with mp.workdps(70):
        first = exp(
            loggamma(n + 1) - loggamma(start + 1) - loggamma(n - start + 1)
            + log_beta(start + a, n - start + b) - log_beta(a, b)
        )
    return both_ways(n, start, first, lambda k: (n - k) * (k + a) / ((k + 1) * (n - k - 1 + b)))


def both_ways(n, start, first, ratio):
    terms = [mpf(0)] * (n + 1)
    terms[start] = first
    for k in range(start, n):
        terms[k + 1] = terms[k] * ratio(k)
    for k in range(start - 1, -1, -1):
        terms[k] = terms[k + 1] / ratio(k)
    return terms


def deals_terms(n, known, counted):
    """The known rate first, then each counted one: every way, without any shortcut."""
    terms = binomial_terms(n, known)
    for a, b in counted:
        mixed = [mpf(0)] * (n + 1)
        for m, chance in enumerate(terms):
            if chance > mpf(10) ** -60:
                for k, term in enumerate(beta_binomial_terms(m, a, b) if m else [mpf(1)]):
                    mixed[k] += chance * term
        terms = mixed
    return terms


def in_bits(terms):
    return numpy.array([int(mp.ldexp(t, BITS)) for t in terms], dtype=object)


def sum_terms(segments):
    total = numpy.array([1 << BITS], dtype=object)
    unit = int(numpy.gcd.reduce([s[3] for s in segments]))
    for leads, known, counted, value in segments:
        stride = value // unit
        terms = in_bits(deals_terms(leads, known, counted))
        likely = [k for k, t in enumerate(terms) if t > 1 << (BITS - 260)]
        grown = numpy.zeros(len(total) + likely[-1] * stride, dtype=object)
        for k in likely:
            grown[k * stride : k * stride + len(total)] += total * terms[k] >> BITS
        total = grown
    return unit, total


def scipy_for(segments, deals):
    (leads, known, counted, _), *more = segments
    if more or len(counted) > 1 or (counted and known != 1):
        return None
    law = betabinom(leads, *map(float, counted[0])) if counted else binom(leads, float(known))
    return law.sf(deals - 1), law.cdf(deals - 1)


def chance(model, target):
    segments = parse(model)
    if len(segments) == 1:
        leads, known, counted, value = segments[0]
        deals = -(-target // value)
        terms = deals_terms(leads, known, counted)
        both = sum(terms[deals:], mpf(0)), sum(terms[:deals], mpf(0))
    else:
        deals = None
        unit, terms = sum_terms(segments)
        at = -(-target // unit)
        both = [mp.ldexp(mpf(int(sum(part))), -BITS) for part in (terms[at:], terms[:at])]
    assert abs(both[0] + both[1] - 1) < mpf(10) ** -30, (model, target, both)
    other = scipy_for(segments, deals)
    agrees = other is not None and all(abs(x - y) <= mpf(10) ** -13 * y for x, y in zip(other, both))
    print("chance", "scipy" if agrees else "mpmath", model, target, *(nstr(x, 17) for x in both), sep="\t", flush=True)


def doubles(leads, known, counted):
    """The chances of one segment with at most one rate, by scipy."""
    k = numpy.arange(leads + 1)
    return betabinom.pmf(k, leads, *map(float, counted[0])) if counted else binom.pmf(k, leads, float(known))


def reach(segments, target):
    total = numpy.ones(1)
    for leads, known, counted, value in segments:
        terms = numpy.zeros(leads * value + 1)
        terms[::value] = doubles(leads, known, counted)
        total = numpy.convolve(total, terms)
    return total[target:].sum()


def divided(total, leads, plan):
    whole = [total * n // plan for n in leads]
    first = sorted(range(len(leads)), key=lambda i: -(total * leads[i] % plan))
    for i in first[: total - sum(whole)]:
        whole[i] += 1
    return whole


def least(model, target):
    """The first total from 0 on, divided among the segments by largest remainder in proportion to their leads."""
    segments = parse(model)
    plan = sum(s[0] for s in segments)
    found, total = [], 0
    for level in (0.8, 0.9, 0.95):
        while True:
            scaled = [(leads, *s[1:]) for leads, s in zip(divided(total, [s[0] for s in segments], plan), segments)]
            if reach(scaled, target) >= level:
                break
            total += 1
        found.append(total)
    print("least", "scipy", model, target, *found, sep="\t", flush=True)


BINOMIAL = [
    ("1:1/2:1", [1]), ("1:1/1000000:1", [1]), ("2:3/10:1", [1, 2]), ("10:1/10:1", [3, 10]), ("50:1/5:1", [1, 10, 20, 40, 50]),
    ("61:1/5:1", [10]), ("100:1/20:1", [20]), ("100:99/100:1", [99, 100]), ("417:3/50:1", [25]), ("300:1/10:1", [30, 200]),
    ("1000:999999/1000000:1", [1000, 995]), ("2000:7/1000:1", [14, 60]), ("10000:1/3:1", [3300, 3334, 3700, 3000, 2300]),
    ("100000:1/5:1", [17300, 19000, 19100, 20000, 20001, 20500, 20900, 22800]), ("100000:1/100000:1", [1, 5, 12]),
    ("100000:99999/100000:1", [99999, 99990, 100000]), ("99991:1/7:1", [13500, 14285, 15000]),
]
COUNTED = [
    ("1:1of1#0:1", [1]), ("10:1of1#0:1", [1, 8, 10]), ("1000:1of1#0:1", [3, 500, 999]), ("50:12of60#0:1", [10]), ("60:40of40#0:1", [55, 60]),
    ("1:1of2#0:1", [1]), ("5:1of2#0:1", [3]), ("50:20of100#0:1", [1, 10, 20, 45]), ("50:1of5#0:1", [10, 49]),
    ("61:2000of10000#0:1", [10]), ("300:3of30#0:1", [30, 150]), ("2000:99of100#0:1", [1900, 1980, 2000]),
    ("10000:40of120#0:1", [1200, 3334, 5500]), ("10000:400of1200#0:1", [2500, 3334, 4200]), ("100000:20of100#0:1", [8000, 20000, 40000]),
    ("100000:20000of100000#0:1", [18500, 20000, 21000, 24000]), ("100000:1of3#0:1", [33333, 99999]), ("100000:1of1000#0:1", [100, 3000]),
    ("100000:2000000of10000000#0:1", [20000, 21000]), ("7:5of5#0:1", [7]),
    ("100000:1of1#0:1", [60, 50000, 99990]), ("100000:5000of5000#0:1", [99000, 99990, 100000]),
]
CHAINS = [
    ("50:20of100#0*1/2:1", [1, 5, 15, 30]), ("200:3of10#0*9/10*1/4:1", [10, 14, 60]), ("60:20of100#0*30of60#1:1", [6, 15]),
    ("80:1/2*20of100#0*30of60#1:1", [4, 12]), ("40:8of16#0*5of20#1*3of4#2:1", [3, 9]), ("2000:1/3*50of200#0:1", [160, 250]),
    ("60:1of1#0*20of100#1:1", [3, 9, 20]), ("300:9/10*30of30#0*1of1#1:1", [40, 200, 265]),
]
SUMS = [
    ("50:1/5:1;30:1/3:1", [10, 20, 40]), ("50:1/5:1;30:1/3:2", [30, 31, 60]), ("40:1/5:3;25:1/2:5;60:1/10:7", [100, 128, 129, 260]),
    ("40:1/5:600000;25:1/2:1000000;60:1/10:1400000", [25700000, 25700001]),
    ("50:20of100#0:1;30:10of30#1:2", [30, 60]), ("50:20of100#0*1/2:4;30:1/3:6;20:7of9#1*2of3#2:10", [150, 151, 210, 320]),
    ("300:1/10:80000;500:1/50:60000;100:1/4:160000;90:1/3:240000;60:1/6:320000", [17000000, 19600000, 24000000, 36000000]),
]
LEAST = [
    ("50:1/5:1", 10), ("417:3/50:1", 25), ("300:1/10:1", 30), ("50:20of100#0:1", 10), ("50:200of1000#0:1", 10), ("9:2of3#0:1", 6),
    ("9:6of6#0:1", 6), ("30:1/5:1;20:1/4:2", 16), ("7:1/5:3;11:1/4:2;20:2of10#0:5", 30), ("100:1/10:3;50:1/5:4;10:1/2:10", 120),
    ("2:1/2:50;2:1/2:57;2:1/2:64;2:1/2:71;2:1/2:78;2:1/2:85;2:1/2:92;2:1/2:99;2:1/2:106;2:1/2:113", 815),
    ("9:1/3:2;1:9/10:70;1:9/10:60;7:1/4:5;2:1/2:11", 130), ("13:1/5:7;5:1/2:30;3:2/3:50;1:9/10:90", 150),
]

if __name__ == "__main__":
    for model, targets in BINOMIAL + COUNTED + CHAINS + SUMS:
        for target in targets:
            chance(model, target)
    for model, target in LEAST:
        least(model, target)
