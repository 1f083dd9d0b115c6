//! The whole plan divided among its sub-targets.

use super::report::{LeafReport, SplitReport};
use super::sums::Sums;
use crate::domain::draft::Metric;
use crate::domain::number::rounding::{Need, controlled};
use crate::domain::number::{Count, Exact};
use crate::domain::plan::classes::Class;
use crate::domain::plan::work_back::{WorkBack, Worked};
use crate::domain::plan::{Activity, Plan};

/// The split of a plan whose target is worked back: each sub-target's part of the whole plan's money, deals and counts.
pub(in crate::domain::report) fn split(plan: &Plan, work: &WorkBack<'_>, worked: &Worked) -> SplitReport {
    let dimensions = plan.split.dimensions();
    let paths = plan.split.paths();
    let shares = work.leaf_shares();
    let division = Division { plan, work, worked, paths: &paths, shares: &shares };
    let deal_needs = division.deal_needs();
    let deals = division.rounded(&deal_needs, &worked.class_deals);
    let money = division.money(&deals);
    let (mut needs, mut counts) = (Vec::new(), Vec::new());
    for k in 0..plan.funnel.stages().len() {
        if k == plan.funnel.won() {
            needs.push(deal_needs.clone());
            counts.push(deals.clone());
        } else {
            let stage_needs = division.stage_needs(k, &deals);
            let of_classes = work.class_counts(k, worked).unwrap_or_default();
            counts.push(division.rounded(&stage_needs, &of_classes));
            needs.push(stage_needs);
        }
    }
    let activities = division.activities(&counts);
    let of = |all: &[Vec<Count>], i: usize| all.iter().map(|counts| counts[i]).collect();
    let mut all: Vec<LeafReport> = Vec::new();
    let mut parent = (None, Vec::new());
    for (i, path) in paths.iter().enumerate() {
        let (above, last) = path.split_at(path.len().saturating_sub(1));
        if parent.0 != Some(above) {
            parent = (Some(above), plan.split.shares(above));
        }
        all.push(LeafReport {
            path: path.clone(),
            share: last.first().and_then(|last| parent.1.get(*last)).cloned().unwrap_or_else(Exact::zero),
            sums: Sums { units: money[i], deals: deals[i], counts: of(&counts, i), activities: of(&activities, i) },
            deal_size: work.classes[work.class_of[i]].deal_size.clone(),
            needs: needs.iter().map(|needs| needs[i].clone()).collect(),
        });
    }
    let total = |d: usize, m: usize| Sums::of(all.iter().filter(|leaf| leaf.path.get(d) == Some(&m)).map(|leaf| &leaf.sums));
    SplitReport {
        currency: plan.currency,
        dimensions: dimensions
            .iter()
            .map(|dimension| (dimension.name.clone(), dimension.members.iter().map(|m| (m.name.clone(), m.share.clone())).collect()))
            .collect(),
        totals: dimensions.iter().enumerate().map(|(d, it)| (0..it.members.len()).map(|m| total(d, m)).collect()).collect(),
        whole: Sums::of(all.iter().map(|leaf| &leaf.sums)),
        leaves: all,
    }
}

/// The whole plan about to be divided among its sub-targets.
struct Division<'a> {
    plan: &'a Plan,
    work: &'a WorkBack<'a>,
    worked: &'a Worked,
    paths: &'a [Vec<usize>],
    shares: &'a [Exact],
}

impl Division<'_> {
    /// The exact deals of each sub-target: its part of its class's. (`part money ÷ part deal size`, the part not yet rounded to the minor
    /// unit.)
    fn deal_needs(&self) -> Vec<Exact> {
        let per_share = |(need, class): (&Exact, &Class)| need.checked_div(&class.share).unwrap_or_else(Exact::zero);
        let per_share: Vec<Exact> = self.worked.class_needs.iter().zip(&self.work.classes).map(per_share).collect();
        self.shares.iter().zip(&self.work.class_of).map(|(share, class)| share * &per_share[*class]).collect()
    }

    /// What each sub-target's whole deals need at stage `k`.
    fn stage_needs(&self, k: usize, deals: &[Count]) -> Vec<Exact> {
        let per_deal = |class: usize| &self.work.chains[self.work.classes[class].chain].per_deal[k];
        deals.iter().zip(&self.work.class_of).map(|(deals, class)| per_deal(*class) * &deals.exact()).collect()
    }

    /// The number of each activity in every sub-target: its count at the stage × the activities for one unit, exactly where that is a whole
    /// number, and otherwise divided like the counts.
    fn activities(&self, counts: &[Vec<Count>]) -> Vec<Vec<Count>> {
        let number = |(counts, activity): (&Vec<Count>, &Activity)| {
            if let Some(per_unit) = activity.per_unit.to_u128() {
                return counts.iter().map(|count| Count::of(u128::from(count.get()).saturating_mul(per_unit))).collect();
            }
            let needs: Vec<Exact> = counts.iter().map(|count| &count.exact() * &activity.per_unit).collect();
            let total = needs.iter().sum::<Exact>().ceil().unwrap_or(0);
            let of_one_class = vec![0; needs.len()];
            self.controlled(&needs, &of_one_class, &[total]).into_iter().map(|n| Count::of(n.into())).collect()
        };
        let stages = counts.iter().zip(self.plan.funnel.stages());
        stages.flat_map(|(counts, stage)| stage.activities.iter().map(move |activity| (counts, activity))).map(number).collect()
    }

    /// The needs rounded down or up, so that classes add up to their totals and items stay as near to their exact sums as they can.
    fn rounded(&self, needs: &[Exact], totals: &[Count]) -> Vec<Count> {
        let totals: Vec<u64> = totals.iter().map(|count| count.get()).collect();
        self.controlled(needs, &self.work.class_of, &totals).into_iter().map(|n| Count::of(n.into())).collect()
    }

    fn controlled(&self, needs: &[Exact], class: &[usize], totals: &[u64]) -> Vec<u64> {
        let needs: Vec<Need> = needs.iter().map(Need::of).collect();
        let items: Vec<Vec<usize>> =
            (0..self.plan.split.dimensions().len()).map(|d| self.paths.iter().map(|path| path[d]).collect()).collect();
        controlled(&needs, class, totals, &items)
    }

    /// The money of each sub-target in minor units, rounded like the counts: of a target in money its share, of one in deals what its whole
    /// deals bring.
    fn money(&self, deals: &[Count]) -> Vec<Option<u128>> {
        let minor = self.plan.currency.minor_units();
        let class = |i: usize| &self.work.classes[self.work.class_of[i]];
        let brings = |(i, deals): (usize, &Count)| Some(&(&deals.exact() * class(i).deal_size.as_ref()?) * &minor);
        let Some(units) = self.worked.money.and_then(|money| u64::try_from(money.units()).ok()) else {
            let reaching = |units: Option<Exact>| units.and_then(|units| units.ceil()).map(u128::from);
            return deals.iter().enumerate().map(brings).map(reaching).collect();
        };
        let part = |share: &Exact| share * Exact::whole(units);
        let exact: Option<Vec<Exact>> = match self.plan.target.metric {
            Metric::Deals => deals.iter().enumerate().map(brings).collect(),
            Metric::GrossProfit if self.work.margins_differ => self.revenue_shares().map(|shares| shares.iter().map(part).collect()),
            Metric::Revenue | Metric::GrossProfit => Some(self.shares.iter().map(part).collect()),
        };
        let of_one_class = vec![0; deals.len()];
        let parts = exact.map(|exact| self.controlled(&exact, &of_one_class, &[units])).unwrap_or_default();
        parts.into_iter().map(|units| Some(units.into())).collect()
    }

    /// The part of the revenue that each sub-target needs for its part of the profit.
    fn revenue_shares(&self) -> Option<Vec<Exact>> {
        let margin = |i: usize| Some(self.work.classes[self.work.class_of[i]].margin.as_ref()?.value());
        let revenues: Vec<Exact> = self.shares.iter().enumerate().map(|(i, share)| share.checked_div(margin(i)?)).collect::<Option<_>>()?;
        let whole = revenues.iter().sum::<Exact>();
        revenues.iter().map(|revenue| revenue.checked_div(&whole)).collect()
    }
}
