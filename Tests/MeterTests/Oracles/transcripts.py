"""Counts transcripts and call logs by themselves: FORMAT FILE... -> "what<TAB>count" for each figure that is not 0.

Formats: claude-code, codex, litellm. Costs are what the lines report, in picodollars. Shares nothing with fleetmeter.
"""
import json
import sys
from collections import Counter
from decimal import Decimal

figures = Counter()


def lines(path):
    with open(path) as file:
        for text in file:
            text = text.strip()
            if text:
                yield json.loads(text, parse_float=Decimal)


def count(model, fresh, read, write, output, cost=None, error=False):
    figures[f"model {model} calls"] += 1
    figures[f"model {model} errors"] += 1 if error else 0
    figures[f"model {model} input"] += fresh + read + write
    figures[f"model {model} cached"] += read
    figures[f"model {model} output"] += output
    if cost is not None:
        figures["reported"] += int(Decimal(cost) * 10**12)


def claude(paths):
    calls, main_ids = {}, set()
    for path in paths:
        for line in lines(path):
            message = line.get("message") or {}
            kind = line.get("type") or message.get("role")
            usage = message.get("usage") or {
                "input_tokens": line.get("inputTokens"),
                "output_tokens": line.get("outputTokens"),
                "cache_read_input_tokens": line.get("cacheReadInputTokens"),
                "cache_creation_input_tokens": line.get("cacheCreationInputTokens"),
            }
            if kind != "assistant" or message.get("model") == "<synthetic>" or usage.get("output_tokens") is None:
                continue
            side = bool(line.get("isSidechain"))
            name = message.get("id")
            key = (name, None if side else line.get("requestId")) if name else ("line", line.get("uuid"))
            if name and not side:
                main_ids.add(name)
            known = calls.get((side, key))
            if known is None or usage["output_tokens"] > known[1]["output_tokens"]:
                calls[(side, key)] = (message.get("model"), usage, line.get("costUSD"))
    for (side, key), (model, usage, cost) in calls.items():
        if side and key[0] in main_ids:
            continue
        count(model, usage["input_tokens"], usage.get("cache_read_input_tokens") or 0,
              usage.get("cache_creation_input_tokens") or 0, usage["output_tokens"], cost)


def codex(paths):
    for path in paths:
        model, before = "", None
        for line in lines(path):
            payload = line["payload"]
            if line["type"] == "turn_context":
                model = payload.get("model") or model
            if payload.get("type") != "token_count" or not payload.get("info"):
                continue
            info = payload["info"]
            total = info.get("total_token_usage")
            used = info.get("last_token_usage")
            if used is None:
                used = {k: v - (before or {}).get(k, 0) for k, v in total.items()}
            if total is not None and total == before:
                continue
            before = total or before
            cached = used.get("cached_input_tokens", 0)
            model = info.get("model") or model
            count(model, used["input_tokens"] - cached, cached, 0, used["output_tokens"])


def litellm(paths):
    seen = set()
    for path in paths:
        for line in lines(path):
            key = line.get("id") or line["request_id"]
            if key in seen:
                continue
            seen.add(key)
            metadata = line.get("metadata") or {}
            if isinstance(metadata, str):
                metadata = json.loads(metadata)
            details = (metadata.get("usage_object") or {}).get("prompt_tokens_details") or {}
            read = details.get("cached_tokens") or 0
            write = details.get("cache_creation_tokens") or 0
            cost = line.get("response_cost", line.get("spend"))
            count(line["model"], line["prompt_tokens"] - read - write, read, write, line["completion_tokens"], cost,
                  line["status"] == "failure")


{"claude-code": claude, "codex": codex, "litellm": litellm}[sys.argv[1]](sys.argv[2:])
for what, number in sorted(figures.items()):
    if number:
        print(f"{what}\t{number}")
