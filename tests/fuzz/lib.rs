//! What must hold for every draft that the gate lets through, whatever it came from.

use backcast::codec::{file, link, report};
use backcast::domain::{self, Draft, Report};
use backcast::i18n::explain::{explain, label, Topic};
use backcast::i18n::Locale;
use chrono::NaiveDate;

/// Passes the draft on and computes it. Panics where a promise is broken.
pub fn hold(draft: &Draft) {
    let written = file::write(draft);
    assert_eq!(file::read(&written).as_ref(), Ok(draft), "a file gives back what was written: {written}");
    if let Ok(fragment) = link::encode(draft) {
        assert_eq!(link::decode(&fragment).as_ref(), Ok(draft), "a link gives back what was put in: {fragment}");
    }
    match draft.check() {
        Ok(plan) => {
            let report = domain::report(&plan, NaiveDate::from_ymd_opt(2027, 2, 10).unwrap_or_default());
            assert!(report.proof.meets_target, "run forward, the plan reaches its target: {written}");
            assert!(!report::write(&plan, &report).is_empty());
            tell(&report);
        }
        Err(faults) => {
            assert!(!faults.is_empty(), "a refusal says why: {written}");
            for fault in &faults {
                assert!(!Locale::ZhHans.fault(fault).is_empty());
            }
        }
    }
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
