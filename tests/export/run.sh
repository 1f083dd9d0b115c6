#!/usr/bin/env bash
# Makes a workbook of every sample and of the plans in tests/export, and has LibreOffice and openpyxl open them: every formula must give the
# result that is stored with it. `make workbook-check` runs it after it has installed both.
set -euo pipefail
cd "$(dirname "$0")/../.."
cargo build --quiet --example plan
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT
languages=(en zh-Hans zh-Hant)
i=0
for plan in tests/export/*.json tests/samples/*.json tests/cases/*.json; do
  name=$(basename "$plan" .json)
  # Reports are no plans, an unfinished plan has no figures, and the slow ones are slow for their chance alone.
  case $name in *.report | v1-unfinished | slow_*) continue ;; esac
  target/debug/examples/plan "$plan" --as xlsx --language "${languages[i++ % 3]}" --today 2027-02-10 >"$made/$name.xlsx"
done
# Debian's own Python has openpyxl.
/usr/bin/python3 tests/export/recalculate.py "$made"/*.xlsx
