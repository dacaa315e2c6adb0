"""Prices the events of a seeded generator with Python's decimal. MoneyOracleTests.swift draws the same events.

Standard input: the seed, the number of events, the block size, then one price row a line (make-prices.py's format).
Standard output: a line a block: the sum of its costs in picodollars, and the sum weighted by position.
"""
import sys
from decimal import ROUND_HALF_EVEN, Decimal, getcontext

getcontext().prec = 120
MASK = (1 << 64) - 1
PICO = Decimal("1e-12")


def rates(text, base):
    own = {word[0]: Decimal(word[1:]) for word in text.split()}
    get = lambda letter, other: own.get(letter, base.get(letter, other))
    fresh = get("i", Decimal(0))
    output = get("o", fresh)
    reasoning = own.get("t", output if "o" in own else base.get("t", output))
    return (fresh, get("r", fresh), get("w", fresh), get("h", 2 * fresh), output, reasoning), own


def model(row):
    columns = row.split("\t")
    base, own = rates(columns[2], {})
    tiers = [(int(c[1:].split(" ", 1)[0]), rates(c.split(" ", 1)[1], own)[0]) for c in columns[3:] if c.startswith(">")]
    return base, sorted(tiers, key=lambda t: -t[0]), own.get("q", Decimal(0))


def main():
    lines = sys.stdin.read().splitlines()
    state, count, block = int(lines[0]), int(lines[1]), int(lines[2])
    models = [model(row) for row in lines[3:]]
    size = len(models)
    total = weighted = 0
    for index in range(count):
        draws = []
        for _ in range(2):
            state = (state + 0x9E3779B97F4A7C15) & MASK
            z = state
            z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
            z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
            draws.append(z ^ (z >> 31))
        a, b = draws
        if a & 3 == 0:
            cost = Decimal(f"{b >> 14}e-{(a >> 2) % 22}")
        else:
            base, tiers, request = models[(a >> 2) % size]
            fresh, read = b & 0x3FFFF, (b >> 18) & 0x1FFFF
            short, long = ((b >> 35) & 0xFFFF, (b >> 51) & 0xFF) if a >> 63 else (0, 0)
            output = (a >> 24) & 0xFFFF
            reasoning = output * ((a >> 40) & 3) // 4
            chosen = base
            for above, tier in tiers:
                if fresh + read + short + long > above:
                    chosen = tier
                    break
            i, r, w, h, o, t = chosen
            cost = fresh * i + read * r + short * w + long * h + (output - reasoning) * o + reasoning * t + request
        pico = int(cost.quantize(PICO, rounding=ROUND_HALF_EVEN).scaleb(12))
        total += pico
        weighted += pico * (index % 97 + 1)
        if (index + 1) % block == 0:
            print(total, weighted)
            total = weighted = 0


main()
