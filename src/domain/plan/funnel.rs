//! The funnel: its stages, working back through them, and checking forward.

use crate::domain::number::{Exact, Rate};

/// The ordered stages, with a rate after each but the last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Funnel {
    pub(in crate::domain) stages: Vec<Stage>,
    pub(in crate::domain) won: usize,
}

/// One stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stage {
    /// What it is called.
    pub name: String,
    /// The rate from here to the next stage; 100 % at the last, which leads nowhere.
    pub rate: Rate,
    /// The past results behind the rate, won of all; `None` for an assumed rate.
    pub counted: Option<(u64, u64)>,
    /// Calendar days spent here.
    pub days: u32,
    /// The minutes of work that each unit takes here, besides its activities.
    pub minutes: Option<Exact>,
    /// The sales activities for each unit of this stage.
    pub activities: Vec<Activity>,
}

/// A sales activity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Activity {
    /// What it is called.
    pub name: String,
    /// How often for each; above 0.
    pub per_unit: Exact,
    /// The minutes that it takes each time.
    pub minutes: Option<Exact>,
}

impl Stage {
    /// Its past results, if they still give its rate. A rate that was changed since is as uncertain as before, at its own value.
    pub fn counted_as_is(&self) -> Option<(u64, u64)> {
        self.counted.filter(|(won, of)| *self.rate.value() == Exact::ratio(*won, *of))
    }
}

/// The place of a stage relative to the won deal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Before it: needed, so rounded up.
    Ahead,
    /// The won deal itself.
    Won,
    /// After it: expected, so rounded down.
    After,
}

impl Funnel {
    /// Every stage, widest first.
    pub fn stages(&self) -> &[Stage] {
        &self.stages
    }

    /// The place of the won deal.
    pub fn won(&self) -> usize {
        self.won
    }

    /// The place of stage `k` relative to the won deal.
    pub fn place(&self, k: usize) -> Place {
        match k.cmp(&self.won) {
            std::cmp::Ordering::Less => Place::Ahead,
            std::cmp::Ordering::Equal => Place::Won,
            std::cmp::Ordering::Greater => Place::After,
        }
    }

    /// The part of stage `from` that reaches stage `to`: the product of the rates between, 1 for none.
    pub fn rate_between(&self, from: usize, to: usize) -> Exact {
        let between = self.stages.get(from..to).unwrap_or_default();
        between.iter().fold(Exact::one(), |product, stage| &product * stage.rate.value())
    }

    /// The part of the first stage that becomes won deals.
    pub fn rate_overall(&self) -> Exact {
        self.rate_between(0, self.won)
    }

    /// The same stages with other rates, where `rates` has some.
    #[must_use]
    pub fn with_rates(&self, rates: &[Option<Rate>]) -> Self {
        let mut funnel = self.clone();
        for (stage, rate) in funnel.stages.iter_mut().zip(rates) {
            if let Some(rate) = rate {
                stage.rate = rate.clone();
            }
        }
        funnel
    }

    /// What one won deal takes at every stage, exactly: `1 ÷ (rₖ·…·r_won₋₁)` up to won, `r_won·…·rₖ₋₁` after it. Not rounded, because the
    /// deals are whole already and each stage rounds once, separately (docs/domain.md §3).
    ///
    /// ```
    /// use backcast::domain::{Draft, Exact, StageDraft};
    /// let stage = |name: &str, rate: &str| StageDraft { name: name.into(), rate: rate.into(), ..Default::default() };
    /// let draft = Draft {
    ///     amount: "300000".into(),
    ///     deal_size: "12000".into(),
    ///     stages: vec![stage("Lead", "20%"), stage("Opportunity", "30%"), stage("Won", "")],
    ///     won: 2,
    ///     ..Default::default()
    /// };
    /// let leads = Exact::whole(25) * &draft.check().unwrap().funnel().per_deal()[0];
    /// assert_eq!(leads, Exact::ratio(1250, 3)); // 416.66…, shown as 417; not 84 ÷ 20 % = 420
    /// ```
    pub fn per_deal(&self) -> Vec<Exact> {
        let mut per_deal = vec![Exact::one(); self.stages.len()];
        for k in (0..self.won.min(self.stages.len())).rev() {
            per_deal[k] = per_deal.get(k + 1).and_then(|next| next.checked_div(self.stages[k].rate.value())).unwrap_or_else(Exact::one);
        }
        for k in self.won + 1..self.stages.len() {
            per_deal[k] = &per_deal[k - 1] * self.stages[k - 1].rate.value();
        }
        per_deal
    }

    /// Calendar days from the first stage to the won deal.
    pub fn days_to_won(&self) -> u32 {
        self.days_to_won_from(0)
    }

    /// Calendar days from stage `k` to the won deal; 0 at and after it.
    pub fn days_to_won_from(&self, k: usize) -> u32 {
        self.stages.get(k..self.won).unwrap_or_default().iter().map(|stage| stage.days).sum()
    }

    /// Calendar days from the won deal to stage `k`; 0 at and before it.
    pub fn days_from_won_to(&self, k: usize) -> u32 {
        self.stages.get(self.won..k).unwrap_or_default().iter().map(|stage| stage.days).sum()
    }
}
