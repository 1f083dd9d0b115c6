//! A file of several plans: `{"backcast_plans": 1, "plans": [ …each as a plan file… ], "templates": [ …the own templates, likewise… ]}`.

use std::marker::PhantomData;

use serde::de::IgnoredAny;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::value::RawValue;

use super::plan_v1::{Plan, Version, list};
use super::{TEXTS_MAX, file, reading, refusal};
use crate::domain::{Allowed, Draft, Fault, Field};

/// The maximum number of plans in one file.
pub const PLANS_MAX: usize = 200;
/// The maximum size of such a file, in bytes.
pub const BYTES_MAX: usize = 4 * file::BYTES_MAX;

/// The maximum number of texts in such a file. A file of [`BYTES_MAX`] that the product has written has fewer, because of its indents.
const ALL_TEXTS_MAX: usize = 4 * TEXTS_MAX;

/// An opened file.
#[derive(Debug, PartialEq)]
pub enum Opened {
    /// A plan file.
    Plan(Box<Draft>),
    /// A file of several plans.
    Plans(Box<Plans>),
}

/// The content of a file of several plans: what is valid, and the faults of the others.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plans {
    /// The plans.
    pub plans: Vec<Draft>,
    /// The own templates.
    pub templates: Vec<Draft>,
    /// The faults of the plans and templates that are not valid.
    pub faults: Vec<Fault>,
}

/// The file. It is written with plans, and read with the text of each plan, so that a faulty plan does not affect the others.
#[derive(Serialize, Deserialize)]
#[serde(bound(deserialize = "P: Deserialize<'de>"))]
struct Backup<P> {
    backcast_plans: Version,
    #[serde(default, deserialize_with = "plans")]
    plans: Option<Vec<P>>,
    #[serde(default, deserialize_with = "plans", skip_serializing_if = "Option::is_none")]
    templates: Option<Vec<P>>,
}

fn plans<'de, D: Deserializer<'de>, P: Deserialize<'de>>(deserializer: D) -> Result<Option<Vec<P>>, D::Error> {
    list(deserializer, PLANS_MAX, PhantomData).map(Some)
}

/// The name that distinguishes the file from a plan file.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Mark {
    backcast_plans: Option<IgnoredAny>,
}

/// The text of a file inside a longer text, such as a message of a chat; `None` if there is none.
///
/// ```
/// use backcast::codec::backup::within;
/// assert_eq!(within("Here is the plan:\n{\"backcast\": 1}\nRegards"), Some("{\"backcast\": 1}"));
/// assert_eq!(within("{\"backcast\": 1"), Some("{\"backcast\": 1")); // the end is missing, which its reader says
/// assert_eq!(within("Here is the plan {soon}"), None);
/// ```
pub fn within(text: &str) -> Option<&str> {
    let from_start = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    let file = if from_start.starts_with('{') {
        from_start
    } else {
        // Both kinds of file begin with their mark.
        let mark = text.find("\"backcast")?;
        text.get(text.get(..mark)?.rfind('{')?..)?
    };
    let end = file.rfind('}').map_or(file.len(), |last| last + 1);
    file.get(..end)
}

/// Writes the plans and then the templates, in their order, to files of at most [`PLANS_MAX`] plans and templates and [`BYTES_MAX`] bytes.
pub fn write(drafts: &[Draft], templates: &[Draft]) -> Vec<String> {
    let mut files = Vec::new();
    let (mut plans, mut bytes) = ((Vec::new(), Vec::new()), 0);
    let all = drafts.iter().map(|draft| (draft, false)).chain(templates.iter().map(|draft| (draft, true)));
    for (draft, is_template) in all {
        let text = file::write(draft);
        // Each line is indented by four more spaces. The rest allows for the lines around the plans.
        let more = text.len() + 4 * text.lines().count() + 100;
        let count = plans.0.len() + plans.1.len();
        if count == PLANS_MAX || (bytes + more > BYTES_MAX && count > 0) {
            files.push(whole(std::mem::take(&mut plans)));
            bytes = 0;
        }
        let list = if is_template { &mut plans.1 } else { &mut plans.0 };
        list.push(Plan::from(draft));
        bytes += more;
    }
    if !plans.0.is_empty() || !plans.1.is_empty() {
        files.push(whole(plans));
    }
    files
}

fn whole((plans, templates): (Vec<Plan>, Vec<Plan>)) -> String {
    let templates = Some(templates).filter(|templates| !templates.is_empty());
    // Texts, lists and records always have a JSON form, so that writing cannot fail.
    serde_json::to_string_pretty(&Backup { backcast_plans: Version, plans: Some(plans), templates }).unwrap_or_default() + "\n"
}

/// Opens a plan file or a file of several plans.
///
/// # Errors
/// The faults of a plan file, as in [`file::read`]; of a file of several plans, another version or too many plans.
pub fn open(text: &str) -> Result<Opened, Vec<Fault>> {
    let json = file::json(text, BYTES_MAX).map_err(|fault| vec![fault])?;
    if !serde_json::from_str::<Mark>(json).is_ok_and(|mark| mark.backcast_plans.is_some()) {
        // A single plan has the limits of a plan file.
        return file::read(text).map(|draft| Opened::Plan(Box::new(draft)));
    }
    let backup: Backup<&RawValue> = reading::record(json, json).map_err(|fault| vec![fault])?;
    let refused = |given: String, allowed| Err(vec![Fault::new(Field::File("plans".to_owned()), given, allowed)]);
    let Some(plans) = backup.plans else { return refused(String::new(), Allowed::List) };
    let mut opened = Plans::default();
    let mut texts = 0;
    let templates = backup.templates.unwrap_or_default();
    let places = (0..plans.len()).map(|i| format!("plans[{i}]")).chain((0..templates.len()).map(|i| format!("templates[{i}]")));
    let many = plans.len();
    for (i, (plan, place)) in plans.into_iter().chain(templates).zip(places).enumerate() {
        let wrong = match file::plan(json, plan.get()) {
            Ok((draft, wrong)) if wrong.is_empty() => {
                let list = if i < many { &mut opened.plans } else { &mut opened.templates };
                list.push(draft);
                texts += refusal::texts();
                if texts > ALL_TEXTS_MAX {
                    return refused(texts.to_string(), Allowed::Many(0, ALL_TEXTS_MAX));
                }
                continue;
            }
            Ok((_, wrong)) => wrong,
            Err(fault) => vec![fault],
        };
        opened.faults.extend(wrong.into_iter().map(|fault| placed(&place, fault)));
    }
    Ok(Opened::Plans(Box::new(opened)))
}

/// A fault with the path of its plan: `plans[3].funnel`.
fn placed(place: &str, fault: Fault) -> Fault {
    let inside = fault.field.to_string();
    let point = if inside.is_empty() { "" } else { "." };
    Fault { field: Field::File(format!("{place}{point}{inside}")), ..fault }
}
