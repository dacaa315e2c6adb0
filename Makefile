# What fleetmeter needs besides Swift 6.3: Debian packages by name. Those of the first line build it, those of the second
# test it (a terminal to test in, oracles in Python).
PACKAGES := libncurses-dev libsimdjson-dev zlib1g-dev libzstd-dev libcurl4-openssl-dev libcrypt-dev ncurses-term
TEST_PACKAGES := tmux python3 prometheus prometheus-alertmanager
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
BINARY := .build/release/fleetmeter
BENCH_MEGABYTES ?= 48

.PHONY: run build test lint format golden forecast-error bench bench-peers live-load serve-peers oracle-month fuzz fuzz-short corpus prices packages test-packages

# The dashboard on a live simulated fleet, with a past and an incident under way.
run: build
	@$(BINARY) simulate --history-events 150000 --incident latency@-25m/15m --incident errors@1m/10m | $(BINARY) -

build: packages
	swift build -c release --product fleetmeter

test: packages test-packages
	swift test

lint:
	swift format lint --strict --recursive --parallel Sources Tests Fuzz Package.swift
	@! grep -rnE '@unchecked Sendable|nonisolated\(unsafe\)' Sources --include='*.swift'

format:
	swift format --in-place --recursive --parallel Sources Tests Fuzz Package.swift

# Writes the expected screens, reports and sample streams anew: look at the difference before it is committed.
golden: packages test-packages
	UPDATE_GOLDEN=1 swift test --filter 'Golden|SampleData|ExporterTests|ScriptTests|ConfigReaderTests'

# How far forecasts of simulated fleets' budgets are from what was spent, next to the run-rate, and how often their range
# holds it: the table for the documents.
forecast-error: packages test-packages
	@FORECAST_SEEDS=24 swift test --filter 'no simulated fleet is forecast worse'

# Events and bytes a second by format and stage, on streams made here. Fails where a stage has become too dear next to a
# plain program that does less over the same bytes in the same run: Scripts/bench-thresholds.txt.
bench: build
	swift build -c release --product fleetmeter-bench
	@mkdir -p .build/bench
	@.build/release/fleetmeter-bench run $(BINARY) Scripts/bench-thresholds.txt .build/bench $(BENCH_MEGABYTES)

# The same questions of DuckDB, by turns, on a million events: wall times, memory, and whether the answers agree.
PEERS := .build/peers-venv/bin/python
ROUNDS ?= 5
bench-peers: build
	@python3 -c 'import ensurepip, venv' 2>/dev/null || { $(call install,python3-venv); }
	@test -x $(PEERS) || python3 -m venv .build/peers-venv
	@$(PEERS) -c 'import duckdb' 2>/dev/null || $(PEERS) -m pip install --quiet --disable-pip-version-check duckdb
	@mkdir -p .build/bench
	@$(PEERS) Scripts/bench-peers.py $(BINARY) .build/bench $(ROUNDS)

# What a person sees of 100 000 events a second in 20 files: whether any is lost, how old the newest on the screen is, how
# soon a key is answered.
live-load: build
	@python3 Scripts/live-load.py $(BINARY)

# The meter over HTTP under 50 000 events a second: scrapes, promtool, a real Prometheus, TLS, bad clients, a meter that
# reads another's events.
SCRAPE_SECONDS ?= 60
serve-peers: build
	@$(call install,prometheus curl openssl)
	@python3 Scripts/serve-peers.py $(BINARY) $(SCRAPE_SECONDS)

# A generated month across a change to winter time: every number of `report` against decimal arithmetic in Python, for
# three time zones. Some ten minutes; a small version runs with the tests.
MONTH_EVENTS ?= 2000000
oracle-month: build test-packages
	@mkdir -p .build/oracle-month
	@python3 Scripts/oracle-month.py $(BINARY) .build/oracle-month $(MONTH_EVENTS)

# Throws bytes of libFuzzer's making at the line cutter and at every format, for SECONDS each, with the address sanitiser.
# What is found stays under .build/fuzz. The tests run a bounded part of it without libFuzzer (Fuzz/MutationTests.swift).
SECONDS ?= 60
fuzz: packages
	@Fuzz/fuzz.sh $(SECONDS)

# Every target for a second: under a minute with the build, 20 seconds without.
fuzz-short: packages
	@Fuzz/fuzz.sh 1

# The fuzzer's seeds anew, from sample-data and by hand.
corpus:
	swift build -c release --product fleetmeter-bench
	python3 Fuzz/make-corpus.py .build/release/fleetmeter-bench

# The built-in price list, made from a LiteLLM price file: make prices LIST=model_prices.json VERSION=1.110.2 LICENSE_FILE=LICENSE
prices:
	python3 Scripts/make-prices.py $(LIST) $(VERSION) $(LICENSE_FILE) > Sources/Costs/Resources/LiteLLMPrices.swift

packages:
	@$(call install,$(PACKAGES))

test-packages:
	@$(call install,$(TEST_PACKAGES))

define install
missing=""; for package in $(1); do \
  dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$package"; \
done; \
if [ -n "$$missing" ]; then echo "installing$$missing"; \
  $(SUDO) apt-get update -qq && DEBIAN_FRONTEND=noninteractive $(SUDO) apt-get install -y -qq $$missing; fi
endef
