//! The split as it is shown: sub-targets, sums of items, cross tables, and the rectangles of its
//! chart.

use crate::domain::number::rounding::{Need, controlled};
use crate::domain::number::{Count, Currency, Exact, Money};
use crate::domain::plan::work_back::{WorkBack, Worked};
use crate::domain::plan::{Plan, Target};

/// The split of a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct SpaceReport {
    /// The currency of all money.
    pub currency: Currency,
    /// The dimensions: each with its name, and its items with their share of their parent.
    pub dimensions: Vec<(String, Vec<(String, Exact)>)>,
    /// Every sub-target, in the order of the dimensions, the last of which changes fastest.
    pub leaves: Vec<LeafReport>,
    /// By dimension and item: the sums of their sub-targets.
    pub totals: Vec<Vec<Sums>>,
    /// The sums of all sub-targets.
    pub whole: Sums,
}

/// One sub-target.
#[derive(Clone, Debug, PartialEq)]
pub struct LeafReport {
    /// The place of its item in each dimension.
    pub path: Vec<usize>,
    /// Its share of its parent.
    pub share: Exact,
    /// Its part of the target's money, its deals, and its count at every stage.
    pub sums: Sums,
    /// Average money per won deal.
    pub deal_size: Option<Exact>,
    /// Its exact need at every stage; its counts are these rounded down or up.
    pub needs: Vec<Exact>,
}

impl LeafReport {
    /// The exact need at stage `k` if its count is rounded down there: the rest is rounded up
    /// elsewhere in the plan.
    #[must_use]
    pub fn carried(&self, k: usize) -> Option<(&Exact, Count)> {
        let (need, count) = (self.needs.get(k)?, *self.sums.counts.get(k)?);
        (*need > count.exact()).then_some((need, count))
    }

    /// The revenue of its whole deals: `deals × deal_size`, rounded down to the minor unit.
    #[must_use]
    pub fn brought(&self, currency: Currency) -> Option<Money> {
        Money::within(&(&self.sums.deals.exact() * self.deal_size.as_ref()?), currency)
    }
}

/// The sums of one sub-target, or of several.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Sums {
    /// Part of the target's money, in minor units; `None` without a deal size.
    pub units: Option<u128>,
    /// Won deals.
    pub deals: Count,
    /// The count at every stage.
    pub counts: Vec<Count>,
}

/// The measure that a table counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Measure {
    /// The target's money.
    Money,
    /// What is at a stage.
    Stage(usize),
}

/// The rows or the columns of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Axis {
    /// The items of a dimension.
    Members(usize),
    /// One row or column for everything.
    All,
}

/// Cells with the sums of their rows and columns, all in one measure: minor units of money, or
/// counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// By row and column.
    pub cells: Vec<Vec<u128>>,
    /// The sum of each row.
    pub rows: Vec<u128>,
    /// The sum of each column.
    pub columns: Vec<u128>,
    /// The sum of all.
    pub whole: u128,
}

/// A rectangle of the chart, in thousandths of its width and height: areas are proportional to the
/// parts of the target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tile {
    /// The item of the dimension that forms the columns.
    pub column: usize,
    /// The item of the other dimension; 0 if there is none.
    pub row: usize,
    /// From the left.
    pub x: u16,
    /// From the top.
    pub y: u16,
    /// Width.
    pub width: u16,
    /// Height.
    pub height: u16,
}

impl Sums {
    fn add(&mut self, other: &Self) {
        self.units = self.units.zip(other.units).map(|(a, b)| a + b);
        self.deals = plus(self.deals, other.deals);
        self.counts.resize(other.counts.len(), Count::default());
        for (sum, count) in self.counts.iter_mut().zip(&other.counts) {
            *sum = plus(*sum, *count);
        }
    }

    fn of<'a>(leaves: impl Iterator<Item = &'a LeafReport>) -> Self {
        let mut sums = Self { units: Some(0), ..Self::default() };
        leaves.for_each(|leaf| sums.add(&leaf.sums));
        sums
    }

    /// The money as [`Money`].
    #[must_use]
    pub fn money(&self, currency: Currency) -> Option<Money> {
        self.units.and_then(|units| Money::of_units(units, currency))
    }

    /// The value in one measure: minor units or a count; 0 if it is unknown.
    #[must_use]
    pub fn measured(&self, measure: Measure) -> u128 {
        match measure {
            Measure::Money => self.units.unwrap_or(0),
            Measure::Stage(k) => self.counts.get(k).map_or(0, |count| count.get().into()),
        }
    }
}

/// The sum cannot overflow, because a checked plan stays below the limits.
fn plus(a: Count, b: Count) -> Count {
    Count::new(a.get().saturating_add(b.get())).unwrap_or_default()
}

impl SpaceReport {
    /// The cross table of two edges. Its cells add up to their rows and columns, and these to the
    /// whole.
    #[must_use]
    pub fn table(&self, down: Axis, across: Axis, measure: Measure) -> Table {
        let size = |axis| match axis {
            Axis::Members(d) => self.dimensions.get(d).map_or(1, |(_, members)| members.len()),
            Axis::All => 1,
        };
        let place = |axis, leaf: &LeafReport| match axis {
            Axis::Members(d) => leaf.path.get(d).copied().unwrap_or(0),
            Axis::All => 0,
        };
        let (height, width) = (size(down), size(across));
        let mut table = Table { cells: vec![vec![0; width]; height], rows: vec![0; height], columns: vec![0; width], whole: 0 };
        for leaf in &self.leaves {
            let (i, j, n) = (place(down, leaf), place(across, leaf), leaf.sums.measured(measure));
            table.cells[i][j] += n;
            table.rows[i] += n;
            table.columns[j] += n;
            table.whole += n;
        }
        table
    }

    /// The names of the items on a path.
    #[must_use]
    pub fn path_names(&self, path: &[usize]) -> Vec<&str> {
        path.iter().zip(&self.dimensions).map(|(m, (_, members))| members.get(*m).map_or("", |(name, _)| name.as_str())).collect()
    }

    /// The sums of all sub-targets below a branch; for a sub-target, its own.
    #[must_use]
    pub fn branch(&self, path: &[usize]) -> Sums {
        Sums::of(self.leaves.iter().filter(|leaf| leaf.path.starts_with(path)))
    }

    /// The left edge and the width of each item's part of a dimension, in thousandths of the whole.
    #[must_use]
    pub fn extents(&self, d: usize) -> Vec<(u16, u16)> {
        let part = |sums: &Sums| sums.units.unwrap_or_else(|| sums.deals.get().into());
        let whole = Exact::from(part(&self.whole));
        let mut before = 0;
        let extent = |sums: &Sums| {
            let x = Exact::from(before).permille_of(&whole);
            before += part(sums);
            (x, Exact::from(before).permille_of(&whole).saturating_sub(x))
        };
        self.totals.get(d).map(Vec::as_slice).unwrap_or_default().iter().map(extent).collect()
    }

    /// The chart of the split: the items of one dimension are the columns, and each column is
    /// divided by the items of the other.
    #[must_use]
    pub fn tiles(&self, columns: usize, piled: Axis, measure: Measure) -> Vec<Tile> {
        let table = self.table(Axis::Members(columns), piled, measure);
        let edge = |part: u128, whole: u128| Exact::from(part).permille_of(&Exact::from(whole));
        let (mut tiles, mut left) = (Vec::new(), 0);
        for (column, cells) in table.cells.iter().enumerate() {
            let (x, mut below) = (edge(left, table.whole), 0);
            left += table.rows[column];
            for (row, cell) in cells.iter().enumerate() {
                let y = edge(below, table.rows[column]);
                below += cell;
                let height = edge(below, table.rows[column]).saturating_sub(y);
                tiles.push(Tile { column, row, x, y, width: edge(left, table.whole).saturating_sub(x), height });
            }
        }
        tiles
    }
}

impl Tile {
    /// How many narrow letters fit on a line of the rectangle on a phone, if it has to hold `lines`
    /// lines; `None` without room for any.
    #[must_use]
    pub fn room(&self, lines: u16) -> Option<usize> {
        // The chart has 320 by 240 pixels there; a letter is 7 wide, and a line 18 high.
        let letters = (u32::from(self.width) * 320 / 1000).saturating_sub(12) / 7;
        let has_room = u32::from(self.height) * 240 / 1000 >= u32::from(lines) * 18 + 6 && letters >= 3;
        has_room.then_some(letters as usize)
    }
}

/// The split of a plan whose target is worked back: each sub-target's part of the whole plan's money, deals and counts.
pub(super) fn space(plan: &Plan, work: &WorkBack<'_>, worked: &Worked) -> SpaceReport {
    let dimensions = plan.space.dimensions();
    let paths = plan.space.paths();
    let shares = plan.space.leaf_shares();
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
    let mut all: Vec<LeafReport> = Vec::new();
    let mut parent = (None, Vec::new());
    for (i, path) in paths.iter().enumerate() {
        let (above, last) = path.split_at(path.len().saturating_sub(1));
        if parent.0 != Some(above) {
            parent = (Some(above), plan.space.shares(above));
        }
        all.push(LeafReport {
            path: path.clone(),
            share: last.first().and_then(|last| parent.1.get(*last)).cloned().unwrap_or_else(Exact::zero),
            sums: Sums { units: money[i], deals: deals[i], counts: counts.iter().map(|counts| counts[i]).collect() },
            deal_size: work.classes[work.class_of[i]].deal_size.clone(),
            needs: needs.iter().map(|needs| needs[i].clone()).collect(),
        });
    }
    let total = |d: usize, m: usize| Sums::of(all.iter().filter(|leaf| leaf.path.get(d) == Some(&m)));
    SpaceReport {
        currency: plan.currency,
        dimensions: dimensions
            .iter()
            .map(|dimension| (dimension.name.clone(), dimension.members.iter().map(|m| (m.name.clone(), m.share.clone())).collect()))
            .collect(),
        totals: dimensions.iter().enumerate().map(|(d, it)| (0..it.members.len()).map(|m| total(d, m)).collect()).collect(),
        whole: Sums::of(all.iter()),
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
    /// The exact deals of each sub-target: its part of its class's. (`part money ÷ part deal size`, the part not yet rounded to the minor unit.)
    fn deal_needs(&self) -> Vec<Exact> {
        let per_share =
            |(need, class): (&Exact, &crate::domain::plan::work_back::Class)| need.checked_div(&class.share).unwrap_or_else(Exact::zero);
        let per_share: Vec<Exact> = self.worked.class_needs.iter().zip(&self.work.classes).map(per_share).collect();
        self.shares.iter().zip(&self.work.class_of).map(|(share, class)| share * &per_share[*class]).collect()
    }

    /// What each sub-target's whole deals need at stage `k`.
    fn stage_needs(&self, k: usize, deals: &[Count]) -> Vec<Exact> {
        let per_deal = |class: usize| &self.work.chains[self.work.classes[class].chain].per_deal[k];
        deals.iter().zip(&self.work.class_of).map(|(deals, class)| per_deal(*class) * &deals.exact()).collect()
    }

    /// The needs rounded down or up, so that classes add up to their totals and items stay as near to their exact sums as they can.
    fn rounded(&self, needs: &[Exact], totals: &[Count]) -> Vec<Count> {
        let totals: Vec<u64> = totals.iter().map(|count| count.get()).collect();
        self.controlled(needs, &self.work.class_of, &totals).into_iter().map(|n| Count::new(n).unwrap_or_default()).collect()
    }

    fn controlled(&self, needs: &[Exact], class: &[usize], totals: &[u64]) -> Vec<u64> {
        let needs: Vec<Need> = needs.iter().map(Need::of).collect();
        let items: Vec<Vec<usize>> =
            (0..self.plan.space.dimensions().len()).map(|d| self.paths.iter().map(|path| path[d]).collect()).collect();
        controlled(&needs, class, totals, &items)
    }

    /// The money of each sub-target in minor units, rounded like the counts: of a target in money its share, of one in deals what its whole deals bring.
    fn money(&self, deals: &[Count]) -> Vec<Option<u128>> {
        let minor = Exact::from(10_u128.pow(self.plan.currency.minor_digits()));
        let class = |i: usize| &self.work.classes[self.work.class_of[i]];
        let brings = |(i, deals): (usize, &Count)| Some(&(&deals.exact() * class(i).deal_size.as_ref()?) * &minor);
        let Some(units) = self.worked.money.and_then(|money| u64::try_from(money.units()).ok()) else {
            let reaching = |units: Option<Exact>| units.and_then(|units| units.ceil()).map(u128::from);
            return deals.iter().enumerate().map(brings).map(reaching).collect();
        };
        let part = |share: &Exact| share * Exact::whole(units);
        let exact: Option<Vec<Exact>> = match &self.plan.target {
            Target::Deals(_) => deals.iter().enumerate().map(brings).collect(),
            Target::GrossProfit(_) if self.work.margins_differ => self.revenue_shares().map(|shares| shares.iter().map(part).collect()),
            Target::Revenue(_) | Target::GrossProfit(_) => Some(self.shares.iter().map(part).collect()),
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
