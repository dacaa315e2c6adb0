"""Whether expressions stand for whole texts, and what their groups hold: one JSON line in, one out."""
import json, re, sys

for line in sys.stdin:
    pattern, text = json.loads(line)
    try:
        match = re.compile(pattern, re.S).fullmatch(text)
    except re.error:
        print(json.dumps("unreadable"))
        continue
    print(json.dumps(None if match is None else [g for g in (match.group(0),) + match.groups()]))
