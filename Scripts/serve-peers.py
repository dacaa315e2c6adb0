#!/usr/bin/env python3
"""Holds `fleetmeter serve` against those who will use it.

usage: serve-peers.py FLEETMETER [SECONDS]

Runs a fleet of as many names as make 20 000 series, at 50 000 events a second, into `serve`, while 5 scrapes a second come,
and says how long they take, whether any event was lost, and what `promtool check metrics` says of one of them. Then a real
Prometheus scrapes it for SECONDS (60), and its increases and quantiles are compared with what the meter says.
"""

import base64
import json
import os
import random
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse
import urllib.request

AGENTS, MODELS, TOOLS, USERS = 300, 4, 20, 400
RATE = int(os.environ.get("RATE", "50000"))
# What promtool's taste holds against the mission's own names.
MISSION_LINTS = {
    ("agno_active_agents_count", "_count"),
    ("agno_agent_collaboration_count", "_count"),
    ("agno_agent_collaboration_count", "_total"),
    ("agno_model_tokens_consumed", "_total"),
}


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def get(port, path, accept=None):
    request = urllib.request.Request(f"http://127.0.0.1:{port}{path}")
    if accept:
        request.add_header("Accept", accept)
    with urllib.request.urlopen(request, timeout=30) as answer:
        return answer.read()


def await_that(what, seconds, condition):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            if condition():
                return
        except OSError:
            pass
        time.sleep(0.05)
    raise SystemExit(f"{what}: not within {seconds} s")


class Fleet:
    """Appends events to a file, so many a second, and knows what it wrote."""

    def __init__(self, path, rate):
        self.path, self.rate, self.written, self.requests = path, rate, 0, 0
        self.stopping = threading.Event()
        draw = random.Random(1)
        self.templates = []
        for _ in range(40_000):
            agent = draw.randrange(AGENTS)
            names = f'"agent_name":"agent-{agent}","service":"service-{agent % 5}"'
            if draw.random() < 0.3:
                body = f'"type":"tool_call",{names},"tool_name":"tool-{draw.randrange(TOOLS)}"'
                is_request = 0
            else:
                user = f'"user_id":"user-{draw.randrange(USERS)}"'
                model = f'"model_name":"{["gpt-4o", "gpt-4", "gpt-4o-mini", "claude-sonnet-4-5"][draw.randrange(MODELS)]}"'
                body = (
                    f'"type":"request",{names},"agent_type":"type-{agent % 3}",{user},{model},"input_tokens":{draw.randrange(4000)},'
                    f'"output_tokens":{draw.randrange(800)},"total_cost":{draw.randrange(1, 50000) / 1e6:.6f}'
                )
                is_request = 1
            status = "error" if draw.random() < 0.02 else "success"
            duration = f"{draw.lognormvariate(0, 1):.3f}"
            self.templates.append((f',{body},"status":"{status}","duration_seconds":{duration}}}\n', is_request))
        self.thread = threading.Thread(target=self.run)

    def run(self):
        begun, place = time.monotonic(), 0
        with open(self.path, "a", buffering=1 << 20) as file:
            while not self.stopping.is_set():
                due = int((time.monotonic() - begun) * self.rate) - self.written
                if due <= 0:
                    time.sleep(0.01)
                    continue
                head = f'{{"time":{time.time_ns() // 1_000_000}'
                for _ in range(due):
                    text, is_request = self.templates[place]
                    file.write(head + text)
                    self.requests += is_request
                    place = (place + 1) % len(self.templates)
                self.written += due
                file.flush()

    def stop(self):
        self.stopping.set()
        self.thread.join()


def scrape(port, seconds):
    """The latencies of 5 scrapes a second."""
    taken, end = [], time.monotonic() + seconds
    due = time.monotonic()
    while time.monotonic() < end:
        time.sleep(max(0, due - time.monotonic()))
        due += 0.2
        begun = time.monotonic()
        text = get(port, "/metrics")
        taken.append(time.monotonic() - begun)
    taken.sort()
    return taken, text


def check_metrics(text):
    """What promtool says that is not about the mission's names."""
    ran = subprocess.run(["promtool", "check", "metrics"], input=text, capture_output=True)
    said = (ran.stdout + ran.stderr).decode().splitlines()
    wrong = [
        line for line in said
        if not any(line.startswith(name) and suffix in line for name, suffix in MISSION_LINTS)
    ]
    if ran.returncode not in (0, 3):
        wrong.append(f"promtool ended with {ran.returncode}")
    return wrong


class Prometheus:
    def __init__(self, folder, target):
        self.port = free_port()
        config = os.path.join(folder, "prometheus.yml")
        with open(config, "w") as file:
            file.write(
                "global: {scrape_interval: 2s}\nscrape_configs:\n- job_name: fleetmeter\n  honor_labels: true\n"
                f"  static_configs: [{{targets: ['127.0.0.1:{target}']}}]\n")
        self.process = subprocess.Popen(
            ["prometheus", f"--config.file={config}", f"--storage.tsdb.path={folder}/tsdb",
             f"--web.listen-address=127.0.0.1:{self.port}"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def query(self, expression, at=None):
        query = {"query": expression} | ({"time": at} if at else {})
        answer = json.loads(get(self.port, "/api/v1/query?" + urllib.parse.urlencode(query)))
        if answer["status"] != "success":
            raise SystemExit(answer)
        return answer["data"]["result"]

    def number(self, expression, at=None):
        result = self.query(expression, at)
        return float(result[0]["value"][1]) if result else float("nan")

    def stop(self):
        self.process.terminate()
        self.process.wait()


def report(port):
    return json.loads(get(port, "/api/v1/dashboard"))


def compare(prometheus, port):
    """Once all is still: what Prometheus holds of the newest scrape against the report."""
    time.sleep(5)
    told, rows = report(port), []
    summary, by = told["summary"], told["breakdowns"]
    rows.append(("requests", prometheus.number("sum(agno_agent_requests_total)"), summary["requests"], 0))
    rows.append(("errors", prometheus.number('sum(agno_agent_requests_total{status=~"error|timeout"})'), summary["errors"], 0))
    rows.append(("tool calls", prometheus.number("sum(agno_tool_calls_total)"), summary["tool_calls"], 0))
    rows.append(("durations", prometheus.number("sum(agno_agent_request_duration_seconds_count)"), told["latency"]["requests"]["count"], 0))
    mean = prometheus.number("sum(agno_agent_request_duration_seconds_sum) / sum(agno_agent_request_duration_seconds_count)")
    rows.append(("mean duration", mean, told["latency"]["requests"]["mean"], 0.001))
    rows.append(("cost", prometheus.number("sum(fleetmeter_cost_dollars_total) + sum(fleetmeter_pending_cost_dollars)"), summary["total_cost"], 1e-9))
    rows.append(("tokens", prometheus.number("sum(agno_model_tokens_consumed)"), summary["input_tokens"] + summary["output_tokens"], 0))
    for quantile, name in ((0.5, "p50"), (0.95, "p95")):
        ours = told["latency"]["requests"][name]
        theirs = prometheus.number(f"histogram_quantile({quantile}, sum by (le) (agno_agent_request_duration_seconds_bucket))")
        # A quantile of buckets is anywhere in its bucket.
        bounds = [0, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, float("inf")]
        low, high = next((a, b) for a, b in zip(bounds, bounds[1:]) if a <= ours <= b)
        rows.append((f"{name} in its bucket", 1.0 if low <= theirs <= high else theirs, 1.0, 0))
    for name, label, metric in (
        ("by_agent", "agent_name", "agno_agent_requests_total"), ("by_user", "user_id", "fleetmeter_user_requests_total")):
        theirs = {row["metric"][label]: float(row["value"][1]) for row in prometheus.query(f"sum by ({label}) ({metric})")}
        ours = {row["dimension_value"]: row["request_count"] for row in by[name] if row["request_count"]}
        differing = [key for key in ours if theirs.get(key) != ours[key]]
        rows.append((f"requests {name} that differ", len(differing), 0, 0))
    theirs = {row["metric"]["model"]: float(row["value"][1]) for row in prometheus.query("sum by (model) (fleetmeter_cost_dollars_total)")}
    ours = {row["dimension_value"]: row["total_cost"] for row in by["by_model"] if row["total_cost"]}
    rows.append(("costs by model that differ", sum(abs(theirs.get(key, 0) - ours[key]) > 1e-6 for key in ours), 0, 0))
    failures = 0
    for name, theirs, ours, slack in rows:
        good = theirs == ours or abs(theirs - ours) <= slack * max(1, abs(ours))
        failures += not good
        print(f"  {'same' if good else 'DIFFERS':8} {name}: Prometheus {theirs:g}, fleetmeter {ours:g}")
    return failures


def increases(prometheus, fleet, marks):
    """The increase between two moments within the scrape's own error: what was written within two scrapes."""
    (start, before), (end, after) = marks
    window = int(end - start)
    theirs = prometheus.number(f"sum(increase(agno_agent_requests_total[{window}s]))", at=end)
    ours = (after - before) * window / (end - start)
    slack = fleet.rate * 0.7 * 4
    print(f"  increase of requests over {window} s: Prometheus {theirs:.0f}, written {ours:.0f} (± {slack:.0f})")
    return abs(theirs - ours) > slack


def main():
    binary, seconds = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 60
    folder = tempfile.mkdtemp(prefix="serve-peers-")
    path, port = os.path.join(folder, "events.ndjson"), free_port()
    open(path, "w").close()
    serve = subprocess.Popen(
        [binary, "serve", "--listen", f"127.0.0.1:{port}", path],
        env=os.environ | {"XDG_STATE_HOME": folder, "XDG_CONFIG_HOME": folder})
    failures, prometheus = 0, None
    try:
        await_that("ready", 60, lambda: get(port, "/ready"))
        fleet = Fleet(path, RATE)
        prometheus = Prometheus(folder, port)
        fleet.thread.start()
        time.sleep(10)
        marks = [(time.time(), fleet.requests)]
        taken, text = scrape(port, seconds)
        marks.append((time.time(), fleet.requests))
        series = sum(1 for line in text.splitlines() if line and not line.startswith(b"#"))
        p50, p99 = taken[len(taken) // 2], taken[int(len(taken) * 0.99)]
        print(f"{fleet.written / (seconds + 10):.0f} events/s, {series} series, {len(text) / 1e6:.1f} MB, {len(taken)} scrapes: "
              f"{p50 * 1000:.0f} ms (median), {p99 * 1000:.0f} ms (p99), {taken[-1] * 1000:.0f} ms (worst)")
        failures += p99 >= 0.1
        for accept in (None, "application/openmetrics-text;version=1.0.0"):
            answer = get(port, "/metrics", accept)
            if accept is None:
                for line in check_metrics(answer):
                    failures += 1
                    print(f"  promtool: {line}")
            elif not answer.endswith(b"# EOF\n"):
                failures += 1
        fleet.stop()
        failures += increases(prometheus, fleet, marks)
        await_that("all read", 60, lambda: report(port)["streams"][0]["lines"] == fleet.written)
        stream = report(port)["streams"][0]
        lost = fleet.written - stream["events"]
        print(f"  {fleet.written} events written, {lost} lost")
        failures += lost != 0
        failures += compare(prometheus, port)
    finally:
        if prometheus:
            prometheus.stop()
        serve.send_signal(signal.SIGTERM)
        code = serve.wait(timeout=20)
        shutil.rmtree(folder, ignore_errors=True)
    print(f"ended with {code}; {failures} failures")
    raise SystemExit(1 if failures or code else 0)


if __name__ == "__main__":
    main()
