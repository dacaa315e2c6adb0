#!/usr/bin/env python3
"""Appends events to many files at a rate while a dashboard follows them, and prints what a person would see of it: whether
any was lost, how soon the newest is on the screen, how soon a key is answered.

usage: live-load.py BINARY [--rate 100000] [--files 20] [--seconds 60] [--pause-after S]
"""
import argparse, fcntl, json, os, pty, select, signal, struct, subprocess, tempfile, termios, threading, time

parser = argparse.ArgumentParser()
parser.add_argument("binary")
parser.add_argument("--rate", type=int, default=100_000)
parser.add_argument("--files", type=int, default=20)
parser.add_argument("--seconds", type=int, default=60)
parser.add_argument("--pause", type=int, default=0, help="stop the dashboard for so many seconds in the middle (SIGSTOP)")
options = parser.parse_args()

folder = tempfile.mkdtemp(prefix="fleetmeter-live-")
files = [os.open(f"{folder}/{i:02}.ndjson", os.O_WRONLY | os.O_CREAT | os.O_APPEND) for i in range(options.files)]
written = 0
marks = {}
done = threading.Event()


def line(serial, now):
    return (
        '{"time":%.6f,"type":"request","service":"live","agent_name":"agent-%d","user_id":"user-%d","trace_id":"%032x",'
        '"span_id":"%016x","status":"success","duration_seconds":%.3f,"model_name":"gpt-4o-mini","input_tokens":%d,'
        '"output_tokens":%d}\n'
        % (now, serial % 200, serial % 5000, serial, serial, 0.1 + serial % 900 / 1000, 100 + serial % 700, serial % 90)
    )


def write():
    global written
    begun = time.time()
    tick = 0.02
    next_mark = begun + 2
    step = 0
    while time.time() - begun < options.seconds:
        due = int((time.time() - begun) * options.rate)
        count = min(due - written, options.rate)
        now = time.time()
        per = count // options.files
        for fd in files:
            block = "".join(line(written + i, now) for i in range(per))
            os.write(fd, block.encode())
            written += per
        if time.time() >= next_mark:
            # A run that costs more than all before it stands at the top of the spend.
            step += 1
            # No letter stands where the one before had it, since only what changed is painted.
            name = chr(65 + step % 26) * (8 + step // 26)
            now = time.time()
            marks[name] = now
            os.write(files[0], (
                '{"time":%.6f,"type":"request","service":"live","agent_name":"%s","user_id":"u","event_id":"%s",'
                '"status":"success","duration_seconds":0.1,"total_cost":%d}\n' % (now, name, name, 1000 * step)
            ).encode())
            written += 1
            next_mark += 1
        time.sleep(max(0, tick - (time.time() - now)))
    done.set()


pid, terminal = pty.fork()
if pid == 0:
    os.environ.update(TERM="xterm-256color", LC_ALL="C.UTF-8", HOME=folder, XDG_STATE_HOME=folder)
    os.execv(options.binary, [options.binary, folder])
fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
time.sleep(1)
writer = threading.Thread(target=write)
writer.start()

seen, keys, pending, key_sent, next_key = {}, [], b"", None, time.time() + 3
paused = None
begun = time.time()
while not done.is_set() or time.time() - finished < 3:
    if not done.is_set():
        finished = time.time()
    ready, _, _ = select.select([terminal], [], [], 0.005)
    now = time.time()
    if ready:
        try:
            data = os.read(terminal, 1 << 16)
        except OSError:
            break
        if key_sent and b"Keys" in pending[-64:] + data:
            keys.append(now - key_sent)
            key_sent = None
            os.write(terminal, b"\x1b")
        pending = data if len(data) > 64 else (pending + data)[-4096:]
        for name, at in marks.items():
            if name not in seen and name[:8].encode() in pending:
                seen[name] = now - at
    if now >= next_key and key_sent is None and not paused:
        os.write(terminal, b"?")
        key_sent = now
        next_key = now + 1
    if options.pause and paused is None and now - begun > options.seconds / 2:
        os.kill(pid, signal.SIGSTOP)
        paused = now
    if paused and now - paused > options.pause:
        os.kill(pid, signal.SIGCONT)
        options.pause, paused = 0, None
os.write(terminal, b"q")
time.sleep(0.5)
try:
    os.kill(pid, signal.SIGTERM)
except ProcessLookupError:
    pass
writer.join()

answer = json.loads(subprocess.run(
    [options.binary, "report", "--format", "json", folder], capture_output=True, check=True).stdout)


def figures(values):
    values = sorted(values)
    if not values:
        return "none"
    return "median %.0f ms, p99 %.0f ms, worst %.0f ms of %d" % (
        1000 * values[len(values) // 2], 1000 * values[min(len(values) - 1, int(len(values) * 0.99))],
        1000 * values[-1], len(values))


print(f"{written} events to {options.files} files in {options.seconds} s: {written / options.seconds:.0f} events/s")
print(f"counted afterwards: {answer['summary']['requests']} (lost: {written - answer['summary']['requests']})")
print("newest on the screen:", figures(seen.values()), f"({len(marks) - len(seen)} never seen)")
print("a key answered:", figures(keys))
for fd in files:
    os.close(fd)
subprocess.run(["rm", "-rf", folder])
