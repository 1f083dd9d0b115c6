//! The words of what-if: scenarios, levers, odds.

use super::Locale;
use super::explain::label as label_of;
use crate::domain::{Field, Report};

texts! {
    /// The texts.
    Words {
        people: "People", "人数", "人數";
        quota: "Quota a head", "人均目标", "人均目標";
        attainment: "Attainment", "达成率", "達成率";
        counted: "Counted in history", "历史统计", "歷史統計";
        scenario_name: "Name of the scenario", "方案名称", "方案名稱";
    }
}

/// What a field of what-if is called.
#[inline(never)] // scripts/split.mjs cuts here
#[must_use]
pub fn label(field: &Field, report: &Report, locale: Locale) -> String {
    let words = Words(locale);
    match field {
        Field::Counted(_) => words.counted().to_owned(),
        Field::People => words.people().to_owned(),
        Field::Quota => words.quota().to_owned(),
        Field::Attainment => words.attainment().to_owned(),
        Field::ScenarioName(_) => words.scenario_name().to_owned(),
        Field::Change(_, field) => label_of(field, report, locale),
        _ => String::new(),
    }
}
