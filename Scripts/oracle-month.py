#!/usr/bin/env python3
"""A generated month across a change to winter time, reported by fleetmeter and by decimal arithmetic that shares nothing
with it: every count, token and cost of `report` is to be equal to the last digit, for three time zones.

oracle-month.py BINARY FOLDER [EVENTS [SEED]]

The stream holds requests alone, requests with model and tool calls, and teams whose members run inside them; records
that come twice, out of order, or later than the report is as of; models without a price, costs that the stream itself
says, prices with tiers. Percentiles are to be within 1 %. Ends with 1 where anything differs. Forecasts are not compared.
"""
import bisect
import datetime
import json
import math
import os
import random
import subprocess
import sys
import zoneinfo
from array import array
from collections import defaultdict
from decimal import ROUND_HALF_EVEN, Decimal, getcontext

getcontext().prec = 60
PICO = Decimal(1).scaleb(-12)
AT = datetime.datetime(2026, 11, 2, 9, 41, 17, tzinfo=datetime.timezone.utc)
AT_MS = int(AT.timestamp()) * 1000
DAYS = 34
ZONES = ["Europe/Berlin", "America/New_York", "Asia/Kolkata"]
DIMENSIONS = ["service", "agent", "model", "user", "team", "operation_type", "tool"]
COST_DIMENSIONS = DIMENSIONS[:6]
COUNTERS = ["request_count", "errors", "model_calls", "model_call_errors", "tool_calls", "tool_call_errors"]
PARTS = ["input", "cache_read", "cache_write_5m", "cache_write_1h", "output", "reasoning"]
QUANTILES = {"p50": 0.5, "p90": 0.9, "p95": 0.95, "p99": 0.99, "p99.9": 0.999}


# --- Prices

def prices(rng):
    """A price file in LiteLLM's format, with awkward digits."""
    table = {}
    for index in range(10):
        rate = Decimal(rng.randrange(1, 10**9)).scaleb(-14)
        entry = {
            "litellm_provider": "openai", "mode": "chat",
            "input_cost_per_token": rate, "output_cost_per_token": rate * Decimal("4.123456789"),
            "cache_read_input_token_cost": rate * Decimal("0.1"),
            "cache_creation_input_token_cost": rate * Decimal("1.25"),
            "cache_creation_input_token_cost_above_1hr": rate * 2,
        }
        if index % 3 == 0:
            for name in list(entry):
                if "cost" in name and "1hr" not in name:
                    entry[f"{name}_above_200k_tokens"] = entry[name] * Decimal("1.987654321")
            entry["cache_creation_input_token_cost_above_1hr_above_200k_tokens"] = rate * Decimal("3.5")
        table[f"model-{index}"] = entry
    return table


def write_prices(table, path):
    def number(value):
        return format(value, "f") if isinstance(value, Decimal) else json.dumps(value)

    rows = []
    for model, entry in table.items():
        fields = ",".join(f"{json.dumps(key)}:{number(value)}" for key, value in entry.items())
        rows.append(f"{json.dumps(model)}:{{{fields}}}")
    with open(path, "w") as out:
        out.write("{" + ",".join(rows) + "}")


def picodollars(table, model, tokens):
    """What tokens of a model cost, rounded once; None where it has no price."""
    entry = table.get(model)
    if entry is None:
        return None
    whole = tokens[0] + tokens[1] + tokens[2] + tokens[3]
    tier = "_above_200k_tokens" if whole > 200_000 else ""

    def rate(name):
        return entry.get(name + tier, entry[name])

    cost = (
        tokens[0] * rate("input_cost_per_token") + tokens[1] * rate("cache_read_input_token_cost")
        + tokens[2] * rate("cache_creation_input_token_cost")
        + tokens[3] * rate("cache_creation_input_token_cost_above_1hr") + tokens[4] * rate("output_cost_per_token"))
    return int(cost.quantize(PICO, rounding=ROUND_HALF_EVEN).scaleb(12))


# --- The stream

class Writer:
    def __init__(self, rng):
        self.rng = rng
        self.lines = []
        self.serial = 0

    def time(self, ms):
        kind = ms % 3
        if kind == 0:
            return ms
        if kind == 1:
            moment = datetime.datetime.fromtimestamp(ms // 1000, datetime.timezone(datetime.timedelta(hours=2)))
            return moment.strftime("%Y-%m-%dT%H:%M:%S.") + f"{ms % 1000:03d}+02:00"
        return ms / 1000

    def event(self, kind, ms, **fields):
        self.serial += 1
        event = {"time": self.time(ms), "type": kind, "event_id": f"e{self.serial}"}
        event.update((key, value) for key, value in fields.items() if value is not None)
        # Records are written a little out of order; a few come twice.
        text = json.dumps(event)
        self.lines.append((ms + self.rng.randrange(60_000), text))
        if self.rng.random() < 0.005:
            self.lines.append((ms + self.rng.randrange(300_000), text))

    def usage(self):
        rng = self.rng
        model = f"model-{rng.randrange(12)}"
        tokens = {"model_name": model, "input_tokens": rng.randrange(4000), "output_tokens": rng.randrange(1500)}
        if rng.random() < 0.3:
            tokens["cache_read_tokens"] = rng.randrange(6000)
            tokens["cache_write_tokens"] = rng.randrange(800)
        if rng.random() < 0.05:
            tokens["cache_write_1h_tokens"] = rng.randrange(500)
        if rng.random() < 0.1:
            tokens["reasoning_tokens"] = rng.randrange(tokens["output_tokens"] + 1)
        if rng.random() < 0.002:
            tokens["input_tokens"] = 199_000 + rng.randrange(4000)
        if rng.random() < 0.2:
            tokens["total_cost"] = rng.random() * 0.05
        return tokens

    def status(self, chance):
        if self.rng.random() >= chance:
            return None
        return self.rng.choice(["error", "error", "timeout", "cancelled"])

    def calls(self, end, length, shared):
        """Model and tool calls of a run, all of which end before it."""
        rng = self.rng
        count = rng.randrange(1, 5)
        moments = sorted(rng.sample(range(max(length, 40)), count))
        for moment in moments:
            ms = end - max(length, 40) + moment
            status = "error" if rng.random() < 0.03 else None
            if rng.random() < 0.35:
                self.event(
                    "tool_call", ms, tool_name=f"tool {rng.randrange(20)}", status=status,
                    duration_seconds=rng.randrange(3000) / 1000, **shared)
            else:
                self.event(
                    "model_call", ms, status=status, duration_seconds=rng.randrange(20_000) / 1000,
                    time_to_first_token_seconds=rng.randrange(2000) / 1000, **shared, **self.usage())

    def request(self, end):
        rng = self.rng
        agent = int(rng.random() ** 2 * 60)
        people = {
            "service": f"service {agent % 4}" if rng.random() < 0.95 else None,
            "operation_type": rng.choice(["chat", "search", "plan", None]),
        }
        who = {
            "agent_name": f"agent {agent}", "user_id": f"user {int(rng.random() ** 3 * 3000)}",
            "team_name": f"team {agent % 6}" if agent % 2 else None,
        }
        if rng.random() < 0.05:
            who["user_id"] = None
        length = rng.randrange(30_000)
        chance = rng.random()
        if chance < 0.7:
            self.event(
                "request", end, status=self.status(0.05), duration_seconds=length / 1000, **people, **who,
                **self.usage())
            return
        self.serial += 1
        run = f"r{self.serial}"
        if chance < 0.95:
            self.calls(end, length, dict(people, request_id=run))
            self.event(
                "request", end, request_id=run, status=self.status(0.05), duration_seconds=length / 1000,
                **people, **who)
            return
        # A team with members: each a run of its own, inside.
        length += 40_000
        for member in range(rng.randrange(1, 3)):
            name = f"{run}.{member}"
            own = dict(people, request_id=name)
            until = end - 10_000 * (member + 1)
            if rng.random() < 0.5:
                self.calls(until, 8000, own)
                extra = {}
            else:
                extra = self.usage()
            self.event(
                "request", until, parent_run_id=run, agent_name=f"agent {rng.randrange(60)}",
                duration_seconds=8, status=self.status(0.05), **own, **extra)
        self.calls(end, 9000, dict(people, request_id=run))
        self.event(
            "team_run", end, request_id=run, team_name=f"team {agent % 6}", user_id=who["user_id"],
            duration_seconds=length / 1000, status=self.status(0.05), **people)


def generate(path, events, seed):
    rng = random.Random(seed)
    writer = Writer(rng)
    start = AT_MS - DAYS * 86_400_000
    while len(writer.lines) < events:
        # Busy days, quiet nights; the last hours are never empty; a few records come after the report's moment.
        if rng.random() < 0.03:
            end = AT_MS - int(rng.random() ** 2 * 7_200_000)
        else:
            end = start + int(rng.random() * (DAYS * 86_400_000 + 600_000))
            if rng.random() < 0.5 * (1 - math.cos(end / 86_400_000 * 2 * math.pi)) * 0.7:
                continue
        writer.request(end)
    writer.lines.sort()
    with open(path, "w") as out:
        for index, (_, line) in enumerate(writer.lines):
            out.write(line + "\n")
            if index % 9973 == 0:
                out.write("no JSON at all\n" if index % 2 else '{"time": "soon", "type": "request"}\n')
            if index % 20011 == 0:
                out.write(json.dumps({"time": AT_MS - 1000 * index, "type": "gossip", "x": index}) + "\n")


# --- The oracle

class Sum:
    """Everything that a row says."""
    __slots__ = ("counts", "tokens", "unpriced", "cost", "cancelled")

    def __init__(self):
        self.counts = [0] * 6
        self.tokens = [0] * 6
        self.unpriced = 0
        self.cost = [0, 0]
        self.cancelled = 0

    def add(self, other):
        for index in range(6):
            self.counts[index] += other.counts[index]
            self.tokens[index] += other.tokens[index]
        self.unpriced += other.unpriced
        self.cost[0] += other.cost[0]
        self.cost[1] += other.cost[1]
        self.cancelled += other.cancelled

    @property
    def total(self):
        return sum(self.cost)

    @property
    def is_empty(self):
        return not (any(self.counts) or any(self.tokens) or any(self.cost))

    @property
    def provenance(self):
        found = [name for name, amount in zip(["reported", "computed"], self.cost) if amount]
        found += ["unpriced"] if self.unpriced else []
        return "mixed" if len(found) > 1 else found[0] if found else "computed" if any(self.tokens[:5]) else "none"


def moment(value):
    """Milliseconds since 1970."""
    if isinstance(value, str):
        return int(datetime.datetime.fromisoformat(value).timestamp() * 1000 + 0.5)
    return int(value) if value > 10**11 else int(value * 1000)


class Record:
    __slots__ = ("ms", "kind", "names", "parent", "run", "status", "duration", "first", "tokens", "cost", "source",
                 "models", "tools", "last", "above")


def tokens_of(event):
    keys = ["input_tokens", "cache_read_tokens", "cache_write_tokens", "cache_write_1h_tokens", "output_tokens",
            "reasoning_tokens"]
    return [event.get(key, 0) for key in keys]


class Oracle:
    def __init__(self, path, table):
        self.stream = defaultdict(int)
        self.records = []
        self.runs = {}
        self.table = table
        self.read(path)
        self.join()
        # By quarter of an hour, dimension and name: everything but the shortest windows is made of those.
        self.quarters = defaultdict(lambda: defaultdict(Sum))
        self.durations = defaultdict(lambda: array("q"))
        self.records.sort(key=lambda record: record.ms)
        self.times = [record.ms for record in self.records]
        for record in self.records:
            self.book(record, self.quarters[record.ms // 900_000], self.durations)

    def read(self, path):
        seen = set()
        with open(path) as lines:
            for line in lines:
                self.stream["lines"] += 1
                self.stream["bytes"] += len(line)
                try:
                    event = json.loads(line, parse_float=Decimal)
                except ValueError:
                    self.stream["not_json"] += 1
                    continue
                if event["type"] == "gossip":
                    self.stream["gossip"] += 1
                    continue
                if event["time"] == "soon":
                    self.stream["rejected"] += 1
                    continue
                self.stream["records"] += 1
                self.take(event, seen)

    def take(self, event, seen):
        ms = moment(event["time"])
        if ms > AT_MS:
            self.stream["later"] += 1
            return
        if event["event_id"] in seen:
            self.stream["duplicates"] += 1
            return
        seen.add(event["event_id"])
        self.stream["events"] += 1
        record = Record()
        record.ms = ms
        record.kind = event["type"]
        team = event.get("team_name")
        agent = event.get("agent_name") or (team if record.kind == "team_run" else None)
        record.names = [event.get("service"), agent, event.get("model_name"), event.get("user_id"), team,
                        event.get("operation_type"), event.get("tool_name")]
        is_run = record.kind in ("request", "team_run")
        record.run = event.get("request_id") if is_run else None
        record.parent = event.get("parent_run_id") if is_run else event.get("request_id")
        record.status = event.get("status", "success")
        duration = event.get("duration_seconds")
        record.duration = None if duration is None else int(duration * 1_000_000_000)
        first = event.get("time_to_first_token_seconds")
        record.first = None if first is None else int(first * 1_000_000_000)
        record.tokens = tokens_of(event)
        record.cost, record.source = 0, None
        if any(record.tokens) or "total_cost" in event:
            self.price(record, event)
        record.models, record.tools, record.last, record.above = [], [], None, None
        if is_run and record.names[2]:
            record.models.append(record.names[2])
        if record.run:
            self.runs[record.run] = record
        self.records.append(record)

    def price(self, record, event):
        if "total_cost" in event:
            cost = Decimal(event["total_cost"]).quantize(PICO, rounding=ROUND_HALF_EVEN)
            record.cost, record.source = int(cost.scaleb(12)), "reported"
            return
        cost = picodollars(self.table, event.get("model_name"), record.tokens)
        record.cost, record.source = (0, "unpriced") if cost is None else (cost, "computed")

    def join(self):
        for record in self.records:
            record.above = self.runs.get(record.parent)
        for record in sorted(self.records, key=lambda record: record.ms):
            if record.kind in ("request", "team_run") or record.above is None:
                continue
            run = record.above
            if record.kind == "tool_call":
                if record.names[6] not in run.tools:
                    run.tools.append(record.names[6])
                continue
            if record.names[2] not in run.models:
                run.models.append(record.names[2])
            run.last = record.status
        for record in self.records:
            record.names = self.attributed(record)

    def attributed(self, record):
        """Names with those of the runs around it: nearest agent and user, outermost team."""
        names = list(record.names)
        is_run = record.kind in ("request", "team_run")
        if not is_run and record.above is None:
            names[1] = names[3] = names[4] = "(unattributed)"
        run = record.above
        while run is not None:
            if not is_run and names[1] is None:
                names[1] = run.names[1]
            names[3] = names[3] or run.names[3]
            names[4] = run.names[4] or names[4]
            run = run.above
        return [name or "(none)" for name in names]

    def book(self, record, sums, durations):
        """Adds a record to the sums and durations of the names that it counts for; `(fleet, "")` is everything."""
        is_run = record.kind in ("request", "team_run")
        is_root = record.above is None
        names = record.names
        spend = Sum()
        spend.tokens = record.tokens
        if record.source == "unpriced":
            spend.unpriced = sum(record.tokens[:5])
        elif record.source:
            spend.cost[record.source == "computed"] = record.cost
        calls = Sum()
        failed = record.status in ("error", "timeout")
        if record.kind == "model_call":
            calls.counts[2:4] = [1, int(failed)]
            measure = "model_calls"
        elif record.kind == "tool_call":
            calls.counts[4:6] = [1, int(failed)]
            measure = "tool_calls"
        else:
            cancelled = record.status == "cancelled"
            failed = failed or (record.last in ("error", "timeout") and not cancelled)
            calls.counts[:2] = [1, int(failed)]
            calls.cancelled = int(cancelled)
            measure = "requests"
        nothing = Sum()
        everywhere = [("fleet", ""), ("service", names[0]), ("user", names[3]), ("team", names[4]),
                      ("operation_type", names[5])]
        for key in everywhere:
            counts = calls if not is_run or is_root else nothing
            sums[key].add(counts)
            sums[key].add(spend)
        for key in [("agent", names[1]), ("agent,user", (names[1], names[3])), ("agent,team", (names[1], names[4]))]:
            sums[key].add(calls)
            sums[key].add(spend)
        if is_run:
            # A run's own spend is of the model that it names itself; it counts among those of each it called.
            for model in record.models:
                for key in [("model", model), ("agent,model", (names[1], model))]:
                    sums[key].add(calls)
                    if model == names[2]:
                        sums[key].add(spend)
            for tool in record.tools:
                for key in [("tool", tool), ("agent,tool", (names[1], tool))]:
                    sums[key].add(calls)
        else:
            which = "tool" if record.kind == "tool_call" else "model"
            name = names[6] if which == "tool" else names[2]
            for key in [(which, name), (f"agent,{which}", (names[1], name))]:
                sums[key].add(calls)
                sums[key].add(spend)
        if record.duration is not None:
            if not is_run or is_root:
                durations["fleet", measure].append(record.duration)
            if is_run:
                durations["agent", names[1]].append(record.duration)
            else:
                durations[which, name].append(record.duration)
                durations[f"agent,{which}", (names[1], name)].append(record.duration)
        if record.first is not None:
            durations["fleet", "time_to_first_token"].append(record.first)

    def window(self, start, end):
        """All sums, active quarters and durations from one second up to another; None for the very beginning."""
        sums, durations, quarters = defaultdict(Sum), None, defaultdict(set)
        if start is not None and end - start < 3 * 86_400:
            durations = defaultdict(lambda: array("q"))
            low, high = (bisect.bisect_left(self.times, edge * 1000) for edge in (start, end))
            for record in self.records[low:high]:
                own = defaultdict(Sum)
                self.book(record, own, durations)
                for key, value in own.items():
                    sums[key].add(value)
                    if not value.is_empty:
                        quarters[key].add(record.ms // 900_000)
            return sums, quarters, durations
        for quarter, own in self.quarters.items():
            if start is None or start <= quarter * 900 < end:
                for key, value in own.items():
                    sums[key].add(value)
                    if not value.is_empty:
                        quarters[key].add(quarter)
        return sums, quarters, self.durations if start is None else None


# --- Comparing

class Judge:
    def __init__(self):
        self.compared = 0
        self.wrong = []

    def equal(self, found, expected, where):
        self.compared += 1
        if found != expected:
            self.wrong.append(f"{where}: {found} instead of {expected}")

    def close(self, found, expected, where, share):
        self.compared += 1
        if found is None or abs(float(found) - float(expected)) > share * abs(float(expected)) + 1e-12:
            self.wrong.append(f"{where}: {found} instead of about {expected}")


def dollars(amount):
    return Decimal(amount).scaleb(-12)


def average(amount, count):
    if count == 0:
        return None
    return (dollars(amount) / count).quantize(PICO, rounding=ROUND_HALF_EVEN)


def check_figures(judge, row, expected, where, calls_name="request_count"):
    names = [calls_name] + COUNTERS[1:]
    for name, count in zip(names, expected.counts):
        judge.equal(row[name], count, f"{where} {name}")
    tokens = expected.tokens
    judge.equal(row["input_tokens"], sum(tokens[:4]), f"{where} input_tokens")
    judge.equal(row["cache_read_tokens"], tokens[1], f"{where} cache_read_tokens")
    judge.equal(row["cache_write_tokens"], tokens[2] + tokens[3], f"{where} cache_write_tokens")
    judge.equal(row["output_tokens"], tokens[4], f"{where} output_tokens")
    judge.equal(row["total_cost"], dollars(expected.total), f"{where} total_cost")


def nearest_rank(ordered, quantile):
    return ordered[max(0, math.ceil(Decimal(str(quantile)) * len(ordered)) - 1)]


def check_quantiles(judge, row, durations, where):
    if not durations:
        return
    ordered = sorted(durations)
    for name, quantile in QUANTILES.items():
        if name in row:
            judge.close(row[name], nearest_rank(ordered, quantile) / 1e9, f"{where} {name}", 0.01)
    if "count" in row:
        judge.equal(row["count"], len(ordered), f"{where} count")
        judge.close(row["mean"], sum(ordered) / len(ordered) / 1e9, f"{where} mean", 1e-9)
        judge.close(row["max"], ordered[-1] / 1e9, f"{where} max", 1e-9)


def days_of(quarters, zone):
    return {datetime.datetime.fromtimestamp(quarter * 900, zone).date() for quarter in quarters}


def check_rows(judge, report, window, zone, where, loose_days):
    sums, quarters, durations = window
    for dimension in DIMENSIONS:
        rows = report["breakdowns"][f"by_{dimension}"]
        expected = {key[1]: value for key, value in sums.items() if key[0] == dimension and not value.is_empty}
        judge.equal(sorted(row["dimension_value"] for row in rows), sorted(expected), f"{where} names by {dimension}")
        costs = [row["total_cost"] for row in rows]
        judge.equal(costs, sorted(costs, reverse=True), f"{where} order by {dimension}")
        for row in rows:
            name = row["dimension_value"]
            here, value = f"{where} {dimension} {name}", expected.get(name, Sum())
            check_figures(judge, row, value, here)
            judge.equal(row["cost_provenance"], value.provenance, f"{here} cost_provenance")
            judge.equal(row["average_cost"], average(value.total, value.counts[0]), f"{here} average_cost")
            days = len(days_of(quarters[dimension, name], zone))
            judge.equal(abs(row["active_days"] - days) <= (2 if loose_days else 0), True, f"{here} active_days {days}")
            if dimension in ("agent", "model", "tool") and durations is not None:
                check_quantiles(judge, row, durations[dimension, name], here)
        if dimension in COST_DIMENSIONS:
            judge.equal(sum(costs), report["summary"]["total_cost"], f"{where} sum by {dimension}")


def check_pairs(judge, report, window, by, where):
    sums, _, durations = window
    rows = report["breakdowns"]["by_" + by.replace(",", "_")]
    second = by.split(",")[1]
    expected = {key[1]: value for key, value in sums.items() if key[0] == by and not value.is_empty}
    judge.equal(sorted((row["agent"], row[second]) for row in rows), sorted(expected), f"{where} pairs {by}")
    for row in rows:
        pair = (row["agent"], row[second])
        check_figures(judge, row, expected.get(pair, Sum()), f"{where} {pair}")
        if durations is not None and second in ("model", "tool"):
            check_quantiles(judge, row, durations[by, pair], f"{where} {pair}")


def check_summary(judge, report, window, where):
    sums, _, durations = window
    fleet = sums["fleet", ""]
    summary = report["summary"]
    check_figures(judge, summary, fleet, where, "requests")
    judge.equal(summary["cancelled"], fleet.cancelled, f"{where} cancelled")
    judge.equal(summary["reasoning_tokens"], fleet.tokens[5], f"{where} reasoning_tokens")
    judge.equal(summary["unpriced_tokens"], fleet.unpriced, f"{where} unpriced_tokens")
    judge.equal(
        summary["average_cost_per_request"], average(fleet.total, fleet.counts[0]), f"{where} average_cost")
    for name, amount in zip(["reported", "computed"], fleet.cost):
        judge.equal(summary["cost_by_provenance"][name], dollars(amount), f"{where} {name}")
    if fleet.counts[0]:
        judge.close(summary["error_rate"], fleet.counts[1] / fleet.counts[0], f"{where} error_rate", 1e-12)
    for measure, row in report["latency"].items():
        if durations is not None:
            check_quantiles(judge, row, durations["fleet", measure], f"{where} {measure}")


def check_series(judge, report, oracle, zone, where):
    for name in ("hourly_costs", "daily_costs"):
        points = report["time_series"][name]
        starts = [datetime.datetime.fromisoformat(point["timestamp"]) for point in points]
        judge.equal(len(points), 24 if name == "hourly_costs" else 30, f"{where} {name}")
        for index, (point, start) in enumerate(zip(points, starts)):
            local = start.astimezone(zone)
            judge.equal(
                (local.minute, local.second, name == "hourly_costs" or local.hour == 0), (0, 0, True),
                f"{where} {point['timestamp']}")
            begin = int(start.timestamp())
            end = int(starts[index + 1].timestamp()) if index + 1 < len(points) else AT_MS // 1000 + 1
            cost, requests, users = 0, 0, set()
            low, high = (bisect.bisect_left(oracle.times, edge * 1000) for edge in (begin, end))
            for record in oracle.records[low:high]:
                cost += record.cost
                requests += record.kind in ("request", "team_run") and record.above is None
                users.add(record.names[3])
            here = f"{where} {point['timestamp']}"
            judge.equal(point["total_cost"], dollars(cost), f"{here} cost")
            judge.equal(point["request_count"], requests, f"{here} requests")
            users -= {"(none)", "(unattributed)"}
            judge.equal(point["unique_users"], len(users), f"{here} unique_users")
            if index + 1 == len(points) and name == "daily_costs":
                judge.equal(report["summary"]["total_cost_today"], dollars(cost), f"{where} total_cost_today")
                judge.equal(report["summary"]["total_requests_today"], requests, f"{where} total_requests_today")


def calendar(unit, zone):
    """The seconds at which the local day, ISO week or month of the report begins and ends."""
    day = AT.astimezone(zone).date()
    if unit == "week":
        first = day - datetime.timedelta(days=day.weekday())
        last = first + datetime.timedelta(days=7)
    elif unit == "month":
        first = day.replace(day=1)
        last = (first + datetime.timedelta(days=32)).replace(day=1)
    else:
        first, last = day, day + datetime.timedelta(days=1)
    return tuple(
        int(datetime.datetime(edge.year, edge.month, edge.day, tzinfo=zone).timestamp()) for edge in (first, last))


def check_money(judge, report, oracle, zone, where):
    """Budgets and the trend."""
    for budget in report["budgets"]:
        unit = {"daily": "today", "weekly": "week", "monthly": "month"}[budget["period"]]
        start, end = calendar(unit, zone)
        low, high = (bisect.bisect_left(oracle.times, edge * 1000) for edge in (start, end))
        spent = dollars(sum(record.cost for record in oracle.records[low:high]))
        judge.equal(budget["spent"], spent, f"{where} {budget['name']} spent")
        judge.close(budget["fraction"], spent / Decimal(budget["limit"]), f"{where} fraction", 1e-12)
        crossed = [share for share in (0.5, 0.8, 0.9, 1) if spent >= Decimal(str(share)) * Decimal(budget["limit"])]
        judge.equal([float(share) for share in budget["thresholds_crossed"]], crossed, f"{where} thresholds")
    end = (AT_MS // 900_000 + 1) * 900
    edges = [bisect.bisect_left(oracle.times, (end - back * 86_400) * 1000) for back in (2, 1, 0)]
    before, now = (
        dollars(sum(record.cost for record in oracle.records[low:high])) for low, high in zip(edges, edges[1:]))
    judge.close(report["summary"]["cost_trend_percentage"], (now - before) / before * 100, f"{where} trend", 1e-9)


def check_stream(judge, report, oracle, where):
    stream, seen = report["streams"][0], oracle.stream
    for name in ("lines", "bytes", "not_json", "rejected", "duplicates", "events"):
        judge.equal(stream[name], seen[name], f"{where} stream {name}")
    judge.equal(stream["ignored"].get("after --at", 0), seen["later"], f"{where} later")
    judge.equal(stream["ignored"].get("gossip", 0), seen["gossip"], f"{where} gossip")


def windows(zone):
    """The arguments of each report with the seconds that it covers, and whether durations are to be there."""
    at = AT_MS // 1000
    for name, bucket, length in [("5m", 5, 300), ("1h", 60, 3600), ("24h", 900, 86_400), ("7d", 3600, 604_800),
                                 ("30d", 3600, 2_592_000)]:
        end = (at // bucket + 1) * bucket
        yield ["--window", name], end - length, end, name in ("5m", "1h", "24h")
    for unit in ("today", "week", "month"):
        start, end = calendar(unit, zone)
        yield ["--window", unit], start, end, unit == "today"
    yield ["--window", "all"], None, None, True
    start = (at - 20 * 86_400) // 3600 * 3600
    end = (at - 3 * 86_400) // 3600 * 3600
    yield ["--since", f"{iso(start + 1800)}", "--until", f"{iso(end - 60)}"], start, end, False


def iso(seconds):
    return datetime.datetime.fromtimestamp(seconds, datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def main():
    binary, folder = os.path.abspath(sys.argv[1]), sys.argv[2]
    events = int(sys.argv[3]) if len(sys.argv) > 3 else 2_000_000
    seed = int(sys.argv[4]) if len(sys.argv) > 4 else 1
    os.makedirs(folder, exist_ok=True)
    stream, price_file = os.path.join(folder, "month.ndjson"), os.path.join(folder, "month-prices.json")
    table = prices(random.Random(seed))
    write_prices(table, price_file)
    generate(stream, events, seed)
    oracle = Oracle(stream, table)
    judge = Judge()
    environment = dict(os.environ, HOME=folder, XDG_CONFIG_HOME=folder, XDG_STATE_HOME=folder)
    known = {}
    pairs = ["agent,model", "agent,user", "agent,tool", "agent,team"]
    for number, zone_name in enumerate(ZONES):
        zone = zoneinfo.ZoneInfo(zone_name)
        is_aligned = zone.utcoffset(AT).seconds % 3600 == 0
        for index, (arguments, start, end, has_durations) in enumerate(windows(zone)):
            # What does not depend on the zone is asked once whole, then for its days alone.
            by = pairs[(index + number) % 4]
            command = [binary, "report", "--format", "json", "--prices", price_file, "--time-zone", zone_name,
                       "--at", iso(AT_MS // 1000), "--by", by, *arguments, stream]
            found = subprocess.run(command, capture_output=True, text=True, env=environment)
            where = f"{zone_name} {' '.join(arguments)}"
            if found.returncode != 0:
                sys.exit(f"{where}: {found.stderr}")
            report = json.loads(found.stdout, parse_float=Decimal)
            if (start, end) not in known:
                known[start, end] = oracle.window(start, end)
            window = known[start, end]
            if not has_durations:
                window = window[:2] + (None,)
            if start is not None:
                edges = [int(datetime.datetime.fromisoformat(report[name]).timestamp())
                         for name in ("window_start", "window_end")]
                judge.equal(edges, [start, end], f"{where} edges")
            check_summary(judge, report, window, where)
            loose = not is_aligned and start is not None and not has_durations and arguments[1] not in ("week", "month")
            check_rows(judge, report, window, zone, where, loose)
            # Where midnight is on no full hour, pairs that are days old are kept by the hour.
            if is_aligned or arguments[1] not in ("week", "month"):
                check_pairs(judge, report, window, by, where)
            check_series(judge, report, oracle, zone, where)
            check_money(judge, report, oracle, zone, where)
            check_stream(judge, report, oracle, where)
    for line in judge.wrong[:40]:
        print(line)
    print(
        f"{oracle.stream['events']} events, {len(ZONES)} time zones: {judge.compared} values compared,"
        f" {len(judge.wrong)} differ")
    sys.exit(1 if judge.wrong else 0)


if __name__ == "__main__":
    main()
