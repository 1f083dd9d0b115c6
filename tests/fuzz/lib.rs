//! What must hold for whatever comes to the gate, and for every draft that it lets through.

use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering::Relaxed};
use std::time::{Duration, Instant};

use backcast::codec::{file, link, report};
use backcast::domain::{Draft, Fault, Report, self};
use backcast::i18n::explain::{Topic, explain};
use backcast::i18n::labels::label;
use backcast::i18n::Locale;
use chrono::NaiveDate;
use peak_alloc::PeakAlloc;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// The most memory that reading and checking may take beside what is read.
const BYTES_MAX: usize = 16 << 20;
/// The longest that it may take.
const TIME_MAX: Duration = Duration::from_millis(50);
/// What is over the time is tried so often again: on a busy machine the first time says little.
const TRIES: usize = 10;

static SLOWEST: AtomicU64 = AtomicU64::new(0);
static LARGEST: AtomicUsize = AtomicUsize::new(0);

/// Reads and checks, within time and memory. What could be read beside faults is checked too; see `examples/plan.rs`.
pub fn pass(read: impl Fn() -> Result<(Draft, Vec<Fault>), Vec<Fault>>) -> Result<Draft, Vec<Fault>> {
    let once = || {
        let before = MEMORY.current_usage();
        MEMORY.reset_peak_usage();
        let began = Instant::now();
        let read = read();
        if let Ok((draft, _)) = &read {
            let _ = draft.check();
        }
        (began.elapsed(), MEMORY.peak_usage().saturating_sub(before), read)
    };
    let (mut time, memory, read) = once();
    for _ in 0..TRIES {
        if time.as_micros() > u128::from(SLOWEST.load(Relaxed)) {
            time = time.min(once().0);
        }
    }
    tell_worst(time, memory);
    assert!(memory <= BYTES_MAX, "the gate takes {memory} bytes");
    assert!(time <= TIME_MAX, "the gate takes {time:?}");
    match read {
        Ok((draft, faults)) if faults.is_empty() => Ok(draft),
        Ok((_, faults)) | Err(faults) => {
            assert!(!faults.is_empty(), "a refusal says why");
            Err(faults)
        }
    }
}

/// Whenever it was never slower, or never took more: `run.sh` shows the last of these lines.
fn tell_worst(time: Duration, memory: usize) {
    let micros = u64::try_from(time.as_micros()).unwrap_or(u64::MAX);
    let is_worst = [SLOWEST.fetch_max(micros, Relaxed) < micros, LARGEST.fetch_max(memory, Relaxed) < memory];
    if is_worst.contains(&true) {
        eprintln!("worst: {} µs, {} KiB", SLOWEST.load(Relaxed), LARGEST.load(Relaxed) >> 10);
    }
}

/// Passes the draft on and, once in `WHOLE` times (an environment variable; each time without it), computes its report. Panics
/// where a promise is broken.
pub fn hold(draft: &Draft) {
    let written = file::write(draft);
    assert_eq!(file::read(&written).as_ref(), Ok(draft), "a file gives back what was written: {written}");
    if let Ok(fragment) = link::encode(draft) {
        assert_eq!(link::decode(&fragment).as_ref(), Ok(draft), "a link gives back what was put in: {fragment}");
    }
    match draft.check() {
        Ok(plan) if is_turn() => {
            let report = domain::report(&plan, NaiveDate::from_ymd_opt(2027, 2, 10).unwrap_or_default());
            assert!(report.proof.meets_target, "run forward, the plan reaches its target: {written}");
            assert!(!report::write(&plan, &report).is_empty());
            tell(&report);
        }
        Ok(_) => {}
        Err(faults) => {
            assert!(!faults.is_empty(), "a refusal says why: {written}");
            for fault in &faults {
                assert!(!Locale::ZhHans.fault(fault).is_empty());
            }
        }
    }
}

fn is_turn() -> bool {
    static EVERY: std::sync::LazyLock<u64> =
        std::sync::LazyLock::new(|| std::env::var("WHOLE").ok().and_then(|n| n.parse().ok()).unwrap_or(1).max(1));
    static TURN: AtomicU64 = AtomicU64::new(0);
    TURN.fetch_add(1, Relaxed) % *EVERY == 0
}

/// Every explanation of the report.
fn tell(report: &Report) {
    let topics = [Topic::Revenue, Topic::RateOverall, Topic::Confidence, Topic::LeadBy, Topic::Limited].into_iter();
    let topics = topics
        .chain((0..report.funnel.len()).map(Topic::Stage))
        .chain((0..report.tiers.len()).map(Topic::Tier))
        .chain((0..report.activities.len()).map(Topic::Activity));
    for said in topics.filter_map(|topic| explain(topic, report, Locale::En)) {
        assert!(!said.title.is_empty() && !said.words.is_empty() && !said.values.is_empty());
        for field in &said.inputs {
            assert!(!label(field, report, Locale::En).is_empty());
        }
    }
}
