#!/usr/bin/env bash
# Runs all checks and prints failures in full; the last line is `N passed, N failed`, and the one before it says how many
# journeys needed a second try.
# Two lanes run in parallel: the page and its journeys, which mostly wait for browsers, and everything else.
# The compilers of the second lane give way (nice), because the journeys are the longer lane and wait only so long for what they see.
# Tests count one by one. Formatting, each clippy, the types of the scripts, and the size of the page count as one test each.
# After a failure the other parts still run. A part that stops before it has counted its tests counts as one failure.
set -uo pipefail
cd "$(dirname "$0")/.."
export PATH="$PWD/.tools/bin:$PATH:${CARGO_HOME:-${HOME:-/root}/.cargo}/bin"
# trunk reads this variable as a flag, and refuses its usual value.
unset NO_COLOR
export CARGO_TERM_COLOR=never CARGO_TERM_PROGRESS_WHEN=never FORCE_COLOR=0
# Snapshots are only compared here; a developer updates them explicitly.
export INSTA_UPDATE=${INSTA_UPDATE:-no}

scripts/setup.sh test || exit 1

passed=0 failed=0 again=0
all=$(mktemp -d)
lanes=()
# When this script ends, it also ends lanes that are still running, with everything they have started.
trap 'for pid in "${lanes[@]}"; do kill -- "-$pid" 2>/dev/null; done; rm -rf "$all"' EXIT
trap 'exit 130' INT TERM

# lane NAME COMMAND: runs it in parallel with separate logs; its counts are added up at the end.
lane() {
  mkdir "$all/$1"
  # With job control the lane has a process group, which can be ended as a whole.
  set -m
  (
    set +m
    trap - EXIT INT TERM
    logs=$all/$1 log=$all/$1/log
    "$2"
    echo "$passed $failed $again" >"$logs/counts"
  ) </dev/null &
  set +m
  lanes+=($!)
}

# run TITLE COMMAND…: runs it silently and keeps its title, status, log and time.
run() {
  title=$1
  local start=$SECONDS
  "${@:2}" </dev/null >"$log" 2>&1
  status=$?
  took="$((SECONDS - start)) s"
}

# tell PASSED FAILED WORDS: counts, prints the words, and for a failure the log without the parts that passed.
tell() {
  passed=$((passed + $1)) failed=$((failed + $2))
  {
    printf '· %s … %s, %s\n' "$title" "$3" "$took"
    if [ "$2" != 0 ]; then
      grep -vE '^ *(Compiling|Checking|Downloaded|Downloading|Finished|Running `) |^test .* \.\.\. ok$|^$' "$log" | sed 's/^/    /'
    fi
  } >"$logs/said"
  # Printed at once, so that the lines of the two lanes do not mix.
  cat "$logs/said"
}

# check TITLE COMMAND…: counts as one test.
check() {
  run "$@"
  if [ "$status" = 0 ]; then tell 1 0 "ok"; else tell 0 1 "FAILED"; fi
}

# suite COUNT TITLE COMMAND…: counts the tests that COUNT finds in the log (passed and failed).
suite() {
  run "${@:2}"
  local good bad
  read -r good bad < <("$1")
  if [ "$status" != 0 ] && [ "$bad" = 0 ]; then
    tell "$good" 1 "FAILED: $good passed, then it broke off (status $status)"
  elif [ "$bad" != 0 ]; then
    tell "$good" "$bad" "FAILED: $good passed, $bad failed"
  elif [ "$good" = 0 ]; then
    tell 0 1 "FAILED: no test was run"
  else
    tell "$good" 0 "$good passed"
  fi
}

# `test result: ok. 12 passed; 0 failed; …`, from cargo and from wasm-bindgen's runner.
of_cargo() { awk '/^test result: / { good += $4; bad += $6 } END { print good + 0, bad + 0 }' "$log"; }
# `# pass 12`, from the report for programs, which is written next to the one for people.
of_node() { awk '/^# pass / { good = $3 } /^# (fail|cancelled) / { bad += $3 } END { print good + 0, bad + 0 }' "$logs/tap"; }
# The journeys that failed at first and passed then, each with its first failure (tests/journeys/journey.mjs).
second_tries() { sed -n 's/^ *# needed a second try: //p' "$logs/tap"; }

# Only the compilers give way: some of the tests measure times.
native_tests() { nice cargo test --no-run && cargo test --no-fail-fast; }

# Few of these tests compute much, and without optimisation the page is compiled in a third of the time.
in_browser() {
  local plain=(--config profile.dev.package.backcast.opt-level=0)
  nice cargo test "${plain[@]}" --target wasm32-unknown-unknown --test browser --no-run || return
  # webdriver.json states how Chromium is started.
  CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER=$(command -v wasm-bindgen-test-runner) CHROMEDRIVER=$(command -v chromedriver) \
    WASM_BINDGEN_TEST_TIMEOUT=120 cargo test "${plain[@]}" --target wasm32-unknown-unknown --test browser
}

# of_node reads the second report, which is for programs.
node_tests() {
  : >"$logs/tap"
  node --test --test-reporter=spec --test-reporter-destination=stdout --test-reporter=tap --test-reporter-destination="$logs/tap" "$@"
}

types_of_scripts() {
  local tsc=tests/journeys/node_modules/.bin/tsc
  "$tsc" -p web/tsconfig.json && "$tsc" -p web/tsconfig.workers.json
}

journeys() {
  # A browser waits more than it computes: two files at a time keep two cores busy.
  local cores
  cores=$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)
  node_tests --test-concurrency=$((cores > 3 ? cores - 1 : 2)) "$@"
}

the_page() {
  run "release build" trunk build --release --offline
  if [ "$status" != 0 ]; then
    # The size and the journeys of an older build would show nothing.
    tell 0 1 "FAILED, and so neither its size nor the journeys are tested"
    return
  fi
  tell 0 0 "ok"
  check "size of the page" node scripts/size.mjs
  if [ "$status" = 0 ]; then tail -n 1 "$log" | sed 's/^/    /'; fi
  shopt -s nullglob
  local files=(tests/journeys/*.test.mjs)
  if [ ${#files[@]} != 0 ]; then suite of_node "journeys in Chromium, Firefox and WebKit" journeys "${files[@]}"; fi
  # Nothing that was tried twice is silent.
  again=$(second_tries | wc -l)
  second_tries | sed 's/^/    needed a second try: /'
  # The tests that could not run here, once for each reason.
  sed -n 's/^ *ok .* # SKIP /    skipped: /p' "$logs/tap" 2>/dev/null | sort | uniq -c | sed 's/^ *\([0-9]*\) *skipped: /    \1 skipped: /'
}

the_rest() {
  check "formatting" cargo fmt --check -- --color never
  check "types of the scripts" types_of_scripts
  suite of_node "tests of the scripts" node_tests tests/web/*.test.mjs
  check "clippy" nice cargo clippy --all-targets -- -D warnings
  check "documentation" nice env RUSTDOCFLAGS="-D warnings" cargo doc --no-deps --lib
  check "clippy for wasm32" nice cargo clippy --target wasm32-unknown-unknown --all-targets -- -D warnings
  suite of_cargo "tests: units, laws, cases, docs" native_tests
  check "workbooks in LibreOffice and openpyxl" nice tests/export/run.sh
  suite of_cargo "tests in the browser" in_browser
}

lane page the_page
lane rest the_rest
wait "${lanes[@]}"
lanes=()
for one in page rest; do
  # An interrupted lane has no counts.
  read -r good bad more < <(cat "$all/$one/counts" 2>/dev/null || echo "0 1 0")
  passed=$((passed + good)) failed=$((failed + bad)) again=$((again + more))
done

printf '\n%s journeys needed a second try\n' "$again"
printf '%s passed, %s failed\n' "$passed" "$failed"
[ "$failed" = 0 ]
