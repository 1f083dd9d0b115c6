//! Pay as it is typed: base pay, variable pay or commission, its bands and its cap.

/// Pay, as text. Without any text and any band, the plan has none.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct PayDraft {
    /// The base pay over the plan period; empty for none.
    pub base: String,
    /// What the rates are of: one of [`RatesOf::NAMES`]; empty for the variable pay.
    pub rates_of: String,
    /// The variable pay for 100 % of the target at a rate of 100 %.
    pub at_target: String,
    /// How the bands pay: one of [`BandKind::NAMES`]; empty for marginal bands.
    pub kind: String,
    /// The bands, from low to high.
    pub bands: Vec<BandDraft>,
    /// The most variable pay; empty for no limit.
    pub cap: String,
    /// Sales booked before the plan period that count toward the bands, in the unit of the target; empty for none.
    pub start: String,
}

/// A band of attainment, as text.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct BandDraft {
    /// The attainment from which it applies.
    pub from: String,
    /// Its rate: a multiple of the variable pay, or a part of the sales.
    pub rate: String,
}

/// What the rates of the bands are of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum RatesOf {
    /// The variable pay at 100 % attainment.
    #[default]
    Variable,
    /// The sales, or the gross profit of a target in gross profit: a commission.
    Sales,
}

/// How the bands pay.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum BandKind {
    /// Each band pays its rate for the part of the attainment inside it.
    #[default]
    Marginal,
    /// The rate of the highest band that is reached applies to the whole amount.
    Whole,
}

impl PayDraft {
    /// Whether the plan has no pay.
    pub fn is_empty(&self) -> bool {
        let Self { base, rates_of, at_target, kind, bands, cap, start } = self;
        bands.is_empty() && [base, rates_of, at_target, kind, cap, start].iter().all(|text| text.trim().is_empty())
    }
}

macro_rules! named {
    ($kind:ident) => {
        impl $kind {
            /// The one of that name; an empty name is the default. `None` for any other.
            pub fn named(name: &str) -> Option<Self> {
                if name.is_empty() {
                    return Some(Self::default());
                }
                Self::NAMES.iter().position(|known| *known == name).map(|i| Self::ALL[i])
            }

            /// Its name in the plan file.
            pub fn name(self) -> &'static str {
                Self::NAMES[self as usize]
            }
        }
    };
}
pub(super) use named;
named!(RatesOf);
named!(BandKind);

impl RatesOf {
    /// Their names in the plan file.
    pub const NAMES: [&'static str; 2] = ["variable", "sales"];
    /// Both.
    pub const ALL: [Self; 2] = [Self::Variable, Self::Sales];
}

impl BandKind {
    /// Their names in the plan file.
    pub const NAMES: [&'static str; 2] = ["marginal", "whole"];
    /// Both.
    pub const ALL: [Self; 2] = [Self::Marginal, Self::Whole];
}
