//! Usual funnels to begin with: stages and the share that usually passes each. The rates are typical of the kind of selling, to be replaced
//! by one's own; days in a stage are left blank, because nothing may be scheduled that nobody typed.

use crate::domain::{Draft, StageDraft};

/// A usual funnel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FunnelTemplate {
    /// A lead is won or not.
    TwoStage,
    /// Business customers, in five stages.
    BusinessFiveStage,
    /// Few large accounts that are chosen first.
    KeyAccounts,
    /// Customers who come into a shop.
    Retail,
    /// Leads that partners bring.
    Channel,
}

impl FunnelTemplate {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 5] = [Self::TwoStage, Self::BusinessFiveStage, Self::KeyAccounts, Self::Retail, Self::Channel];

    /// The stages by their names in a plan file, each with the rate to the next; the last is won.
    ///
    /// ```
    /// use backcast::templates::FunnelTemplate;
    /// assert_eq!(FunnelTemplate::TwoStage.stages(), [("Lead", "20%"), ("Won", "")]);
    /// ```
    #[must_use]
    pub const fn stages(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::TwoStage => &[("Lead", "20%"), ("Won", "")],
            Self::BusinessFiveStage => {
                &[("Lead", "40%"), ("Qualified lead", "50%"), ("Proposal", "50%"), ("Negotiation", "60%"), ("Won", "")]
            }
            Self::KeyAccounts => &[("Target account", "50%"), ("Needs", "60%"), ("Proposal", "50%"), ("Negotiation", "60%"), ("Won", "")],
            Self::Retail => &[("Visitor", "40%"), ("Trial", "50%"), ("Won", "")],
            Self::Channel => &[("Partner lead", "50%"), ("Opportunity", "40%"), ("Won", "")],
        }
    }

    /// Gives a plan this funnel in place of its own.
    pub fn give(self, draft: &mut Draft) {
        let stage = |(name, rate): &(&str, &str)| StageDraft { name: (*name).into(), rate: (*rate).into(), ..StageDraft::default() };
        draft.stages = self.stages().iter().map(stage).collect();
        draft.won = draft.stages.len() - 1;
    }

    /// The funnel that a plan has, if it is one of these as it is.
    #[must_use]
    pub fn of(draft: &Draft) -> Option<Self> {
        let is = |template: &Self| {
            let mut other = draft.clone();
            template.give(&mut other);
            other.stages == draft.stages && other.won == draft.won
        };
        Self::ALL.into_iter().find(is)
    }
}
