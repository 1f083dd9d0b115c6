//! Indicators beside the target: the list, the details of each, and the usual ones to pick from.

use crate::domain::calendar::working::months_of;
use crate::domain::draft::limits::INDICATORS_MAX;
use crate::domain::draft::usual::{INDICATORS, UsualIndicator};
use crate::domain::{Direction, IndicatorDraft};
use crate::i18n::indicator::goal;
use crate::i18n::texts::Indicators;
use crate::ui::parts::offers::Offers;
use crate::ui::prelude::*;

/// Each field of an indicator has an input. They are named here, so that the compiler asks for the input of a new one.
const _: fn(IndicatorDraft) = |IndicatorDraft { name: _, direction: _, target: _, unit: _, months: _ }| ();

/// The panel of the indicators.
pub fn indicators_panel() -> Element {
    let (screen, document) = here();
    let count = document.part(|draft| draft.indicators.len());
    let none = Signal::derive(move || count.get() == 0);
    panel("indicators-title", "indicators", screen.word(Indicators::title))
        .child(when(none, move || p().class("lead-in").child(screen.word(Indicators::empty))))
        .child(ul().class("indicator-list").child(rows(count, indicator)))
        .child(fault_line(&Field::Indicators))
        .child(when(move || count.get() < INDICATORS_MAX, offers))
        .child(full_note(count, INDICATORS_MAX))
}

/// One indicator: its name, its goal, and its details.
fn indicator(i: usize) -> Element {
    let (screen, document) = here();
    let name = screen.name(Field::IndicatorName(i));
    let label = Signal::derive(move || Indicators(screen.locale()).details(&name.get()));
    let goal = screen.of_plan(move |plan, locale| Some(goal(plan.indicators().get(i)?, locale)));
    let months = screen.of_plan(move |plan, locale| {
        let many = plan.indicators().get(i)?.months.iter().flatten().count();
        (many > 0).then(|| Indicators(locale).own_months(many.to_string()))
    });
    let is_open = Signal::derive(move || screen.indicator.get() == Some(i));
    let remove = move || {
        screen.indicator.set(None);
        document.delete_part(&name.get_untracked(), |draft| edits::remove_indicator(draft, i));
        focus_soon("indicators-title".to_owned());
    };
    li().child(
        div()
            .class("indicator-row")
            .child(span().class("what").child(bdi().child(name)).child(small().child(months)))
            .child(span().class("goal").child(goal))
            .child(details_button(label, screen.indicator, i)),
    )
    .child(when(is_open, move || details(i).child(actions().child(text_button("", screen.word(Page::remove), remove)))))
}

fn details(i: usize) -> Element {
    let (screen, document) = here();
    let direction =
        document.part(move |draft| draft.indicators.get(i).and_then(|it| Direction::named(it.direction.trim())).unwrap_or_default());
    let words = settled(Signal::derive(move || Indicators(screen.locale()).directions().map(str::to_owned).to_vec()));
    let options = move || {
        let chosen = direction.get() as usize;
        words.get().into_iter().enumerate().map(|(d, word)| (d.to_string(), word, d == chosen)).collect::<Vec<_>>()
    };
    let choose = move |value: String| {
        let name = Direction::NAMES[value.parse::<usize>().unwrap_or_default().min(1)];
        document.edit(None, |draft| draft.put(&Field::IndicatorDirection(i), name.to_owned()));
    };
    let in_months = move |field: &Field| matches!(field, Field::IndicatorMonth(of, _) if *of == i);
    div()
        .class("details")
        .child(field_row(&Field::IndicatorName(i), Kind::Name, screen.word(Indicators::name)))
        .child(select_field("field", id_of(&Field::IndicatorDirection(i)), screen.word(Indicators::direction), options, choose))
        .child(fault_line(&Field::IndicatorDirection(i)))
        .child(field_row(&Field::IndicatorTarget(i), Kind::Number, screen.word(Indicators::target)))
        .child(field_row(&Field::IndicatorUnit(i), Kind::Name, screen.word(Indicators::unit)))
        .child(fold(format!("indicator-{i}-months"), screen.word(Indicators::by_month), in_months, move || months(i)))
}

/// A field for each month of the plan period.
fn months(i: usize) -> Fragment {
    let (screen, document) = here();
    let months = settled(document.part(|draft| draft.horizon().map(months_of).unwrap_or_default()));
    let whole = document.text(Field::IndicatorTarget(i));
    let hint = Signal::derive(move || {
        let words = Indicators(screen.locale());
        if months.with(Vec::is_empty) { words.no_dates() } else { words.month_hint() }.to_owned()
    });
    let month = move |m: usize| {
        let name = Signal::derive(move || {
            months.with(|months| months.get(m).map(|month| dates::month(screen.locale(), *month))).unwrap_or_default()
        });
        field_row_with(&Field::IndicatorMonth(i, m), Kind::Number, name, None, whole)
    };
    fragment().child(p().class("word").child(hint)).child(div().child(rows(move || months.with(Vec::len), month)))
}

/// The usual indicators that the plan does not have, and one of one's own.
fn offers() -> Fragment {
    let (screen, document) = here();
    let add = move |usual: Option<&'static UsualIndicator>| {
        let i = document.part(|draft| draft.indicators.len()).get_untracked();
        document.edit(None, |draft| match usual {
            Some(usual) => edits::add_usual_indicator(draft, usual),
            None => edits::add_indicator(draft),
        });
        if usual.is_none() {
            screen.go_to(&Field::IndicatorName(i));
        }
    };
    let offers = Offers {
        id: "more-indicators",
        open: screen.word(Indicators::add),
        is_empty: document.part(|draft| draft.indicators.is_empty()),
        usual: &INDICATORS,
        there: settled(document.part(|draft| INDICATORS.map(|usual| draft.indicators.iter().any(|it| it.name == usual.name)).to_vec())),
        word: |usual, locale| format!("{} {} {}", names::shown(locale, usual.name), usual.direction.sign(), usual.target),
        own: screen.word(Indicators::own),
    };
    offers.buttons(add)
}
