"""Counts OpenInference spans by themselves: for each prefix of a file's lines, what the whole spans in it say.

Prints "== LINES" and then "what<TAB>count" for each figure that is not 0. Shares nothing with fleetmeter.
"""
import json
import sys
from collections import Counter

spans = {}


def ancestors(span):
    """The spans around a span, nearest first, as far as they are known."""
    seen = set()
    at = span["parent"]
    while at in spans and at not in seen:
        seen.add(at)
        yield spans[at]
        at = spans[at]["parent"]


def is_cut(span):
    """Whether a run's parent, or a span up to the run around it, had ended before it began."""
    for above in ancestors(span):
        if above["end"] < span["start"]:
            return True
        if above["kind"] == "AGENT":
            return False
    return False


def around(span):
    """The run around a span; for a run, the run above it."""
    if span["kind"] == "AGENT" and is_cut(span):
        return None
    return next((s for s in ancestors(span) if s["kind"] == "AGENT"), None)


def outermost_team(run):
    team = None
    while run is not None:
        team = run["team"] or team
        run = around(run)
    return team


def user(run):
    while run is not None:
        if run["user"]:
            return run["user"]
        run = around(run)
    return None


def count():
    figures = Counter()
    for span in spans.values():
        if span["kind"] == "LLM":
            model = "model " + span["model"]
            figures[model + " calls"] += 1
            figures[model + " errors"] += span["failed"]
            figures[model + " input"] += span["input"]
            figures[model + " cached"] += span["cached"]
            figures[model + " output"] += span["output"]
        if span["kind"] in ("LLM", "TOOL"):
            what = "model calls" if span["kind"] == "LLM" else "tool calls"
            run = around(span)
            missing = "(unattributed)"
            agent = run["agent"] if run else missing
            team = (outermost_team(run) or "(none)") if run else missing
            who = (user(run) or "(none)") if run else missing
            tokens = span["input"] + span["output"]
            for name in ("agent " + agent, "team " + team, "user " + who, "fleet"):
                figures[name + " " + what] += 1
                figures[name + " tokens"] += tokens
        if span["kind"] == "AGENT":
            figures["agent " + span["agent"] + " requests"] += 1
            if around(span) is None:
                figures["fleet requests"] += 1
                figures["user " + (span["user"] or "(none)") + " requests"] += 1
                figures["team " + (span["team"] or "(none)") + " requests"] += 1
    return figures


def take(line):
    for resource in json.loads(line).get("resourceSpans", []):
        for scope in resource["scopeSpans"]:
            for span in scope["spans"]:
                given = {a["key"]: next(iter(a["value"].values()), None) for a in span.get("attributes", [])}
                failed = span.get("status", {}).get("code") in (2, "STATUS_CODE_ERROR")
                failed |= any(e["name"] == "exception" for e in span.get("events", []))
                name = given.get("agent.name") or given.get("agno.team")
                spans[(span["traceId"], span["spanId"])] = {
                    "parent": (span["traceId"], span.get("parentSpanId")),
                    "kind": given.get("openinference.span.kind"),
                    "start": int(span["startTimeUnixNano"]),
                    "end": int(span["endTimeUnixNano"]),
                    "agent": name, "team": given.get("agno.team"), "user": given.get("user.id"),
                    "model": given.get("llm.model_name", "(none)"), "failed": int(failed),
                    "input": int(given.get("llm.token_count.prompt", 0)),
                    "cached": int(given.get("llm.token_count.prompt_details.cache_read", 0)),
                    "output": int(given.get("llm.token_count.completion", 0)),
                }


with open(sys.argv[1], encoding="utf-8") as lines:
    print("== 0")
    for number, line in enumerate(lines, 1):
        take(line)
        print("==", number)
        for what, amount in count().items():
            if amount:
                print(what, amount, sep="\t")
