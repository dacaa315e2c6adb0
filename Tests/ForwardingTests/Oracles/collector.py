"""A collector on the loopback: takes OTLP/HTTP JSON, parses it with OpenTelemetry's own protobuf messages, and writes down
what it saw.

    collector.py FOLDER MODE

FOLDER/port is written once it listens; FOLDER/spans gets a line for each span: trace, span, parent, name, status code.
MODE: ok; busy (every second post is answered 429 with Retry-After: 1); slow (each answer takes 0.3 s).
"""
import base64, http.server, json, os, sys, time
from google.protobuf import json_format
from opentelemetry.proto.collector.trace.v1 import trace_service_pb2

folder, mode = sys.argv[1], sys.argv[2]
posts = 0


def with_base64_ids(message):
    # OTLP's JSON has ids in hexadecimal where protobuf's has base64.
    if isinstance(message, dict):
        return {
            key: base64.b64encode(bytes.fromhex(value)).decode()
            if key in ("traceId", "spanId", "parentSpanId")
            else with_base64_ids(value)
            for key, value in message.items()
        }
    return [with_base64_ids(item) for item in message] if isinstance(message, list) else message


class Collector(http.server.BaseHTTPRequestHandler):
    def log_message(self, *_):
        pass

    def do_POST(self):
        global posts
        posts += 1
        body = self.rfile.read(int(self.headers["Content-Length"]))
        if mode == "busy" and posts % 2 == 1:
            self.send_response(429)
            self.send_header("Retry-After", "1")
            self.end_headers()
            return
        if mode == "slow":
            time.sleep(0.3)
        try:
            assert self.path == "/v1/traces", self.path
            assert self.headers["Content-Type"] == "application/json"
            request = json_format.ParseDict(with_base64_ids(json.loads(body)), trace_service_pb2.ExportTraceServiceRequest())
        except Exception as problem:
            with open(os.path.join(folder, "problems"), "a") as file:
                file.write(f"{problem}\n")
            self.send_response(400)
            self.end_headers()
            return
        with open(os.path.join(folder, "spans"), "a") as file:
            for resource in request.resource_spans:
                for scope in resource.scope_spans:
                    for span in scope.spans:
                        assert len(span.trace_id) == 16 and len(span.span_id) == 8
                        assert 0 < span.start_time_unix_nano <= span.end_time_unix_nano
                        parts = [span.trace_id.hex(), span.span_id.hex(), span.parent_span_id.hex(), span.name]
                        file.write("\t".join(parts + [str(span.status.code)]) + "\n")
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(b"{}")


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Collector)
with open(os.path.join(folder, "port.new"), "w") as file:
    file.write(str(server.server_port))
os.rename(os.path.join(folder, "port.new"), os.path.join(folder, "port"))
server.serve_forever()
