"""Reads pattern and subject as JSON lists, one a line; says 1 where all of the subject matches, 0 where not."""
import json
import re
import sys

for line in sys.stdin:
    pattern, subject = json.loads(line)
    print(1 if re.fullmatch(pattern, subject, re.DOTALL | re.ASCII) else 0)
