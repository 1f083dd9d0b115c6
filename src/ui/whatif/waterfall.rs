//! The waterfall: the leads needed from one scenario to another, change by change.

use std::cmp::Ordering;

use super::compared::{scenario_name, short_name};
use crate::domain::whatif::difference::Difference;
use crate::domain::whatif::waterfall::{Waterfall, WaterfallStep};
pub use crate::export::charts::{Fall, FallBar};
use crate::i18n::meeting as said;
use crate::state::comparison::Comparison;
use crate::ui::prelude::*;
use crate::ui::sheets::ScenarioFigure;

/// The most changes with a bar each; a scenario with more has its other changes in one bar.
pub const BARS_MAX: usize = 5;

/// The waterfall of the open scenario, from the base case; `None` for the base case, and while one of both is no valid plan.
pub fn fall_of_open(document: Document, compared: &Comparison) -> Option<Fall> {
    let i = document.scenario.get()?;
    fall(document, compared, (0, i + 1), document.steps.get())
}

/// The waterfall between two columns, with only the first `made` changes if a number is given; `None` while one of both is no valid plan.
fn fall(document: Document, compared: &Comparison, (from, to): (usize, usize), made: Option<usize>) -> Option<Fall> {
    let locale = document.locale.get();
    let draft = document.whole_draft();
    let whole_from = draft.opened(from.checked_sub(1), None);
    let changes = &draft.changes_between(from.checked_sub(1), to.checked_sub(1));
    let shown = made.and_then(|made| changes.get(..made)).unwrap_or(changes);
    let found = Waterfall::of(&whole_from, shown, BARS_MAX)?;
    let (base, open) = (compared.columns.get(from)?, compared.columns.get(to)?);
    let report = base.outcome.report.as_deref()?;
    let first = report.funnel.first()?;
    let (count, places) = (|count| number::count_short(locale, count), found.places());
    let whole = |class, column: usize, name: String, leads, top| FallBar {
        class,
        detail: name.clone(),
        name,
        to: None,
        value: count(leads),
        edges: (0, top),
        column: Some(column),
    };
    let change = |(step, edges): (&WaterfallStep, &(u16, u16))| {
        let told: Vec<(String, String, String)> = changes
            .get(step.changes.clone())
            .into_iter()
            .flatten()
            .map(|(field, text)| {
                let (name, to) = (short_name(field, &draft, report, locale), said::value(field, text, locale));
                let from = said::value(field, whole_from.text(field).unwrap_or_default(), locale);
                let detail = Meeting(locale).change(&name, &from, &to);
                (name, to, detail)
            })
            .collect();
        let detail = told.iter().map(|(.., detail)| detail.as_str()).collect::<Vec<_>>().join(" · ");
        let (name, to) = match told.as_slice() {
            [(name, to, _)] => (name.clone(), Some(to.clone())),
            all => (Meeting(locale).others(all.len().to_string()), None),
        };
        let difference = step.difference();
        FallBar { class: meaning(&difference), name, to, detail, value: said::moved(&difference, locale), edges: *edges, column: None }
    };
    let mut bars = vec![whole("whole", from, scenario_name(base, locale), found.start, places.start)];
    bars.extend(found.steps.iter().zip(&places.steps).map(change));
    bars.push(whole("open", to, scenario_name(open, locale), found.after(), places.after));
    let stage = names::many(locale, &first.name);
    Some(Fall {
        title: said::fall_title(&stage, &found, locale),
        places: bars.len().max(changes.len().min(BARS_MAX) + 2),
        sum: said::fall_sum(&found),
        bars,
    })
}

/// Fewer leads are better.
fn meaning(difference: &Difference) -> &'static str {
    match difference.order {
        Ordering::Less => "good",
        Ordering::Equal => "same",
        Ordering::Greater => "bad",
    }
}

/// The columns between which the waterfall leads, of so many.
fn ends_chosen(screen: Screen, many: usize) -> (usize, usize) {
    let open = screen.document.scenario.get();
    // Who opens another scenario wants to see that one.
    let chosen = screen.chosen.waterfall.get().filter(|(of, (from, to))| *of == open && *from.max(to) < many);
    chosen.map_or((0, open.map_or(1, |i| i + 1)), |(_, ends)| ends)
}

/// The waterfall that the What-if tab shows; `None` without a scenario beside the base case.
pub fn fall_shown(screen: Screen, compared: &Comparison) -> Option<Fall> {
    let many = compared.columns.len();
    if many < 2 { None } else { fall(screen.document, compared, ends_chosen(screen, many), None) }
}

/// The waterfall between two scenarios that the user chooses: at first from the base case to the open scenario.
pub fn chosen_waterfall(compared: Memo<Comparison>) -> View {
    let (screen, document) = here();
    let many = Memo::new(move |_| compared.with(|compared| compared.columns.len()));
    let ends = Memo::new(move |_| ends_chosen(screen, many.get()));
    let fall = Memo::new(move |_| compared.with(|compared| fall(document, compared, ends.get(), None)));
    let words = Signal::derive(move || {
        let locale = document.locale.get();
        compared.with(|compared| compared.columns.iter().map(|column| scenario_name(column, locale)).collect())
    });
    let names = [("fall-from", screen.word(Scenarios::fall_from)), ("fall-to", screen.word(Scenarios::fall_to))];
    let choose = move |ends| screen.chosen.waterfall.set(Some((document.scenario.get_untracked(), ends)));
    let same = Signal::derive(move || {
        let words = Meeting(document.locale.get());
        if ends.get().0 == 0 { words.no_change() } else { words.no_difference() }.to_owned()
    });
    when(move || many.get() > 1, move || waterfall_rows(fall, same, two_choices(names, words, ends, choose)))
}

/// The waterfall as rows, for narrow screens and long names: one row per bar, and the sum below. `same` is what is said without a change,
/// and `choices` come first.
pub fn waterfall_rows(fall: Memo<Option<Fall>>, same: Signal<String>, choices: impl Into<View>) -> Element {
    let screen = Screen::here();
    let is_there = Signal::derive(move || fall.with(Option::is_some));
    let title = Signal::derive(move || fall.with(|fall| fall.as_ref().map(|fall| fall.title.clone()).unwrap_or_default()));
    let sum = Signal::derive(move || fall.with(|fall| fall.as_ref().map(|fall| fall.sum.clone()).unwrap_or_default()));
    let no_change = Signal::derive(move || is_there.get() && sum.with(String::is_empty));
    let rows = move || fall.with(|fall| fall.as_ref().map(|fall| fall.bars.iter().map(row).collect()).unwrap_or_default());
    let ask = move |place: &str| {
        if let Ok(column) = place.parse() {
            screen.open_sheet(Sheet::Column(column, ScenarioFigure::Stage(0)));
        }
    };
    let picture = move || {
        fragment()
            .child(h3().child(title))
            .child(ul().class("waterfall").on_place(ask).nodes(rows))
            .child(when(move || !sum.with(String::is_empty), move || p().class("formula").child(sum)))
            .child(when(no_change, move || p().class("note").child(same)))
    };
    div().class("waterfall-part").child(choices.into()).child(when(is_there, picture))
}

fn row(bar: &FallBar) -> Node {
    let (low, high) = bar.edges;
    let part = node("rect").attr("x", low.to_string()).attr("width", high.saturating_sub(low).max(3).to_string()).attr("height", "10");
    let track = node("svg").attr("viewBox", "0 0 1000 10").attr("preserveAspectRatio", "none").attr("aria-hidden", "true").child(part);
    let name = node("span").class("name").attr("title", bar.detail.as_str()).text(&bar.detail);
    let value = node("span").class("value").text(&bar.value);
    let value = if let Some(column) = bar.column { value.in_button(column.to_string(), true) } else { value };
    node("li").class(bar.class).child(name).child(track).child(value)
}
