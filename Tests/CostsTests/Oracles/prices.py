"""Prices every model of a LiteLLM price list just below and just above its tiers, straight from its JSON.

Argument: the list. Output, tab-separated: model, service, fresh, cache read, 5 m write, 1 h write, output, reasoning,
picodollars. A part without a price costs the fresh rate (1 h writes twice that, reasoning as output). A service's part
without a price costs as usual; 1 h writes that usually cost twice the fresh rate do so there as well.
"""
import json
import re
import sys
from decimal import ROUND_HALF_EVEN, Decimal, getcontext

getcontext().prec = 120
INPUT, READ, SHORT, LONG, OUTPUT, REASONING = [
    "input_cost_per_token", "cache_read_input_token_cost", "cache_creation_input_token_cost",
    "cache_creation_input_token_cost_above_1hr", "output_cost_per_token", "output_cost_per_reasoning_token"]
SERVICES = {"standard": "", "batch": "_batches", "flex": "_flex", "priority": "_priority", "ultrafast": "_ultrafast"}
PARTS = [INPUT, READ, SHORT, LONG, OUTPUT, REASONING]


def bounds(entry, suffix):
    pattern = re.compile(r"^(?:" + "|".join(PARTS) + r")_above_(\d+)k_tokens" + suffix + "$")
    return sorted({int(m[1]) * 1000 for k in entry for m in [pattern.match(k)] if m})


def level(entry, bound, suffix):
    """The prices that one group of keys gives."""
    above = f"_above_{bound // 1000}k_tokens" if bound else ""
    found = {p: Decimal(entry[p + above + suffix]) for p in PARTS if isinstance(entry.get(p + above + suffix), str)}
    if not bound and not suffix and READ not in found and "input_cost_per_token_cache_hit" in entry:
        found[READ] = Decimal(entry["input_cost_per_token_cache_hit"])
    return found


def passed(bounds, tokens):
    return max((b for b in bounds if tokens > b), default=0)


def rates(levels):
    """What each part costs by the first group that says so."""
    first = lambda part: next((l[part] for l in levels if part in l), None)
    fresh = first(INPUT)
    other = lambda value, stand_in: stand_in if value is None else value
    output = other(first(OUTPUT), fresh)
    reasoning = next((l.get(REASONING, l.get(OUTPUT)) for l in levels if REASONING in l or OUTPUT in l), None)
    return [fresh, other(first(READ), fresh), other(first(SHORT), fresh), other(first(LONG), 2 * fresh), output,
            other(reasoning, output)]


def usual(entry, tokens):
    bound = passed(bounds(entry, ""), tokens)
    return ([level(entry, bound, "")] if bound else []) + [level(entry, 0, "")]


def served(entry, suffix, tokens):
    own = level(entry, 0, suffix)
    bound = passed(bounds(entry, suffix), tokens)
    standard = usual(entry, tokens)
    levels = ([level(entry, bound, suffix)] if bound else []) + standard[:-1] + [own] + standard[-1:]
    found = rates(levels)
    if INPUT in own and rates(standard)[3] == 2 * rates(standard)[0]:
        found[3] = 2 * found[0]
    return found


def tiered(entry, tokens):
    """A list of tiers with all their prices: the last one whose range begins below the request's size."""
    rows = [(int(Decimal(t["range"][0])), t) for t in entry["tiered_pricing"] if "range" in t and INPUT in t]
    within = [t for start, t in sorted(rows, key=lambda r: r[0]) if start == 0 or tokens > start]
    base = level(entry, 0, "")
    for start, tier in rows:
        if start == 0:
            base = {**level(tier, 0, ""), **base}
    last = level(within[-1], 0, "") if within and int(Decimal(within[-1]["range"][0])) else {}
    return rates([last, base])


def main():
    with open(sys.argv[1]) as file:
        table = json.load(file, parse_float=str, parse_int=str)
    for name, entry in table.items():
        if name == "sample_spec" or not isinstance(entry, dict):
            continue
        ranges = [int(Decimal(t["range"][0])) for t in entry.get("tiered_pricing") or [] if "range" in t and INPUT in t]
        if INPUT not in entry and 0 not in ranges:
            continue
        fast = (entry.get("provider_specific_entry") or {}).get("fast")
        for service in list(SERVICES) + (["fast"] if fast else []):
            suffix = SERVICES.get(service, "")
            if suffix and not any(k.endswith(suffix) for k in entry):
                continue
            edges = sorted(set(bounds(entry, "") + bounds(entry, suffix) + [r for r in ranges if r]))
            request = Decimal(entry.get("input_cost_per_request", "0"))
            for tokens in [1000] + [b + d for b in edges for d in (0, 1)]:
                used = tiered(entry, tokens) if ranges else served(entry, suffix, tokens) if suffix else rates(usual(entry, tokens))
                if service == "fast":
                    used = [r * Decimal(fast) for r in used]
                for counts in ([tokens - 30, 10, 13, 7, 501, 100], [tokens, 0, 0, 0, 0, 0], [0, tokens, 0, 0, 3, 3],
                               [0, 0, tokens - 1, 1, 0, 0], [0, 0, 0, tokens, 9, 0]):
                    parts = counts[:4] + [counts[4] - counts[5], counts[5]]
                    cost = sum(c * r for c, r in zip(parts, used)) + request
                    pico = cost.quantize(Decimal("1e-12"), rounding=ROUND_HALF_EVEN).scaleb(12)
                    print(name, service, *counts, int(pico), sep="\t")


main()
