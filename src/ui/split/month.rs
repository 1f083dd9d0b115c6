//! The sheet of one month: what it comes to, why, and its amount set by hand.

use chrono::{Datelike, NaiveDate};
use leptos::prelude::*;

use super::time::{computed, list_of, measure_name};
use crate::domain::calendar::working::months_of;
use crate::domain::draft::edits;
use crate::domain::schedule::pictures::{Basis, in_metric};
use crate::domain::{Field, Measure, Schedule, TimeField};
use crate::i18n::explain::amount_label;
use crate::i18n::{fiscal, number, when};
use crate::ui::parts::buttons::{actions, button};
use crate::ui::parts::el::{View, attr, dynamic, el, fixed, line, say};
use crate::ui::parts::field::{Kind, field_row};
use crate::ui::parts::sheet::sheet;
use crate::ui::{Screen, id_of};

/// Where the keyboard is left when the field goes.
const PIN_PLACE: &str = "pin-place";

/// The sheet of the horizon's month `nth`.
pub fn month_sheet(nth: usize) -> View {
    let screen = Screen::here();
    let document = screen.document;
    let first = document.part(move |draft| months_of(draft.horizon()?).get(nth).copied());
    let first = Memo::new(move |_| first.get());
    // Where the horizon has no such month any more, as after an undo, there is nothing left to say.
    Effect::new(move |_| {
        if first.get().is_none() {
            screen.sheet.set(None);
        }
    });
    let title = say(move || first.get().map(|first| when::month(document.locale.get(), first)).unwrap_or_default());
    sheet(title, vec![dynamic(move || sums(screen, nth)), pin_part(nth, first), dynamic(move || why(screen, nth).unwrap_or(View::None))])
}

/// What the month comes to: money, working days, every stage.
fn sums(screen: Screen, nth: usize) -> View {
    let Some((schedule, plan, report)) = computed(screen) else { return View::None };
    let locale = screen.document.locale.get();
    let months = schedule.months();
    let Some(month) = months.get(nth) else { return View::None };
    let mut rows: Vec<(String, String)> = Vec::new();
    rows.extend(month.money.map(|money| (locale.strings().split().money.to_owned(), number::money(report.currency, money))));
    let count = |k: usize| (measure_name(locale, &report, Measure::Stage(k)), number::count(month.counts[k]));
    rows.extend((0..month.counts.len()).map(count));
    let quarter = fiscal::quarter(locale, plan.spread().fiscal_year().quarter(month.first));
    rows.push((fiscal::Words(locale).quarter().to_owned(), quarter));
    rows.push((locale.strings().when().days.to_owned(), month.working_days.to_string()));
    let year = month.first.year();
    let is_provisional = report.calendar.as_ref().is_some_and(|calendar| calendar.unpublished.contains(&year));
    let note = when::holidays_unpublished(locale, &[year]).filter(|_| is_provisional).map(|note| line("p", "note", fixed(note)));
    View::All([list_of(rows)].into_iter().chain(note).collect())
}

/// The amount set by hand, or the offer to do so.
fn pin_part(nth: usize, first: Memo<Option<NaiveDate>>) -> View {
    let screen = Screen::here();
    let document = screen.document;
    let pin = document.part(move |draft| edits::pin_of(&draft.time, first.get()?));
    let pin = Memo::new(move |_| pin.get());
    let set = move || {
        let Some(first) = first.get_untracked() else { return };
        let now = computed(screen).and_then(|(schedule, _, report)| Some(in_metric(&report, schedule.months().get(nth)?)));
        document.edit(None, |draft| edits::pin(draft, first, now.as_deref().unwrap_or_default()));
        if let Some(p) = document.draft().time.pinned.len().checked_sub(1) {
            screen.focus_soon(id_of(&Field::Time(TimeField::Pin(p))));
        }
    };
    let label =
        say(move || document.report().map(|report| amount_label(report.metric, document.locale.get()).to_owned()).unwrap_or_default());
    let part = dynamic(move || {
        let Some(p) = pin.get() else { return actions(vec![button("primary", screen.word(|s| s.when().pin), set)]) };
        View::All(vec![field_row(&Field::Time(TimeField::Pin(p)), Kind::Amount, label, None), actions(vec![unpin_button(p)])])
    });
    el("div", vec![attr("id", PIN_PLACE), attr("tabindex", "-1")], vec![part])
}

/// The button that takes a pin away.
fn unpin_button(p: usize) -> View {
    let screen = Screen::here();
    button("", screen.word(|s| s.when().unpin), move || {
        screen.document.edit(None, |draft| edits::unpin(draft, p));
        screen.focus_soon(PIN_PLACE.to_owned());
    })
}

/// Why it has that much, in words and in values.
fn why(screen: Screen, nth: usize) -> Option<View> {
    let (schedule, plan, report) = computed(screen)?;
    let locale = screen.document.locale.get();
    let words = locale.strings().when();
    // Money, or the won deals: what follows the weights themselves.
    let measure = Schedule::measure_there(&report, Measure::Money);
    let part = schedule.month_part(&plan, nth, measure)?;
    let told = |units| number::measured_in_full(report.currency, measure, units);
    let (said, share) = match &part.basis {
        Basis::Pinned => (words.pin_words, None),
        Basis::Several => (words.words_several, None),
        Basis::Days(own, of) => (words.words_days, Some((words.values_days)(&number::exact(own), &number::exact(of)))),
        Basis::Weight(own, of) => (words.words_weight, Some((words.values_weight)(&number::exact(own), &number::exact(of)))),
    };
    let mut parts = vec![line("h3", "", fixed(words.why_month)), line("p", "word", fixed(said))];
    let is_rounded = share.is_some() && !part.is_exact;
    if let Some(share) = share {
        let sign = if part.is_exact { "=" } else { "≈" };
        parts.push(line("p", "formula", fixed(format!("{share} × {} {sign} {}", told(part.shared), told(part.amount)))));
    }
    parts.push(line("p", "", fixed((words.share_of_whole)(&number::percent_short(&part.share)))));
    if is_rounded {
        parts.push(line("p", "word", fixed(words.rounded)));
    }
    Some(View::All(parts))
}
