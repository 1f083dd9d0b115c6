//! The values of fields: a text, a flag or the version of the format, each as JSON in a file and as CBOR in a link.

use minicbor::decode::Error;
use minicbor::encode::Write;
use minicbor::{Decode, Decoder, Encode, Encoder};
use serde::Serialize;
use serde::de::{Deserialize, Deserializer};
use serde::ser::Serializer;
use serde_json::value::RawValue;

use super::link::{Records, in_link, is_null};
use crate::codec::TEXT_MAX;
use crate::codec::refusal::{count_text, refuse};
use crate::domain::Allowed;
use crate::domain::draft::limits::REGULAR_DATES_TEXT_MAX;

/// True for a field that files and links leave out.
pub fn nil<T: Encode<Records>>(field: &T) -> bool {
    field.is_nil()
}

/// Reads an optional field, which must not be `null`.
pub fn some<'de, D: Deserializer<'de>, T: Deserialize<'de>>(deserializer: D) -> Result<Option<T>, D::Error> {
    T::deserialize(deserializer).map(Some)
}

/// A text as it was typed. A file may have a number without quotes instead, which keeps its digits (`1e1` becomes `10`).
#[derive(Debug, Default, Serialize)]
pub struct Text(pub String);

impl From<&String> for Text {
    fn from(text: &String) -> Self {
        Self(text.clone())
    }
}

impl From<Text> for String {
    fn from(Text(text): Text) -> Self {
        text
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        in_file(deserializer, TEXT_MAX).map(Self)
    }
}

/// A text of a file, of at most `most` characters.
fn in_file<'de, D: Deserializer<'de>>(deserializer: D, most: usize) -> Result<String, D::Error> {
    let raw = <&RawValue>::deserialize(deserializer)?.get();
    count_text()?;
    let text = match raw.as_bytes().first() {
        Some(b'"') => serde_json::from_str(raw).ok(),
        Some(b'-' | b'0'..=b'9') => Some(in_full(raw).unwrap_or_else(|| raw.to_owned())),
        _ => None,
    };
    text.filter(|text: &String| text.chars().count() <= most).ok_or_else(|| refuse(Allowed::Text(most)))
}

/// As [`Text`], with room for a list of dates.
#[derive(Debug, Default, Serialize)]
pub struct Long(pub String);

impl<'de> Deserialize<'de> for Long {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        in_file(deserializer, REGULAR_DATES_TEXT_MAX).map(Self)
    }
}

in_link! {
    Long,
    empty: |text| text.is_empty(),
    write: |e, text| e.str(text)?.ok(),
    read: |d| short(d, REGULAR_DATES_TEXT_MAX)
}

in_link! {
    Text,
    empty: |text| text.is_empty(),
    write: |e, text| e.str(text)?.ok(),
    read: |d| d.decode().map(|Short(text)| text)
}

/// Writes a whole number to a file without quotes: `14`, but `"014"` and `"two weeks"`.
pub fn bare_if_whole<S: Serializer>(text: &Text, serializer: S) -> Result<S::Ok, S::Error> {
    match text.0.parse::<u32>() {
        Ok(number) if number.to_string() == text.0 => serializer.serialize_u32(number),
        _ => text.serialize(serializer),
    }
}

/// A flag: `true` or `false` in a file, the text `true` in a link. `false` is the default.
#[derive(Debug, Default, Serialize)]
pub struct Flag(pub bool);

impl<'de> Deserialize<'de> for Flag {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match <&RawValue>::deserialize(deserializer)?.get() {
            "true" => Ok(Self(true)),
            "false" => Ok(Self(false)),
            _ => Err(refuse(Allowed::OneOf(&["true", "false"]))),
        }
    }
}

in_link! {
    Flag,
    empty: |is_set| !is_set,
    write: |e, _is_set| e.str("true")?.ok(),
    read: |d| d.decode().map(|Short(text)| text == "true")
}

/// The version of this format, which is 1. Only files have it.
#[derive(Debug, Default)]
pub struct Version;

impl Serialize for Version {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u8(1)
    }
}

/// It is written always, and only in files.
impl<C> Encode<C> for Version {
    fn encode<W: Write>(&self, _: &mut Encoder<W>, _: &mut C) -> Result<(), minicbor::encode::Error<W::Error>> {
        Ok(())
    }
}

impl<'de> Deserialize<'de> for Version {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = <&RawValue>::deserialize(deserializer)?.get();
        if raw == "1" { Ok(Self) } else { Err(refuse(Allowed::Version(1))) }
    }
}

/// A text in a link that must not be null.
pub struct Short(pub String);

impl<'b, C> Decode<'b, C> for Short {
    fn decode(d: &mut Decoder<'b>, _: &mut C) -> Result<Self, Error> {
        short(d, TEXT_MAX).map(Self)
    }
}

/// A text in a link that must not be null, of at most `most` characters.
pub fn short(d: &mut Decoder, most: usize) -> Result<String, Error> {
    let text = d.str()?;
    if text.chars().count() > most { Err(Error::message("too long a text")) } else { Ok(text.to_owned()) }
}

/// The maximum number of zeros that [`in_full`] adds to a number. No field accepts as many.
const ZEROS_MAX: usize = 40;

/// Writes a JSON number with an exponent in full: `1e1` is `10`, and `1.5e-2` is `0.015`. Returns `None` for a number without an
/// exponent and for one that would need more than forty zeros, which its field refuses later.
fn in_full(number: &str) -> Option<String> {
    let (mantissa, exponent) = number.split_once(['e', 'E'])?;
    let exponent: i32 = exponent.parse().ok()?;
    let (sign, mantissa) = mantissa.strip_prefix('-').map_or(("", mantissa), |rest| ("-", rest));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    // The point follows this many digits; zeros fill the positions that have none.
    let point = i32::try_from(whole.len()).ok()?.checked_add(exponent)?;
    let before = usize::try_from(-point).unwrap_or(0);
    let behind = usize::try_from(point).unwrap_or(0).saturating_sub(whole.len() + fraction.len());
    if before.max(behind) > ZEROS_MAX {
        return None;
    }
    let digits = "0".repeat(before) + whole + fraction + &"0".repeat(behind);
    let (whole, fraction) = digits.split_at_checked(usize::try_from(point).unwrap_or(0))?;
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    Some(if fraction.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{fraction}") })
}
