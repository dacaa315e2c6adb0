"""Stands in for Slack, PagerDuty and whoever takes webhooks: says its port on the first line, and writes each request as
a line of JSON to the file it is given. The path says how it behaves.

  /ok /slack /pagerduty   takes it     /api         answers as Slack's API does: {"ok": true}, or false for a channel #gone
  /500 /400               refuses it   /busy        429 with Retry-After: 7
  /redirect               sends elsewhere           /hang  never answers
  /flaky                  fails twice, then takes it
"""
import http.server
import json
import sys
import threading
import time

LOG = open(sys.argv[1], "a", buffering=1)
LOCK = threading.Lock()
SEEN = {}


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def answer(self, status, text, headers=()):
        body = text.encode()
        self.send_response(status)
        for name, value in headers:
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        self.note("")
        self.answer(200, "got")

    def note(self, body):
        with LOCK:
            SEEN[self.path] = SEEN.get(self.path, 0) + 1
            LOG.write(json.dumps({
                "method": self.command, "path": self.path, "type": self.headers.get("Content-Type"),
                "authorization": self.headers.get("Authorization"), "body": body}) + "\n")

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode()
        self.note(body)
        path = self.path
        if path == "/hang":
            time.sleep(600)
        elif path == "/500":
            self.answer(500, "on fire")
        elif path == "/400":
            self.answer(400, "invalid_payload")
        elif path == "/busy":
            self.answer(429, "", [("Retry-After", "7")])
        elif path == "/redirect":
            self.answer(302, "", [("Location", "/ok")])
        elif path == "/flaky":
            self.answer(503 if SEEN[path] <= 2 else 200, "")
        elif path == "/pagerduty":
            self.answer(202, '{"status":"success","message":"Event processed","dedup_key":"x"}')
        elif path == "/api":
            gone = json.loads(body).get("channel") == "#gone"
            self.answer(200, '{"ok":false,"error":"channel_not_found"}' if gone else '{"ok":true}')
        else:
            self.answer(200, "ok")


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
server.daemon_threads = True
print(server.server_port, flush=True)
server.serve_forever()
