#!/usr/bin/env python3
"""Makes Sources/Costs/Resources/LiteLLMPrices.swift from LiteLLM's model_prices_and_context_window.json.

    Scripts/make-prices.py PRICES.json VERSION LICENSE > Sources/Costs/Resources/LiteLLMPrices.swift

Digits are kept as they are written: no number goes through binary floating point. Only models with a price per
input token are kept. One row a model, sorted by its name in lower case:

    NAME <tab> PROVIDER <tab> PARTS { <tab> >TOKENS <space> PARTS } { <tab> @SERVICE[>TOKENS] <space> PARTS }

PARTS are separated by spaces, each a letter and a price in US dollars: i input, o output, r cache read, w cache
write of 5 minutes, h of 1 hour, t reasoning (a token each), q a request. SERVICE is batch, flex, priority, fast or
ultrafast: what is served that way costs its own parts, or (x) all usual ones times a number. `PriceFile.swift` reads the same JSON at
run time for --prices, and a test holds the two to the same rows.
"""
import json
import re
import sys
from decimal import Decimal

PARTS = [
    ("i", "input_cost_per_token"),
    ("o", "output_cost_per_token"),
    ("r", "cache_read_input_token_cost"),
    ("w", "cache_creation_input_token_cost"),
    ("h", "cache_creation_input_token_cost_above_1hr"),
    ("t", "output_cost_per_reasoning_token"),
    ("q", "input_cost_per_request"),
]
SERVICES = [("batch", "_batches"), ("flex", "_flex"), ("priority", "_priority"), ("ultrafast", "_ultrafast")]
ABOVE = re.compile(r"^(.*)_above_(\d+)k_tokens$")


def served(entry, suffix):
    """The keys of one way to be served, without its suffix."""
    return {key[: -len(suffix)]: value for key, value in entry.items() if key.endswith(suffix)}


def parts(entry):
    found = {letter: entry[key] for letter, key in PARTS if isinstance(entry.get(key), str)}
    hit = entry.get("input_cost_per_token_cache_hit")
    if "r" not in found and isinstance(hit, str):
        found["r"] = hit
    return found


def tiers(entry):
    """Prices above a number of tokens, from `tiered_pricing` and from `…_above_Nk_tokens`."""
    found = {}
    for tier in entry.get("tiered_pricing") or []:
        if "range" in tier and "input_cost_per_token" in tier:
            found[int(Decimal(tier["range"][0]))] = parts(tier)
    letters = {key: letter for letter, key in PARTS}
    for key, value in entry.items():
        match = ABOVE.match(key)
        if match and match[1] in letters and isinstance(value, str):
            found.setdefault(int(match[2]) * 1000, {})[letters[match[1]]] = value
    return found


def row(name, entry):
    above = tiers(entry)
    base = {**above.pop(0, {}), **parts(entry)}
    if "i" not in base:
        return None
    rates = list(base.values()) + [v for tier in above.values() for v in tier.values()]
    services = []
    for service, suffix in SERVICES:
        own = served(entry, suffix)
        sized = tiers(own)
        services += [(f"@{service}", parts(own))] + [(f"@{service}>{n}", sized[n]) for n in sorted(sized)]
    services = [(head, found) for head, found in services if found]
    rates += [v for _, found in services for v in found.values()]
    others = [v for k, v in entry.items() if "cost" in k and isinstance(v, str)]
    if all(Decimal(v) == 0 for v in rates) and any(Decimal(v) != 0 for v in others):
        return None  # priced by something else than tokens: 0 would be wrong
    assert all(Decimal(v) >= 0 for v in rates), name
    text = lambda p: " ".join(letter + p[letter] for letter, _ in PARTS if letter in p)
    columns = [name, entry.get("litellm_provider", ""), text(base)]
    columns += [f">{tokens} {text(above[tokens])}" for tokens in sorted(above)]
    columns += [f"{head} {text(found)}" for head, found in services]
    fast = (entry.get("provider_specific_entry") or {}).get("fast")
    if isinstance(fast, str):
        columns.append(f"@fast x{fast}")
    return "\t".join(columns)


def main():
    with open(sys.argv[1]) as file:
        table = json.load(file, parse_float=str, parse_int=str)
    with open(sys.argv[3]) as file:
        licence = file.read().rstrip()
    table.pop("sample_spec", None)
    rows = []
    for name in sorted(table, key=lambda n: (n.lower().encode(), n.encode())):
        assert '"' not in name and "\\" not in name and "\t" not in name and "\n" not in name
        line = row(name, table[name]) if isinstance(table[name], dict) else None
        if line:
            rows.append(line)
    print("// swift-format-ignore-file")
    print("// Made by Scripts/make-prices.py from LiteLLM's price list; do not edit.")
    print("// LiteLLM's licence follows; the file LICENSE.litellm beside this one repeats it.")
    print("//")
    for line in licence.splitlines():
        print("// " + line if line else "//")
    print("\n/// LiteLLM's prices, one row a model: how a row reads stands in Scripts/make-prices.py.")
    print("enum LiteLLMPrices {")
    print(f'  static let source = "LiteLLM {sys.argv[2]}"')
    print('  static let rows: StaticString = #"""')
    for line in rows:
        print(line)
    print('"""#')
    print("}")


main()
