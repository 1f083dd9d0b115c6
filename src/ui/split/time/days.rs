//! Day by day: months as grids, each day as dark as much is due on it; a tap tells why, or takes the day off.

use chrono::Datelike;
use chrono::{Days, NaiveDate};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::domain::calendar::working::{DayKind, months_of};
use crate::domain::calendar::written;
use crate::domain::draft::edits;
use crate::domain::schedule::pictures::{SHADES, Square};
use crate::domain::schedule::why_due::{Row, Span};
use crate::domain::{Count, Measure, Money, Report};
use crate::i18n::texts::Calendar;
use crate::i18n::{Locale, dates, number};
use crate::platform::page;
use crate::state::document::today;
use crate::ui::parts::html::{div, p, span};
use crate::ui::parts::node::{Node, node};
use crate::ui::parts::pager::pager;
use crate::ui::parts::panel::panel;
use crate::ui::parts::segments::segments;
use crate::ui::parts::view::Element;
use crate::ui::screen::Screen;
use crate::ui::sheets::{DueQuestion, Sheet};
use crate::ui::split::measure::{computed, measure_name, measure_of};

/// Months that are shown at a time.
const AT_A_TIME: usize = 3;

/// The panel of the days.
pub fn days_panel() -> Element {
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
    let what = Signal::derive(move || {
        let locale = document.locale.get();
        shown.with(|months| match (months.first(), months.last()) {
            (Some(first), Some(last)) if first != last => format!("{} – {}", dates::month(locale, *first), dates::month(locale, *last)),
            (Some(first), _) => dates::month(locale, *first),
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
            screen.open_sheet(Sheet::Due(DueQuestion { measure, span: Span::Days(day, day), row: Row::Whole }));
        }
    };
    let choose = move |i: usize| toggles.set(i == 1);
    panel("days-title", "days", screen.word(Calendar::heat))
        .child(segments(
            "day-tap",
            screen.word(Calendar::tap),
            vec![screen.word(Calendar::tap_why), screen.word(Calendar::tap_off)],
            Signal::derive(move || usize::from(toggles.get())),
            choose,
        ))
        .child(legend())
        .child(pager(page, pages, what))
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
    let name = Signal::derive(move || {
        screen
            .document
            .report()
            .map(|report| measure_name(screen.document.locale.get(), &report, measure_of(screen, &report)))
            .unwrap_or_default()
    });
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
        |i: usize| node("span").class("letter").child(Calendar(locale).weekday_letters()[if from_sunday { (i + 6) % 7 } else { i }]);
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
        let provisional = is_provisional.then(|| node("small").child(format!("· {}", Calendar(locale).holidays_expected())));
        node("div")
            .class("grid-month")
            .child(node("h3").child(node("span").child(dates::month(locale, *month))).child(provisional))
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
        Measure::Stage(_) => Some(number::count_short(locale, Count::of(units))),
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
        DayKind::Holiday(holiday) => format!(", {}", texts.holiday_names()[holiday as usize]),
        DayKind::ExpectedHoliday(holiday) => format!(", {}", dates::expected_holiday(locale, holiday)),
        DayKind::OwnDayOff | DayKind::Weekend => format!(", {}", texts.off_long()),
        DayKind::MakeUp => format!(", {}", texts.worked_long()),
        DayKind::Work => String::new(),
    };
    let weekday = texts.weekdays()[day.weekday().num_days_from_monday() as usize];
    let full = number::measured_in_full(report.currency, measure, square.amount);
    // What is seen is too short to be said: who hears the screen is told the date and the amount in full.
    let seen = |class, text: String| node("span").class(class).attr("aria-hidden", "true").child(text);
    let shade = if is_off { "off".to_owned() } else { square.shade.to_string() };
    let is_expected = matches!(square.kind, DayKind::ExpectedHoliday(_));
    let class = if is_expected { "day expected" } else { "day" };
    let button = node("button")
        .class(class)
        .attr("type", "button")
        .attr("id", format!("day-{day}"))
        .child(node("span").class("unseen").child(format!("{} {weekday}{state}, {full}", dates::date(locale, day))))
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
        // Past the last day that is shown there is nothing to go to.
        let _ = page::focus(&format!("day-{next}"));
    }
}
