//! The budget: what activities cost, by line, and what a lead, a deal and a unit of revenue cost.

use crate::domain::budget::{BudgetReport, LineReport};
use crate::domain::draft::limits::BUDGET_LINES_MAX;
use crate::i18n::explain::budget::Figure;
use crate::i18n::feasibility::leads as in_words;
use crate::ui::parts::edit_row::edit_row_with;
use crate::ui::prelude::*;
use crate::ui::sheets::ActFigure;

/// The panel of the budget.
pub fn budget_panel() -> Element {
    let (screen, document) = here();
    let found = Memo::new_with_compare(
        move |_| {
            let plan = document.outcome.with(|outcome| outcome.plan.clone())?;
            let report = document.report()?;
            Some((BudgetReport::of(&plan, &report)?, report))
        },
        |_, _| true,
    );
    let none = settled(Signal::derive(move || found.with(Option::is_none)));
    let drawn = move || {
        let locale = document.locale.get();
        found.with(|found| found.as_ref().map(|(found, report)| drawing(found, report, locale)).unwrap_or_default())
    };
    let holds = |field: &Field| {
        matches!(
            field,
            Field::BudgetTotal | Field::BudgetReserve | Field::BudgetLines | Field::BudgetLineName(_) | Field::BudgetLineAmount(_)
        )
    };
    let open = move |at: &str| {
        let figure = cell_at(at).and_then(|(row, line)| if row == 0 { Some(Figure::Line(line)) } else { FIGURES.get(line).copied() });
        if let Some(figure) = figure {
            screen.open_sheet(Sheet::Act(ActFigure::Budget(figure)));
        }
    };
    panel("budget-title", "budget", screen.word(Budget::title))
        .child(when(none, move || p().class("lead-in").child(screen.word(Budget::empty))))
        .child(div().on_place(open).nodes(drawn))
        .child(fold("budget-fold", screen.word(Budget::edit), holds, editor))
}

/// The figures of the list, in its order.
const FIGURES: [Figure; 5] = [Figure::Cost, Figure::PerLead, Figure::PerDeal, Figure::PerRevenue, Figure::Returns];

/// The place of the cost per lead in it.
const PER_LEAD: usize = 1;

/// The sentence, the lines, and the figures with their divisions.
fn drawing(found: &BudgetReport, report: &Report, locale: Locale) -> Vec<Node> {
    let words = Budget(locale);
    let money = |amount: &Exact| number::amount_short(locale, report.currency, amount);
    let cost = money(&found.cost);
    let (sentence, is_over) = match (&found.available, found.over()) {
        (Some(available), Some(over)) => (words.over(&cost, &money(&found.reserve), &money(available), &money(&over)), true),
        (Some(available), None) => (words.within(&cost, &money(available), &money(&found.reserve)), false),
        (None, _) => (words.cost_only(&cost), false),
    };
    let sentence = if is_over { format!("! {sentence}") } else { sentence };
    let mut all = vec![node("p").class(if is_over { "finding short" } else { "finding" }).text(sentence)];
    if found.lines.iter().any(|line| line.amount.is_some()) {
        all.push(node("ul").class("budget-lines").children(found.lines.iter().enumerate().map(|it| line_of(it, report, locale))));
    }
    all.extend(found.lines_over().zip(found.available.as_ref()).map(|(over, available)| {
        let lines: Exact = found.lines.iter().filter_map(|line| line.amount.clone()).sum();
        let said = words.lines_over(&money(&lines), &money(available), &money(&over));
        node("p").class("finding short lines-over").text(format!("! {said}"))
    }));
    all.extend(
        found
            .unallocated()
            .zip(found.available.as_ref())
            .map(|(left, available)| node("p").class("note unallocated").text(words.unallocated(&money(&left), &money(available)))),
    );
    let whole = |count: crate::domain::Count| number::count(count);
    let spent = money(&found.spent);
    let leads = whole(found.leads);
    let brought = report.brought.map(|money| number::money_short(locale, report.currency, money)).unwrap_or_default();
    let profit = report.profit.map(|money| number::money_short(locale, report.currency, money));
    let unit = |amount: &Exact| number::amount_near(report.currency, amount);
    let rows = [
        (words.cost(), found.cost.is_positive().then(|| cost.clone())),
        (words.per_lead(), found.per_lead.as_ref().map(|each| words.equation(&spent, &leads, &unit(each)))),
        (words.per_deal(), found.per_deal.as_ref().map(|each| words.equation(&spent, &whole(report.deals.count), &unit(each)))),
        (words.per_revenue(), found.per_revenue.as_ref().map(|part| words.equation(&spent, &brought, &number::percent_short(part)))),
        (
            words.returns(),
            found.returns.as_ref().map(|each| words.equation(profit.as_ref().unwrap_or(&brought), &spent, &number::people(each))),
        ),
    ];
    // A rounded result stands behind `≈` alone.
    let row = |(i, (name, equation)): (usize, (&str, Option<String>))| {
        let equation = node("span").text(equation?.replace("= ≈", "≈ ")).in_button(format!("1,{i}"), true);
        // A number of leads may be of several kinds, so it is named.
        let note = (i == PER_LEAD).then(|| {
            let leads = in_words(found.leads, report, locale);
            node("small").text(if found.leads_are_brought { words.per_lead_brought(&leads) } else { words.per_lead_needed(&leads) })
        });
        Some(node("li").child(node("span").text(name).children(note)).child(equation))
    };
    all.push(node("ul").class("answers").children(rows.into_iter().enumerate().filter_map(row)));
    all
}

/// A line: its name, its cost of its money, and what is left or over.
fn line_of((i, line): (usize, &LineReport), report: &Report, locale: Locale) -> Node {
    let words = Budget(locale);
    let money = |amount: &Exact| number::amount_short(locale, report.currency, amount);
    let name = if line.name.is_empty() { words.no_line().to_owned() } else { names::shown(locale, &line.name).into_owned() };
    let figures = line.amount.as_ref().map_or_else(|| money(&line.cost), |amount| format!("{} / {}", money(&line.cost), money(amount)));
    let state = match (&line.amount, line.over()) {
        (_, Some(over)) => node("small").class("bad").text(format!("! {}", words.line_over(&money(&over)))),
        (Some(amount), None) => node("small").text(words.line_left(&money(&(amount - &line.cost)))),
        (None, None) => node("small"),
    };
    node("li").child(node("bdi").text(name)).child(node("span").text(figures).in_button(format!("0,{i}"), true)).child(state)
}

fn editor() -> Element {
    let (screen, document) = here();
    let count = document.part(|draft| draft.budget_lines.len());
    let full = Signal::derive(move || count.get() >= BUDGET_LINES_MAX);
    let add = move || {
        let i = count.get_untracked();
        document.edit(None, edits::add_budget_line);
        screen.go_to(&Field::BudgetLineName(i));
    };
    div()
        .class("details")
        .child(field_row(&Field::BudgetTotal, Kind::Amount, screen.word(Budget::total)))
        .child(field_row_with(&Field::BudgetReserve, Kind::Rate, screen.word(Budget::reserve), None, fixed("10%")))
        .child(h3().child(screen.word(Budget::lines)))
        .child(p().class("word").child(screen.word(Budget::lines_about)))
        .child(ul().class("edit-list").child(rows(count, line)))
        .child(text_button("link", screen.word(Budget::add_line), add).disabled(full))
}

fn line(i: usize) -> Element {
    let (screen, document) = here();
    let name = screen.name(Field::BudgetLineName(i));
    let amount = Signal::derive(move || Budget(screen.locale()).line_amount(&name.get()));
    let fields = [
        (Field::BudgetLineName(i), Kind::Name, Signal::derive(move || Budget(screen.locale()).line_name(i + 1))),
        (Field::BudgetLineAmount(i), Kind::Number, amount),
    ];
    edit_row_with(fields, screen.word(Budget::amount_hint), remove_named(name), move || {
        document.edit(None, |draft| edits::remove_budget_line(draft, i));
        focus_soon("budget-fold".to_owned());
    })
}
