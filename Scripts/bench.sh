#!/usr/bin/env bash
# Prints how fast a release build reads: events and bytes a second, for a file of native events, best of three.
set -euo pipefail
binary=$1
events=${EVENTS:-1000000}
file=$(mktemp /tmp/fleetmeter-bench.XXXXXX.ndjson)
trap 'rm -f "$file"' EXIT
"$binary" simulate --seed 1 --start 2026-11-24T12:00:00Z --history 24h --history-events "$events" --rate 40 --duration 0s > "$file"
lines=$(wc -l < "$file")
bytes=$(wc -c < "$file")
best=
for _ in 1 2 3; do
  begin=$(date +%s%N)
  "$binary" report --at latest --format json "$file" > /dev/null
  took=$(( $(date +%s%N) - begin ))
  if [ -z "$best" ] || [ "$took" -lt "$best" ]; then best=$took; fi
done
awk -v l="$lines" -v b="$bytes" -v t="$best" 'BEGIN {
  s = t / 1e9
  printf "native: %d events, %.0f MB in %.2f s: %.0f thousand events/s, %.0f MB/s\n", l, b / 1e6, s, l / s / 1000, b / s / 1e6 }'
