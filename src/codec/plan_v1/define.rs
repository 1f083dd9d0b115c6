//! Defines the records of the format, one row for each field.

/// Defines records: for each field its number in a link, its name in a file, and its kind of value. A row may have attributes of serde and
/// minicbor. Files and links leave out empty fields.
///
/// `Tier { … } <=> TierDraft` also defines both conversions, if the draft has the same fields.
macro_rules! define {
    (@record $(#[$about:meta])* $record:ident { $($(#[$attribute:meta])* $($number:literal)? $field:ident: $kind:ty),* $(,)? }) => {
        $(#[$about])*
        #[derive(Debug, Default, serde::Serialize, serde::Deserialize, minicbor::Encode, minicbor::Decode)]
        #[cbor(map, context_bound = "AsMut<crate::codec::plan_v1::Records>")]
        pub struct $record {
            $(
                $(#[$attribute])*
                $(#[n($number)])?
                #[serde(default, skip_serializing_if = "crate::codec::plan_v1::text::nil")]
                pub $field: $kind,
            )*
        }
    };
    (@conversions $record:ident $draft:ident { $($(#[$attribute:meta])* $number:literal $field:ident: $kind:ty),* $(,)? }) => {
        impl From<&$draft> for $record {
            fn from($draft { $($field),* }: &$draft) -> Self {
                Self { $($field: $field.into()),* }
            }
        }

        impl From<$record> for $draft {
            fn from($record { $($field),* }: $record) -> Self {
                Self { $($field: $field.into()),* }
            }
        }
    };
    ($($(#[$about:meta])* $record:ident $rows:tt $(<=> $draft:ident)?)*) => {
        $(
            define! { @record $(#[$about])* $record $rows }
            $(define! { @conversions $record $draft $rows })?
        )*
    };
}
pub(super) use define;
