//! All plans in one file: `{"backcast_plans": 1, "plans": [ …each as a plan file… ]}`.

use super::file::{self, excerpt};
use super::tree::Tree;
use super::{VALUES_MAX, v1};
use crate::domain::{Allowed, Draft, Fault, Field};

/// The most plans in one file.
pub const PLANS_MAX: usize = 200;
/// The largest such file that is read, in bytes. What would be larger is written as several.
pub const BYTES_MAX: usize = 4 * file::BYTES_MAX;

const VERSION: &str = "backcast_plans";
const PLANS: &str = "plans";

/// What a file is found to be.
#[derive(Debug, PartialEq)]
pub enum Opened {
    /// A plan file.
    Plan(Box<Draft>),
    /// A file of several plans: those that can be read, and what is wrong with the others.
    Plans(Vec<Draft>, Vec<Fault>),
}

/// The plans as files of at most [`PLANS_MAX`] plans, [`BYTES_MAX`] bytes, and as many values as are read, each; in their order.
#[must_use]
pub fn write(drafts: &[Draft]) -> Vec<String> {
    let mut files = Vec::new();
    let mut plans = Vec::new();
    // The file around them is three values.
    let (mut bytes, mut values) = (0, 3);
    for draft in drafts {
        let text = file::write(draft);
        // Two deeper, each line is indented by four more; the rest is what stands around them.
        let more = text.len() + 4 * text.lines().count() + 100;
        let plan = v1::plan(draft);
        let more_values = plan.values();
        let is_full = bytes + more > BYTES_MAX || values + more_values > VALUES_MAX;
        if plans.len() == PLANS_MAX || (is_full && !plans.is_empty()) {
            files.push(whole(std::mem::take(&mut plans)));
            (bytes, values) = (0, 3);
        }
        plans.push(plan);
        bytes += more;
        values += more_values;
    }
    if !plans.is_empty() {
        files.push(whole(plans));
    }
    files
}

fn whole(plans: Vec<Tree>) -> String {
    let mut tree = Tree::default();
    tree.put(VERSION, Tree::Bare("1".into()));
    tree.put(PLANS, Tree::List(plans));
    tree.page() + "\n"
}

/// Opens a file of either kind. Of several plans, one that cannot be read keeps none of the others from being read.
///
/// # Errors
/// What is wrong, if nothing of it can be taken: as [`file::read`], and for several plans another version, and too many of them.
pub fn open(text: &str) -> Result<Opened, Vec<Fault>> {
    let mut tree = file::tree(text, BYTES_MAX)?;
    if tree.field(VERSION).is_none() {
        // One plan may have no more room here than elsewhere.
        return file::read(text).map(|draft| Opened::Plan(Box::new(draft)));
    }
    let mut faults = Vec::new();
    let mut refuse = |path: &str, given: String, allowed| faults.push(Fault::new(Field::File(path.into()), given, allowed));
    let version = tree.take(VERSION).unwrap_or_default();
    if !matches!(&version, Tree::Bare(version) if version == "1") {
        refuse(VERSION, excerpt(&version.line()), Allowed::Version(1));
    }
    let plans = match tree.take(PLANS) {
        Some(Tree::List(plans)) if plans.len() <= PLANS_MAX => plans,
        Some(Tree::List(plans)) => {
            refuse(PLANS, plans.len().to_string(), Allowed::Many(0, PLANS_MAX));
            Vec::new()
        }
        other => {
            refuse(PLANS, other.map(|other| excerpt(&other.line())).unwrap_or_default(), Allowed::List);
            Vec::new()
        }
    };
    if let Tree::Record(others) = &tree {
        for (name, value) in others {
            if [VERSION, PLANS].contains(&name.as_str()) {
                refuse(name, excerpt(&value.line()), Allowed::Once);
            } else {
                refuse(&excerpt(name), excerpt(name), Allowed::OneOf(&[VERSION, PLANS]));
            }
        }
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    let mut drafts = Vec::new();
    for (i, value) in plans.into_iter().enumerate() {
        let (draft, wrong) = file::plan(value);
        if wrong.is_empty() {
            drafts.push(draft);
        }
        faults.extend(wrong.into_iter().map(|fault| placed(i, fault)));
    }
    Ok(Opened::Plans(drafts, faults))
}

/// The fault of a plan by its place among the others: `plans[3].funnel`.
fn placed(i: usize, fault: Fault) -> Fault {
    let mut path = format!("{PLANS}[{i}]");
    let inside = fault.field.to_string();
    if !inside.is_empty() {
        path = path + "." + &inside;
    }
    Fault { field: Field::File(path), ..fault }
}
