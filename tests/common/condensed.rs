//! A report short enough to be reviewed: of every long list its first two items, its last, how many there are, and a digest of them all.

use serde_json::{Map, Value, json};

/// A list of more items than this is condensed.
const ITEMS_MAX: usize = 4;
/// What is a probability: its last digits may differ from machine to machine, so that it is no part of a digest.
const CHANCES: [&str; 2] = ["at_plan", "chance"];

/// The report with its long lists condensed.
pub fn condensed(value: &Value) -> Value {
    match value {
        Value::Array(items) if items.len() > ITEMS_MAX => json!({
            "items": items.len(),
            "first": items.iter().take(2).map(condensed).collect::<Vec<_>>(),
            "last": items.last().map(condensed),
            "digest": format!("{:016x}", digest(&items.iter().map(exact).collect())),
        }),
        Value::Array(items) => items.iter().map(condensed).collect(),
        Value::Object(fields) => fields.iter().map(|(name, value)| (name.clone(), condensed(value))).collect::<Map<_, _>>().into(),
        _ => value.clone(),
    }
}

/// The value without its chances.
pub fn exact(value: &Value) -> Value {
    match value {
        Value::Array(items) => items.iter().map(exact).collect(),
        Value::Object(fields) => {
            let kept = fields.iter().filter(|(name, _)| !CHANCES.contains(&name.as_str()));
            kept.map(|(name, value)| (name.clone(), exact(value))).collect::<Map<_, _>>().into()
        }
        _ => value.clone(),
    }
}

/// FNV-1a of the text, 64 bits: no secret, but a change of any figure shows.
fn digest(value: &Value) -> u64 {
    value.to_string().bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
