//! The plan file: JSON, written by hand or by the product.
//!
//! Structure is strict (unknown names, wrong kinds and lengths are refused, all at once); the text in the fields is taken as
//! it was typed, readable or not, so that an unfinished plan can be saved and opened again.

use serde_json::{Map, Value};

use super::{LIST_MAX, TEXT_MAX, v1};
use crate::domain::{Allowed, Draft, Fault, Field};

/// The largest file that is read, in bytes.
pub const BYTES_MAX: usize = 1024 * 1024;

/// The draft as a plan file, to be read by people: indented, defaults left out.
#[must_use]
pub fn write(draft: &Draft) -> String {
    // A tree of text and lists always has a JSON form.
    serde_json::to_string_pretty(&v1::Plan::from(draft)).unwrap_or_default() + "\n"
}

/// Reads a plan file.
///
/// # Errors
/// What in it is not a plan file, all at once: each place, what stands there, what is allowed. The text of the fields is
/// not judged here; [`Draft::check`] does that.
pub fn read(text: &str) -> Result<Draft, Vec<Fault>> {
    let (draft, faults) = read_all(text)?;
    if faults.is_empty() { Ok(draft) } else { Err(faults) }
}

/// As [`read`], and beside the faults of the file what could be read of the plan, so that its own faults can be told too.
///
/// # Errors
/// A text too large, or one that is not JSON.
pub fn read_all(text: &str) -> Result<(Draft, Vec<Fault>), Vec<Fault>> {
    let whole = |given: String, allowed| Err(vec![Fault::new(Field::File(String::new()), given, allowed)]);
    if text.len() > BYTES_MAX {
        return whole(format!("{} bytes", text.len()), Allowed::Bytes(BYTES_MAX));
    }
    let value: Value = match serde_json::from_str(text.trim_start_matches('\u{feff}')) {
        Ok(value) => value,
        Err(error) => return whole(excerpt(text.trim()), Allowed::Json(error.line(), error.column())),
    };
    let mut walk = Walk(Vec::new());
    let plan = walk.plan(&value);
    let draft = plan.into_draft(&mut walk.0);
    Ok((draft, walk.0))
}

fn excerpt(text: &str) -> String {
    let mut short: String = text.chars().take(40).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

/// A walk through the tree that notes what does not belong and goes on.
struct Walk(Vec<Fault>);

const PLAN: [&str; 11] =
    ["backcast", "name", "currency", "horizon", "target", "margin", "tiers", "deal_size", "funnel", "won", "leads_available"];
const HORIZON: [&str; 2] = ["first", "last"];
const TARGET: [&str; 3] = ["metric", "amount", "margin"];
const TIER: [&str; 2] = ["name", "of_target"];
const STAGE: [&str; 4] = ["stage", "rate", "days", "activities"];
const ACTIVITY: [&str; 2] = ["name", "per_unit"];

impl Walk {
    fn note(&mut self, path: &str, given: String, allowed: Allowed) {
        self.0.push(Fault::new(Field::File(path.to_owned()), given, allowed));
    }

    fn plan(&mut self, value: &Value) -> v1::Plan {
        let Some(plan) = self.object(value, "", &PLAN) else { return v1::Plan::default() };
        match plan.get("backcast") {
            None => {}
            Some(Value::Number(n)) if n.as_u64() == Some(1) => {}
            Some(other) => self.note("backcast", shown(other), Allowed::Version(1)),
        }
        for needed in ["target", "funnel"] {
            if !plan.contains_key(needed) {
                let allowed = if needed == "target" { Allowed::Object } else { Allowed::List };
                self.note(needed, String::new(), allowed);
            }
        }
        let horizon = plan.get("horizon").and_then(|v| self.object(v, "horizon", &HORIZON));
        let mut target = plan.get("target").and_then(|v| self.object(v, "target", &TARGET)).map(|target| v1::Target {
            metric: self.text(target, "metric", "target"),
            amount: self.text(target, "amount", "target"),
            margin: self.text(target, "margin", "target"),
        });
        // The margin may stand beside the target or in it, but once.
        if let Some(margin) = self.text(plan, "margin", "") {
            match target.get_or_insert_default() {
                v1::Target { margin: Some(_), .. } => self.note("margin", margin, Allowed::Once),
                target => target.margin = Some(margin),
            }
        }
        v1::Plan {
            version: v1::Version,
            name: self.text(plan, "name", ""),
            currency: self.text(plan, "currency", ""),
            horizon: horizon.map(|h| v1::Horizon { first: self.text(h, "first", "horizon"), last: self.text(h, "last", "horizon") }),
            target,
            tiers: plan.get("tiers").and_then(|v| self.list(v, "tiers", Self::tier)),
            deal_size: self.text(plan, "deal_size", ""),
            funnel: plan.get("funnel").and_then(|v| self.list(v, "funnel", Self::stage)),
            won: self.text(plan, "won", ""),
            leads_available: self.text(plan, "leads_available", ""),
        }
    }

    fn tier(&mut self, value: &Value, path: &str) -> v1::Tier {
        let Some(tier) = self.object(value, path, &TIER) else { return v1::Tier::default() };
        v1::Tier { name: self.text(tier, "name", path), of_target: self.text(tier, "of_target", path) }
    }

    fn stage(&mut self, value: &Value, path: &str) -> v1::Stage {
        let Some(stage) = self.object(value, path, &STAGE) else { return v1::Stage::default() };
        v1::Stage {
            stage: self.text(stage, "stage", path),
            rate: self.text(stage, "rate", path),
            days: self.text(stage, "days", path),
            activities: stage.get("activities").and_then(|v| self.list(v, &join(path, "activities"), Self::activity)),
        }
    }

    fn activity(&mut self, value: &Value, path: &str) -> v1::Activity {
        let Some(activity) = self.object(value, path, &ACTIVITY) else { return v1::Activity::default() };
        v1::Activity { name: self.text(activity, "name", path), per_unit: self.text(activity, "per_unit", path) }
    }

    fn object<'v>(&mut self, value: &'v Value, path: &str, known: &'static [&'static str]) -> Option<&'v Map<String, Value>> {
        let Value::Object(map) = value else {
            self.note(path, shown(value), Allowed::Object);
            return None;
        };
        for name in map.keys().filter(|name| !known.contains(&name.as_str())) {
            self.note(&join(path, &excerpt(name)), excerpt(name), Allowed::OneOf(known));
        }
        Some(map)
    }

    fn list<T>(&mut self, value: &Value, path: &str, item: fn(&mut Self, &Value, &str) -> T) -> Option<Vec<T>> {
        let Value::Array(values) = value else {
            self.note(path, shown(value), Allowed::List);
            return None;
        };
        if values.len() > LIST_MAX {
            self.note(path, values.len().to_string(), Allowed::Many(0, LIST_MAX));
            return None;
        }
        Some(values.iter().enumerate().map(|(i, value)| item(self, value, &format!("{path}[{i}]"))).collect())
    }

    /// Text, or a bare number taken as it was written.
    fn text(&mut self, map: &Map<String, Value>, name: &str, path: &str) -> Option<String> {
        let text = match map.get(name)? {
            Value::String(text) => text.clone(),
            Value::Number(number) => number.to_string(),
            other => {
                self.note(&join(path, name), shown(other), Allowed::Text(TEXT_MAX));
                return None;
            }
        };
        if text.chars().count() > TEXT_MAX {
            self.note(&join(path, name), excerpt(&text), Allowed::Text(TEXT_MAX));
            return None;
        }
        Some(text)
    }
}

fn join(path: &str, name: &str) -> String {
    if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") }
}

fn shown(value: &Value) -> String {
    excerpt(&value.to_string())
}
