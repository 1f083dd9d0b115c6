//! Words and numbers in the reader's language.
//!
//! [`Strings`] is one struct with one constant per language: a text that is missing in one of them does not compile.
//! Numbers are formatted here from exact values, so that what is shown is what was computed.

/// Texts in all languages side by side, each a method of `$name(locale)`. A place for a value is written
/// `{0}`, `{1}`; [`filled`] puts the values there.
macro_rules! texts {
    ($(#[$meta:meta])* $name:ident { $($key:ident: $en:literal, $hans:literal, $hant:literal;)* }) => {
        $(#[$meta])*
        #[derive(Clone, Copy)]
        pub struct $name(pub $crate::i18n::Locale);

        impl $name {
            $(
                #[doc = $en]
                #[must_use]
                pub fn $key(self) -> &'static str {
                    [$en, $hans, $hant][self.0 as usize]
                }
            )*

            /// Every text by its name, in English, 简体中文 and 繁體中文.
            #[cfg(not(target_arch = "wasm32"))]
            pub const ALL: &'static [(&'static str, [&'static str; 3])] = &[$((stringify!($key), [$en, $hans, $hant]),)*];
        }
    };
}

/// A text with values in its places.
#[must_use]
pub fn filled(text: &str, values: &[&str]) -> String {
    let mut parts = text.split('{');
    let mut filled = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        // `0} and so on`
        let (place, rest) = part.split_once('}').unwrap_or(("", part));
        filled.push_str(place.parse().ok().and_then(|place: usize| values.get(place)).copied().unwrap_or_default());
        filled.push_str(rest);
    }
    filled
}

pub mod backup;
pub mod capacity;
pub mod due;
mod en;
pub mod explain;
pub mod explain_split;
pub mod fiscal;
pub mod guest;
pub mod lever_why;
pub mod levers;
pub mod meaning;
pub mod names;
pub mod number;
pub mod odds;
pub mod offline;
pub mod share;
pub mod split;
mod strings;
pub mod whatif;
pub mod when;
mod zh_hans;
mod zh_hant;

pub use strings::Strings;

use crate::domain::Fault;

/// A language of the product.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Locale {
    /// English.
    #[default]
    En,
    /// 简体中文.
    ZhHans,
    /// 繁體中文.
    ZhHant,
}

impl Locale {
    /// Every language, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::En, Self::ZhHans, Self::ZhHant];

    /// Its texts.
    #[must_use]
    pub fn strings(self) -> &'static Strings {
        match self {
            Self::En => &en::STRINGS,
            Self::ZhHans => &zh_hans::STRINGS,
            Self::ZhHant => &zh_hant::STRINGS,
        }
    }

    /// Its tag (BCP 47).
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::ZhHans => "zh-Hans",
            Self::ZhHant => "zh-Hant",
        }
    }

    /// Its own name for itself.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::ZhHans => "简体中文",
            Self::ZhHant => "繁體中文",
        }
    }

    /// The language of a tag: `zh-TW`, `zh-HK`, `zh-MO` and `zh-Hant…` are 繁體中文, any other `zh` is 简体中文, `en` is English.
    #[must_use]
    pub fn of_tag(tag: &str) -> Option<Self> {
        let tag = tag.to_ascii_lowercase();
        let mut parts = tag.split(['-', '_']);
        match parts.next()? {
            "en" => Some(Self::En),
            "zh" | "yue" | "cmn" => {
                let rest: Vec<&str> = parts.collect();
                let simplified = rest.contains(&"hans");
                let traditional = rest.iter().any(|part| matches!(*part, "hant" | "tw" | "hk" | "mo"));
                let traditional = traditional || tag.starts_with("yue");
                Some(if traditional && !simplified { Self::ZhHant } else { Self::ZhHans })
            }
            _ => None,
        }
    }

    /// The first of a browser's languages that there is, else English.
    pub fn preferred(tags: impl IntoIterator<Item = String>) -> Self {
        tags.into_iter().find_map(|tag| Self::of_tag(&tag)).unwrap_or_default()
    }

    /// Whether large numbers are told in 万 and 亿.
    #[must_use]
    pub fn is_chinese(self) -> bool {
        self != Self::En
    }

    /// What is wrong, in a sentence or two: what was given, what is allowed.
    #[must_use]
    pub fn fault(self, fault: &Fault) -> String {
        let strings = self.strings();
        let allowed = (strings.allowed)(&fault.allowed);
        (strings.fault)(fault.given.trim(), &allowed)
    }

    /// The same of what nobody has typed: it was found in a file or a link.
    #[must_use]
    pub fn fault_found(self, fault: &Fault) -> String {
        let (words, allowed) = (backup::Words(self), (self.strings().allowed)(&fault.allowed));
        match fault.given.trim() {
            "" => filled(words.missing(), &[&allowed]),
            given => filled(words.found(), &[given, &allowed]),
        }
    }
}
