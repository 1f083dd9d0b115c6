//! The funnel and the target lines as they are typed.

use super::usual;

/// A stage as text.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct StageDraft {
    /// What it is called.
    pub name: String,
    /// The rate to the next stage; kept and ignored at the last stage.
    pub rate: String,
    /// The past results, `12 of 60`; empty if the rate is known otherwise.
    pub counted: String,
    /// Calendar days spent here; empty for none.
    pub days: String,
    /// The minutes of work that each unit takes here, besides its activities; empty for none.
    pub minutes: String,
    /// The sales activities for each unit of this stage.
    pub activities: Vec<ActivityDraft>,
    /// Its key actions, one per line.
    pub actions: String,
    /// Its acceptance criteria.
    pub done_when: String,
}

/// A sales activity as text.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct ActivityDraft {
    /// What it is called.
    pub name: String,
    /// How often for each unit of the stage.
    pub per_unit: String,
    /// The minutes that it takes each time; empty if they do not count.
    pub minutes: String,
}

/// A target line as text.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct TierDraft {
    /// What it is called.
    pub name: String,
    /// Its share of the target.
    pub of_target: String,
}

impl TierDraft {
    /// The three lines that every plan begins with: base 80 %, sprint 100 %, stretch 120 % (docs/domain.md §1).
    pub fn usual() -> Vec<Self> {
        usual::TIERS.map(|(name, of_target)| Self { name: name.into(), of_target: of_target.into() }).to_vec()
    }
}
