#!/usr/bin/env python3
"""Writes Fuzz/Corpus anew: what the fuzzer begins with. Fuzz/make-corpus.py BENCH, the program fleetmeter-bench.

Lines of sample-data, one record of each format as the bench makes them, and lines that are nasty by hand.
"""
import json
import os
import subprocess
import sys

here = os.path.dirname(os.path.abspath(__file__))
samples = os.path.join(here, "..", "sample-data")
T = '"time":1795523467,"type":"model_call"'
NASTY = {
    "numbers": [
        "{%s,\"input_tokens\":%s}" % (T, n) for n in
        ["0", "-0", "-0.0", "1e3", "12.0", "1e400", "1e-400", "01", "1.", ".5", "+1", "NaN", "0x10", "1e", "--1", "\"12\"",
         "1000000000000000", "1000000000000001", "9" * 60, "0." + "0" * 40 + "1", "0e999999999999", "true", "[1]", "{}"]
    ] + [
        "{%s,\"total_cost\":%s,\"duration_seconds\":%s}" % (T, n, n) for n in
        ["0.398825", "0.23603286700017634", "999999999.999999999", "1000000000", "1e17", "0.0000000000005", "1e-30",
         "123456789012345678", "1234567890123456789", "12345678.90123456789"]
    ],
    "times": [
        '{"time":%s,"type":"request","start_time":%s}' % (t, t) for t in
        ['"2026-11-24T12:31:07.25Z"', '"2026-11-24T12:31:60Z"', '"2026-02-29T00:00:00.5Z"', '"2024-02-29 00:00:00"',
         '"1970-01-01T00:00:00Z"', '"2199-12-31T23:59:59.999999999Z"', '"2200-01-01T00:00:00Z"',
         '"1677-09-21T00:12:44.5Z"', '"2026-11-24T12:31:07.123456789012Z"', '"2026-11-24T12:31:07.+"',
         '"2026-11-24T12:31:07,5+01:00"', '"2026-11-24T12:31:07-0530"', "1795523467", "1795523467123",
         "1795523467123456", "1795523467123456789", "1795523467.123456789", "1.795e9", "31535999", "0", "null", '""']
    ],
    "shapes": [
        "{}", "[]", '""', "null", "1", "-", "{", "[", '"', "{\"a\":\"b\":1}", "{\"a\":1,}", "[1,]", "{\"a\" 1}", "{,}",
        "{\"a\":1}}", "{\"a\":[1}", "{\"a\":{\"b\":1}", "{ \"a\" : [ 1 , { } ] }", "[" * 130 + "]" * 130,
        "{\"a\":" * 60 + "1" + "}" * 60, "{\"a\":" + "[" * 127 + "]" * 127 + "}", "data: {%s}" % T, "data:", ": ping",
        "{\"\":\"\",\"\\\"\":\"\\\\\",\"a\\u0000b\":\"\\ud800\\udc00\\ud800x\\u12\"}", "\ufeff{%s}\r" % T,
        "{%s,\"agent_name\":\"%s\"}" % (T, "\u00e9" * 600), "{%s,\"agent_name\":\"%s\"}" % (T, "\\u00e9" * 200),
        "{%s,\"agent_name\":7,\"agent_name\":null,\"agent_name\":{}}" % T, "{\"time\":1,\"time\":1795523467}",
        "{%s,\"trace_id\":\"\",\"span_id\":\"\",\"parent_span_id\":0}" % T,
    ],
    "metadata": [
        json.dumps({"id": "a", "call_type": "x", "startTime": 1790000000, "endTime": 1790000001, "model": "m",
                    "metadata": text, "request_tags": tags, "prompt_tokens": 9})
        for text, tags in [("{\"a\":1}", "[\"agent:A\"]"), ("{", "["), ("", ""), ("[1]", "{}"), ("\\", "\\\\"),
                           ("{\"usage_object\":{\"prompt_tokens_details\":{\"cached_tokens\":99}}}", "[\"agent:\"]")]
    ],
    "wrapped": [
        json.dumps({"log": "{%s}\n" % T, "stream": "stdout", "time": "2026-11-24T12:31:07.25Z"}),
        json.dumps({"log": "{%s" % T[:20], "stream": "stdout", "time": "2026-11-24T12:31:07.25Z"}),
        json.dumps({"log": T[20:] + "}\n", "stream": "stdout", "time": "2026-11-24T12:31:07.25Z"}),
        json.dumps({"log": json.dumps({"log": "{%s}\n" % T}) + "\n"}),
        json.dumps({"__REALTIME_TIMESTAMP": "1795523467000000", "_PID": "1", "MESSAGE": "{%s}" % T}),
        json.dumps({"MESSAGE": list(("{%s}" % T).encode()), "_PID": "1"}), json.dumps({"MESSAGE": [1, 256, -1]}),
        "2026-11-24T12:31:07.250000000Z stdout F {%s}" % T, "2026-11-24T12:31:07.250000000Z stdout P {%s" % T[:9],
        "2026-11-24T12:31:07.250000000Z stdout F %s}" % T[9:], "2026-11-24T12:31:07.25Z {%s}" % T,
        "[pod/a-1/app] {%s}" % T, "a-1  | {%s}" % T, "2026-11-24T12:31:07.25Z stdout F",
    ],
}
SPAN = ('{"traceId":%s,"spanId":%s,"parentSpanId":%s,"startTimeUnixNano":%s,"endTimeUnixNano":%s,"status":{"code":%s},'
        '"attributes":[{"key":"gen_ai.operation.name","value":{"stringValue":"%s"}},{"key":"gen_ai.usage.input_tokens",'
        '"value":{"intValue":%s}},{"key":"error.type","value":{"stringValue":"%s"}}],"events":%s}')
SPANS = [
    SPAN % row for row in [
        ('"0af7651916cd43dd8448eb211c80319c"', '"b7ad6b7169203331"', '"0000000000000000"', '"1795523467000000000"',
         '"1795523468000000000"', "2", "chat", '"7"', "TimeoutError", "[]"),
        ('"CvdlGRbNQ92ESOshHIAxnA=="', '"t61rcWkgMzE="', '""', "1795523467000000000", "1795523468000000000",
         '"STATUS_CODE_ERROR"', "invoke_agent", "-1", "Cancelled",
         '[{"name":"exception","attributes":[{"key":"exception.type","value":{"stringValue":"E"}}]}]'),
        ('"t"', '"s"', "null", '"9"', '"99999999999999999999"', "{}", "execute_tool", '""', "", "{}"),
    ]
]
NASTY["spans"] = ['{"resourceSpans":[{"resource":{"attributes":[{"key":"service.name","value":{"stringValue":"s"}}]},'
                  '"scopeSpans":[{"spans":[%s]}]}]}' % ",".join(SPANS), '{"resourceSpans":{}}', '{"resourceSpans":[1]}',
                  '{"resource_spans":[{"scope_spans":[{"spans":[{"trace_id":"t","span_id":"s"}]}]}]}']


def write(folder, name, data):
    os.makedirs(os.path.join(here, "Corpus", folder), exist_ok=True)
    with open(os.path.join(here, "Corpus", folder, name), "wb") as file:
        file.write(data)


def main():
    for name, lines in NASTY.items():
        write("lines", name, "\n".join(lines).encode("utf-8", "surrogatepass"))
    with open(os.path.join(samples, "every-field.ndjson"), "rb") as file:
        write("lines", "every-field", file.read())
    with open(os.path.join(samples, "bad-lines.ndjson"), "rb") as file:
        lines = [line for line in file.read().split(b"\n") if 0 < len(line) < 600]
    for start in range(0, len(lines), 20):
        write("lines", f"bad-lines-{start // 20}", b"\n".join(lines[start:start + 20]))
    for name in ["otlp", "agno", "claude-code", "codex", "litellm"]:
        write("lines", name, subprocess.run([sys.argv[1], "make", name, "2"], check=True, capture_output=True).stdout)
    write("cutter", "short", b"\x02\x05one\ntwo\n\nthree is too long\nfour\nhalf")
    write("cutter", "long", b"\x3f\xff" + b"x" * 300 + b"\n" + b"y" * 256 + b"\n" + b"z" * 255 + b"\n\r\n\0\0\nend")
    write("cutter", "newlines", b"\x00\x00" + b"\n" * 40 + b"a\nbb\n")


main()
