//! Time: the hours that the work takes beside those that the people have, by week, and what fits into them.

use std::sync::Arc;

use chrono::Datelike;

use super::hours_fields::{hours_fields, is_bare, is_typed_here};
use super::hours_why::{Shown, why};
use super::why::{bar_button, key};
use crate::domain::activity::{Fit, Hours as Found, Week};
use crate::i18n::explain::hours::{Explained, Figure};
use crate::ui::parts::fold::open_for;
use crate::ui::parts::recompute::{Turn, after_a_pause};
use crate::ui::prelude::*;
use crate::ui::sheets::ActFigure;
use crate::ui::split::measure::computed;

/// The panel of time.
pub fn hours_panel() -> Element {
    let (screen, document) = here();
    // The largest target that fits takes many trials, so that it follows what is typed.
    let found = after_a_pause(
        Turn::Second,
        || (),
        move |_| {
            let (schedule, plan, report) = computed(screen)?;
            let hours = Found::of(&plan, &schedule).filter(|hours| !hours.work.is_empty() || !hours.outside.is_empty());
            Some(hours.map(|hours| Arc::new(Shown { fit: Fit::of(&plan, &hours), hours, plan, report })))
        },
    );
    let it = Signal::derive(move || found.get().and_then(|found| found.it));
    let none = Memo::new(move |_| it.with(Option::is_none));
    let drawn =
        move |draw: fn(&Shown, Locale) -> Vec<Node>| move || it.get().map(|shown| draw(&shown, document.locale.get())).unwrap_or_default();
    let open_hire_by = move |at: &str| {
        if cell_at(at).is_some() {
            screen.open_sheet(Sheet::Act(ActFigure::Hours(Figure::HireBy)));
        }
    };
    let open_week = move |at: &str| {
        if let Some((_, i)) = cell_at(at) {
            screen.open_sheet(Sheet::Act(ActFigure::Hours(Figure::Week(i))));
        }
    };
    // While nothing is typed, the fields are behind a button.
    let is_open = RwSignal::new(false);
    open_for(is_open, is_typed_here);
    let is_bare = document.part(is_bare);
    let is_folded = settled(Signal::derive(move || none.get() && is_bare.get() && !is_open.get()));
    let start = move || {
        is_open.set(true);
        focus_soon(id_of(&Field::Hours));
    };
    let enter = move || actions().child(text_button("", screen.word(Hours::enter), start));
    panel("hours-title", "hours", screen.word(Hours::title))
        .child(when(none, move || p().class("lead-in").child(screen.word(Hours::empty))))
        .child(when(is_folded, enter))
        .child(when(
            move || !none.get(),
            move || {
                fragment()
                    .child(div().on_place(open_hire_by).nodes(drawn(said)))
                    .child(
                        scroll_box(screen.word(Hours::by_week))
                            .child(ul().class("supply-bars hours-bars").on_place(open_week).arrow_keys().nodes(drawn(chart))),
                    )
                    .child(legend(it))
                    .child(fold("hours-why", screen.word(Hours::how), |_| false, move || div().class("supply-sources").nodes(drawn(why))))
            },
        ))
        .child(when(move || !is_folded.get(), hours_fields))
}

/// The finding in sentences.
fn said(shown: &Shown, locale: Locale) -> Vec<Node> {
    let words = Hours(locale);
    let Shown { hours, fit, report, .. } = shown;
    let line = |class, text: String| node("p").class(class).text(text);
    let a_week = |all: &Exact| number::pace(&hours.a_week(all));
    let outside = Explained { hours, plan: &shown.plan, report, locale }.outside().map(|text| line("note", text));
    let Some(available) = &hours.available else {
        return [line("finding", words.needed_only(&a_week(&hours.needed)))].into_iter().chain(outside).collect();
    };
    let compared = words.compared(&a_week(&hours.needed), &a_week(available));
    let is_over = hours.over().is_some();
    let mut all = vec![line(if is_over { "finding short" } else { "finding" }, if is_over { format!("! {compared}") } else { compared })];
    all.extend(outside);
    let weeks_over = hours.weeks_over().count();
    if let Some((week, most)) = hours.busiest().and_then(|week| Some((week, week.over()?))) {
        let most = words.weeks_over(weeks_over.to_string(), &dates::day(locale, week.first), &number::pace(&most));
        all.push(line("finding short", format!("! {most}")));
    }
    let Some(fit) = fit else { return all };
    let it = Explained { hours, plan: &shown.plan, report, locale };
    all.extend(it.fits(fit).into_iter().chain(it.two_limits(fit)).map(|text| line("", text)));
    let mut people = words.takes(&number::pace(&fit.people.exact), &number::pace(&hours.people()));
    if let Some((week, most)) = fit.busiest.as_ref().filter(|(_, most)| most.exact > fit.people.exact) {
        people = join(locale, people, &words.busiest(&dates::day(locale, *week), &number::pace(&most.exact)));
    }
    all.push(line("", people));
    all.extend(it.nobody_more(fit).map(|text| line("note", text)));
    // After the end, nobody can be hired any more.
    let has_ended = shown.plan.horizon().is_some_and(|horizon| horizon.last() < today());
    if let Some(hire) = fit.hire_by.as_ref().filter(|_| !has_ended) {
        let missing = || number::count(fit.missing);
        let day = dates::date(locale, hire.day);
        let hired = if hire.day < today() { words.hire_passed(missing(), &day) } else { words.hire(missing(), &day) };
        all.push(node("p").class("finding short").child(node("span").text(format!("! {hired}")).in_button("1,0".to_owned(), true)));
        all.extend((fit.missing_if_moved < fit.missing).then(|| line("note", words.if_moved(number::count(fit.missing_if_moved)))));
    }
    all
}

/// Two sentences in one line.
fn join(locale: Locale, one: String, other: &str) -> String {
    if locale.is_chinese() { one + other } else { format!("{one} {other}") }
}

/// A bar for each week: the hours needed, those that are over, and the line of those that are available.
fn chart(shown: &Shown, locale: Locale) -> Vec<Node> {
    let weeks = &shown.hours.weeks;
    let tops = weeks.iter().flat_map(|week| [Some(&week.needed), week.available.as_ref()]).flatten();
    let most = tops.max().cloned().unwrap_or_else(Exact::one);
    let days_a_week = shown.hours.days_a_week;
    weeks.iter().enumerate().map(|(i, week)| bar_of(i, week, days_a_week, &most, locale)).collect()
}

fn bar_of(place: usize, week: &Week, days_a_week: u32, most: &Exact, locale: Locale) -> Node {
    let words = Hours(locale);
    let tenths = |permille: u16| format!("{}.{}", permille / 10, permille % 10);
    let height = |hours: &Exact| hours.permille_of(most);
    let block = |class, bottom: u16, top: u16| {
        let it = node("rect").class(class).attr("x", "0").attr("width", "10");
        it.attr("y", tenths(1000 - top)).attr("height", tenths(top.saturating_sub(bottom)))
    };
    let over = week.over();
    let (needed, available) = (height(&week.needed), week.available.as_ref().map(height));
    let within = available.filter(|_| over.is_some()).unwrap_or(needed);
    let mut drawing = node("svg").attr("viewBox", "0 0 10 100").attr("preserveAspectRatio", "none").attr("aria-hidden", "true");
    drawing = drawing.child(block("brought", 0, within)).children(over.is_some().then(|| block("missing", within, needed)));
    let line = |at: u16| node("path").class("need").attr("d", format!("M0 {}H10", tenths(1000 - at)));
    drawing = drawing.children(available.map(line));
    let mut told = words.in_week(&dates::day(locale, week.first), &number::pace(&week.needed));
    if let Some(available) = &week.available {
        told = words.of_available(&told, &number::pace(available));
    }
    let is_short = week.working_days < days_a_week;
    let more = [over.as_ref().map(|over| words.over(&number::pace(over))), is_short.then(|| words.short_week(week.working_days))];
    told = [Some(told)].into_iter().chain(more).flatten().collect::<Vec<_>>().join(if locale.is_chinese() { "，" } else { ", " });
    // A narrow bar has no room for the mark of a rounded figure, which its button has in full.
    let hours = number::pace(&week.needed);
    let hours = hours.trim_start_matches('≈').to_owned();
    let figure = node("b").class(if over.is_some() { "over" } else { "" }).text(if over.is_some() { format!("!{hours}") } else { hours });
    let label = format!("{}/{}", week.first.month(), week.first.day());
    let small = |text: String| node("small").attr("aria-hidden", "true").text(text);
    let labels = [Some(small(label)), is_short.then(|| small(words.days_short(week.working_days)))].into_iter().flatten();
    bar_button(place, told, [node("span").attr("aria-hidden", "true").child(figure), drawing].into_iter().chain(labels))
}

/// The legend, with the figures of a week.
fn legend(found: Signal<Option<Arc<Shown>>>) -> Element {
    let screen = Screen::here();
    let of_found = move |read: fn(&Found) -> Option<Exact>| {
        Signal::derive(move || {
            let hours = found.get().and_then(|shown| read(&shown.hours));
            hours.map(|hours| Hours(screen.locale()).hours(&number::pace(&hours))).unwrap_or_default()
        })
    };
    let has_hours = settled(Signal::derive(move || found.get().is_some_and(|shown| shown.hours.available.is_some())));
    let entry =
        move |class, word: fn(Hours) -> &'static str, read, figure| key(class, screen.word(word), of_found(read), ActFigure::Hours(figure));
    let over = |hours: &Found| Some(hours.a_week(&hours.over().unwrap_or_else(Exact::zero)));
    let compared = move || {
        fragment()
            .child(entry("key-need", Hours::available_a_week, |hours| Some(hours.a_week(hours.available.as_ref()?)), Figure::Available))
            .child(entry("key-missing", Hours::over_a_week, over, Figure::Over))
    };
    div()
        .class("supply-legend")
        .child(entry("key-brought", Hours::needed_a_week, |hours| Some(hours.a_week(&hours.needed)), Figure::Needed))
        .child(when(has_hours, compared))
}
