"""Prices every model of a LiteLLM price list just below and just above its tiers, straight from its JSON.

Argument: the list. Output, tab-separated: model, fresh, cache read, 5 m write, 1 h write, output, picodollars.
"""
import json
import re
import sys
from decimal import ROUND_HALF_EVEN, Decimal, getcontext

getcontext().prec = 120
COSTS = ["input_cost_per_token", "cache_read_input_token_cost", "cache_creation_input_token_cost",
         "cache_creation_input_token_cost_above_1hr", "output_cost_per_token"]


def price(entry, suffix, key):
    value = entry.get(key + suffix, entry.get(key))
    return None if value is None else Decimal(value)


def rates(entry, suffix=""):
    fresh, read, short, long, output = [price(entry, suffix, key) for key in COSTS]
    if read is None and "input_cost_per_token_cache_hit" in entry:
        read = Decimal(entry["input_cost_per_token_cache_hit"])
    other = lambda value, stand_in: stand_in if value is None else value
    return [fresh, other(read, fresh), other(short, fresh), other(long, 2 * fresh), other(output, fresh)]


def main():
    with open(sys.argv[1]) as file:
        table = json.load(file, parse_float=str, parse_int=str)
    for name, entry in table.items():
        if name == "sample_spec" or "input_cost_per_token" not in entry:
            continue
        if "tiered_pricing" in entry:
            continue
        bounds = sorted({int(m[1]) * 1000 for k in entry for m in [re.match(r"^input_cost_per_token_above_(\d+)k_tokens$", k)] if m})
        for tokens in [1000] + [b + d for b in bounds for d in (0, 1)]:
            below = [b for b in bounds if tokens > b]
            suffix = f"_above_{below[-1] // 1000}k_tokens" if below else ""
            used = rates(entry, suffix)
            request = Decimal(entry.get("input_cost_per_request", "0"))
            for counts in ([tokens - 30, 10, 13, 7, 501], [tokens, 0, 0, 0, 0], [0, tokens, 0, 0, 3], [0, 0, tokens - 1, 1, 0]):
                cost = sum(c * r for c, r in zip(counts, used)) + request
                pico = cost.quantize(Decimal("1e-12"), rounding=ROUND_HALF_EVEN).scaleb(12)
                print(name, *counts, int(pico), sep="\t")


main()
