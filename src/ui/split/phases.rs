//! Phases: a band cut in their shares, and each one's name, last day and weights.

use leptos::prelude::*;

use super::fold::{cells, fold_on, list_fault};
use super::time::{computed, measure_of};
use crate::domain::draft::edits;
use crate::domain::draft::limits::PHASES_MAX;
use crate::domain::schedule::pictures::cuts;
use crate::domain::{Field, TimeField};
use crate::i18n::{names, number};
use crate::ui::parts::buttons::{button_unless, icon_button_unless};
use crate::ui::parts::el::{View, boxed, class, dynamic, el, fixed, flag, line, made, rows, say};
use crate::ui::parts::field::{Kind, entry, fault_line};
use crate::ui::parts::icon::{Shape, bar, bar_part};
use crate::ui::{Screen, id_of};

/// What the phases come to: where each part of the band begins, how wide it is, its amount, its days.
type Parts = Vec<(u16, u16, String, u32)>;

/// The band, and the phases below it.
pub fn phases_editor() -> View {
    let screen = Screen::here();
    let document = screen.document;
    let parts = Memo::new(move |_| parts(screen).unwrap_or_default());
    let count = document.part(|draft| draft.time.phases.len());
    let full = flag(move || count.get() >= PHASES_MAX);
    let band = dynamic(move || {
        let part =
            |(i, (x, width, ..)): (usize, (u16, u16, String, u32))| bar_part(tone(i), fixed(x.to_string()), fixed(width.to_string()));
        bar("bar band", parts.get().into_iter().enumerate().map(part).collect())
    });
    let add = move || {
        let i = count.get_untracked();
        document.edit(None, edits::add_phase);
        screen.go_to(&Field::Time(TimeField::PhaseName(i)));
    };
    View::All(vec![
        band,
        list_fault(TimeField::Phases),
        boxed("ol", "phases", vec![rows(count, move |i| phase(i, parts))]),
        line("p", "note", screen.word(|s| s.when().to_end)),
        button_unless(full, "link", screen.word(|s| s.when().add_phase), add),
    ])
}

fn parts(screen: Screen) -> Option<Parts> {
    let (schedule, plan, report) = computed(screen)?;
    let measure = measure_of(screen, &report);
    let phases = schedule.phases(&plan);
    let cuts = cuts(&phases, measure);
    let part = |(phase, (x, width)): (&crate::domain::Period, (u16, u16))| {
        (x, width, number::measured_in_full(report.currency, measure, phase.measured(measure)), phase.working_days)
    };
    Some(phases.iter().zip(cuts).map(part).collect())
}

/// Neighbours differ in their tone, in grey too.
fn tone(i: usize) -> &'static str {
    ["tone-0", "tone-1", "tone-2", "tone-3"][i % 4]
}

fn phase(i: usize, parts: Memo<Parts>) -> View {
    let screen = Screen::here();
    let document = screen.document;
    let name = document.text(Field::Time(TimeField::PhaseName(i)));
    let name = say(move || names::phase(document.locale.get(), &name.get()).into_owned());
    let only = document.part(|draft| draft.time.phases.len() < 2);
    let sum = say(move || parts.with(|parts| parts.get(i).map(|(_, _, amount, _)| amount.clone()).unwrap_or_default()));
    let days = say(move || {
        let days = parts.with(|parts| parts.get(i).map(|(.., days)| *days));
        days.map(|days| (screen.strings().when().days_unit)(days)).unwrap_or_default()
    });
    let remove = say(move || (screen.strings().remove_named)(&name.get()));
    let act = move || {
        document.edit(None, |draft| edits::remove_phase(draft, i));
        screen.focus_soon(id_of(&Field::Time(TimeField::Phases)));
    };
    let fields = [TimeField::PhaseName(i), TimeField::PhaseLast(i), TimeField::PhaseWeight(i)].map(Field::Time);
    let faults = View::All(fields.iter().map(fault_line).collect());
    let [name_field, last, weight] = fields;
    let labelled = |field: Field, kind: Kind, word: Signal<String>, label: Signal<String>| {
        let label_view = el("label", vec![made("for", id_of(&field)), class("word")], vec![View::Text(word)]);
        boxed("div", "cell", vec![label_view, entry(field, kind, label)])
    };
    let head = vec![
        el("span", vec![made("class", format!("swatch {}", tone(i)))], Vec::new()),
        entry(name_field, Kind::Name, say(move || (screen.strings().when().phase_name)(i + 1))),
        icon_button_unless(only, "icon", Shape::Remove, remove, act),
    ];
    let last_label = say(move || (screen.strings().when().phase_last)(&name.get()));
    let weight_label = say(move || (screen.strings().when().weight_of)(&name.get()));
    let body = vec![
        labelled(last, Kind::Day, screen.word(|s| s.when().last_day), last_label),
        labelled(weight, Kind::Number, screen.word(|s| s.when().weight), weight_label),
    ];
    let told = boxed("p", "phase-sum", vec![line("span", "word", days), line("span", "value", sum)]);
    el("li", Vec::new(), vec![boxed("div", "phase-head", head), told, boxed("div", "phase-body", body), faults, stage_weights(i)])
}

/// The weights of single stages.
fn stage_weights(i: usize) -> View {
    let screen = Screen::here();
    let document = screen.document;
    let is_open = RwSignal::new(false);
    Effect::new(move |_| {
        let wrong = |fault: &crate::domain::Fault| matches!(fault.field, Field::Time(TimeField::PhaseStage(phase, _)) if phase == i);
        if document.outcome.with(|outcome| outcome.faults.iter().any(wrong)) {
            is_open.set(true);
        }
    });
    let count = document.part(|draft| draft.stages.len());
    let content = move || {
        let fields = dynamic({
            let count = Memo::new(move |_| count.get());
            move || cells((0..count.get()).map(|k| (TimeField::PhaseStage(i, k), stage_name(k))).collect())
        });
        View::All(vec![line("p", "word", screen.word(|s| s.when().stage_weights_hint)), fields])
    };
    fold_on(format!("phase-{i}-stages"), screen.word(|s| s.when().stage_weights), is_open, content)
}

fn stage_name(k: usize) -> Signal<String> {
    let document = Screen::here().document;
    let name = document.text(Field::StageName(k));
    say(move || names::shown(document.locale.get(), &name.get()).into_owned())
}
