//! Texts of several lines, which may be longer than those of other fields.

use minicbor::decode::Error;
use minicbor::encode::Write;
use minicbor::{Decode, Decoder, Encode, Encoder};
use serde::Serialize;
use serde::de::{Deserialize, Deserializer};
use serde_json::value::RawValue;

use super::link::{in_link, is_null};
use crate::codec::refusal::{count_text, refuse};
use crate::domain::Allowed;
use crate::domain::draft::limits::PROSE_MAX;

/// A text of several lines.
#[derive(Debug, Default, Serialize)]
pub struct Prose(pub String);

impl From<&String> for Prose {
    fn from(text: &String) -> Self {
        Self(text.clone())
    }
}

impl From<Prose> for String {
    fn from(Prose(text): Prose) -> Self {
        text
    }
}

impl<'de> Deserialize<'de> for Prose {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = <&RawValue>::deserialize(deserializer)?.get();
        count_text()?;
        let text = serde_json::from_str(raw).ok();
        text.filter(|text: &String| text.chars().count() <= PROSE_MAX).map(Self).ok_or_else(|| refuse(Allowed::Text(PROSE_MAX)))
    }
}

in_link! {
    Prose,
    empty: |text| text.is_empty(),
    write: |e, text| e.str(text)?.ok(),
    read: |d| {
        let text = d.str()?;
        if text.chars().count() > PROSE_MAX { Err(Error::message("too long a text")) } else { Ok(text.to_owned()) }
    }
}
