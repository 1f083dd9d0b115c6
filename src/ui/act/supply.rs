//! Supply and demand: what activities bring beside what the plan needs, what is missing, and how to close it.

use std::sync::Arc;

use chrono::Datelike;

use super::proposals::{Computed, proposals};
use super::why::{bar_button, key};
use crate::domain::activity::{Balance, Supply as Found};
use crate::domain::draft::OF_ACTIVITIES;
use crate::domain::{Count, Plan};
use crate::i18n::explain::supply::{Figure, brought_of};
use crate::ui::parts::recompute::{Turn, after_a_pause};
use crate::ui::prelude::*;
use crate::ui::sheets::ActFigure;
use crate::ui::split::measure::computed;
use crate::ui::whatif::variant::{is_full, try_changes, why_full};

/// More weeks than these are shown by month.
const WEEKS_MAX: usize = 14;

/// The panel of supply and demand.
pub fn supply_panel() -> View {
    let (screen, document) = here();
    let paused = after_a_pause(
        Turn::First,
        || (),
        move |_| {
            let (schedule, plan, report) = computed(screen)?;
            Some(Found::of(&plan, &report, &schedule).map(|found| (Arc::new(found), plan, report)))
        },
    );
    let found: Memo<Computed> = Memo::new_with_compare(move |_| paused.get().and_then(|paused| paused.it), |_, _| true);
    let has_some = settled(Signal::derive(move || found.with(Option::is_some)));
    let title = screen.of_report(|report, locale| {
        let first = names::many(locale, &report.funnel.first()?.name).into_owned();
        Some(Supply(locale).title(&names::inside(locale, &first)))
    });
    let by_month = RwSignal::new(None::<bool>);
    let is_by_month = Signal::derive(move || {
        by_month.get().unwrap_or_else(|| found.with(|found| found.as_ref().is_some_and(|(found, ..)| found.weeks.len() > WEEKS_MAX)))
    });
    let sentence = move || {
        let locale = document.locale.get();
        let told = |(found, _, report): &(Arc<Found>, Arc<Plan>, Arc<Report>)| {
            said(found, locale).into_iter().chain(counted_on(found, report, locale)).collect::<Vec<_>>()
        };
        found.with(|found| found.as_ref().map(told).unwrap_or_default())
    };
    let sources = move || {
        let locale = document.locale.get();
        found.with(|found| found.as_ref().map(|(found, plan, report)| sources(found, plan, report, locale)).unwrap_or_default())
    };
    let words = move |i: usize| span().child(Signal::derive(move || Supply(screen.locale()).periods()[i].to_owned()));
    let bars = move || {
        let locale = document.locale.get();
        // After the last day on which leads are due there is nothing to compare.
        let drawn = |found: &Found, plan: &Plan| {
            let by_month = is_by_month.get();
            let all = if by_month { &found.months } else { &found.weeks };
            let is_empty = |(_, it): &(usize, &Balance)| it.need.get() == 0 && it.brought.get() == 0;
            let shown: Vec<_> = all.iter().enumerate().skip_while(is_empty).take_while(|(_, it)| it.first <= found.last_due).collect();
            chart(&shown, by_month, plan, locale)
        };
        found.with(|found| found.as_ref().map(|(found, plan, _)| drawn(found, plan)).unwrap_or_default())
    };
    let explain = move |figure: Figure| screen.open_sheet(Sheet::Act(ActFigure::Supply(figure)));
    let open_period = move |at: &str| {
        if let Some((_, i)) = cell_at(at) {
            explain(if is_by_month.get_untracked() { Figure::Month(i) } else { Figure::Week(i) });
        }
    };
    let open_row = move |at: &str| {
        if let Some((r, _)) = cell_at(at) {
            explain(Figure::Activity(r));
        }
    };
    // Why the trials of both are off, once.
    let is_full = is_full(document);
    let full = Signal::derive(move || {
        let is_short = |found: &Found| found.gap.get() > 0 || found.months.iter().any(|month| month.short.get() > 0);
        is_full.get() && found.with(|found| found.as_ref().is_some_and(|(found, ..)| is_short(found)))
    });
    when(has_some, move || {
        panel("supply-title", "supply", title)
            .child(div().nodes(sentence))
            .child(with_leads(found))
            .child(proposals(found))
            .child(why_full(full))
            .child(segments(
                "supply-span",
                screen.word(Supply::period),
                [0, 1].map(words),
                Signal::derive(move || usize::from(is_by_month.get())),
                move |i| by_month.set(Some(i == 1)),
            ))
            .child(scroll_box(title).child(ul().class("supply-bars").on_place(open_period).arrow_keys().nodes(bars)))
            .child(legend(found))
            .child(div().class("supply-sources").on_place(open_row).nodes(sources))
    })
}

/// What is missing to the leads that the plan counts on, if it states more than it needs: its chance is that of these.
fn counted_on(found: &Found, report: &Report, locale: Locale) -> Option<Node> {
    let on = found.counted_on(report);
    let leads = report.limited.as_ref().filter(|_| on.is_more && on.missing.get() > 0)?.leads;
    let stage = names::inside(locale, &names::many(locale, &report.funnel.first()?.name)).into_owned();
    let said = Supply(locale).counted_on(&number::count(leads), &stage, &number::count(on.inside), &number::count(on.missing));
    Some(node("p").class("finding short counted-on").text(said))
}

/// The way to see what the leads are enough for that activities bring: as those available, in a scenario that follows the activities.
fn with_leads(found: Memo<Computed>) -> View {
    let document = Screen::here().document;
    let offer = Memo::new(move |_| {
        found.with(|found| {
            let (found, plan, _) = found.as_ref()?;
            // Without a lead there is no plan to look at.
            let has_some = found.gap.get() > 0 && found.leads(plan).get() > 0 && !plan.leads_follow_activities();
            let words = Supply(document.locale.get());
            // The leads available are all that a plan has: those before the start date too.
            let with_opening = (words.with_opening(), words.scenario_opening());
            has_some.then(|| if found.opening.get() > 0 { with_opening } else { (words.with_leads(), words.scenario()) })
        })
    });
    let full = is_full(document);
    dynamic(move || {
        let (word, name) = offer.get()?;
        let attempt = move || try_changes(document, name, &[(Field::LeadsAvailable, OF_ACTIVITIES.to_owned())]);
        Some(actions().child(text_button("with-leads", fixed(word), attempt).disabled(full)))
    })
}

fn whole(number: u128) -> String {
    number::whole(u64::try_from(number).unwrap_or(u64::MAX))
}

fn leads(count: Count) -> String {
    number::count(count)
}

/// The finding in sentences.
fn said(found: &Found, locale: Locale) -> Vec<Node> {
    let words = Supply(locale);
    let day = dates::day(locale, found.last_due);
    let (need, brought) = (leads(found.need), leads(found.brought));
    let is_short = found.gap.get() > 0;
    let first = if is_short { words.short(&day, &leads(found.gap), &need, &brought) } else { words.enough(&day, &need, &brought) };
    let late = found.months.iter().filter(|_| !is_short).max_by_key(|month| month.short.get()).filter(|month| month.short.get() > 0);
    let late = late.map(|month| words.late(&dates::month(locale, month.first), &leads(month.short)));
    let too_late = (found.too_late.get() > 0).then(|| words.too_late(&leads(found.too_late)));
    let is_bad = is_short || late.is_some();
    let line = |class, text: String| node("p").class(class).text(text);
    let mut all = vec![line(if is_bad { "finding short" } else { "finding" }, if is_short { format!("! {first}") } else { first })];
    all.extend(late.map(|late| line("finding short", format!("! {late}"))));
    all.extend(too_late.map(|text| line("note", text)));
    all
}

/// What each activity brings in time: `Exhibition: 6 × 25 = 150`.
fn sources(found: &Found, plan: &Plan, report: &Report, locale: Locale) -> Vec<Node> {
    let words = Supply(locale);
    let shown = |k: usize| report.funnel.get(k).map(|stage| names::shown(locale, &stage.name).into_owned()).unwrap_or_default();
    let mut all = vec![node("h3").text(words.from_title(&dates::day(locale, found.last_due)))];
    let mut lines = Vec::new();
    for (r, row) in found.rows.iter().enumerate() {
        let Some(it) = plan.activities().get(row.activity) else { continue };
        let each = row.leads_each();
        let name = names::shown(locale, &it.name);
        let line = words.from(&name, &whole(row.times_in_time), &number::exact(&each), &brought_of(row));
        let mut entry = node("li").child(node("span").text(line).in_button(format!("{r},0"), true));
        if row.leads_per_unit != Exact::one() {
            let stands = words.units_stand(
                &names::inside(locale, &shown(row.stage)),
                &number::exact(&row.leads_per_unit),
                &names::inside(locale, &names::many(locale, &report.funnel[0].name)),
            );
            entry = entry.child(node("small").text(stands));
        }
        lines.push(entry);
    }
    all.push(node("ul").children(lines));
    all
}

/// The bars: what is brought, what is missing, and the line of what is needed.
fn chart(periods: &[(usize, &Balance)], by_month: bool, plan: &Plan, locale: Locale) -> Vec<Node> {
    let most = periods.iter().map(|(_, it)| it.need.get().max(it.brought.get())).max().unwrap_or(0).max(1);
    let height = |count: u64| format!("{}.{}", count * 100 / most, count * 1000 / most % 10);
    let words = Supply(locale);
    // A week that the plan period or a holiday cuts short says so, because its bar is low for that reason.
    let calendar = plan.spread().calendar();
    let short_days = |it: &Balance| {
        let horizon = plan.horizon().filter(|_| !by_month)?;
        let days = calendar.working_days(it.first.max(horizon.first()), it.last.min(horizon.last()));
        (days < calendar.days_a_week()).then_some(days)
    };
    let bar = |(i, it): &(usize, &Balance)| {
        let (need, brought) = (it.need.get(), it.brought.get());
        let from_top = |count: u64| {
            let tenths = 1000 - count * 1000 / most;
            format!("{}.{}", tenths / 10, tenths % 10)
        };
        let block = |class, bottom: u64, top: u64| {
            let it = node("rect").class(class).attr("x", "0").attr("width", "10");
            it.attr("y", from_top(top)).attr("height", height(top.saturating_sub(bottom)))
        };
        let mut drawing = node("svg").attr("viewBox", "0 0 10 100").attr("preserveAspectRatio", "none").attr("aria-hidden", "true");
        drawing = drawing.child(block("brought", 0, brought));
        if need > brought {
            drawing = drawing.child(block("missing", brought, need));
        }
        let y = from_top(need);
        drawing = drawing.child(node("path").class("need").attr("d", format!("M0 {y}H10")));
        let name = if by_month { dates::month(locale, it.first) } else { dates::day(locale, it.first) };
        let (short, days) = ((it.short.get() > 0).then(|| words.short_at(&leads(it.short))), short_days(it));
        let told = words.in_period(&name, &leads(it.need), &leads(it.brought));
        let told = [Some(told), short, days.map(|days| words.short_week(days))]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(if locale.is_chinese() { "，" } else { ", " });
        let figures = node("b").text(number::count_short(locale, it.need));
        let seen = node("span").attr("aria-hidden", "true");
        let month0 = it.first.month0();
        let label =
            if by_month { dates::month_name(locale, month0 as usize).to_owned() } else { format!("{}/{}", month0 + 1, it.first.day()) };
        let small = |text: String| node("small").attr("aria-hidden", "true").text(text);
        let labels = [Some(small(label)), days.map(|days| small(words.days_short(days)))].into_iter().flatten();
        bar_button(*i, told, [seen.child(figures), drawing].into_iter().chain(labels))
    };
    periods.iter().map(bar).collect()
}

/// The legend, with the figures of the whole plan period.
fn legend(found: Memo<Computed>) -> Element {
    let screen = Screen::here();
    let entry = |class: &'static str, word: fn(Supply) -> &'static str, of: fn(&Found) -> Count, figure: Figure| {
        let shown = Signal::derive(move || found.with(|found| found.as_ref().map(|(found, ..)| leads(of(found))).unwrap_or_default()));
        key(class, screen.word(word), shown, ActFigure::Supply(figure))
    };
    div()
        .class("supply-legend")
        .child(entry("key-need", Supply::needed, |found| found.need, Figure::Need))
        .child(entry("key-brought", Supply::brought, |found| found.brought, Figure::Brought))
        .child(entry("key-missing", Supply::gap, |found| found.gap, Figure::Missing))
}
