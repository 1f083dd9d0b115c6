//! The form of a table of texts: one row for each text, with the languages side by side.
//!
//! ```text
//! texts! {
//!     pub Split {
//!         total: "Total", "合计", "合計";
//!         lock(name: &str): "Lock {name}", "锁定{name}", "鎖定{name}";
//!         people(people: Quantity): "{people} rep" | "{people} reps", "{people} 人", "{people} 人";
//!         thirds: ["1–10", "11–20", "21–end"], ["1–10日", "11–20日", "21日–月底"], ["1–10日", "11–20日", "21日–月底"];
//!     }
//! }
//! ```
//!
//! `Split(locale).lock("East")` is the text in the language of `locale`. A missing language does not compile, nor does
//! a placeholder without an argument or an argument without a placeholder.

use std::fmt;

/// A formatted number, for a text whose English form depends on whether the number is one.
///
/// ```
/// use backcast::i18n::{Locale, texts::Capacity};
/// assert_eq!(Capacity(Locale::En).people(1), "1 rep");
/// assert_eq!(Capacity(Locale::En).people("1.5"), "1.5 reps");
/// ```
#[derive(Clone, Debug)]
pub struct Quantity {
    shown: String,
    is_one: bool,
}

impl Quantity {
    /// Whether it is exactly one.
    pub fn is_one(&self) -> bool {
        self.is_one
    }

    /// The same number inside a longer text, such as `1 rep`.
    #[must_use]
    pub fn shown_as(self, shown: String) -> Self {
        Self { shown, ..self }
    }
}

impl fmt::Display for Quantity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.shown)
    }
}

impl From<String> for Quantity {
    fn from(shown: String) -> Self {
        Self { is_one: shown == "1", shown }
    }
}

impl From<&str> for Quantity {
    fn from(shown: &str) -> Self {
        shown.to_owned().into()
    }
}

impl From<&String> for Quantity {
    fn from(shown: &String) -> Self {
        shown.clone().into()
    }
}

impl From<u32> for Quantity {
    fn from(number: u32) -> Self {
        number.to_string().into()
    }
}

/// A row of a table in all languages, for the wording tests.
#[derive(Clone, Copy, Debug)]
pub struct Text {
    /// Its name in its table.
    pub key: &'static str,
    /// The names of its arguments.
    pub arguments: &'static [&'static str],
    /// English, 简体中文 and 繁體中文; several forms for a list, and if singular and plural differ.
    pub forms: [&'static [&'static str]; 3],
}

/// A whole table, for the wording tests.
#[derive(Clone, Copy, Debug)]
pub struct Table {
    /// Its type's name.
    pub name: &'static str,
    /// Its rows.
    pub texts: &'static [Text],
}

/// Declares a table of texts; this module's documentation shows how.
macro_rules! texts {
    (pub $table:ident {
        $($key:ident $(($($argument:ident: $type:ty),+))?: $en:tt $(| $many:literal)?, $hans:tt, $hant:tt;)*
    }) => {
        #[allow(unused_imports, reason = "not every table has a number with a singular and a plural")]
        use $crate::i18n::text_table::Quantity;

        /// The texts of this file in one language.
        #[derive(Clone, Copy)]
        pub struct $table(pub $crate::i18n::Locale);

        impl From<$crate::i18n::Locale> for $table {
            fn from(locale: $crate::i18n::Locale) -> Self {
                Self(locale)
            }
        }

        impl $table {
            $(texts! { @method $key ($($($argument: $type),+)?) $en $(| $many)?, $hans, $hant })*

            /// Every row, for the wording tests.
            pub const TABLE: $crate::i18n::text_table::Table = $crate::i18n::text_table::Table {
                name: stringify!($table),
                texts: &[$($crate::i18n::text_table::Text {
                    key: stringify!($key),
                    arguments: &[$($(stringify!($argument)),+)?],
                    forms: [texts!(@forms $en $(| $many)?), texts!(@forms $hans), texts!(@forms $hant)],
                }),*],
            };
        }
    };

    (@forms [$($form:literal),+]) => { &[$($form),+] };
    (@forms $one:literal $(| $many:literal)?) => { &[$one $(, $many)?] };

    (@method $key:ident () $en:literal, $hans:literal, $hant:literal) => {
        #[doc = concat!("`", $en, "`")]
        pub fn $key(self) -> &'static str {
            self.0.choose([$en, $hans, $hant])
        }
    };
    (@method $key:ident () [$($en:literal),+], [$($hans:literal),+], [$($hant:literal),+]) => {
        #[doc = concat!($("`", $en, "` "),+)]
        pub fn $key(self) -> [&'static str; [$($en),+].len()] {
            self.0.choose([[$($en),+], [$($hans),+], [$($hant),+]])
        }
    };
    (@method $key:ident ($($argument:ident: $type:ty),+) $en:literal, $hans:literal, $hant:literal) => {
        #[doc = concat!("`", $en, "`")]
        pub fn $key(self, $($argument: $type),+) -> String {
            match self.0 {
                $crate::i18n::Locale::En => format!($en, $($argument = $argument),+),
                $crate::i18n::Locale::ZhHans => format!($hans, $($argument = $argument),+),
                $crate::i18n::Locale::ZhHant => format!($hant, $($argument = $argument),+),
            }
        }
    };
    // Singular and plural: the first argument decides.
    (@method $key:ident ($number:ident: $quantity:ty $(, $argument:ident: $type:ty)*) $en:literal | $many:literal, $hans:literal, $hant:literal) => {
        #[doc = concat!("`", $many, "`")]
        pub fn $key(self, $number: impl Into<$quantity> $(, $argument: $type)*) -> String {
            let $number: $quantity = $number.into();
            match self.0 {
                $crate::i18n::Locale::En if $number.is_one() => format!($en, $number = $number $(, $argument = $argument)*),
                $crate::i18n::Locale::En => format!($many, $number = $number $(, $argument = $argument)*),
                $crate::i18n::Locale::ZhHans => format!($hans, $number = $number $(, $argument = $argument)*),
                $crate::i18n::Locale::ZhHant => format!($hant, $number = $number $(, $argument = $argument)*),
            }
        }
    };
}

/// Declares the table of names, each by its word in a plan file.
macro_rules! names {
    (pub $table:ident { $($word:literal: $en:literal $(| $many:literal)?, $hans:literal, $hant:literal;)* }) => {
        /// The names of this file.
        #[derive(Clone, Copy)]
        pub struct $table;

        impl $table {
            /// Every row: the key is the word in the file.
            pub const TABLE: $crate::i18n::text_table::Table = $crate::i18n::text_table::Table {
                name: stringify!($table),
                texts: &[$($crate::i18n::text_table::Text {
                    key: $word,
                    arguments: &[],
                    forms: [&[$en $(, $many)?], &[$hans], &[$hant]],
                }),*],
            };
        }
    };
}
