//! A record in a file: an object that has only known names, each of them once.
//!
//! A reader derived by serde also accepts a list of values as a record, and its errors are English texts. This module therefore
//! checks objects and names before the derived reader sees them.

use std::fmt::{Formatter, Result as Written};
use std::marker::PhantomData;

use serde::de::value::StringDeserializer;
use serde::de::{Deserialize, DeserializeSeed, Deserializer, IntoDeserializer, MapAccess, Visitor};
use serde::forward_to_deserialize_any;

use crate::codec::refusal::{excerpt, expect, refuse, refuse_given};
use crate::domain::Allowed;

/// Reads a record.
pub struct Record<T>(pub PhantomData<T>);

impl<T> Clone for Record<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Record<T> {}

/// Reads an optional field that holds a record.
pub fn record<'de, D: Deserializer<'de>, T: Deserialize<'de>>(deserializer: D) -> Result<Option<T>, D::Error> {
    Record(PhantomData).deserialize(deserializer).map(Some)
}

impl<'de, T: Deserialize<'de>> DeserializeSeed<'de> for Record<T> {
    type Value = T;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        expect(deserializer.deserialize_map(self), Allowed::Object)
    }
}

impl<'de, T: Deserialize<'de>> Visitor<'de> for Record<T> {
    type Value = T;

    fn expecting(&self, f: &mut Formatter) -> Written {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<T, A::Error> {
        T::deserialize(Object(map))
    }
}

/// An object. Its derived reader passes the known names.
struct Object<A>(A);

impl<'de, A: MapAccess<'de>> Deserializer<'de> for Object<A> {
    type Error = A::Error;

    fn deserialize_struct<V: Visitor<'de>>(self, _: &str, names: &'static [&'static str], visitor: V) -> Result<V::Value, A::Error> {
        visitor.visit_map(Fields { map: self.0, names, seen: 0 })
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, A::Error> {
        visitor.visit_map(self.0)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct newtype_struct
        seq tuple tuple_struct map enum identifier ignored_any
    }
}

/// The fields of an object whose names are known.
struct Fields<A> {
    map: A,
    names: &'static [&'static str],
    /// One bit for each name that has been read.
    seen: u32,
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Fields<A> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, key: K) -> Result<Option<K::Value>, A::Error> {
        self.map.next_key_seed(Name { key, names: self.names, seen: &mut self.seen })
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, value: V) -> Result<V::Value, A::Error> {
        self.map.next_value_seed(value)
    }
}

struct Name<'f, K> {
    key: K,
    names: &'static [&'static str],
    seen: &'f mut u32,
}

impl<'de, K: DeserializeSeed<'de>> DeserializeSeed<'de> for Name<'_, K> {
    type Value = K::Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<K::Value, D::Error> {
        let name = String::deserialize(deserializer)?;
        let Some(place) = self.names.iter().position(|known| *known == name) else {
            return Err(refuse_given(excerpt(&name), Allowed::OneOf(self.names)));
        };
        if *self.seen & 1_u32 << place != 0 {
            return Err(refuse(Allowed::Once));
        }
        *self.seen |= 1_u32 << place;
        let name: StringDeserializer<D::Error> = name.into_deserializer();
        self.key.deserialize(name)
    }
}
