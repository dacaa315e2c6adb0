"""Appends COUNT acknowledgements to a journal, as another program that shares it would."""
import json
import os
import sys

path, count, moment = sys.argv[1], int(sys.argv[2]), sys.argv[3]
for index in range(count):
    entry = {"time": moment, "type": "ack", "alert": {"name": "latency", "labels": {"agent": f"p{index}"}}, "by": "python"}
    file = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    os.write(file, (json.dumps(entry) + "\n").encode())
    os.close(file)
