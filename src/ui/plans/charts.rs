//! The charts of the plan as files: drawings for slides (SVG) and pictures (PNG).

use leptos::task::spawn_local;

use crate::domain::Plan;
use crate::domain::pay::Scheme;
use crate::domain::playbook::Timeline;
use crate::domain::whatif::odds::OddsJob;
use crate::export::charts::{Chart, Drawing, Source};
use crate::i18n::levers::GAUGES;
use crate::i18n::texts::Charts;
use crate::platform::{files, picture};
use crate::state::comparison::Comparison;
use crate::state::document::file_name;
use crate::ui::exporting::Exporting;
use crate::ui::prelude::*;
use crate::ui::whatif::compared::comparison;
use crate::ui::whatif::waterfall::fall_shown;

/// Pixels of a picture for each unit of its drawing.
const PIXELS: u32 = 2;

/// The choice of a chart, and the buttons that save it.
pub fn charts_part() -> Fragment {
    let (screen, document) = here();
    // The chance is computed only where somebody looks at it.
    let before = document.odds_watched.get_untracked();
    document.odds_watched.set(true);
    on_cleanup(move || document.odds_watched.set(before));
    let compared = comparison();
    let has_scenarios = document.whole(|draft| !draft.scenarios.is_empty());
    let there = Memo::new(move |_| charts_there(document, has_scenarios.get()));
    let wanted = RwSignal::new(Chart::Funnel);
    let chosen =
        move || there.with_untracked(|there| there.iter().copied().find(|it| *it == wanted.get_untracked())).unwrap_or(Chart::Funnel);
    let options = move || {
        let option = |chart: Chart| (chart.name().to_owned(), chart.title(screen.locale()).to_owned(), chart == wanted.get());
        there.get().into_iter().map(option).collect()
    };
    let choice = select_field("choice", "export-chart", screen.word(Charts::chart), options, move |name| {
        wanted.set(Chart::named(&name).unwrap_or(Chart::Funnel));
    });
    let save = move |is_picture: bool| move || save(screen, compared, chosen(), is_picture);
    fragment().child(h3().child(screen.word(Charts::charts))).child(p().class("note").child(screen.word(Charts::about))).child(
        actions()
            .child(choice)
            .child(text_button("", screen.word(Charts::svg), save(false)).attr("data-test", "chart-svg"))
            .child(text_button("", screen.word(Charts::png), save(true)).attr("data-test", "chart-png")),
    )
}

/// The charts that the plan has.
fn charts_there(document: Document, has_scenarios: bool) -> Vec<Chart> {
    let Some((plan, report)) = document.outcome.with(|outcome| outcome.plan.clone().zip(outcome.report.clone())) else { return Vec::new() };
    let is_there = |chart: &Chart| match chart {
        Chart::Funnel | Chart::Levers => true,
        Chart::Split => report.split.is_some(),
        Chart::Months => plan.horizon().is_some(),
        Chart::Supply => plan.horizon().is_some() && brings_some(&plan),
        Chart::Chance => OddsJob::of(&plan).is_some(),
        Chart::Waterfall => has_scenarios,
        Chart::Pay => Scheme::of(&plan, &report).is_some(),
        Chart::Timeline => Timeline::of(&plan, today()).is_some(),
    };
    Chart::ALL.into_iter().filter(is_there).collect()
}

fn brings_some(plan: &Plan) -> bool {
    plan.activities().iter().any(|it| it.brings.is_some())
}

/// The chart of the open scenario as a drawing; `None` while its figures are not known.
fn drawing(screen: Screen, compared: Memo<Comparison>, chart: Chart) -> Option<Drawing> {
    let document = screen.document;
    let locale = screen.locale();
    let (plan, report) = document.outcome.with_untracked(|outcome| outcome.plan.clone().zip(outcome.report.clone()))?;
    let schedule = screen.schedule.get_untracked();
    let odds = untrack(|| document.odds()).filter(|odds| *odds.plan == *plan && !odds.is_old && !odds.is_running);
    let odds = odds.and_then(|odds| odds.figures);
    let fall = (chart == Chart::Waterfall).then(|| untrack(|| compared.with(|compared| fall_shown(screen, compared)))).flatten();
    let gauge = GAUGES.get(screen.chosen.gauge.get_untracked()).copied().filter(|gauge| gauge.is_in(&plan));
    let source = Source {
        name: plan_and_scenario(document, locale),
        plan: &plan,
        report: &report,
        schedule: schedule.as_deref(),
        odds: odds.as_deref(),
        fall: fall.as_ref(),
        measure: screen.measure.get_untracked(),
        gauge: gauge.unwrap_or(GAUGES[0]),
        today: today(),
        locale,
    };
    chart.draw(&source)
}

/// The name of the plan; with that of its scenario, if one is open.
fn plan_and_scenario(document: Document, locale: Locale) -> String {
    let whole = document.whole_draft();
    let name = name_shown(&whole, locale);
    match document.scenario.get_untracked().and_then(|i| whole.scenarios.get(i)) {
        Some(scenario) => format!("{name} · {}", scenario.name),
        None => name,
    }
}

fn save(screen: Screen, compared: Memo<Comparison>, chart: Chart, is_picture: bool) {
    let document = screen.document;
    if document.outcome.with_untracked(|outcome| !outcome.faults.is_empty()) {
        return screen.exporting.set(Exporting::HasFaults);
    }
    let Some(drawing) = drawing(screen, compared, chart) else { return screen.exporting.set(Exporting::Pending) };
    let ending = format!("{}.{}", chart.title(screen.locale()), if is_picture { "png" } else { "svg" });
    let name = file_name(&document.whole_draft(), screen.locale(), &ending);
    let told = move |name: String, is_saved: bool| {
        screen.exporting.set(if is_saved { Exporting::Saved(name) } else { Exporting::NoPicture });
    };
    if !is_picture {
        let is_saved = files::save(&name, "image/svg+xml", &drawing.svg);
        return told(name, is_saved);
    }
    spawn_local(async move {
        let is_saved = match picture::png(&drawing.svg, drawing.width, drawing.height, PIXELS).await {
            Some(png) => files::save_blob(&name, &png),
            None => false,
        };
        told(name, is_saved);
    });
}
