//! The plan file: JSON, written by hand or by the product.
//!
//! The structure is strict: the reader refuses the first unknown name or wrong kind of value, with its path, line and column. The
//! texts of fields are kept as they were typed, valid or not, so that an unfinished plan can be saved and opened again.

use super::plan_v1::Plan;
use super::reading;
use crate::domain::draft::fault::size;
use crate::domain::{Allowed, Draft, Fault, Field};

/// The maximum size of a file, in bytes.
pub const BYTES_MAX: usize = 1024 * 1024;

/// Writes a draft as an indented plan file without defaults.
pub fn write(draft: &Draft) -> String {
    // Texts, lists and records always have a JSON form, so that writing cannot fail.
    serde_json::to_string_pretty(&Plan::from(draft)).unwrap_or_default() + "\n"
}

/// Reads a plan file.
///
/// # Errors
/// The first fault of the format, or all names that the plan does not have. [`Draft::check`] finds the faults of values.
pub fn read(text: &str) -> Result<Draft, Vec<Fault>> {
    let (draft, faults) = read_all(text)?;
    if faults.is_empty() { Ok(draft) } else { Err(faults) }
}

/// Reads a plan file like [`read`]. If it has names that the plan does not have (of a stage, an item or a field), the plan is
/// returned together with these faults, so that the caller can add the faults of values.
///
/// # Errors
/// The file is too large, is not JSON, or has an unknown name or a wrong kind of value.
pub fn read_all(text: &str) -> Result<(Draft, Vec<Fault>), Vec<Fault>> {
    let text = json(text, BYTES_MAX).map_err(|fault| vec![fault])?;
    plan(text, text).map_err(|fault| vec![fault])
}

/// Checks the size and the JSON syntax of a file, and removes its byte order mark.
pub(super) fn json(text: &str, bytes_max: usize) -> Result<&str, Fault> {
    if text.len() > bytes_max {
        return Err(Fault::new(Field::File(String::new()), size(text.len()), Allowed::Bytes(bytes_max)));
    }
    let text = text.trim_start_matches('\u{feff}');
    reading::is_json(text).map(|()| text)
}

/// Reads the plan in `part`, which is a part of the text `whole`, with the names that the plan does not have.
pub(super) fn plan(whole: &str, part: &str) -> Result<(Draft, Vec<Fault>), Fault> {
    let plan: Plan = reading::record(whole, part)?;
    let mut faults = plan.missing();
    let draft = plan.draft(&mut faults);
    Ok((draft, faults))
}
