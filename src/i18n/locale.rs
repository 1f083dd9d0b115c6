//! The languages of the product.

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
    /// Every language, in the order on screen.
    pub const ALL: [Self; 3] = [Self::En, Self::ZhHans, Self::ZhHant];

    /// The value for this language, from those for English, 简体中文 and 繁體中文.
    pub fn choose<T>(self, [english, simplified, traditional]: [T; 3]) -> T {
        match self {
            Self::En => english,
            Self::ZhHans => simplified,
            Self::ZhHant => traditional,
        }
    }

    /// Its tag (BCP 47).
    pub fn tag(self) -> &'static str {
        self.choose(["en", "zh-Hans", "zh-Hant"])
    }

    /// Its name in the language itself.
    pub fn name(self) -> &'static str {
        self.choose(["English", "简体中文", "繁體中文"])
    }

    /// The language of a tag: `zh-TW`, `zh-HK`, `zh-MO` and `zh-Hant…` are 繁體中文, any other `zh` is 简体中文, `en` is English.
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

    /// The first of the browser's languages that the product has, otherwise English.
    pub fn preferred(tags: impl IntoIterator<Item = String>) -> Self {
        tags.into_iter().find_map(|tag| Self::of_tag(&tag)).unwrap_or_default()
    }

    /// Whether large numbers are shown in 万 and 亿.
    pub fn is_chinese(self) -> bool {
        self != Self::En
    }
}
