//! All plans in one file: `{"backcast_plans": 1, "plans": [ …each as a plan file… ]}`.

use std::marker::PhantomData;

use serde::de::IgnoredAny;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::value::RawValue;

use super::plan_v1::{Plan, Version, list};
use super::{file, reading};
use crate::domain::{Allowed, Draft, Fault, Field};

/// The most plans in one file.
pub const PLANS_MAX: usize = 200;
/// The largest such file that is read, in bytes. What would be larger is written as several.
pub const BYTES_MAX: usize = 4 * file::BYTES_MAX;

/// What a file is found to be.
#[derive(Debug, PartialEq)]
pub enum Opened {
    /// A plan file.
    Plan(Box<Draft>),
    /// A file of several plans: those that can be read, and what is wrong with the others.
    Plans(Vec<Draft>, Vec<Fault>),
}

/// The file: plans to be written, or the text of each, so that one that cannot be read keeps none of the others from being read.
#[derive(Serialize, Deserialize)]
#[serde(bound(deserialize = "P: Deserialize<'de>"))]
struct Backup<P> {
    backcast_plans: Version,
    #[serde(default, deserialize_with = "plans")]
    plans: Option<Vec<P>>,
}

fn plans<'de, D: Deserializer<'de>, P: Deserialize<'de>>(deserializer: D) -> Result<Option<Vec<P>>, D::Error> {
    list(deserializer, PLANS_MAX, PhantomData).map(Some)
}

/// What tells the file from a plan file.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Mark {
    backcast_plans: Option<IgnoredAny>,
}

/// The plans as files of at most [`PLANS_MAX`] plans and [`BYTES_MAX`] bytes each, in their order.
#[must_use]
pub fn write(drafts: &[Draft]) -> Vec<String> {
    let mut files = Vec::new();
    let (mut plans, mut bytes) = (Vec::new(), 0);
    for draft in drafts {
        let text = file::write(draft);
        // Two deeper, each line is indented by four more; the rest is what stands around them.
        let more = text.len() + 4 * text.lines().count() + 100;
        if plans.len() == PLANS_MAX || (bytes + more > BYTES_MAX && !plans.is_empty()) {
            files.push(whole(std::mem::take(&mut plans)));
            bytes = 0;
        }
        plans.push(Plan::from(draft));
        bytes += more;
    }
    if !plans.is_empty() {
        files.push(whole(plans));
    }
    files
}

fn whole(plans: Vec<Plan>) -> String {
    // Texts, lists and records always have a JSON form.
    serde_json::to_string_pretty(&Backup { backcast_plans: Version, plans: Some(plans) }).unwrap_or_default() + "\n"
}

/// Opens a file of either kind.
///
/// # Errors
/// What is wrong, if nothing of it can be taken: as [`file::read`], and for several plans another version, and too many of them.
pub fn open(text: &str) -> Result<Opened, Vec<Fault>> {
    let json = file::json(text, BYTES_MAX).map_err(|fault| vec![fault])?;
    if !serde_json::from_str::<Mark>(json).is_ok_and(|mark| mark.backcast_plans.is_some()) {
        // One plan may have no more room here than elsewhere.
        return file::read(text).map(|draft| Opened::Plan(Box::new(draft)));
    }
    let backup: Backup<&RawValue> = reading::record(json, json).map_err(|fault| vec![fault])?;
    let Some(plans) = backup.plans else { return Err(vec![Fault::new(Field::File("plans".to_owned()), "", Allowed::List)]) };
    let (mut drafts, mut faults) = (Vec::new(), Vec::new());
    for (i, plan) in plans.into_iter().enumerate() {
        let wrong = match file::plan(json, plan.get()) {
            Ok((draft, wrong)) if wrong.is_empty() => {
                drafts.push(draft);
                continue;
            }
            Ok((_, wrong)) => wrong,
            Err(fault) => vec![fault],
        };
        faults.extend(wrong.into_iter().map(|fault| placed(i, fault)));
    }
    Ok(Opened::Plans(drafts, faults))
}

/// The fault of a plan by its place among the others: `plans[3].funnel`.
fn placed(i: usize, fault: Fault) -> Fault {
    let inside = fault.field.to_string();
    let point = if inside.is_empty() { "" } else { "." };
    Fault { field: Field::File(format!("plans[{i}]{point}{inside}")), ..fault }
}
