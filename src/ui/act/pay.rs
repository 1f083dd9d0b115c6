//! Pay: at each target line, at any attainment as a curve, and what is to be expected.

use std::sync::Arc;

use super::as_brought::{as_brought, pay_line};
use super::pay_curve::{Computed, curve};
use super::pay_editor::editor;
use crate::domain::pay::{Expected, Scheme};
use crate::domain::{Plan, RatesOf};
use crate::i18n::explain::pay::{Figure, explain, money_short};
use crate::i18n::texts::Pay;
use crate::ui::parts::explanation::explained;
use crate::ui::parts::figure::length_class;
use crate::ui::prelude::*;

/// The panel of pay.
pub fn pay_panel() -> Element {
    let document = Screen::here().document;
    let none = document.part(|draft| draft.pay.is_empty());
    panel("pay-title", "pay", Screen::here().word(Pay::title)).child(when(none, offers)).child(when(move || !none.get(), shown))
}

/// The usual pay, one tap each.
fn offers() -> Fragment {
    let (screen, document) = here();
    let offer = |word, rates_of, first: Field| {
        text_button("chip", screen.word(word), move || {
            document.edit(None, |draft| edits::usual_pay(draft, rates_of));
            screen.go_to(&first);
        })
    };
    fragment().child(p().class("lead-in").child(screen.word(Pay::empty))).child(
        div().class("chips").child(offer(Pay::of_variable, RatesOf::Variable, Field::PayAtTarget)).child(offer(
            Pay::of_sales,
            RatesOf::Sales,
            Field::PayBase,
        )),
    )
}

fn shown() -> Fragment {
    let (screen, document) = here();
    let found: Memo<Computed> = Memo::new_with_compare(
        move |_| {
            let (plan, report) = document.outcome.with(|outcome| outcome.plan.clone().zip(outcome.report.clone()))?;
            Some((Arc::new(Scheme::of(&plan, &report)?), plan, report))
        },
        |_, _| true,
    );
    let has_some = settled(Signal::derive(move || found.with(Option::is_some)));
    let missing = screen.of_plan(|plan, locale| {
        let (pay, words) = (plan.pay()?, Pay(locale));
        Some(match pay.rates_of {
            RatesOf::Variable => words.needs_variable(),
            RatesOf::Sales if pay.bands.is_empty() => words.needs_bands(),
            RatesOf::Sales => words.needs_sales(),
        })
    });
    fragment()
        .child(when(move || !has_some.get(), move || p().class("lead-in").child(move || missing.get())))
        .child(when(has_some, move || answer(found)))
        .child(
            button()
                .id("pay-fold")
                .class("link fold")
                .aria_expanded(screen.pay)
                .on_click(move || screen.pay.update(|open| *open = !*open))
                .child(screen.word(Pay::edit)),
        )
        .child(when(screen.pay, editor))
}

/// Pay at the target lines, the curve, and what is to be expected.
fn answer(found: Memo<Computed>) -> Fragment {
    let screen = Screen::here();
    let percent = RwSignal::new(100_u32);
    let many = screen.of_report(|report, _| Some(report.tiers.len()));
    let is_of_many = screen.of_plan(|plan, _| Some(plan.capacity().team.is_some()));
    let whose = Signal::derive(move || {
        let words = Pay(screen.locale());
        if is_of_many.get() { words.for_all() } else { words.for_one() }.to_owned()
    });
    fragment()
        .child(p().class("word").child(whose))
        .child(div().class("tiers").child(rows(many, move |i| card(found, i))))
        .child(curve(found, percent))
        .child(pick(found, percent))
        .child(figures(found))
}

/// The pay at a target line.
fn card(found: Memo<Computed>, i: usize) -> Element {
    let (screen, document) = here();
    let lines = Signal::derive(move || {
        let locale = document.locale.get();
        found
            .with(|found| {
                let (scheme, _, report) = found.as_ref()?;
                let tier = report.tiers.get(i)?;
                let name = format!("{} {}", names::shown(locale, &tier.name), number::percent(&tier.of_target));
                Some((name, money_short(&scheme.at(&tier.of_target).pay, report, locale)))
            })
            .unwrap_or_default()
    });
    let is_whole = screen.of_report(move |report, _| Some(report.tiers.get(i)?.of_target == Exact::one()));
    button()
        .class(move || if is_whole.get() { "tier on" } else { "tier" })
        .on_click(move || screen.open_sheet(Sheet::Pay(Figure::Line(i))))
        .child(span().class("word").child(bdi().child(move || lines.get().0)))
        .child(span().class("value").attr("data-length", move || length_class(&lines.get().1).to_owned()).child(move || lines.get().1))
}

/// A slider of attainment, and the pay there.
fn pick(found: Memo<Computed>, percent: RwSignal<u32>) -> Element {
    let (screen, document) = here();
    let last =
        Signal::derive(move || found.with(|found| found.as_ref().map_or(0, |(scheme, _, report)| scheme.curve_end(report))).to_string());
    let said = Signal::derive(move || Pay(screen.locale()).at(&format!("{}%", percent.get())));
    let amount = Signal::derive(move || {
        let locale = document.locale.get();
        let at = Exact::ratio(percent.get().into(), 100);
        found.with(|found| found.as_ref().map(|(scheme, _, report)| money_short(&scheme.at(&at).pay, report, locale))).unwrap_or_default()
    });
    let slide = move |event| percent.set(event_target_value(&event).parse().unwrap_or(100));
    let slider = input()
        .id("pay-at")
        .r#type("range")
        .min("0")
        .max(last)
        .step("1")
        .aria_label(screen.word(Pay::pick))
        .aria_valuetext(Signal::derive(move || format!("{}%: {}", percent.get(), amount.get())))
        .prop_value(Signal::derive(move || percent.get().to_string()))
        .on("input", slide);
    div()
        .class("pay-pick")
        .child(slider)
        .child(p().class("pay-row").child(span().child(said)).child(asked(amount, said, move || Figure::At(percent.get_untracked()))))
}

/// A figure that explains itself.
fn asked(shown: Signal<String>, what: Signal<String>, of: impl Fn() -> Figure + Send + 'static) -> Element {
    let screen = Screen::here();
    button()
        .class("figure")
        .aria_label(move || Calculation(screen.locale()).explain(&format!("{} {}", shown.get(), what.get())))
        .on_click(move || screen.open_sheet(Sheet::Pay(of())))
        .child(shown)
}

/// The pay for what the plan brings, the expected pay and the 90th percentile.
fn figures(found: Memo<Computed>) -> Element {
    let (screen, document) = here();
    // The chance is computed only where somebody looks at it. Other panels may stop watching while this one is there.
    Effect::new(move |_| {
        if !document.odds_watched.get() {
            document.odds_watched.set(true);
        }
    });
    let expected: Memo<Option<Expected>> = Memo::new(move |_| {
        let odds = document.odds()?;
        let known = odds.figures.filter(|_| !odds.is_old)?;
        found.with(|found| found.as_ref().and_then(|(scheme, plan, _)| scheme.expected(plan, &known)))
    });
    let of_plan = Signal::derive(move || {
        let locale = document.locale.get();
        let said = |(scheme, _, report): &(Arc<Scheme>, Arc<Plan>, Arc<Report>)| {
            let attainment = Scheme::plan_attainment(report)?;
            let name = Pay(locale).at_plan(&number::percent_short(&attainment));
            Some((name, money_short(&scheme.at(&attainment).pay, report, locale)))
        };
        found.with(|found| found.as_ref().and_then(said))
    });
    // The 90th percentile is the pay at one outcome, exact unless the outcomes are simulated.
    let about = move |amount: fn(&Expected) -> &Exact, is_mean: bool| {
        Signal::derive(move || {
            let locale = document.locale.get();
            let expected = expected.get();
            let shown = found.with(|found| Some(money_short(amount(expected.as_ref()?), &found.as_ref()?.2, locale))).unwrap_or_default();
            let is_exact = !is_mean && expected.as_ref().is_some_and(|it| !it.is_simulated);
            if shown.is_empty() || is_exact { shown } else { format!("≈{}", shown.trim_start_matches('≈')) }
        })
    };
    let row = move |name: Signal<String>, shown: Signal<String>, figure: Figure| {
        p().class("pay-row").child(span().child(name)).child(asked(shown, name, move || figure))
    };
    let plan_row = move || {
        let part = |part: fn((String, String)) -> String| Signal::derive(move || of_plan.get().map(part).unwrap_or_default());
        row(part(|(name, _)| name), part(|(_, amount)| amount), Figure::Plan)
    };
    let chances = move || {
        fragment().child(row(screen.word(Pay::expected), about(|it| &it.mean, true), Figure::Expected)).child(row(
            screen.word(Pay::ninetieth),
            about(|it| &it.ninetieth, false),
            Figure::Ninetieth,
        ))
    };
    let has_chance = settled(Signal::derive(move || expected.with(Option::is_some)));
    let has_plan = settled(Signal::derive(move || of_plan.with(Option::is_some)));
    let is_none =
        Signal::derive(move || document.odds().is_some_and(|odds| odds.figures.is_none() && !odds.is_running && !odds.is_stopped));
    div()
        .class("pay-rows")
        .child(when(has_plan, plan_row))
        .child(when(has_chance, chances))
        .child(when(has_chance, move || line_if_any("note brought", pay_line(as_brought()))))
        .child(when(is_none, move || p().class("note").child(screen.word(Pay::no_chance))))
        .child(when(has_chance, move || p().class("note").child(screen.word(Pay::not_checked))))
}

/// The sheet that explains a figure of pay.
pub fn pay_sheet(figure: Figure) -> Element {
    let document = Screen::here().document;
    explained(Signal::derive(move || {
        let (plan, report) = document.outcome.with(|outcome| outcome.plan.clone().zip(outcome.report.clone()))?;
        let odds = document.odds().and_then(|odds| odds.figures);
        explain(figure, &plan, &report, odds.as_deref(), document.locale.get())
    }))
}
