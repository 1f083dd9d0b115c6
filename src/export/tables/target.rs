//! The target: inputs, the reverse funnel with its formulas, the check forward, and the target lines.
//!
//! Where all sub-targets have the same rates, deal size and margin, every figure is a formula of the inputs above it. Otherwise the counts
//! are the sums of the sub-targets, whose figures are in the table of the split.

use super::source::Source;
use super::{days, split};
use crate::domain::{Exact, Measure, Metric, Place, StageReport};
use crate::export::cell::{Cell, Value};
use crate::export::formula::{Way, at, fixed, of_sheet, range, rounded};
use crate::export::kind::Kind;
use crate::export::sheet::{Block, Sheet};
use crate::i18n::labels::amount_label;
use crate::i18n::names::{inside, many, shown};
use crate::i18n::texts::{Export, Funnel, LeadsAvailable, Plans, Split, Target, Time};

/// The columns of the funnel: the rate, what is needed before rounding, and the count.
const RATE: usize = 1;
const EXACT: usize = 2;
const COUNT: usize = 3;
/// The first of the columns with the counts of a target line.
const LINE_COUNTS: usize = 3;

/// The cells that formulas refer to.
#[derive(Default)]
struct Places {
    amount: String,
    margin: String,
    deal_size: String,
    /// The revenue that reaches the target.
    revenue: String,
    /// The first row of the funnel.
    funnel: usize,
}

pub(super) fn sheet(source: &Source<'_>) -> Sheet {
    let mut sheet = source.sheet(Kind::Target, 1);
    let mut places = Places::default();
    sheet.blocks.push(inputs(source, &mut places));
    places.funnel = sheet.next(true);
    sheet.blocks.push(funnel(source, &places));
    let first = sheet.next(true);
    sheet.blocks.push(forward(source, &places, first));
    if !source.report.tiers.is_empty() {
        let first = sheet.next(true);
        sheet.blocks.push(lines(source, &places, first));
    }
    sheet
}

/// The first row of the funnel.
pub(super) fn first_stage(source: &Source<'_>) -> usize {
    let mut sheet = source.sheet(Kind::Target, 1);
    sheet.blocks.push(inputs(source, &mut Places::default()));
    sheet.next(true)
}

/// The count of a stage, as a reference from another sheet; `first` is the first row of the funnel.
pub(super) fn count(source: &Source<'_>, first: usize, k: usize) -> String {
    of_sheet(Kind::Target.title(source.locale), &fixed(COUNT, first + k))
}

fn inputs(source: &Source<'_>, places: &mut Places) -> Block {
    let (report, locale) = (source.report, source.locale);
    let (words, own) = (Target(locale), Export(locale));
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    // A row stands one below the headings and the rows before it.
    let mut put = |label: &str, cell: Cell| {
        rows.push(vec![Cell::text(label), cell]);
        fixed(1, rows.len())
    };
    put(Plans(locale).plan_name(), Cell::text(source.plan_name()));
    if let Some(calendar) = &report.calendar {
        put(words.first_day(), Value::Day(calendar.horizon.first()).into());
        put(words.last_day(), Value::Day(calendar.horizon.last()).into());
        put(Time(locale).days(), Cell::whole(calendar.working_days.into()).by_any(days::working_days(source)));
        if let Some(day) = calendar.lead_by {
            put(&own.lead_by(&inside(locale, &source.stage(0))), Value::Day(day).into());
        }
    }
    put(words.currency(), Cell::text(report.currency.code()));
    let kind = if report.metric == Metric::Deals { Value::Number } else { Value::Money };
    places.amount = put(amount_label(report.metric, locale), kind(report.amount.clone()).into());
    if let Some(margin) = &report.margin {
        places.margin = put(words.margin(), Value::Percent(margin.value().clone()).into());
    }
    if let Some(size) = &report.deal_size {
        places.deal_size = put(words.deal_size(), Value::Money(size.clone()).into());
    }
    if let Some(money) = report.target.filter(|_| report.metric != Metric::Deals) {
        let formula = revenue(source, places, &places.amount, &report.amount);
        places.revenue = put(own.needed_revenue(), Cell::money(Some(money)).by_any(formula));
    }
    if let Some(limited) = &report.limited {
        let first = report.funnel.first().map(|stage| many(locale, &stage.name)).unwrap_or_default();
        put(&LeadsAvailable(locale).label(&first), Cell::count(limited.leads));
    }
    Block { headings: vec![own.item().to_owned(), own.value().to_owned()], rows, ..Block::default() }
}

/// The revenue that reaches an amount of the target, to the minor unit.
fn revenue(source: &Source<'_>, places: &Places, amount: &str, value: &Exact) -> Option<String> {
    let report = source.report;
    let digits = report.currency.minor_digits();
    match report.metric {
        Metric::Deals => None,
        Metric::Revenue => rounded(Way::Up, amount, value, digits),
        Metric::GrossProfit => {
            let revenue = value.checked_div(report.margin.as_ref()?.value())?;
            rounded(Way::Up, &format!("{amount}/{}", places.margin), &revenue, digits)
        }
    }
}

/// The deals of an amount of the target, before rounding, whose revenue is in the cell `revenue`.
fn deals(source: &Source<'_>, places: &Places, amount: &str, revenue: &str) -> Option<String> {
    match source.report.metric {
        _ if !source.is_one_chain() => None,
        Metric::Deals => Some(amount.to_owned()),
        Metric::Revenue | Metric::GrossProfit => Some(format!("{revenue}/{}", places.deal_size)),
    }
}

/// What a stage takes for the deals in the cell `deals`, before rounding.
fn of_deals(source: &Source<'_>, places: &Places, deals: &str, k: usize) -> String {
    let won = source.won();
    let rates = |from: usize, to: usize| range(&fixed(RATE, places.funnel + from), &fixed(RATE, places.funnel + to - 1));
    match source.plan.funnel().place(k) {
        Place::Ahead => format!("{deals}/PRODUCT({})", rates(k, won)),
        Place::Won => deals.to_owned(),
        Place::After => format!("{deals}*PRODUCT({})", rates(won, k)),
    }
}

/// A stage before won is rounded up, one after it down.
fn way(source: &Source<'_>, k: usize) -> Way {
    if source.plan.funnel().place(k) == Place::After { Way::Down } else { Way::Up }
}

fn funnel(source: &Source<'_>, places: &Places) -> Block {
    let (report, locale) = (source.report, source.locale);
    let own = Export(locale);
    let won = source.won();
    let deals_cell = at(COUNT, places.funnel + won);
    let row = |(k, stage): (usize, &StageReport)| {
        let required = if k == won { &report.deals } else { &stage.required };
        let here = at(EXACT, places.funnel + k);
        let exact = match (source.is_one_chain(), k == won) {
            (true, true) => deals(source, places, &places.amount, &places.revenue),
            (true, false) => Some(of_deals(source, places, &deals_cell, k)),
            (false, _) => None,
        };
        let count = if source.is_one_chain() {
            rounded(way(source, k), &here, &required.exact, 0)
        } else {
            split::total(source, Measure::Stage(k))
        };
        let money = Cell::money(stage.money).by_any(arrives(source, places, k, &deals_cell));
        vec![
            Cell::text(source.stage(k)),
            Cell::maybe(Value::Percent, report.rate_to_next(k).as_ref()),
            Cell::from(Value::Number(required.exact.clone())).by_any(exact),
            Cell::count(required.count).by_any(count),
            Cell::maybe(Value::Number, stage.per_working_day().as_ref()),
            money,
        ]
    };
    let rows = report.funnel.iter().enumerate().map(row).collect();
    let words = Funnel(locale);
    let headings = [own.stage(), words.rate(), own.exact_need(), own.count(), own.per_working_day(), Split(locale).money()];
    Block { title: words.funnel().to_owned(), headings: headings.map(str::to_owned).to_vec(), rows, totals: Vec::new() }
}

/// The money that arrives at a stage after won: of the whole deals, rounded down to the minor unit.
fn arrives(source: &Source<'_>, places: &Places, k: usize, deals: &str) -> Option<String> {
    let (report, won) = (source.report, source.won());
    report.funnel.get(k)?.money.as_ref()?;
    let size = report.deal_size.as_ref().filter(|_| source.is_one_chain())?;
    let exact = &report.deals.count.exact() * size * source.plan.funnel().rate_between(won, k);
    let deals = of_deals(source, places, &format!("{deals}*{}", places.deal_size), k);
    rounded(Way::Down, &deals, &exact, report.currency.minor_digits())
}

/// The rounded plan checked forward.
fn forward(source: &Source<'_>, places: &Places, first: usize) -> Block {
    let report = source.report;
    let own = Export(source.locale);
    let (won, digits) = (source.won(), report.currency.minor_digits());
    let rates = (won > 0).then(|| range(&fixed(RATE, places.funnel), &fixed(RATE, places.funnel + won - 1)));
    let leads = at(COUNT, places.funnel);
    let deals = rates.map_or_else(|| leads.clone(), |rates| format!("{leads}*PRODUCT({rates})"));
    let one_chain = source.is_one_chain();
    let expected = Cell::from(Value::Number(report.proof.deals.clone())).by_any(one_chain.then_some(deals));
    let mut rows = vec![vec![Cell::text(own.expected_deals()), expected]];
    let size = report.deal_size.as_ref().filter(|_| one_chain);
    if report.proof.revenue.is_some() {
        let exact = size.map(|size| &report.proof.deals * size);
        let formula = format!("{}*{}", at(1, first), places.deal_size);
        let formula = exact.and_then(|exact| rounded(Way::Down, &formula, &exact, digits));
        rows.push(vec![Cell::text(own.expected_revenue()), Cell::money(report.proof.revenue).by_any(formula)]);
    }
    if let Some(brought) = report.brought {
        let exact = size.map(|size| &report.deals.count.exact() * size);
        let formula = format!("{}*{}", at(COUNT, places.funnel + won), places.deal_size);
        let formula = exact.and_then(|exact| rounded(Way::Down, &formula, &exact, digits));
        rows.push(vec![Cell::text(own.whole_deals()), Cell::money(Some(brought)).by_any(formula)]);
        let brought = at(1, first + rows.len() - 1);
        if let Some(surplus) = report.surplus {
            let above = Some(&places.revenue).filter(|it| !it.is_empty() && is_difference(source));
            let formula = above.map(|revenue| format!("ROUND({brought}-{revenue},{digits})"));
            rows.push(vec![Cell::text(own.surplus()), Cell::money(Some(surplus)).by_any(formula)]);
        }
    }
    let headings = vec![own.item().to_owned(), own.value().to_owned()];
    Block { title: own.check_forward().to_owned(), headings, rows, totals: Vec::new() }
}

/// Whether the surplus is the difference of the two shown amounts: both are whole numbers of minor units.
fn is_difference(source: &Source<'_>) -> bool {
    let report = source.report;
    let parts = report.brought.zip(report.target).zip(report.surplus);
    parts.is_some_and(|((brought, target), surplus)| brought.exact() - target.exact() == surplus.exact())
}

/// The target lines, each worked back from its share of the target.
fn lines(source: &Source<'_>, places: &Places, first: usize) -> Block {
    let (report, locale) = (source.report, source.locale);
    let (won, digits) = (source.won(), report.currency.minor_digits());
    let one_chain = source.is_one_chain();
    let row = |(i, line): (usize, &crate::domain::TierReport)| {
        let (share, money) = (at(1, first + i), at(2, first + i));
        let part = format!("{}*{share}", places.amount);
        let amount = &report.amount * &line.of_target;
        let deals_cell = fixed(LINE_COUNTS + won, first + i);
        let revenue = match report.metric {
            Metric::Deals => report.deal_size.as_ref().and_then(|size| {
                rounded(Way::Up, &format!("{deals_cell}*{}", places.deal_size), &(&line.deals.count.exact() * size), digits)
            }),
            Metric::Revenue | Metric::GrossProfit => revenue(source, places, &part, &amount),
        };
        let mut cells = vec![
            Cell::text(shown(locale, &line.name)),
            Value::Percent(line.of_target.clone()).into(),
            Cell::money(line.target).by_any(revenue.filter(|_| one_chain && line.target.is_some())),
        ];
        let per_deal = source.plan.funnel().per_deal();
        for (k, count) in line.funnel.iter().enumerate() {
            let formula = if k == won {
                deals(source, places, &part, &money).and_then(|deals| rounded(Way::Up, &deals, &line.deals.exact, 0))
            } else {
                let exact = per_deal.get(k).map(|each| each * &line.deals.count.exact());
                exact.and_then(|exact| rounded(way(source, k), &of_deals(source, places, &deals_cell, k), &exact, 0))
            };
            cells.push(Cell::count(*count).by_any(formula.filter(|_| one_chain)));
        }
        cells
    };
    let rows = report.tiers.iter().enumerate().map(row).collect();
    let words = Target(locale);
    let mut headings: Vec<String> = [words.tiers(), Split(locale).share(), Split(locale).money()].into_iter().map(str::to_owned).collect();
    headings.extend((0..report.funnel.len()).map(|k| source.stage(k)));
    Block { title: words.tiers().to_owned(), headings, rows, totals: Vec::new() }
}
