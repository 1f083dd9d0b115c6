//! How the figures of the budget are calculated: what activities cost, and what a lead, a deal and a unit of revenue cost.

use super::explanation::Explanation;
use crate::domain::budget::{BudgetReport, CostRow};
use crate::domain::{Exact, Field, Plan, Report};
use crate::i18n::cadence::cadence;
use crate::i18n::names::{inside, many, shown};
use crate::i18n::texts::{self, Calculation};
use crate::i18n::{Locale, number};

/// A figure of the budget.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// What all activities and channels cost.
    Cost,
    /// What a lead costs.
    PerLead,
    /// What a deal costs.
    PerDeal,
    /// The part of the revenue that is spent.
    PerRevenue,
    /// What a unit of money brings.
    Returns,
    /// What belongs to a line costs, by its place.
    Line(usize),
}

/// More inputs than these would fill the sheet.
const INPUTS_MAX: usize = 6;

/// How a figure is calculated; `None` if the budget does not have it.
pub fn explain(figure: Figure, found: &BudgetReport, plan: &Plan, report: &Report, locale: Locale) -> Option<Explanation> {
    let it = Budgeted { found, plan, report, locale, words: texts::Budget(locale) };
    let spent = it.money(&found.spent);
    let deals = number::count(report.deals.count);
    let brought = report.brought.map(|money| number::money(report.currency, money));
    match figure {
        Figure::Cost => Some(it.cost()),
        Figure::PerLead => {
            let leads = number::count(found.leads);
            let stage = report.funnel.first().map(|stage| many(locale, &stage.name).into_owned()).unwrap_or_default();
            let stage = inside(locale, &stage);
            let is_brought = found.leads_are_brought;
            let note = if is_brought { it.words.leads_brought(&leads, &stage) } else { it.words.leads_needed(&leads, &stage) };
            let each = found.per_lead.as_ref()?;
            Some(it.quotient(it.words.per_lead(), it.words.per_lead_words(), &[spent, leads], &it.unit(each), &it.each(each), Some(note)))
        }
        Figure::PerDeal => {
            let each = found.per_deal.as_ref()?;
            Some(it.quotient(it.words.per_deal(), it.words.per_deal_words(), &[spent, deals], &it.unit(each), &it.each(each), None))
        }
        Figure::PerRevenue => {
            let part = found.per_revenue.as_ref()?;
            let (name, said) = (it.words.per_revenue(), it.words.per_revenue_words());
            Some(it.quotient(name, said, &[spent, brought?], &number::percent_short(part), &number::percent(part), None))
        }
        Figure::Returns => {
            let each = found.returns.as_ref()?;
            let profit = report.profit.map(|money| number::money(report.currency, money));
            let said = if profit.is_some() { it.words.returns_words_profit() } else { it.words.returns_words() };
            let exact = number::exact_with_fraction(each);
            Some(it.quotient(it.words.returns(), said, &[profit.or(brought)?, spent], &number::people(each), &exact, None))
        }
        Figure::Line(i) => it.line(i),
    }
}

struct Budgeted<'a> {
    found: &'a BudgetReport,
    plan: &'a Plan,
    report: &'a Report,
    locale: Locale,
    words: texts::Budget,
}

impl Budgeted<'_> {
    fn money(&self, amount: &Exact) -> String {
        number::amount(self.report.currency, amount)
    }

    fn unit(&self, amount: &Exact) -> String {
        number::amount_near(self.report.currency, amount)
    }

    /// An amount with its fraction if its decimals do not end.
    fn each(&self, amount: &Exact) -> String {
        let digits = self.money(amount);
        if digits.ends_with('…') { format!("{digits} ({amount})") } else { digits }
    }

    fn quotient(&self, name: &str, said: &str, [left, right]: &[String; 2], shown: &str, exact: &str, note: Option<String>) -> Explanation {
        let spent = if self.found.cost.is_positive() { self.words.spent_cost() } else { self.words.spent_budget() };
        Explanation {
            title: Calculation(self.locale).why(shown, name),
            words: said.to_owned(),
            values: self.words.equation(left, right, exact),
            notes: note.into_iter().chain([spent.to_owned()]).collect(),
            inputs: self.inputs(|_| true),
        }
    }

    /// `¥30,000 + ¥3,000 = ¥33,000`, with an equation for each, and the budget without its reserve.
    fn cost(&self) -> Explanation {
        let found = self.found;
        let cost = self.money(&found.cost);
        let notes = self.lines(|_| true).into_iter().chain(self.reserve());
        Explanation {
            title: Calculation(self.locale).why(&cost, self.words.cost()),
            words: self.words.cost_words().to_owned(),
            values: self.sum(|_| true, &cost),
            notes: notes.collect(),
            inputs: self.inputs(|_| true),
        }
    }

    /// `¥30,000 − 10% × ¥30,000 = ¥27,000`.
    fn reserve(&self) -> Option<String> {
        let (total, available) = (self.found.total.as_ref()?, self.found.available.as_ref()?);
        let part = number::percent(&self.plan.budget().reserved());
        Some(self.words.reserved(&self.money(total), &part, &self.money(available)))
    }

    fn line(&self, i: usize) -> Option<Explanation> {
        let line = self.found.lines.get(i)?;
        // What belongs to no line is the last one.
        let place = line.amount.is_some().then_some(i);
        let name = if line.name.is_empty() { self.words.no_line().into() } else { shown(self.locale, &line.name) };
        let cost = self.money(&line.cost);
        let of_line = |row: &CostRow| row.line == place;
        let compared = line.amount.as_ref().map(|amount| match line.over() {
            Some(over) => format!("{cost} − {} = {}", self.money(amount), self.money(&over)),
            None => format!("{} − {cost} = {}", self.money(amount), self.money(&(amount - &line.cost))),
        });
        let notes = self.lines(of_line).into_iter().chain(compared).chain([self.words.lines_about().to_owned()]);
        let inputs = place.map(Field::BudgetLineAmount).into_iter().chain(self.inputs(of_line));
        Some(Explanation {
            title: Calculation(self.locale).why(&cost, &name),
            words: self.words.cost_words().to_owned(),
            values: self.sum(of_line, &cost),
            notes: notes.collect(),
            inputs: inputs.collect(),
        })
    }

    /// The costs that are meant, and their sum.
    fn sum(&self, is_meant: impl Fn(&CostRow) -> bool, sum: &str) -> String {
        let parts: Vec<String> = self.found.rows.iter().filter(|row| is_meant(row)).map(|row| self.money(&row.cost())).collect();
        // A single cost is the sum, with nothing to add.
        if parts.len() < 2 { sum.to_owned() } else { format!("{} = {sum}", parts.join(" + ")) }
    }

    /// `Exhibition (2 a month): 6 × ¥5,000 = ¥30,000`.
    fn lines(&self, is_meant: impl Fn(&CostRow) -> bool) -> Vec<String> {
        let line = |row: &CostRow| {
            let it = self.plan.activities().get(row.activity)?;
            let name = shown(self.locale, &it.name);
            let times = row.times.to_string();
            Some(self.words.cost_line(&name, &cadence(&it.cadence, self.locale), &times, &self.money(&row.each), &self.money(&row.cost())))
        };
        self.found.rows.iter().filter(|row| is_meant(row)).filter_map(line).collect()
    }

    /// The fields of the costs that are meant.
    fn inputs(&self, is_meant: impl Fn(&CostRow) -> bool) -> Vec<Field> {
        let field = |row: &CostRow| {
            let it = self.plan.activities().get(row.activity)?;
            Some(if it.cost.is_some() { Field::RegularCost(row.activity) } else { Field::ChannelCost(it.channel?) })
        };
        let rows = self.found.rows.iter().filter(|row| is_meant(row));
        let mut all: Vec<Field> = Vec::new();
        // Activities of one channel share its cost per lead.
        for field in rows.filter_map(field).take(INPUTS_MAX) {
            if !all.contains(&field) {
                all.push(field);
            }
        }
        if all.is_empty() { vec![Field::BudgetTotal] } else { all }
    }
}
