#!/usr/bin/env bash
# Fuzzes the gate for SECONDS in all, half for links and half for files, or with RUNS=10000000 for so many inputs each; on
# stable Rust with nothing but cargo and a C++ compiler. What it finds is in artifacts/, what it learns in corpus/ (git ignores
# both); seeds/ is where it starts. WHOLE=1000 computes the report of every thousandth plan only, and is faster by that.
# Exit 0: nothing found; anything else: a crash, a gate that takes more than 50 ms or 16 MiB, a report that takes more than
# 30 s, or more than 512 MB in all, with the input's path printed.
set -euo pipefail
cd "$(dirname "$0")"
seconds=${1:?for how many seconds?}
host=x86_64-unknown-linux-gnu
export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$PWD/target}

# What `cargo fuzz build --sanitizer none` passes; coverage needs no nightly compiler, only the pass.
RUSTFLAGS="--cfg fuzzing -Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
  -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
  -Cllvm-args=-sanitizer-coverage-trace-compares -Cdebug-assertions -Ccodegen-units=1" \
  cargo build --release --target "$host" --bins

until=(-max_total_time=$((seconds / 2)))
if [ -n "${RUNS:-}" ]; then until=(-runs="$RUNS"); fi
for target in ${TARGETS:-link file}; do
  mkdir -p "corpus/$target" "artifacts/$target"
  log=artifacts/$target/last.log
  dictionary=()
  if [ -f "$target.dict" ]; then dictionary=(-dict="$target.dict"); fi
  printf '· %s: ' "$target"
  if ! "$CARGO_TARGET_DIR/$host/release/$target" "corpus/$target" "seeds/$target" "${dictionary[@]}" "${until[@]}" \
    -timeout=30 -rss_limit_mb=512 -max_len=100000 -artifact_prefix="artifacts/$target/" -print_final_stats=1 2>"$log"; then
    printf 'FAILED\n'
    tail -n 40 "$log"
    exit 1
  fi
  awk '/^stat::number_of_executed_units/ { runs = $2 } /^stat::average_exec_per_sec/ { speed = $2 }
    /^stat::peak_rss_mb/ { rss = $2 } / cov: / { cov = $4; for (i = 1; i < NF; i++) if ($i == "cov:") cov = $(i + 1) }
    /^worst: / { worst = substr($0, 8) }
    END { printf "%s inputs, %s a second, %s edges; the worst %s, and %s MB of the whole process\n", runs, speed, cov, worst, rss }' "$log"
done
