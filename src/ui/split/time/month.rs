//! The sheet of one month: its amounts, how they are calculated, and a fixed amount.

use chrono::{Datelike, NaiveDate};

use crate::domain::Count;
use crate::domain::Schedule;
use crate::domain::calendar::working::months_of;
use crate::domain::schedule::pictures::{Basis, in_metric};
use crate::i18n::fiscal;
use crate::i18n::labels::amount_label;
use crate::ui::prelude::*;
use crate::ui::split::measure::{computed, measure_name, measures};

/// The element that gets the focus when the field is removed.
const PIN_PLACE: &str = "pin-place";

/// The sheet of the month `nth` of the plan period.
pub fn month_sheet(nth: usize) -> Element {
    let (screen, document) = here();
    let first = settled(document.part(move |draft| months_of(draft.horizon()?).get(nth).copied()));
    // If the plan period no longer has this month, as after an undo, the sheet closes.
    Effect::new(move |_| {
        if first.get().is_none() {
            screen.sheet.set(None);
        }
    });
    let title = Signal::derive(move || first.get().map(|first| dates::month(document.locale.get(), first)).unwrap_or_default());
    sheet(title, fragment().child(dynamic(move || sums(screen, nth))).child(pin_part(nth, first)).child(dynamic(move || why(screen, nth))))
}

/// The amounts of the month: money, every stage, working days.
fn sums(screen: Screen, nth: usize) -> View {
    let Some((schedule, plan, report)) = computed(screen) else { return View::None };
    let locale = screen.document.locale.get();
    let months = schedule.months();
    let Some(month) = months.get(nth) else { return View::None };
    let mut rows: Vec<(String, String)> = Vec::new();
    rows.extend(month.money.map(|money| (Split(locale).money().to_owned(), number::money(report.currency, money))));
    let count = |measure: Measure| (measure_name(locale, &report, measure), number::count(Count::of(month.measured(measure))));
    rows.extend(measures(&report).into_iter().filter(|measure| *measure != Measure::Money).map(count));
    let quarter = fiscal::quarter(locale, plan.spread().fiscal_year().quarter(month.first));
    rows.push((FiscalYears(locale).quarter().to_owned(), quarter));
    rows.push((Time(locale).days().to_owned(), month.working_days.to_string()));
    let year = month.first.year();
    let is_provisional = report.calendar.as_ref().is_some_and(|calendar| calendar.unpublished.contains(&year));
    let note = report.calendar.as_ref().filter(|_| is_provisional).and_then(|calendar| dates::holidays_note(locale, calendar));
    let note = note.map(|note| p().class("note").child(note));
    fragment().child(list_of(rows)).children(note).into()
}

/// The fixed amount, or the button that fixes it.
fn pin_part(nth: usize, first: Memo<Option<NaiveDate>>) -> Element {
    let (screen, document) = here();
    let pin = settled(document.part(move |draft| edits::pin_of(&draft.time, first.get()?)));
    let set = move || {
        let Some(first) = first.get_untracked() else { return };
        let now = computed(screen).and_then(|(schedule, _, report)| Some(in_metric(&report, schedule.months().get(nth)?)));
        document.edit(None, |draft| edits::pin(draft, first, now.as_deref().unwrap_or_default()));
        if let Some(p) = document.draft().time.pinned.len().checked_sub(1) {
            focus_soon(id_of(&Field::Time(TimeField::Pin(p))));
        }
    };
    let unpin = move |p: usize| {
        document.edit(None, |draft| edits::unpin(draft, p));
        focus_soon(PIN_PLACE.to_owned());
    };
    let label = screen.of_report(|report, locale| Some(amount_label(report.metric, locale).to_owned()));
    div().id(PIN_PLACE).tabindex("-1").child(dynamic(move || {
        let Some(p) = pin.get() else {
            return View::from(actions().child(text_button("primary", screen.word(Time::pin), set)));
        };
        fragment()
            .child(field_row(&Field::Time(TimeField::Pin(p)), Kind::Amount, label))
            .child(actions().child(text_button("", screen.word(Time::unpin), move || unpin(p))))
            .into()
    }))
}

/// How the amount is calculated, in words and in values.
fn why(screen: Screen, nth: usize) -> Option<Fragment> {
    let (schedule, plan, report) = computed(screen)?;
    let locale = screen.document.locale.get();
    let words = Time(locale);
    // Money or the won deals follow the weights directly.
    let measure = Schedule::measure_there(&report, Measure::Money);
    let part = schedule.month_part(&plan, nth, measure)?;
    let told = |units| number::measured_in_full(report.currency, measure, units);
    let (said, share) = match &part.basis {
        Basis::Pinned => (words.pin_words(), None),
        Basis::Several => (words.words_several(), None),
        Basis::Days(own, of) => (words.words_days(), Some(words.values_days(number::exact(of), &number::exact(own)))),
        Basis::Weight(own, of) => (words.words_weight(), Some(words.values_weight(&number::exact(own), &number::exact(of)))),
    };
    let is_rounded = share.is_some() && !part.is_exact;
    let formula = share.map(|share| {
        let sign = if part.is_exact { "=" } else { "≈" };
        format!("{share} × {} {sign} {}", told(part.shared), told(part.amount))
    });
    Some(
        fragment()
            .child(h3().child(words.why_month()))
            .child(p().class("word").child(said))
            .children(formula.map(|formula| p().class("formula").child(formula)))
            .child(p().child(words.share_of_whole(&number::percent_short(&part.share))))
            .children(is_rounded.then(|| p().class("word").child(words.rounded()))),
    )
}

/// Names with their values.
fn list_of(rows: Vec<(String, String)>) -> Element {
    let row = |(name, value): (String, String)| li().child(bdi().child(name)).child(span().class("value").child(value));
    ul().class("sums").children(rows.into_iter().map(row))
}
