//! An object of the report.

/// An object with these fields, in this order, as a value that can be serialized. A field after `?` is an `Option`, and is left out where
/// it is `None`. The fields of a value after `..` stand in its place.
macro_rules! object {
    (@ [$($kind:ident)*] [$($field:tt)*] [$($value:tt)*]) => {{
        #[derive(serde::Serialize)]
        struct Object<$($kind),*> { $($field)* }
        Object { $($value)* }
    }};
    (@ [$($kind:ident)*] [$($field:tt)*] [$($value:tt)*] $name:ident: $new:expr, $($rest:tt)*) => {
        object!(@ [$($kind)* $name] [$($field)* $name: $name,] [$($value)* $name: $new,] $($rest)*)
    };
    (@ [$($kind:ident)*] [$($field:tt)*] [$($value:tt)*] ? $name:ident: $new:expr, $($rest:tt)*) => {
        object!(@ [$($kind)* $name]
            [$($field)* #[serde(skip_serializing_if = "Option::is_none")] $name: Option<$name>,] [$($value)* $name: $new,] $($rest)*)
    };
    (@ [$($kind:ident)*] [$($field:tt)*] [$($value:tt)*] .. $name:ident: $new:expr, $($rest:tt)*) => {
        object!(@ [$($kind)* $name] [$($field)* #[serde(flatten)] $name: $name,] [$($value)* $name: $new,] $($rest)*)
    };
    ($($row:tt)+) => { object!(@ [] [] [] $($row)+) };
}
pub(super) use object;

/// A list that is left out where it is empty.
pub(super) fn unless_empty<T>(list: Vec<T>) -> Option<Vec<T>> {
    Some(list).filter(|list| !list.is_empty())
}

/// A number as text.
pub(super) fn text(number: Option<impl ToString>) -> Option<String> {
    number.map(|number| number.to_string())
}
