# Each command installs what it needs first; see scripts/setup.sh.
export PATH := $(CURDIR)/.tools/bin:$(PATH):$(if $(CARGO_HOME),$(CARGO_HOME),$(HOME)/.cargo)/bin
# trunk takes this for a flag of its own, and refuses its usual value.
unexport NO_COLOR
PORT ?= 8080
.PHONY: help serve test check dist first-screen preview single-file size bench startup lighthouse kills fuzz workbook-check clean-tools

help: ## these commands
	@echo "Backcast · 倒推"
	@awk -F ': .*## ' '/^[a-z-]+: .*## / { printf "  make %-14s %s\n", $$1, $$2 }' Makefile

serve: ## builds the release and serves it on 127.0.0.1:8080 (PORT=8090 make serve: on another port)
	@scripts/setup.sh build
	@node scripts/serve.mjs --check "$(PORT)"
	@trunk build --release --offline
	@exec node scripts/serve.mjs "$(PORT)"

test: ## runs everything that must hold, and counts
	@scripts/test.sh

check: ## formatting, clippy and the native tests
	@scripts/setup.sh check
	@cargo fmt --check
	@cargo clippy --all-targets -- -D warnings
	@cargo test

dist: ## builds the release into dist/, ready for any static host
	@scripts/setup.sh build
	@trunk build --release --offline
	@node scripts/hosts.mjs

first-screen: dist ## writes anew what index.html shows until the program is there
	@scripts/setup.sh test
	@node scripts/first_screen.mjs

preview: ## draws the image that chat apps show beside a link
	@scripts/setup.sh test
	@node scripts/preview.mjs

single-file: ## builds backcast.html, one file that runs by itself (HOME_PAGE=https://…: where its links lead)
	@scripts/setup.sh build
	@trunk build --release --offline
	@node scripts/single.mjs

size: dist ## what the whole page weighs, file by file; fails above 900 KB
	@node scripts/size.mjs

bench: dist ## how long an edit takes until it is on the screen, on a slowed processor
	@scripts/setup.sh test
	@node tests/journeys/bench.mjs

startup: dist ## how soon the page shows an answer and takes an edit, on a slow network and processor
	@scripts/setup.sh test
	@node tests/journeys/startup.mjs

lighthouse: dist ## what Lighthouse says of the page on a phone, and each point that is missing
	@scripts/setup.sh lighthouse
	@node tests/journeys/lighthouse.mjs

kills: dist ## kills the browser 200 times while somebody types, and tells what was lost
	@scripts/setup.sh test
	@node tests/journeys/kills.mjs 200

fuzz: ## throws random links and files at the gate, for 60 seconds (RUNS=10000000 make fuzz: so many of each)
	@scripts/setup.sh fuzz
	@tests/fuzz/run.sh 60

workbook-check: ## has LibreOffice and openpyxl open workbooks, comparing each formula's result, and icalendar import calendars twice
	@scripts/setup.sh test
	@tests/export/run.sh

clean-tools: ## removes the tools that these commands have brought
	@rm -rf .tools tests/journeys/node_modules
