#!/usr/bin/env bash
# Builds the fuzzer with the address sanitiser and runs each target for so many seconds: Fuzz/fuzz.sh SECONDS [TARGET …]
#
# One module of the sources under test and Fuzz's own is far quicker to build than a package with sanitisers, and leaves
# the package's builds alone. Findings and what the runs learn stay under .build/fuzz.
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=${1:-60}
shift || true
out=.build/fuzz
mkdir -p "$out"
sources=(Sources/Events/*.swift Sources/Streams/{LineBuffer,LineCutter,Fingerprint}.swift Fuzz/{Properties,FuzzMain}.swift)
shims=(Sources/CSimdjson/simdjson_shim.cpp Tests/COnDemand/on_demand.cpp)
headers=(-ISources/CSimdjson/include -ITests/COnDemand/include)

newer() { [ ! -e "$1" ] || [ -n "$(find "${@:2}" -newer "$1" -print -quit)" ]; }

for shim in "${shims[@]}"; do
  object=$out/$(basename "$shim" .cpp).o
  if newer "$object" "$shim" Sources/CSimdjson/include Tests/COnDemand/include; then
    clang++ -std=c++17 -O1 -g -fsanitize=address,fuzzer-no-link "${headers[@]}" -c "$shim" -o "$object"
  fi
done
if newer "$out/fuzz" "${sources[@]}" "$out"/*.o; then
  echo "building the fuzzer"
  swiftc -O -g -sanitize=fuzzer,address -parse-as-library -swift-version 6 -module-name FleetmeterFuzz \
    -enable-upcoming-feature ExistentialAny -enable-upcoming-feature MemberImportVisibility \
    -I Fuzz/Modules $(printf -- '-Xcc %s ' "${headers[@]}") "${sources[@]}" "$out"/*.o -lsimdjson -lstdc++ -use-ld=lld -o "$out/fuzz"
fi

# Small inputs are tried far more often: each line is a seed, and each file whole, since some formats lean on earlier lines.
rm -rf "$out/seeds" && mkdir -p "$out/seeds"
for file in Fuzz/Corpus/lines/*; do
  cp "$file" "$out/seeds/"
  split -l 1 -a 3 "$file" "$out/seeds/$(basename "$file")-"
done

if [ $# -eq 0 ]; then set -- nodes cutter auto otlp agno litellm codex claude-code native; fi
failed=0
for target in "$@"; do
  mkdir -p "$out/$target"
  log=$out/$target.log
  seeds=$out/seeds
  [ "$target" = cutter ] && seeds=Fuzz/Corpus/cutter
  # Swift's own backtraces would go through the sanitiser's handlers again, without end.
  if SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0 FUZZ_TARGET=$target "$out/fuzz" "$out/$target" "$seeds" -dict=Fuzz/json.dict \
    -max_total_time="$seconds" -max_len=16384 -timeout=10 -rss_limit_mb=2048 -artifact_prefix="$out/$target-" \
    > "$log" 2>&1; then
    echo "$target: $(grep -E '^Done|^stat::number_of_executed_units' "$log" | tail -1)"
  else
    failed=1
    echo "$target FAILED:"
    grep -E 'Fatal error|ERROR|SUMMARY|Test unit written' "$log" || tail -5 "$log"
  fi
done
exit $failed
