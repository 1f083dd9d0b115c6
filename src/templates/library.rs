//! The model plans in their file: plan files whose texts are in every language and whose dates follow the plan period.
//!
//! The page loads the file when somebody looks at the templates (`web/templates.js`); `scripts/offline.mjs` makes it of `plans/*.json`.
//! Each template is `{"about": …, "period": "quarter", "plan": …}`. A text may be `{"en": …, "zh-Hans": …, "zh-Hant": …}`, and a date is
//! named in relation to the plan period (`@month2.last`, see [`day_named`]). The plan then passes the gate like every file.

use chrono::NaiveDate;
use serde_json::{Map, Value, json};

use super::period::{Length, day_named};
use super::{PlanTemplate, ten_deals_of};
use crate::codec::file;
use crate::domain::Draft;
use crate::domain::calendar::written;
use crate::i18n::texts::Templates;
use crate::i18n::{Locale, names};

/// The file of the model plans, by their names.
#[derive(Clone, Debug)]
pub struct Library(Map<String, Value>);

/// A model plan in a language, with the dates for a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Model {
    /// What it is called.
    pub name: String,
    /// What it is for, in a sentence.
    pub about: String,
    /// The plan.
    pub draft: Draft,
}

impl Library {
    /// Reads the file; `None` if it is none.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok().map(Self)
    }

    /// A model plan in a language, for a plan that is begun today; `None` if the file has none of this name that can be read.
    #[must_use]
    pub fn model(&self, template: PlanTemplate, locale: Locale, today: NaiveDate) -> Option<Model> {
        if template == PlanTemplate::TenDeals {
            let about = Templates(locale).ten_deals().to_owned();
            // The plan itself has no name, so that it is called by its target until the user names it.
            let name = names::shown(locale, "Ten deals").into_owned();
            return Some(Model { name, about, draft: ten_deals_of(locale, today) });
        }
        let entry = self.0.get(template.name())?;
        let days = Length::named(entry.get("period")?.as_str()?)?.days(today)?;
        let about = localised(entry.get("about")?, locale, days)?;
        let mut plan = localised(entry.get("plan")?, locale, days)?;
        plan.as_object_mut()?.insert("horizon".to_owned(), json!({"first": days.0.to_string(), "last": days.1.to_string()}));
        let draft = file::read(&plan.to_string()).ok()?;
        Some(Model { name: draft.name.clone(), about: about.as_str()?.to_owned(), draft: on_working_days(draft) })
    }
}

/// The plan with each day of its playbook on a working day of its own calendar: the last one before it, or the first one after it where there
/// is none in the plan period.
fn on_working_days(mut draft: Draft) -> Draft {
    let Ok(plan) = draft.check() else { return draft };
    let Some(horizon) = plan.horizon() else { return draft };
    let calendar = plan.spread().calendar();
    let move_day = |text: &mut String| {
        let Some(day) = written::day(text) else { return };
        let is_worked = |day: &NaiveDate| calendar.is_working_day(*day);
        let before = day.iter_days().rev().take_while(|day| *day >= horizon.first()).find(is_worked);
        let after = || day.iter_days().take_while(|day| *day <= horizon.last()).find(is_worked);
        if let Some(day) = before.or_else(after) {
            *text = day.to_string();
        }
    };
    for milestone in &mut draft.playbook.milestones {
        move_day(&mut milestone.from);
        move_day(&mut milestone.due);
    }
    draft.playbook.training.iter_mut().for_each(|training| move_day(&mut training.day));
    draft
}

/// The value with the texts of one language, and with the days of a plan period; `None` if it names a day that there is not.
fn localised(value: &Value, locale: Locale, days: (NaiveDate, NaiveDate)) -> Option<Value> {
    Some(match value {
        Value::Object(fields) => {
            if let Some(own) = fields.get(locale.tag()) {
                return localised(own, locale, days);
            }
            let fields = fields.iter().map(|(name, field)| Some((name.clone(), localised(field, locale, days)?)));
            Value::Object(fields.collect::<Option<_>>()?)
        }
        Value::Array(items) => Value::Array(items.iter().map(|item| localised(item, locale, days)).collect::<Option<_>>()?),
        Value::String(text) if text.starts_with('@') => {
            let named = text.split(", ").map(|day| day_named(day, days).map(|day| day.to_string()));
            Value::String(named.collect::<Option<Vec<_>>>()?.join(", "))
        }
        other => other.clone(),
    })
}
