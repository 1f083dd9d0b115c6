#!/usr/bin/env bash
# Makes a workbook of every sample and of the plans in tests/export, and has LibreOffice and openpyxl open them: every formula must give the
# result that is stored with it. Then it makes calendars of them, and has Python's icalendar import each twice. `make workbook-check` runs it
# after it has installed all of these.
set -euo pipefail
cd "$(dirname "$0")/../.."
cargo build --quiet --example plan
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT
languages=(en zh-Hans zh-Hant)
calendars=()
i=0
for plan in tests/export/*.json tests/samples/*.json tests/cases/*.json; do
  name=$(basename "$plan" .json)
  # Reports are no plans, an unfinished plan has no figures, and the slow ones are slow for their chance alone.
  case $name in *.report | v1-unfinished | slow_*) continue ;; esac
  language=${languages[i++ % 3]}
  target/debug/examples/plan "$plan" --as xlsx --language "$language" --today 2027-02-10 >"$made/$name.xlsx"
  # The same calendar a day later. A plan without a date has none.
  if target/debug/examples/plan "$plan" --as ics --language "$language" --today 2027-02-10 >"$made/$name.ics" 2>"$made/none"; then
    target/debug/examples/plan "$plan" --as ics --language "$language" --today 2027-02-11 >"$made/$name.later"
    target/debug/examples/plan "$plan" --no-chance --days none --today 2027-02-10 >"$made/$name.json"
    calendars+=("$made/$name.ics" "$made/$name.later" "$made/$name.json")
  fi
done
/usr/bin/python3 tests/export/calendars.py "${calendars[@]}"
# Debian's own Python has openpyxl.
/usr/bin/python3 tests/export/recalculate.py "$made"/*.xlsx
