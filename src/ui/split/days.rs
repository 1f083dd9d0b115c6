//! Day by day: months as grids, each day as dark as much is due on it; a tap tells why, or takes the day off.

use chrono::{Datelike, Days, NaiveDate};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::due::Asked;
use super::fold::pager;
use super::time::{computed, measure_name, measure_of, today};
use crate::domain::calendar::working::{DayKind, months_of};
use crate::domain::calendar::written;
use crate::domain::draft::edits;
use crate::domain::schedule::by_part::cell_count;
use crate::domain::schedule::pictures::{SHADES, Square};
use crate::domain::schedule::why_due::{Row, Span};
use crate::domain::{Measure, Money, Report};
use crate::i18n::{Locale, number, when};
use crate::platform::page;
use crate::ui::parts::el::{View, attr, boxed, class, el, line, made, on, say};
use crate::ui::parts::paint::{Ink, painted, parts, taps, words};
use crate::ui::parts::segments::segments;
use crate::ui::target::panel;
use crate::ui::{Screen, Sheet};

/// Months that are shown at a time.
const AT_A_TIME: usize = 3;

/// The panel of the days.
pub fn days_panel() -> View {
    let screen = Screen::here();
    let document = screen.document;
    let horizon = Memo::new(move |_| document.outcome.with(|outcome| outcome.plan.as_ref().and_then(|plan| plan.horizon())));
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
    let drawing = move || drawn(screen, &shown.get()).unwrap_or_default();
    let toggles = RwSignal::new(false);
    let open = move |at: &str| {
        let Some(day) = written::day(at) else { return };
        if toggles.get_untracked() {
            return document.edit(None, |draft| edits::toggle_day(draft, day));
        }
        if let Some((_, _, report)) = computed(screen) {
            let measure = measure_of(screen, &report);
            screen.lay(Sheet::Due(Asked { measure, span: Span::Days(day, day), row: Row::Whole }));
        }
    };
    let taps_words = vec![screen.word(|s| s.when().tap_why), screen.word(|s| s.when().tap_off)];
    let choose = move |i: usize| toggles.set(i == 1);
    panel(
        "days-title",
        "days",
        screen.word(|s| s.when().heat),
        vec![
            segments("day-tap", screen.word(|s| s.when().tap), taps_words, Signal::derive(move || usize::from(toggles.get())), choose),
            legend(),
            pager(page, pages, what),
            painted("div", vec![class("grids"), taps(open), on("keydown", |event| move_on(&event))], drawing),
            line(
                "p",
                "note",
                say(move || {
                    let words = screen.strings().when();
                    (if toggles.get() { words.heat_hint } else { words.heat_why }).to_owned()
                }),
            ),
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

/// The months that begin on these days.
fn drawn(screen: Screen, months: &[NaiveDate]) -> Option<Vec<Ink>> {
    let (schedule, plan, report) = computed(screen)?;
    let locale = screen.document.locale.get();
    let measure = measure_of(screen, &report);
    let from_sunday = plan.spread().from_sunday();
    let now = today();
    let column = |day: NaiveDate| {
        let weekday = day.weekday();
        if from_sunday { weekday.num_days_from_sunday() } else { weekday.num_days_from_monday() }
    };
    let letter = |i: usize| words("span", "letter", locale.strings().when().weekday_letters[if from_sunday { (i + 6) % 7 } else { i }]);
    let grid = |month: &NaiveDate| {
        let squares = schedule.squares(&plan, *month, measure);
        let days = squares.iter().enumerate().map(|(i, square)| {
            let mut day = drawn_day(locale, &report, measure, *square);
            if i == 0 {
                day = day.with("data-column", column(square.day).to_string());
            }
            if square.day == now { day.with("data-today", "true") } else { day }
        });
        let is_provisional = squares.iter().any(|square| matches!(square.kind, DayKind::ExpectedHoliday(_)));
        let mut head = vec![words("span", "", when::month(locale, *month))];
        head.extend(is_provisional.then(|| words("small", "", format!("· {}", locale.strings().holidays_expected))));
        let head = parts("h3", "", head);
        let letters = parts("div", "letters", (0..7).map(letter).collect()).with("aria-hidden", "true");
        parts("div", "grid-month", vec![head, letters, parts("div", "month-grid", days.collect())])
    };
    Some(months.iter().map(grid).collect())
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
fn drawn_day(locale: Locale, report: &Report, measure: Measure, square: Square) -> Ink {
    let texts = locale.strings().when();
    let day = square.day;
    let is_off = !matches!(square.kind, DayKind::Work | DayKind::MakeUp);
    let mark = match square.kind {
        DayKind::Holiday(holiday) | DayKind::ExpectedHoliday(holiday) => texts.holidays[holiday as usize],
        DayKind::OwnDayOff | DayKind::Weekend => texts.off,
        DayKind::MakeUp => texts.worked,
        DayKind::Work => "",
    };
    let state = match square.kind {
        DayKind::Holiday(holiday) => format!(", {}", texts.holiday_names[holiday as usize]),
        DayKind::ExpectedHoliday(holiday) => format!(", {}", when::expected_holiday(locale, holiday)),
        DayKind::OwnDayOff | DayKind::Weekend => format!(", {}", texts.off_long),
        DayKind::MakeUp => format!(", {}", texts.worked_long),
        DayKind::Work => String::new(),
    };
    let weekday = texts.weekdays[day.weekday().num_days_from_monday() as usize];
    let full = number::measured_in_full(report.currency, measure, square.amount);
    // What is seen is too short to be said: who hears the screen is told the date and the amount in full.
    let seen = |class, text: String| words("span", class, text).with("aria-hidden", "true");
    let lines = vec![
        words("span", "unseen", format!("{} {weekday}{state}, {full}", number::date(locale, day))),
        seen("number", day.day().to_string()),
        seen("mark", mark.to_owned()),
        seen("sum", short(locale, report, measure, square.amount)),
    ];
    let shade = if is_off { "off".to_owned() } else { square.shade.to_string() };
    let is_expected = matches!(square.kind, DayKind::ExpectedHoliday(_));
    let class = if is_expected { "day expected" } else { "day" };
    let button = parts("button", class, lines).with("type", "button").with("id", format!("day-{day}"));
    button.with("data-at", day.to_string()).with("data-shade", shade)
}

/// Arrow keys go from day to day.
fn move_on(event: &web_sys::Event) {
    let Some(key) = event.dyn_ref::<web_sys::KeyboardEvent>().map(web_sys::KeyboardEvent::key) else { return };
    let on = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok()).map(|day| day.id()).unwrap_or_default();
    let Some(day) = on.strip_prefix("day-").and_then(written::day) else { return };
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
