#!/usr/bin/env python3
"""Times `fleetmeter report` against DuckDB on one file and the same questions, and holds their answers together.

    Scripts/bench-peers.py FLEETMETER FOLDER [ROUNDS]

A file of about a million native events (200 agents, 6 models, 5 000 users, one line in a hundred told twice) is made in
FOLDER. Both programs read it whole, drop what is told twice, and answer, for the fleet and by agent, model and user: runs,
model calls, tool calls and their errors, tokens, and quantiles of durations. They take turns, ROUNDS times; wall times of
whole processes are compared by their medians. Counts and tokens must be the same, quantiles within 1 %; else it fails.

Like is compared with like: fleetmeter's request_count by agent counts the agent's runs, by user and for the fleet those
without a parent run; tokens of a run that tells no calls are its own; a call has the user of the run around it. Fleetmeter
has the quantiles of users nowhere, so nobody is asked for them. It prices every call and keeps time series, alerts and
budgets besides, which DuckDB is not asked for.
"""
import json
import os
import statistics
import subprocess
import sys
import time

EVENTS = 1_000_000
FLEET_QUANTILES = {"p50": 0.5, "p90": 0.9, "p95": 0.95, "p99": 0.99, "p99.9": 0.999}
NAME_QUANTILES = {"p50": 0.5, "p95": 0.95, "p99": 0.99}
CALLS = ["model_calls", "model_call_errors", "tool_calls", "tool_call_errors", "input_tokens", "output_tokens"]
COLUMNS = {
    "type": "VARCHAR", "trace_id": "VARCHAR", "span_id": "VARCHAR", "parent_span_id": "VARCHAR",
    "agent_name": "VARCHAR", "model_name": "VARCHAR", "user_id": "VARCHAR", "status": "VARCHAR",
    "input_tokens": "BIGINT", "output_tokens": "BIGINT", "cache_read_tokens": "BIGINT",
    "cache_write_tokens": "BIGINT", "duration_seconds": "DOUBLE",
}


def ask_duckdb(path):
    """The answers by DuckDB, as quickly as it was got to give them."""
    import duckdb

    db = duckdb.connect()
    db.execute("SET threads = 2")
    db.execute("SET preserve_insertion_order = false")
    # Only columns that are asked for, and only spans. Input is fresh tokens and those of caches, as OpenTelemetry counts.
    db.execute(f"""
        CREATE TEMP TABLE e AS
        SELECT type IN ('request', 'team_run') AS run, type = 'model_call' AS call, type = 'tool_call' AS tool,
               status IN ('error', 'timeout') AS bad, trace_id, span_id, parent_span_id, agent_name, model_name,
               user_id, output_tokens, duration_seconds,
               coalesce(input_tokens, 0) + coalesce(cache_read_tokens, 0) + coalesce(cache_write_tokens, 0) AS input_tokens,
               hash(trace_id, span_id) AS h
        FROM read_ndjson($1, format = 'newline_delimited', columns = {json.dumps(COLUMNS).replace('"', "'")})
        WHERE span_id IS NOT NULL""", [path])
    # Far cheaper than DISTINCT ON over all columns: few hashes stand there twice, and only those are looked at.
    db.execute("""
        DELETE FROM e WHERE rowid IN (
            SELECT unnest(list_sort(list(rowid))[2:]) FROM e
            WHERE h IN (SELECT h FROM e GROUP BY h HAVING count(*) > 1) GROUP BY trace_id, span_id)""")
    # The run around a call or a run: what has a parent that is a run is no request of its own.
    db.execute("""
        CREATE TEMP TABLE o AS
        SELECT c.rowid AS id, p.user_id FROM e c JOIN e p
        ON p.run AND p.trace_id = c.trace_id AND p.span_id = c.parent_span_id WHERE c.parent_span_id IS NOT NULL""")

    calls = """count(*) FILTER (call), count(*) FILTER (call AND bad), count(*) FILTER (tool),
        count(*) FILTER (tool AND bad), sum(input_tokens), coalesce(sum(output_tokens), 0)"""
    parts = list(NAME_QUANTILES.values())
    answers = {}
    fleet = db.execute(f"""
        SELECT count(*) FILTER (run AND id IS NULL), count(*) FILTER (run AND bad AND id IS NULL), {calls}
        FROM e LEFT JOIN o ON id = e.rowid""").fetchone()
    answers["summary"] = dict(zip(["requests", "errors"] + CALLS, map(int, fleet)))
    answers["latency"] = {}
    for name, what in [("requests", "run AND id IS NULL"), ("model_calls", "call"), ("tool_calls", "tool")]:
        values = db.execute(f"""
            SELECT quantile_disc(duration_seconds, {list(FLEET_QUANTILES.values())})
            FROM e LEFT JOIN o ON id = e.rowid WHERE {what}""").fetchone()[0]
        answers["latency"][name] = dict(zip(FLEET_QUANTILES, values))
    answers["by_agent"] = named(db.execute(f"""
        SELECT agent_name, count(*) FILTER (run), count(*) FILTER (run AND bad), {calls},
               quantile_disc(duration_seconds, {parts}) FILTER (run) FROM e GROUP BY 1"""), runs=True)
    answers["by_model"] = named(db.execute(f"""
        SELECT model_name, {calls}, quantile_disc(duration_seconds, {parts}) FILTER (call)
        FROM e WHERE model_name IS NOT NULL GROUP BY 1"""), runs=False)
    answers["by_user"] = named(db.execute(f"""
        SELECT coalesce(CASE WHEN run THEN e.user_id ELSE o.user_id END, '(unattributed)'),
               count(*) FILTER (run AND id IS NULL), count(*) FILTER (run AND bad AND id IS NULL), {calls}, NULL
        FROM e LEFT JOIN o ON id = e.rowid GROUP BY 1"""), runs=True)
    return answers


def named(rows, runs):
    fields = (["request_count", "errors"] if runs else []) + CALLS
    found = {}
    for name, *values in rows.fetchall():
        found[name] = dict(zip(fields, map(int, values[:-1])))
        if values[-1]:
            found[name].update(zip(NAME_QUANTILES, values[-1]))
    return found


def make_file(binary, path):
    if os.path.exists(path) and os.path.getmtime(path) > os.path.getmtime(binary):
        return
    options = ["--seed", "1", "--start", "2026-11-24T12:00:00Z", "--history", "24h", "--history-events", str(EVENTS),
               "--rate", "40", "--duration", "0s", "--agents", "200", "--users", "5000"]
    with open(path + ".part", "wb") as file:
        subprocess.run([binary, "simulate"] + options, stdout=file, check=True)
    with open(path + ".part", "rb") as file:
        repeated = [line for number, line in enumerate(file) if number % 100 == 7]
    with open(path + ".part", "ab") as file:
        file.writelines(repeated)
    os.rename(path + ".part", path)


def run(command, answer):
    """Wall seconds and peak resident bytes of a process."""
    with open(answer, "wb") as file:
        begin = time.monotonic()
        child = subprocess.Popen(command, stdout=file)
        _, status, usage = os.wait4(child.pid, 0)
        took = time.monotonic() - begin
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        sys.exit(f"{command[0]} failed with {child.returncode}")
    return took, usage.ru_maxrss * 1024, usage.ru_utime + usage.ru_stime


def differences(ours, theirs):
    """Where the answers differ, in words, and how many values were compared."""
    found, compared = [], 0

    def compare(where, name, a, b):
        nonlocal compared
        compared += 1
        if name.startswith("p"):
            if a is None or abs(a - b) > 0.01 * b:
                found.append(f"{where} {name}: {a} is not within 1 % of {b}")
        elif a != b:
            found.append(f"{where} {name}: {a} is not {b}")

    for name, value in theirs["summary"].items():
        compare("fleet", name, ours["summary"][name], value)
    for kind, quantiles in theirs["latency"].items():
        for name, value in quantiles.items():
            compare(f"fleet {kind}", name, ours["latency"][kind][name], value)
    for dimension in ["by_agent", "by_model", "by_user"]:
        rows = {row["dimension_value"]: row for row in ours["breakdowns"][dimension]}
        if rows.keys() != theirs[dimension].keys():
            found.append(f"{dimension}: other names: {sorted(rows.keys() ^ theirs[dimension].keys())[:5]}")
        for value, fields in theirs[dimension].items():
            for name, number in fields.items():
                compare(f"{dimension} {value}", name, rows.get(value, {}).get(name), number)
    return found, compared


def main():
    if sys.argv[1:2] == ["duckdb"]:
        json.dump(ask_duckdb(sys.argv[2]), sys.stdout)
        return
    binary, folder = sys.argv[1], sys.argv[2]
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 5
    path = os.path.join(folder, "peers.ndjson")
    make_file(binary, path)
    with open(path, "rb") as file:
        lines = sum(block.count(b"\n") for block in iter(lambda: file.read(1 << 20), b""))
    print(f"{lines} lines, {os.path.getsize(path) / 1e6:.0f} MB; {rounds} rounds by turns, whole processes", flush=True)
    commands = {
        "fleetmeter": [binary, "report", "--at", "latest", "--format", "json", path],
        "duckdb": [sys.executable, os.path.abspath(__file__), "duckdb", path],
    }
    taken = {name: [] for name in commands}
    for number in range(rounds):
        for name, command in commands.items():
            taken[name].append(run(command, os.path.join(folder, f"peers-{name}.json")))
        print(f"  round {number + 1}: " + ", ".join(f"{n} {t[-1][0]:.2f} s" for n, t in taken.items()), flush=True)
    medians = {name: statistics.median(t[0] for t in results) for name, results in taken.items()}
    for name, results in taken.items():
        print(f"{name:11} median {medians[name]:.2f} s wall, {statistics.median(t[2] for t in results):.2f} s of the "
              f"processor, {lines / medians[name] / 1e6:.2f} million lines/s, at most {max(t[1] for t in results) / 1e6:.0f} "
              "MB resident")
    print(f"fleetmeter takes {medians['fleetmeter'] / medians['duckdb']:.2f} times as long as DuckDB")
    answers = []
    for name in commands:
        with open(os.path.join(folder, f"peers-{name}.json")) as file:
            answers.append(json.load(file))
    found, compared = differences(*answers)
    for line in found[:20]:
        print("  " + line)
    print(f"{compared} values compared, {len(found)} differ")
    sys.exit(1 if found else 0)


main()
