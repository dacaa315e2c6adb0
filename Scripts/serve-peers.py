#!/usr/bin/env python3
"""Holds `fleetmeter serve` against those who will use it.

usage: serve-peers.py FLEETMETER [SECONDS]

Runs a fleet of as many names as make 20 000 series, at 50 000 events a second, into `serve`, while 5 scrapes a second come,
and says how long they take, whether any event was lost, and what `promtool check metrics` says of one of them. A real
Prometheus scrapes it for as long (SECONDS, 60), and its sums, increases and quantiles are compared with what the meter says.
Then bad clients come, a client that knows its password over TLS, and a second meter that reads the first one's events.
"""

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

AGENTS, MODELS, TOOLS, USERS = 140, 4, 10, 400
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
        # A quantile of buckets is anywhere in its bucket, and ours within 1 % of what it should be.
        bounds = [0, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, float("inf")]
        near = [(a, b) for a, b in zip(bounds, bounds[1:]) if a * 0.99 <= ours <= b * 1.01]
        rows.append((f"{name} in its bucket", float(any(a <= theirs <= b for a, b in near)), 1.0, 0))
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


class Serve:
    """A `serve` of its own, which ends with the block."""

    def __init__(self, binary, folder, *arguments, stdin=None, scheme="http"):
        self.port = free_port()
        self.process = subprocess.Popen(
            [binary, "serve", "--listen", f"127.0.0.1:{self.port}", *arguments], stdin=stdin,
            env=os.environ | {"XDG_STATE_HOME": folder, "XDG_CONFIG_HOME": folder}, stderr=subprocess.DEVNULL)
        await_that("listening", 30, lambda: socket.create_connection(("127.0.0.1", self.port), 1))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGTERM)
        self.code = self.process.wait(timeout=20)


def status(*arguments):
    """What curl is answered with; 000 for nothing."""
    ran = subprocess.run(
        ["curl", "-sk", "-o", "/dev/null", "-w", "%{http_code}", "-m", "20", *arguments], capture_output=True)
    return ran.stdout.decode()


def expect(failures, what, got, *wanted):
    if got not in wanted:
        failures.append(what)
        print(f"  DIFFERS  {what}: {got}, expected {' or '.join(map(str, wanted))}")


def doors(binary, folder, events):
    """Passwords, TLS, and clients that mean no good."""
    failures = []
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost",
         "-keyout", f"{folder}/key.pem", "-out", f"{folder}/cert.pem"], check=True, capture_output=True)
    config = os.path.join(folder, "web.yml")
    hashed = "$2y$04$T7FpYSa5vZc1jsRvjBvMcuwOkN/yVGHKjnPcdo3BbLnZo8H6Zyeza"  # "secret"
    text = f"tls_server_config: {{cert_file: cert.pem, key_file: key.pem}}\nbasic_auth_users: {{ana: {hashed}}}\n"
    open(config, "w").write(text)
    with Serve(binary, folder, "--web-config", config, events) as serve:
        url = f"https://127.0.0.1:{serve.port}"
        expect(failures, "the right password", status("-u", "ana:secret", f"{url}/metrics"), "200")
        expect(failures, "no password", status(f"{url}/metrics"), "401")
        expect(failures, "a wrong password", status("-u", "ana:guess", f"{url}/metrics"), "401")
        expect(failures, "plain HTTP", status(f"http://127.0.0.1:{serve.port}/metrics"), "000")
        expect(failures, "TLS 1.1", status("--tls-max", "1.1", "-u", "ana:secret", f"{url}/metrics"), "000")
        open(config, "w").write(text.replace("ana:", "bob:"))
        serve.process.send_signal(signal.SIGHUP)
        await_that("reloaded", 10, lambda: status("-u", "bob:secret", f"{url}/health") == "200")
        expect(failures, "a user that is gone", status("-u", "ana:secret", f"{url}/metrics"), "401")
        open(config, "w").write("basic_auth_users: [")
        serve.process.send_signal(signal.SIGHUP)
        time.sleep(0.5)
        expect(failures, "after a broken configuration", status("-u", "bob:secret", f"{url}/health"), "200")
    expect(failures, "ended with", serve.code, 0)
    with Serve(binary, folder, events) as serve:
        url = f"http://127.0.0.1:{serve.port}"
        slow = []
        for _ in range(200):
            client = socket.create_connection(("127.0.0.1", serve.port))
            client.sendall(b"GET /metrics HTTP/1.1\r\nX: ")
            slow.append(client)
        expect(failures, "200 clients that never finish", status(f"{url}/metrics"), "200")
        for path in ("/../etc/passwd", "/%2e%2e/metrics", "//metrics", "/metrics/", "/api/v1/events/../alerts"):
            expect(failures, path, status("--path-as-is", url + path), "404")
        expect(failures, "a body too large", status("-H", "Content-Type: application/json", "-d", "x" * 100_000,
               f"{url}/api/v1/alerts/acknowledge"), "413")
        expect(failures, "a form from a foreign page", status("-d", "id=x", f"{url}/api/v1/alerts/acknowledge"), "415")
        expect(failures, "a method that is none", status("-X", "PUT", f"{url}/metrics"), "405")
        for client in slow:
            client.settimeout(15)
            try:
                expect(failures, "a client that never finishes", client.recv(1), b"")
            except OSError:
                failures.append("not let go")
            client.close()
        expect(failures, "a taken port", subprocess.run(
            [binary, "serve", "--listen", f"127.0.0.1:{serve.port}", events], capture_output=True).returncode, 1)
    expect(failures, "open to all without a password", subprocess.run(
        [binary, "serve", "--listen", "0.0.0.0:0", events], capture_output=True).returncode, 2)
    open(config, "w").write("basic_auth_users: {ana: plain}")
    expect(failures, "a broken web configuration", subprocess.run(
        [binary, "serve", "--web-config", config, events], capture_output=True).returncode, 2)
    print(f"  {len(failures)} doors stood open or shut that should not")
    return len(failures)


def afar(binary, folder):
    """A meter that reads another's events counts what that one counts, and one that does not read stops nobody."""
    path = os.path.join(folder, "afar.ndjson")
    open(path, "w").close()
    with Serve(binary, folder, path) as near:
        await_that("ready", 60, lambda: get(near.port, "/ready"))
        url = f"http://127.0.0.1:{near.port}/api/v1/events"
        curl = subprocess.Popen(["curl", "-sN", url], stdout=subprocess.PIPE)
        stuck = socket.create_connection(("127.0.0.1", near.port))
        stuck.sendall(b"GET /api/v1/events HTTP/1.1\r\nHost: x\r\n\r\n")
        with Serve(binary, folder, "-", stdin=curl.stdout) as far:
            time.sleep(1)
            fleet = Fleet(path, min(RATE, 10_000))
            fleet.thread.start()
            time.sleep(10)
            fleet.stop()
            await_that("all read", 30, lambda: report(near.port)["streams"][0]["events"] == fleet.written)
            await_that("all heard", 30, lambda: report(far.port)["streams"][0]["events"] == fleet.written)
            ours, theirs = report(near.port), report(far.port)
            differing = [key for key, value in ours["summary"].items() if theirs["summary"][key] != value]
            for name, rows in ours["breakdowns"].items():
                differing += [name] if rows != theirs["breakdowns"][name] else []
        curl.terminate()
        stuck.close()
    print(f"  {fleet.written} events read from afar; {', '.join(differing) or 'nothing'} differs")
    return len(differing)


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
    folder = tempfile.mkdtemp(prefix="serve-peers-")
    try:
        events = os.path.join(folder, "none.ndjson")
        open(events, "w").close()
        failures += doors(binary, folder, events)
        failures += afar(binary, folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    print(f"ended with {code}; {failures} failures")
    raise SystemExit(1 if failures or code else 0)


if __name__ == "__main__":
    main()
