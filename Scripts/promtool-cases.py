#!/usr/bin/env python3
"""Holds `fleetmeter test` against `promtool test rules`, on cases made here.

promtool-cases.py SEED COUNT PROMTOOL FLEETMETER FOLDER

Makes COUNT expressions and rules over series with resets, gaps, ends, NaN and infinities, asks both programs what they
find, and compares. Then both are asked whether what was found is right (they must say yes) and whether something else
is (they must say no). Answers with one line of JSON.

Moments are half a minute behind samples, and ranges inside others end in half minutes, so that no sample stands on the
edge of a range: Prometheus 2 counts the sample on its left edge, Prometheus 3 does not. For the same reason no gap is
as long as an instant selector looks back, and no range of a rate begins before its series do (3 bounds what it adds there).
"""
import json, math, os, random, re, subprocess, sys

SERIES = [
    ('requests_total{job="api",instance="0",status="ok"}', "0+8x60"),
    ('requests_total{job="api",instance="1",status="ok"}', "4+16x20 0+16x40"),
    ('requests_total{job="api",instance="0",status="error"}', "0+1x60"),
    ('requests_total{job="api",instance="1",status="error"}', "0x10 1+2x50"),
    ('requests_total{job="app",instance="0",status="ok"}', "100+32x15 _x3 700+32x40"),
    ('requests_total{job="app",instance="1",status="ok"}', "2+2x30 stale _x4 1+4x25"),
    ('requests_total{job="app",instance="2",status="timeout"}', "0+0.5x60"),
    ('temperature{room="kitchen",floor="0"}', "20 20.5 21 20.25 19 -3.5 18 18.5+0.25x50"),
    ('temperature{room="hall",floor="0"}', "10-0.5x60"),
    ('temperature{room="attic",floor="1"}', "30 NaN 31 NaN NaN 29+0.5x40"),
    ('temperature{room="cellar",floor="-1"}', "Inf 4 -Inf 5x50"),
    ('capacity{job="api",zone="a"}', "64x60"),
    ('capacity{job="app",zone="b"}', "128x60"),
    ('owner{job="api",team="red"}', "1x60"),
    ('owner{job="app",team="blue"}', "1x60"),
    ('up{job="api",instance="0"}', "1x10 0x5 1x45"),
    ('up{job="api",instance="1"}', "1x60"),
    ('up{job="app",instance="0"}', "1x20 _x3 0x30"),
    ('seconds_bucket{job="api",le="0.25"}', "0+2x60"),
    ('seconds_bucket{job="api",le="0.5"}', "0+6x60"),
    ('seconds_bucket{job="api",le="1"}', "0+7x60"),
    ('seconds_bucket{job="api",le="+Inf"}', "0+8x60"),
    ('seconds_bucket{job="app",le="0.25"}', "0x60"),
    ('seconds_bucket{job="app",le="0.5"}', "0+1x60"),
    ('seconds_bucket{job="app",le="1"}', "0+1x60"),
    ('seconds_bucket{job="app",le="+Inf"}', "0+4x60"),
    ('mark{a="x",b="1"}', "1+1x60"),
    ('mark{a="y",b="2"}', "3x60"),
    ('mark{a="z"}', "2-1x60"),
    ('moments{kind="past"}', "1000000000+86400x60"),
]
LABELS = {
    "requests_total": ["job", "instance", "status"], "temperature": ["room", "floor"], "capacity": ["job", "zone"],
    "owner": ["job", "team"], "up": ["job", "instance"], "seconds_bucket": ["job", "le"], "mark": ["a", "b"],
    "moments": ["kind"],
}
MATCHERS = {
    "job": ['job="api"', 'job=~"a.*"', 'job!="app"', 'job=~"api|app"', 'job!~".*p"', 'job=~"(?i)API"'],
    "instance": ['instance="0"', 'instance=~"[01]"', 'instance!~"1|2"', 'instance=~".+"'],
    "status": ['status="error"', 'status!="ok"', 'status=~"err.*|timeout"'], "room": ['room=~".*l.*"', 'room!="hall"'],
    "floor": ['floor="0"', 'floor=~"-?1"'], "zone": ['zone="a"'], "team": ['team!=""'], "le": ['le!="+Inf"'],
    "a": ['a=~"x|y"', 'a="z"'], "b": ['b=""', 'b!=""'], "kind": ['kind="past"'],
}


class Maker:
    """Expressions by chance."""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def pick(self, items):
        return self.random.choice(list(items))

    def metric(self):
        return self.pick(["requests_total"] * 4 + ["temperature"] * 3 + ["up", "capacity", "mark", "seconds_bucket"])

    def selector(self, metric=None):
        metric = metric or self.metric()
        wanted = [m for label in LABELS[metric] if self.random.random() < 0.3 for m in [self.pick(MATCHERS[label])]]
        return metric + ("{" + ",".join(wanted) + "}" if wanted else "")

    def shift(self):
        return self.pick([""] * 8 + [" offset 2m", " offset 7m", " @ 650", " @ 950 offset 1m", " @ end()", " offset -1m"])

    def window(self, inner=False):
        length = self.pick(["1m40s", "2m40s", "4m40s", "7m40s"]) if inner else self.pick(["2m", "3m", "5m", "10m"])
        return "[" + length + "]"

    def ranged(self, inner=False):
        metric = self.metric()
        if self.random.random() < 0.15 and not inner:
            return "(%s)[%s:%s]" % (self.vector(0, True), self.pick(["5m", "10m"]), self.pick(["1m", "2m", ""]))
        return self.selector(metric) + self.window(inner) + self.shift()

    def labels(self, metric):
        return [label for label in LABELS[metric] if self.random.random() < 0.5]

    def grouping(self, metric):
        kind = self.pick(["", "by", "by", "without"])
        return " %s (%s) " % (kind, ", ".join(self.labels(metric))) if kind else ""

    def number(self):
        return self.pick(["0", "1", "2", "0.5", "-3", "1e3", "0x10", "time()", "scalar(owner)", "NaN", "Inf", "2 ^ 3", "-2 ^ 2"])

    def leaf(self, inner=False):
        kind = self.random.random()
        if kind < 0.35:
            return self.selector() + self.shift()
        name = self.pick(
            ["rate", "increase", "irate", "delta", "idelta", "changes", "resets", "deriv"] * 2
            + ["avg", "min", "max", "sum", "count", "stddev", "stdvar", "last", "present"])
        name = name if name in ("rate", "increase", "irate", "delta", "idelta", "changes", "resets", "deriv") else name + "_over_time"
        return "%s(%s)" % (name, self.ranged(inner))

    def vector(self, depth, inner=False):
        if depth <= 0:
            return self.leaf(inner)
        return self.branch(depth, inner)

    def branch(self, depth, inner):
        kind = self.random.randrange(11)
        if kind < 2:
            return self.aggregate(depth, inner)
        if kind < 4:
            return self.arithmetic(depth, inner)
        if kind < 6:
            return self.matching(inner)
        if kind < 7:
            return self.sets(depth, inner)
        if kind < 9:
            return self.function(depth, inner)
        if kind < 10:
            return self.relabelled(depth, inner)
        return self.special(inner)

    def aggregate(self, depth, inner):
        operation = self.pick(["sum", "avg", "min", "max", "count", "group", "stddev", "stdvar", "topk", "bottomk", "quantile", "count_values"])
        metric = self.metric()
        operand = self.pick([self.selector(metric), self.vector(depth - 1, inner)])
        group = self.grouping(metric)
        if operation in ("topk", "bottomk"):
            # Which of equal values is taken is chance: each value differs here.
            return "%s%s(%s, %s)" % (operation, group, self.pick(["1", "2", "3"]), self.selector("mark"))
        if operation == "quantile":
            return "quantile%s(%s, %s)" % (group, self.pick(["0.5", "0.9", "0", "1", "2"]), operand)
        if operation == "count_values":
            return 'count_values%s("value", %s)' % (group, operand)
        return self.pick(["%s%s(%s)" % (operation, group, operand), "%s(%s)%s" % (operation, operand, group)])

    def arithmetic(self, depth, inner):
        operator = self.pick(["+", "-", "*", "/", "%", "^", "==", "!=", ">", "<", ">=", "<=", "> bool ", "== bool ", "<= bool "])
        sides = ["(%s)" % self.vector(depth - 1, inner), "(%s)" % self.number()]
        if self.random.random() < 0.3:
            sides.reverse()
        return (" %s " % operator).join(sides)

    def matching(self, inner):
        operator = self.pick(["+", "-", "*", "/", ">", "==", "<= bool "])
        return self.pick([
            "requests_total{status=\"ok\"} %s ignoring(status) requests_total{status=\"error\"}" % operator,
            "requests_total %s on(job) group_left capacity" % operator,
            "requests_total %s on(job) group_left(team) owner" % operator,
            "capacity %s on(job) group_right(zone) requests_total" % operator,
            "sum by (job) (rate(requests_total%s)) %s on(job) capacity" % (self.window(inner), operator),
            "up %s on(job, instance) requests_total{status=\"ok\"}" % operator,
            "requests_total + on(job) capacity", "capacity * on(job) requests_total",
            "capacity %s requests_total" % operator,
            "capacity %s on(job) owner" % operator,
            "requests_total{status=\"error\"} %s ignoring(status) sum without (status) (requests_total)" % operator,
        ])

    def sets(self, depth, inner):
        operator = self.pick(["and", "or", "unless", "and on(job)", "or on(job, instance)", "unless ignoring(status)"])
        return "%s %s %s" % (self.vector(0, inner), operator, self.vector(0, inner))

    def function(self, depth, inner):
        operand = self.vector(depth - 1, inner)
        return self.pick([
            "abs(%s)", "ceil(%s)", "floor(%s)", "round(%s)", "round(%s, 0.25)", "sgn(%s)", "sqrt(%s)", "-(%s)",
            "clamp(%s, -2, 30)", "clamp_min(%s, 5)", "clamp_max(%s, 12)", "sort(%s)", "sort_desc(%s)",
            "timestamp(%s)", "absent(%s)", "vector(scalar(%s))", "exp(%s / 100)", "ln(%s)", "log2(%s)", "log10(%s)",
            "sin(%s)", "cos(%s)", "atan(%s)", "deg(%s)", "rad(%s)", "(%s)",
        ]) % operand

    def relabelled(self, depth, inner):
        operand = self.vector(depth - 1, inner)
        return self.pick([
            'label_replace(%s, "kind", "$1-x", "job", "(a.)(.*)")', 'label_replace(%s, "job", "$2$1", "job", "(a)(p+).*")',
            'label_replace(%s, "job", "", "job", ".*")', 'label_join(%s, "both", "/", "job", "instance")',
            'label_replace(%s, "new", "${first}", "room", "(?P<first>[a-k]+).*")',
        ]) % operand

    def special(self, inner):
        window = self.window(inner)
        return self.pick([
            "histogram_quantile(%s, seconds_bucket)" % self.pick(["0.5", "0.9", "0.99", "0", "1", "-1", "2"]),
            "histogram_quantile(0.9, sum by (job, le) (rate(seconds_bucket%s)))" % window,
            "histogram_quantile(0.5, sum by (le) (increase(seconds_bucket%s)))" % window,
            "predict_linear(temperature{room!=\"cellar\"}%s, 600)" % window,
            "quantile_over_time(0.75, temperature{room=~\"kitchen|hall\"}%s)" % window,
            "absent_over_time(nothing{job=\"x\"}%s)" % window, "absent(nothing{job=\"x\",a=~\"b\"})", "vector(time())",
            "hour(moments)", "day_of_week(moments)", "days_in_month(moments)", "month(moments)", "year(moments)",
            "day_of_month(moments)", "day_of_year(moments)", "minute(moments)", "hour()", "pi() + vector(1)",
            "max_over_time(sum by (job) (rate(requests_total[2m30s]))[10m:1m])", "avg_over_time(up[10m:2m])",
            "max_over_time(deriv(temperature{floor=\"0\"}[2m30s])[6m:1m] offset 2m)", "sum(nothing)", "nothing or vector(0)",
            "avg(requests_total) by (job) / ignoring(zone) group_left sum(capacity) by (job)",
        ])


def rules(maker, count):
    """Alerts by chance, each with a name of its own."""
    made = []
    for number in range(count):
        metric = maker.metric()
        expression = "%s %s %s" % (maker.pick([
            maker.selector(metric), "rate(%s[2m30s])" % maker.selector(metric), "sum by (job) (%s)" % maker.selector("up"),
            "avg_over_time(%s[3m30s])" % maker.selector("up"), "delta(%s[4m30s])" % maker.selector("temperature"),
        ]), maker.pick([">", "<", "==", "!=", ">="]), maker.pick(["0", "1", "0.1", "20", "100"]))
        rule = {"alert": "A%d" % number, "expr": expression}
        if maker.random.random() < 0.6:
            rule["for"] = maker.pick(["1m", "3m", "5m", "90s"])
        rule["labels"] = {"severity": maker.pick(["warning", "{{ if gt $value 10.0 }}page{{ else }}mail{{ end }}"])}
        rule["annotations"] = {
            "value": maker.pick([
                "{{ $value }}", "{{ $value | humanize }}", "{{ $value | humanize1024 }}", "{{ $value | humanizeDuration }}",
                "{{ $value | humanizePercentage }}", "{{ printf \"%.2f\" $value }}", "{{ printf \"%8.3g|%-6v|\" $value $value }}",
                "{{ $value | humanizeTimestamp }}"]),
            "text": maker.pick([
                "{{ $labels.job }} of {{ .Labels.instance | toUpper }}", "{{ $labels.missing }}!",
                "{{ range query \"capacity\" | sortByLabel \"job\" }}{{ .Labels.job }}={{ .Value }};{{ end }}",
                "{{ with query \"nothing\" }}x{{ else }}none{{ end }}", "{{ query \"capacity{zone='a'}\" | first | label \"zone\" }}",
                "{{ $externalLabels.site }} {{ reReplaceAll \"a(.)\" \"<$1>\" $labels.job }}", "{{ query \"nothing\" | first }}",
                "{{ if match \"a.i\" $labels.job }}api{{ else if eq $labels.job \"app\" }}app{{ end }}",
                "{{- /* quiet */ -}} {{ title \"many words here\" }} {{ len $labels.job }} {{ $x := 3 }}{{ $x }}",
                "{{ humanize \"x\" }}", "{{ toLower \"ABC\" | printf \"%q\" }}", "{{ index $labels \"job\" }}"]),
        }
        made.append(rule)
    made.append({"record": "job:requests:rate", "expr": "sum by (job) (rate(requests_total[4m30s]))", "labels": {"made": "here"}})
    made.append({"alert": "Recorded", "expr": "job:requests:rate > 0.2", "for": "2m"})
    return made


def run(program, words, folder):
    done = subprocess.run([program] + words, cwd=folder, capture_output=True, text=True, timeout=600)
    return done.returncode, done.stdout + "\n" + done.stderr


def found(text):
    """What a program found otherwise than expected, by case."""
    cases = {}
    for block in re.split(r"\n(?=    (?:expr|alertname|name|rule):)", text):
        head = re.match(r'    (expr: ".*", time: [^,]+|alertname: \S+, time: [^,]+),', block)
        if not head:
            continue
        error = re.search(r", err: ", block)
        got = re.search(r"got: ?([\s\S]*)", block)
        cases[head.group(1)] = "error" if error else got.group(1).strip() if got else ""
    return cases


def same(a, b):
    """Whether two texts say the same, numbers to twelve digits."""
    if a == b:
        return True
    number = r"[-+]?(?:\d+(?:\.\d+)?(?:E[-+]\d+)?)"
    if re.sub(number, "#", a) != re.sub(number, "#", b):
        return False
    return all(
        math.isclose(float(x), float(y), rel_tol=1e-12, abs_tol=1e-13)
        for x, y in zip(re.findall(number, a), re.findall(number, b)))


def samples(text):
    """The samples of a result as it is printed, for `exp_samples`."""
    parts = re.findall(r"(\{.*?\}) ([-+0-9.EInfNa]+)(?:, (?=\{)|$)", text)
    return [{"labels": labels, "value": float(value.replace("Inf", "inf"))} for labels, value in parts]


def yaml(value):
    """JSON is YAML, but for numbers that are none."""
    return json.dumps(value).replace("Infinity", ".inf").replace("NaN}", ".nan}").replace("NaN", "NaN")


def main():
    seed, count, promtool, fleetmeter, folder = int(sys.argv[1]), int(sys.argv[2]), *sys.argv[3:6]
    maker = Maker(seed)
    expressions = {}
    while len(expressions) < count:
        expressions[maker.vector(maker.random.randrange(4))] = maker.pick(["27m30s", "33m30s", "42m30s", "50m30s"])
    alerts = rules(maker, max(4, count // 10))
    moments = ["%dm" % m for m in (3, 8, 14, 21, 30, 45)]
    test = {
        "interval": "1m", "external_labels": {"site": "north"},
        "input_series": [{"series": s, "values": v} for s, v in SERIES],
        "promql_expr_test": [{"expr": e, "eval_time": t} for e, t in expressions.items()],
        "alert_rule_test": [
            {"eval_time": m, "alertname": r["alert"]} for r in alerts if "alert" in r for m in moments],
    }
    file = {"rule_files": ["rules.yml"], "evaluation_interval": "1m", "tests": [test]}
    write(folder, "rules.yml", {"groups": [{"name": "g", "rules": alerts}]})
    write(folder, "ask.yml", file)
    theirs = found(run(promtool, ["test", "rules", "ask.yml"], folder)[1])
    ours = found(run(fleetmeter, ["test", "ask.yml"], folder)[1])
    names = ['expr: %s, time: %s' % (json.dumps(e, ensure_ascii=False), t) for e, t in expressions.items()]
    names += ["alertname: %s, time: %s" % (r["alert"], m) for r in alerts if "alert" in r for m in moments]
    differ = [n for n in names if not same(theirs.get(n, "nothing"), ours.get(n, "nothing"))]
    exact = sum(theirs.get(n, "nothing") == ours.get(n, "nothing") for n in names)
    right = [
        dict(c, exp_samples=samples(theirs[n])) for c, n in zip(test["promql_expr_test"], names)
        if n in theirs and theirs[n] == ours.get(n) and theirs[n] != "error" and "NaN" not in theirs[n]]
    verdicts = {}
    for name, change in (("right", 0), ("wrong", 1)):
        cases = [dict(c, exp_samples=[dict(s, value=s["value"] + change) for s in c["exp_samples"]]) for c in right]
        if change == 0:
            # Prometheus adds up in no fixed order: what it does not find twice itself is no judge.
            write(folder, name + ".yml", dict(file, tests=[dict(test, promql_expr_test=cases, alert_rule_test=[])]))
            moody = found(run(promtool, ["test", "rules", name + ".yml"], folder)[1])
            heads = ['expr: %s, time: %s' % (json.dumps(c["expr"], ensure_ascii=False), c["eval_time"]) for c in cases]
            cases = [c for c, head in zip(cases, heads) if head not in moody]
        cases = [c for c in cases if change == 0 or any(math.isfinite(s["value"]) and abs(s["value"]) < 1e9 for s in c["exp_samples"])]
        write(folder, name + ".yml", dict(file, tests=[dict(test, promql_expr_test=cases, alert_rule_test=[])]))
        answers = [run(promtool, ["test", "rules", name + ".yml"], folder), run(fleetmeter, ["test", name + ".yml"], folder)]
        verdicts[name] = [len(cases)] + [len(found(a[1])) for a in answers] + [a[0] for a in answers]
    print(json.dumps({
        "cases": len(names), "differ": len(differ), "exact": exact, "answered": len(theirs), "verdicts": verdicts,
        "inexact": [n for n in names if n not in differ and theirs.get(n, "nothing") != ours.get(n, "nothing")],
        "examples": [[n, theirs.get(n, "nothing")[:600], ours.get(n, "nothing")[:600]] for n in differ[:12]]}))


def write(folder, name, value):
    with open(os.path.join(folder, name), "w") as out:
        out.write(yaml(value))


if __name__ == "__main__":
    main()
