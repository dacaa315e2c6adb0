"""The trees of OpenInference spans by their ids, and what decided how long each took.

A run (AGENT) whose parent, or a span between it and the run around it, had ended before it began is no child. Prints for
each tree "== FIRST_START SPANS", then a line a span, outer ones first: depth, start after the tree's first start,
duration, kind, what it is called, and how long it held the tree up by itself ("-" where it is not on the critical path);
times in nanoseconds. A parent that is missing is a line of its own. Shares nothing with fleetmeter.
"""
import json
import sys

spans = {}
for line in open(sys.argv[1], encoding="utf-8"):
    for resource in json.loads(line)["resourceSpans"]:
        for scope in resource["scopeSpans"]:
            for span in scope["spans"]:
                given = {a["key"]: next(iter(a["value"].values()), None) for a in span.get("attributes", [])}
                kind = given.get("openinference.span.kind")
                name = {
                    "LLM": given.get("llm.model_name", "(none)"),
                    "TOOL": given.get("tool.name", span["name"]),
                    "AGENT": given.get("agent.name"),
                }[kind]
                above = span.get("parentSpanId")
                spans[span["traceId"], span["spanId"]] = {
                    "parent": (span["traceId"], above) if above else None, "kind": kind, "name": name,
                    "start": int(span["startTimeUnixNano"]), "end": int(span["endTimeUnixNano"]),
                }


def is_cut(span):
    at = span["parent"]
    while at in spans:
        if spans[at]["end"] < span["start"]:
            return True
        if spans[at]["kind"] == "AGENT":
            return False
        at = spans[at]["parent"]
    return False


children = {}
roots = []
for key, span in spans.items():
    if span["parent"] is None or (span["kind"] == "AGENT" and is_cut(span)):
        roots.append(key)
    else:
        children.setdefault(span["parent"], []).append(key)
missing = [key for key in children if key not in spans]


def everything(key):
    return [key] + [k for child in children.get(key, []) for k in everything(child)]


for key in missing:
    below = [spans[k] for k in everything(key)[1:]]
    spans[key] = {
        "kind": "missing", "name": "", "start": min(s["start"] for s in below), "end": max(s["end"] for s in below),
    }


def walk(key, start, end, held):
    """Adds to `held` what a span on the path held up between two moments."""
    cursor = end
    held[key] = 0
    inside = [(min(end, spans[k]["end"]), max(start, spans[k]["start"]), k) for k in children.get(key, [])]
    for last, first, child in sorted(inside, key=lambda c: (-c[0], c[1])):
        if first > last or last > cursor:
            continue
        held[key] += cursor - last
        walk(child, first, last, held)
        cursor = first
    held[key] += cursor - start


def show(key, depth, first, held):
    span = spans[key]
    print(depth, span["start"] - first, span["end"] - span["start"], span["kind"], span["name"], held.get(key, "-"), sep="\t")
    for child in sorted(children.get(key, []), key=lambda k: (spans[k]["start"], spans[k]["end"])):
        show(child, depth + 1, first, held)


for root in sorted(roots + missing, key=lambda k: spans[k]["start"]):
    held = {}
    walk(root, spans[root]["start"], spans[root]["end"], held)
    all_of_it = everything(root)
    first = min(spans[k]["start"] for k in all_of_it)
    print("==", first, len([k for k in all_of_it if spans[k]["kind"] != "missing"]))
    show(root, 0, first, held)
