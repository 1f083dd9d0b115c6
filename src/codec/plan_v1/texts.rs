//! Lists and maps of texts in a file and in a link.

use std::collections::BTreeSet;
use std::fmt::{Formatter, Result as Written};
use std::marker::PhantomData;

use minicbor::decode::Error;
use minicbor::encode::Write;
use minicbor::{Decode, Decoder, Encode, Encoder};
use serde::Serialize;
use serde::de::{Deserialize, DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde::ser::Serializer;

use super::link::{in_link, is_null, within};
use super::list::list;
use super::text::{Long, Short, Text};
use crate::codec::refusal::{expect, refuse, refuse_given};
use crate::codec::{LIST_MAX, TEXT_MAX};
use crate::domain::Allowed;

/// A list of texts.
#[derive(Debug, Default, Serialize)]
pub struct Texts(pub Vec<String>);

impl From<&Vec<String>> for Texts {
    fn from(texts: &Vec<String>) -> Self {
        Self(texts.clone())
    }
}

impl From<Texts> for Vec<String> {
    fn from(Texts(texts): Texts) -> Self {
        texts
    }
}

impl<'de> Deserialize<'de> for Texts {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        list(deserializer, LIST_MAX, PhantomData).map(|texts| Self(texts.into_iter().map(|Text(text)| text).collect()))
    }
}

in_link! {
    Texts,
    empty: |texts| texts.is_empty(),
    write: |e, texts| e.encode(texts)?.ok(),
    read: |d| {
        let texts: Vec<Short> = d.array_iter()?.take(LIST_MAX + 1).collect::<Result<_, _>>()?;
        within(texts.len(), LIST_MAX).map(|()| texts.into_iter().map(|Short(text)| text).collect())
    }
}

/// Texts with names that the plan defines: the names of its stages or the paths of its fields. A file must not repeat a name. In a
/// link, the last text of a repeated name counts. The text may be a list of dates.
#[derive(Debug, Default)]
pub struct ByName(pub Vec<(String, String)>);

impl Serialize for ByName {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, text)| (name, text)))
    }
}

impl<'de> Deserialize<'de> for ByName {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        expect(deserializer.deserialize_map(Named), Allowed::Object)
    }
}

struct Named;

impl<'de> Visitor<'de> for Named {
    type Value = ByName;

    fn expecting(&self, f: &mut Formatter) -> Written {
        f.write_str("texts by name")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<ByName, A::Error> {
        let (mut texts, mut names) = (Vec::new(), BTreeSet::new());
        while texts.len() < LIST_MAX
            && let Some(name) = map.next_key::<String>()?
        {
            texts.push((name.clone(), map.next_value_seed(Once { of_dates: is_of_dates(&name), is_again: !names.insert(name) })?));
        }
        let mut many = texts.len();
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {
            many += 1;
        }
        if many > LIST_MAX { Err(refuse_given(many.to_string(), Allowed::Many(0, LIST_MAX))) } else { Ok(ByName(texts)) }
    }
}

/// Reads the text of a name that is not repeated.
struct Once {
    of_dates: bool,
    is_again: bool,
}

/// Whether it is the path of a list of dates, whose text may be long.
fn is_of_dates(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, field)| field == "dates")
}

impl<'de> DeserializeSeed<'de> for Once {
    type Value = String;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<String, D::Error> {
        if self.is_again {
            return Err(refuse(Allowed::Once));
        }
        if self.of_dates {
            return Long::deserialize(deserializer).map(|Long(text)| text);
        }
        Text::deserialize(deserializer).map(|Text(text)| text)
    }
}

in_link! {
    ByName,
    empty: |texts| texts.is_empty(),
    write: |e, texts| {
        e.map(texts.len() as u64)?;
        for (name, text) in texts {
            e.str(name)?.str(text)?;
        }
        e.ok()
    },
    read: |d| {
        let texts: Vec<(Short, Long)> = d.map_iter()?.take(LIST_MAX + 1).collect::<Result<_, _>>()?;
        for (_, Long(text)) in texts.iter().filter(|(Short(name), _)| !is_of_dates(name)) {
            within(text.chars().count(), TEXT_MAX)?;
        }
        within(texts.len(), LIST_MAX).map(|()| texts.into_iter().map(|(Short(name), Long(text))| (name, text)).collect())
    }
}
