//! Day by day: months as grids. The more is due on a day, the darker it is; a tap explains the amount, or sets a day off.

use chrono::{Datelike, Days, NaiveDate};
use wasm_bindgen::JsCast;

use super::pages::{months_title, pages_of_months};
use crate::domain::calendar::working::{DayKind, months_of};
use crate::domain::calendar::written;
use crate::domain::schedule::pictures::{SHADES, Square};
use crate::domain::schedule::why_due::{Row, Span};
use crate::domain::{Count, Money};
use crate::ui::prelude::*;
use crate::ui::split::measure::{computed, horizon, measure_name, measure_of};

/// Months that are shown at a time.
const AT_A_TIME: usize = 3;

/// The panel of the days.
pub fn days_panel() -> Element {
    let (screen, document) = here();
    let months = Memo::new(move |_| horizon(document).map(months_of).unwrap_or_default());
    let pages = pages_of_months(months, AT_A_TIME, AT_A_TIME);
    let shown = Memo::new(move |_| months.with(|months| months.get(pages.range()).unwrap_or_default().to_vec()));
    let title = Signal::derive(move || shown.with(|months| months_title(document.locale.get(), months)));
    let drawing = move || drawn(screen, &shown.get()).unwrap_or_default();
    let toggles = RwSignal::new(false);
    let open = move |at: &str| {
        let Some(day) = written::day(at) else { return };
        if toggles.get_untracked() {
            return document.edit(None, |draft| edits::toggle_day(draft, day));
        }
        if let Some((_, _, report)) = computed(screen) {
            let measure = measure_of(screen, &report);
            screen.open_sheet(Sheet::Due(DueQuestion { measure, span: Span::Days(day, day), row: Row::Whole }));
        }
    };
    let taps = [screen.word(Calendar::tap_why), screen.word(Calendar::tap_off)];
    let tap = Signal::derive(move || usize::from(toggles.get()));
    panel("days-title", "days", screen.word(Calendar::heat))
        .child(segments("day-tap", screen.word(Calendar::tap), taps, tap, move |i| toggles.set(i == 1)))
        .child(legend())
        .child(pages.pager(title))
        .child(div().class("grids").on_place(open).on("keydown", |event| move_on(&event)).nodes(drawing))
        .child(p().class("note").child(move || {
            let words = Calendar(screen.locale());
            (if toggles.get() { words.heat_hint() } else { words.heat_why() }).to_owned()
        }))
}

/// The shades from little to much.
fn legend() -> Element {
    let screen = Screen::here();
    let shade = |i: u8| span().class("shade").attr("data-shade", i.to_string()).aria_hidden("true");
    let name = screen.of_report(move |report, locale| Some(measure_name(locale, report, measure_of(screen, report))));
    p().class("shades word")
        .child(span().class("legend-name").child(name))
        .child(span().child(screen.word(Calendar::less)))
        .children((1..=SHADES).map(shade))
        .child(span().child(screen.word(Calendar::more)))
}

/// The months that begin on these days.
fn drawn(screen: Screen, months: &[NaiveDate]) -> Option<Vec<Node>> {
    let (schedule, plan, report) = computed(screen)?;
    let locale = screen.document.locale.get();
    let measure = measure_of(screen, &report);
    let from_sunday = plan.spread().from_sunday();
    let now = today();
    let column = |day: NaiveDate| {
        let weekday = day.weekday();
        if from_sunday { weekday.num_days_from_sunday() } else { weekday.num_days_from_monday() }
    };
    let letter =
        |i: usize| node("span").class("letter").text(Calendar(locale).weekday_letters()[if from_sunday { (i + 6) % 7 } else { i }]);
    let grid = |month: &NaiveDate| {
        let squares = schedule.squares(&plan, *month, measure);
        let days = squares.iter().enumerate().map(|(i, square)| {
            let mut day = drawn_day(locale, &report, measure, *square);
            if i == 0 {
                day = day.attr("data-column", column(square.day).to_string());
            }
            if square.day == now { day.attr("data-today", "true") } else { day }
        });
        let is_provisional = squares.iter().any(|square| matches!(square.kind, DayKind::ExpectedHoliday(_)));
        let provisional = is_provisional.then(|| node("small").text(format!("· {}", Calendar(locale).holidays_expected())));
        node("div")
            .class("grid-month")
            .child(node("h3").child(node("span").text(dates::month(locale, *month))).children(provisional))
            .child(node("div").class("letters").attr("aria-hidden", "true").children((0..7).map(letter)))
            .child(node("div").class("month-grid").children(days))
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
        Measure::Stage(_) | Measure::Activity(_) | Measure::Regular(_) => Some(number::count_short(locale, Count::of(units))),
    };
    text.unwrap_or_default().trim_start_matches('≈').trim_start_matches(&number::sign(report.currency)).to_owned()
}

/// One day.
fn drawn_day(locale: Locale, report: &Report, measure: Measure, square: Square) -> Node {
    let texts = Calendar(locale);
    let day = square.day;
    let is_off = !matches!(square.kind, DayKind::Work | DayKind::MakeUp);
    let mark = match square.kind {
        DayKind::Holiday(holiday) | DayKind::ExpectedHoliday(holiday) => texts.holidays()[holiday as usize],
        DayKind::OwnDayOff | DayKind::Weekend => texts.off(),
        DayKind::MakeUp => texts.worked(),
        DayKind::Work => "",
    };
    let state = match square.kind {
        DayKind::Holiday(holiday) => Some(texts.holiday_names()[holiday as usize].to_owned()),
        DayKind::ExpectedHoliday(holiday) => Some(dates::expected_holiday(locale, holiday)),
        DayKind::OwnDayOff | DayKind::Weekend => Some(texts.off_long().to_owned()),
        DayKind::MakeUp => Some(texts.worked_long().to_owned()),
        DayKind::Work => None,
    };
    let weekday = texts.weekdays()[day.weekday().num_days_from_monday() as usize];
    let full = number::measured_in_full(report.currency, measure, square.amount);
    let spoken = format!("{} {weekday}", dates::date(locale, day));
    let spoken = state.into_iter().chain([full]).fold(spoken, |before, next| Dates(locale).beside(&before, &next));
    // The visible text is too short to be spoken: a screen reader gets the date and the amount in full.
    let seen = |class, text: String| node("span").class(class).attr("aria-hidden", "true").text(text);
    let shade = if is_off { "off".to_owned() } else { square.shade.to_string() };
    let is_expected = matches!(square.kind, DayKind::ExpectedHoliday(_));
    let class = if is_expected { "day expected" } else { "day" };
    let button = node("button")
        .class(class)
        .attr("type", "button")
        .attr("id", format!("day-{day}"))
        .child(node("span").class("unseen").text(spoken))
        .child(seen("number", day.day().to_string()))
        .child(seen("mark", mark.to_owned()))
        .child(seen("sum", short(locale, report, measure, square.amount)));
    button.attr("data-at", day.to_string()).attr("data-shade", shade)
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
        // After the last day that is shown there is no element with that id.
        let _ = page::focus(&format!("day-{next}"));
    }
}
