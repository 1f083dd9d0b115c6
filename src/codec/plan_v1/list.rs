//! Lists of records in a file and in a link. Their lengths are limited, and so is the number of records in all of them.

use std::fmt::{Formatter, Result as Written};
use std::marker::PhantomData;

use minicbor::decode::Error;
use minicbor::encode::Write;
use minicbor::{Decode, Decoder, Encode, Encoder};
use serde::Serialize;
use serde::de::{Deserialize, DeserializeSeed, Deserializer, IgnoredAny, SeqAccess, Visitor};

use super::link::{Records, is_null, within};
use super::record::Record;
use crate::codec::refusal::{count_records, expect, refuse_given};
use crate::codec::{LIST_MAX, RECORDS_MAX};
use crate::domain::Allowed;

/// A list of records.
#[derive(Debug, Serialize)]
pub struct List<T>(pub Vec<T>);

impl<T> Default for List<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<'d, T: From<&'d D>, D> From<&'d Vec<D>> for List<T> {
    fn from(drafts: &'d Vec<D>) -> Self {
        Self(drafts.iter().map(T::from).collect())
    }
}

impl<T, D: From<T>> From<List<T>> for Vec<D> {
    fn from(List(records): List<T>) -> Self {
        records.into_iter().map(D::from).collect()
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for List<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let items = list(deserializer, LIST_MAX, Record(PhantomData))?;
        count_records(items.len())?;
        Ok(Self(items))
    }
}

/// Reads a list in a file of at most `most` items.
pub fn list<'de, D: Deserializer<'de>, I: DeserializeSeed<'de> + Copy>(
    deserializer: D,
    most: usize,
    item: I,
) -> Result<Vec<I::Value>, D::Error> {
    expect(deserializer.deserialize_seq(Items { most, item }), Allowed::List)
}

struct Items<I> {
    most: usize,
    item: I,
}

impl<'de, I: DeserializeSeed<'de> + Copy> Visitor<'de> for Items<I> {
    type Value = Vec<I::Value>;

    fn expecting(&self, f: &mut Formatter) -> Written {
        f.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
        let mut items = Vec::new();
        while items.len() < self.most
            && let Some(item) = seq.next_element_seed(self.item)?
        {
            items.push(item);
        }
        let mut many = items.len();
        while seq.next_element::<IgnoredAny>()?.is_some() {
            many += 1;
        }
        if many > self.most { Err(refuse_given(many.to_string(), Allowed::Many(0, self.most))) } else { Ok(items) }
    }
}

impl<C, T: Encode<C>> Encode<C> for List<T> {
    fn encode<W: Write>(&self, e: &mut Encoder<W>, ctx: &mut C) -> Result<(), minicbor::encode::Error<W::Error>> {
        self.0.encode(e, ctx)
    }

    fn is_nil(&self) -> bool {
        self.0.is_empty()
    }
}

impl<'b, C: AsMut<Records>, T: Decode<'b, C>> Decode<'b, C> for List<T> {
    fn decode(d: &mut Decoder<'b>, ctx: &mut C) -> Result<Self, Error> {
        if is_null(d)? {
            return Ok(Self::default());
        }
        let items: Vec<T> = d.array_iter_with(ctx)?.take(LIST_MAX + 1).collect::<Result<_, _>>()?;
        within(items.len(), LIST_MAX)?;
        let Records(records) = ctx.as_mut();
        *records += items.len();
        within(*records, RECORDS_MAX)?;
        Ok(Self(items))
    }

    fn nil() -> Option<Self> {
        Some(Self::default())
    }
}
