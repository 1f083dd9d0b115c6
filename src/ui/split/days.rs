//! Day by day: months as grids, each day as dark as much is due on it; a tap takes a day off, or works on it.

use chrono::{Datelike, Days, NaiveDate};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::fold::pager;
use super::time::{amount, computed, measure_name, measure_of, today};
use crate::domain::calendar::{DayKind, months_of};
use crate::domain::cross::cell_count;
use crate::domain::daybook::{SHADES, Square, day_of};
use crate::domain::{Horizon, Measure, Money, Report};
use crate::i18n::{Locale, number, when};
use crate::platform::page;
use crate::state::time_edits;
use crate::ui::Screen;
use crate::ui::parts::el::{View, attr, boxed, class, dynamic, el, fixed, line, live, made, on, say, tap};
use crate::ui::target::panel;

/// Months that are shown at a time.
const AT_A_TIME: usize = 3;

/// What a day shows: its square, what is due on it in short and in full.
type Shown = Vec<(Square, String, String)>;

/// The panel of the days.
pub fn days_panel() -> View {
    let screen = Screen::here();
    let document = screen.document;
    let horizon = Memo::new(move |_| document.outcome.with(|outcome| outcome.plan.as_ref().and_then(|plan| plan.horizon())));
    let from_sunday = document.part(|draft| draft.time.from_sunday);
    let from_sunday = Memo::new(move |_| from_sunday.get());
    let months = Memo::new(move |_| horizon.get().map(months_of).unwrap_or_default());
    // First where today is.
    let now = today();
    let page = RwSignal::new(months.with_untracked(|months| months.iter().rposition(|month| *month <= now).unwrap_or(0)) / AT_A_TIME);
    let pages = Signal::derive(move || months.with(Vec::len).div_ceil(AT_A_TIME));
    let shown = Memo::new(move |_| {
        let months = months.get();
        let page = page.get().min(pages.get().saturating_sub(1));
        months.chunks(AT_A_TIME).nth(page).map(<[NaiveDate]>::to_vec).unwrap_or_default()
    });
    let what = say(move || {
        let locale = document.locale.get();
        shown.with(|months| match (months.first(), months.last()) {
            (Some(first), Some(last)) if first != last => format!("{} – {}", when::month(locale, *first), when::month(locale, *last)),
            (Some(first), _) => when::month(locale, *first),
            _ => String::new(),
        })
    });
    let grids = dynamic(move || {
        let (from_sunday, horizon) = (from_sunday.get(), horizon.get());
        let grid = |month| horizon.map_or(View::None, |horizon| grid(month, horizon, from_sunday));
        View::All(shown.get().into_iter().map(grid).collect())
    });
    panel(
        "days-title",
        "days",
        screen.word(|s| s.when().heat),
        vec![
            legend(),
            pager(page, pages, what),
            boxed("div", "grids", vec![grids]),
            line("p", "note", screen.word(|s| s.when().heat_hint)),
        ],
    )
}

/// The shades from little to much.
fn legend() -> View {
    let screen = Screen::here();
    let shade = |i: u8| el("span", vec![class("shade"), made("data-shade", i.to_string()), attr("aria-hidden", "true")], Vec::new());
    let mut parts = vec![line("span", "", screen.word(|s| s.when().less))];
    parts.extend((1..=SHADES).map(shade));
    parts.push(line("span", "", screen.word(|s| s.when().more)));
    let name = say(move || {
        screen
            .document
            .report()
            .map(|report| measure_name(screen.document.locale.get(), &report, measure_of(screen, &report)))
            .unwrap_or_default()
    });
    parts.insert(0, line("span", "legend-name", name));
    boxed("p", "shades word", parts)
}

/// One month.
fn grid(month: NaiveDate, horizon: Horizon, from_sunday: bool) -> View {
    let screen = Screen::here();
    let document = screen.document;
    let shown = Memo::new(move |_| shown(screen, month).unwrap_or_default());
    let weekday = |i: usize| {
        let i = if from_sunday { (i + 6) % 7 } else { i };
        line("span", "letter", say(move || screen.strings().when().weekday_letters[i].to_owned()))
    };
    let letters: Vec<View> = (0..7).map(weekday).collect();
    let first = month.max(horizon.first());
    let last = crate::domain::calendar::month_last(month).min(horizon.last());
    let column = if from_sunday { first.weekday().num_days_from_sunday() } else { first.weekday().num_days_from_monday() };
    let days = first.iter_days().take_while(|day| *day <= last).enumerate().map(|(i, day)| square(i, day, column, shown)).collect();
    let head = line("h3", "", say(move || when::month(document.locale.get(), month)));
    let keys = on("keydown", |event| move_on(&event));
    boxed(
        "div",
        "grid-month",
        vec![
            head,
            el("div", vec![class("letters"), attr("aria-hidden", "true")], letters),
            el("div", vec![class("month-grid"), keys], days),
        ],
    )
}

fn shown(screen: Screen, month: NaiveDate) -> Option<Shown> {
    let (schedule, plan, report) = computed(screen)?;
    let locale = screen.document.locale.get();
    let measure = measure_of(screen, &report);
    let texts = |square: Square| (square, short(locale, &report, measure, square.amount), amount(report.currency, measure, square.amount));
    Some(schedule.squares(&plan, month, measure).into_iter().map(texts).collect())
}

/// An amount so short that it fits a day: without sign, and without the mark of a rounded one.
fn short(locale: Locale, report: &Report, measure: Measure, units: u128) -> String {
    if units == 0 {
        return String::new();
    }
    let text = match measure {
        Measure::Money => Money::of_units(units, report.currency).map(|money| number::money_short(locale, report.currency, money)),
        Measure::Stage(_) => Some(number::count_short(locale, cell_count(units))),
    };
    text.unwrap_or_default().trim_start_matches('≈').trim_start_matches(&number::sign(report.currency)).to_owned()
}

/// One day.
fn square(i: usize, day: NaiveDate, column: u32, shown: Memo<Shown>) -> View {
    let screen = Screen::here();
    let document = screen.document;
    let square = move || shown.with(|shown| shown.get(i).map(|(square, ..)| *square));
    let is_off = move |kind| !matches!(kind, DayKind::Work | DayKind::MakeUp);
    let shade = say(move || {
        square().map(|square| if is_off(square.kind) { "off".to_owned() } else { square.shade.to_string() }).unwrap_or_default()
    });
    let mark = say(move || {
        let words = screen.strings().when();
        match square().map(|square| square.kind) {
            Some(DayKind::Holiday(holiday)) => words.holidays[holiday as usize],
            Some(DayKind::OwnDayOff | DayKind::Weekend) => words.off,
            Some(DayKind::MakeUp) => words.worked,
            _ => "",
        }
        .to_owned()
    });
    let sum = say(move || shown.with(|shown| shown.get(i).map(|(_, short, _)| short.clone()).unwrap_or_default()));
    let label = say(move || {
        let words = screen.strings().when();
        let state = match square().map(|square| square.kind) {
            Some(DayKind::Holiday(holiday)) => format!(", {}", words.holidays[holiday as usize]),
            Some(DayKind::OwnDayOff | DayKind::Weekend) => format!(", {}", words.off_long),
            Some(DayKind::MakeUp) => format!(", {}", words.worked_long),
            _ => String::new(),
        };
        let full = shown.with(|shown| shown.get(i).map(|(.., full)| full.clone()).unwrap_or_default());
        let weekday = words.weekdays[day.weekday().num_days_from_monday() as usize];
        format!("{} {weekday}{state}, {full}", number::date(document.locale.get(), day))
    });
    let mut attributes = vec![
        attr("type", "button"),
        class("day"),
        made("id", format!("day-{day}")),
        live("data-shade", shade),
        tap(move || document.edit(None, |draft| time_edits::toggle_day(draft, day))),
    ];
    if i == 0 {
        attributes.push(made("data-column", column.to_string()));
    }
    if day == today() {
        attributes.push(attr("data-today", "true"));
    }
    let number = fixed(day.day().to_string());
    // What is seen is too short to be said: who hears the screen is told the date and the amount in full.
    let seen = |name, text| el("span", vec![class(name), attr("aria-hidden", "true")], vec![View::Text(text)]);
    let parts = vec![line("span", "unseen", label), seen("number", number), seen("mark", mark), seen("sum", sum)];
    el("button", attributes, parts)
}

/// Arrow keys go from day to day.
fn move_on(event: &web_sys::Event) {
    let Some(key) = event.dyn_ref::<web_sys::KeyboardEvent>().map(web_sys::KeyboardEvent::key) else { return };
    let on = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok()).map(|day| day.id()).unwrap_or_default();
    let Some(day) = on.strip_prefix("day-").and_then(day_of) else { return };
    let next = match key.as_str() {
        "ArrowLeft" => day.pred_opt(),
        "ArrowRight" => day.succ_opt(),
        "ArrowUp" => day.checked_sub_days(Days::new(7)),
        "ArrowDown" => day.checked_add_days(Days::new(7)),
        _ => return,
    };
    event.prevent_default();
    if let Some(next) = next {
        // Past the last day that is shown there is nothing to go to.
        let _ = page::focus(&format!("day-{next}"));
    }
}
