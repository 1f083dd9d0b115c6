//! The pay at an attainment.

use crate::domain::draft::{BandKind, Metric, RatesOf};
use crate::domain::number::Exact;
use crate::domain::plan::{Band, Pay, Plan};
use crate::domain::report::Report;

/// The pay of a plan as a function of attainment, where 1 is 100 % of the target.
///
/// With marginal bands, `variable = whole × Σ rate × part of the attainment in the band`. With whole-amount bands it is
/// `whole × rate of the highest band reached × attainment`. Sales booked before count toward the bands, and what they were paid is taken off.
/// The result is at least 0 and at most the cap, and base pay is added.
#[derive(Clone, Debug)]
pub struct Scheme {
    /// What a rate of 100 % pays for 100 % attainment: the variable pay at target, or the sales of the target.
    pub whole: Exact,
    /// The base pay.
    pub base: Exact,
    /// The most variable pay.
    pub cap: Option<Exact>,
    /// The sales booked before, as a part of the target.
    pub start: Exact,
    /// How the bands pay.
    pub kind: BandKind,
    /// The bands, from low to high.
    pub bands: Vec<Band>,
}

/// The pay at an attainment, with the figures that it is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paid {
    /// The attainment in the plan period.
    pub attainment: Exact,
    /// What each band pays; of whole-amount bands the one that is reached.
    pub slices: Vec<Slice>,
    /// What the sales booked before were paid, which is taken off; 0 for marginal bands.
    pub before: Exact,
    /// The variable pay before the cap.
    pub earned: Exact,
    /// The variable pay.
    pub variable: Exact,
    /// All pay.
    pub pay: Exact,
}

/// What one band pays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slice {
    /// The place of the band.
    pub band: usize,
    /// The part of the target that it is paid for.
    pub part: Exact,
    /// Its rate.
    pub rate: Exact,
    /// `part × rate × whole`.
    pub money: Exact,
}

impl Scheme {
    /// The pay of a plan. `None` without pay, without an amount that the rates are of (a variable pay, or sales in money), and without bands
    /// of a commission. Variable pay without bands is in proportion to attainment.
    pub fn of(plan: &Plan, report: &Report) -> Option<Self> {
        let pay: &Pay = plan.pay()?;
        let sales = || match report.metric {
            Metric::Deals => report.target.map(|money| money.exact()),
            Metric::Revenue | Metric::GrossProfit => Some(report.amount.clone()),
        };
        let whole = match pay.rates_of {
            RatesOf::Variable => pay.at_target.clone()?,
            RatesOf::Sales => sales()?,
        };
        let bands = match (pay.rates_of, pay.bands.is_empty()) {
            (RatesOf::Variable, true) => vec![Band { from: Exact::zero(), rate: Exact::one() }],
            (RatesOf::Sales, true) => return None,
            _ => pay.bands.clone(),
        };
        let start = pay.start.checked_div(&report.amount)?;
        Some(Self { whole, base: pay.base.clone(), cap: pay.cap.clone(), start, kind: pay.kind, bands })
    }

    /// The attainment of what the plan's whole deals bring, in the metric of the target; `None` if the plan does not know it.
    pub fn plan_attainment(report: &Report) -> Option<Exact> {
        let brought = match report.metric {
            Metric::Deals => report.deals.count.exact(),
            Metric::Revenue => report.brought?.exact(),
            Metric::GrossProfit => report.profit?.exact(),
        };
        brought.checked_div(&report.amount)
    }

    /// The pay at an attainment of 0 or more.
    pub fn at(&self, attainment: &Exact) -> Paid {
        let reached = &self.start + attainment;
        let (slices, before) = match self.kind {
            BandKind::Marginal => (self.marginal(&self.start, &reached), Exact::zero()),
            BandKind::Whole => (self.whole_amount(&reached), self.whole_amount(&self.start).into_iter().map(|slice| slice.money).sum()),
        };
        let earned = (slices.iter().map(|slice| &slice.money).sum::<Exact>() - &before).max(Exact::zero());
        let variable = self.cap.as_ref().map_or_else(|| earned.clone(), |cap| earned.clone().min(cap.clone()));
        let pay = &self.base + &variable;
        Paid { attainment: attainment.clone(), slices, before, earned, variable, pay }
    }

    /// Whether pay never falls while sales rise: always with marginal bands, and with whole-amount bands whose rates do not fall.
    pub fn is_rising(&self) -> bool {
        self.kind == BandKind::Marginal || self.bands.windows(2).all(|pair| pair[0].rate <= pair[1].rate)
    }

    /// The highest band that an attainment reaches, with what was booked before.
    pub(super) fn band_at(&self, reached: &Exact) -> Option<usize> {
        self.bands.partition_point(|band| band.from <= *reached).checked_sub(1)
    }

    fn slice(&self, band: usize, part: Exact) -> Slice {
        let rate = self.bands[band].rate.clone();
        let money = &part * &rate * &self.whole;
        Slice { band, part, rate, money }
    }

    fn marginal(&self, from: &Exact, to: &Exact) -> Vec<Slice> {
        let slice = |(i, band): (usize, &Band)| {
            let low = band.from.clone().max(from.clone());
            let high = self.bands.get(i + 1).map_or_else(|| to.clone(), |next| next.from.clone().min(to.clone()));
            (high > low).then(|| self.slice(i, high - low))
        };
        self.bands.iter().enumerate().filter_map(slice).collect()
    }

    fn whole_amount(&self, reached: &Exact) -> Vec<Slice> {
        self.band_at(reached).map(|band| self.slice(band, reached.clone())).into_iter().collect()
    }
}
