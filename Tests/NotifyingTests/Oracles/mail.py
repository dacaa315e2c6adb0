"""Reads a mail as a mail reader does, and says what stands in it as JSON."""
import email
import email.policy
import json
import sys

message = email.message_from_string(sys.stdin.read(), policy=email.policy.default)
print(json.dumps({
    "headers": {name: str(value) for name, value in message.items()},
    "defects": [str(d) for d in message.defects] + [str(d) for _, v in message.items() for d in v.defects],
    "body": message.get_content(),
}))
