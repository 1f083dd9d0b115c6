//! The plan file: JSON, written by hand or by the product.
//!
//! Structure is strict: the first unknown name or wrong kind is refused with its path, line and column. The text in the fields is
//! taken as it was typed, readable or not, so that an unfinished plan can be saved and opened again.

use super::plan_v1::Plan;
use super::reading;
use crate::domain::error::size;
use crate::domain::{Allowed, Draft, Fault, Field};

/// The largest file that is read, in bytes.
pub const BYTES_MAX: usize = 1024 * 1024;

/// The draft as a plan file, to be read by people: indented, defaults left out.
#[must_use]
pub fn write(draft: &Draft) -> String {
    // Texts, lists and records always have a JSON form.
    serde_json::to_string_pretty(&Plan::from(draft)).unwrap_or_default() + "\n"
}

/// Reads a plan file.
///
/// # Errors
/// What in it is not a plan file: each place, what stands there, what is allowed. The text of the fields is not judged here;
/// [`Draft::check`] does that.
pub fn read(text: &str) -> Result<Draft, Vec<Fault>> {
    let (draft, faults) = read_all(text)?;
    if faults.is_empty() { Ok(draft) } else { Err(faults) }
}

/// As [`read`], and beside names that the plan does not have (of a stage, an item, a field) the plan itself, so that its own
/// faults can be told too.
///
/// # Errors
/// A text too large, one that is not JSON, and the first name or value that is not of the format.
pub fn read_all(text: &str) -> Result<(Draft, Vec<Fault>), Vec<Fault>> {
    let text = json(text, BYTES_MAX).map_err(|fault| vec![fault])?;
    plan(text, text).map_err(|fault| vec![fault])
}

/// A text of at most so many bytes, if it is JSON.
pub(super) fn json(text: &str, bytes_max: usize) -> Result<&str, Fault> {
    if text.len() > bytes_max {
        return Err(Fault::new(Field::File(String::new()), size(text.len()), Allowed::Bytes(bytes_max)));
    }
    let text = text.trim_start_matches('\u{feff}');
    reading::is_json(text).map(|()| text)
}

/// The plan that a part of a text is, and what in it names nothing.
pub(super) fn plan(whole: &str, part: &str) -> Result<(Draft, Vec<Fault>), Fault> {
    let plan: Plan = reading::record(whole, part)?;
    let mut faults = plan.missing();
    let draft = plan.draft(&mut faults);
    Ok((draft, faults))
}
