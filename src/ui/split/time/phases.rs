//! Phases: a band divided by their shares, and the name, last day and weights of each.

use super::lists::{cells, list_fault};
use crate::domain::draft::limits::PHASES_MAX;
use crate::domain::schedule::pictures::cuts;
use crate::ui::prelude::*;
use crate::ui::split::measure::{computed, measure_of};

/// For each phase: the start and the width of its part of the band, its amount, and its working days.
type Parts = Vec<(u16, u16, String, u32)>;

/// The band, and the phases below it.
pub fn phases_editor() -> Fragment {
    let (screen, document) = here();
    let parts = Memo::new(move |_| parts(screen).unwrap_or_default());
    let count = document.part(|draft| draft.time.phases.len());
    let full = Signal::derive(move || count.get() >= PHASES_MAX);
    let add = move || {
        let i = count.get_untracked();
        document.edit(None, edits::add_phase);
        screen.go_to(&Field::Time(TimeField::PhaseName(i)));
    };
    fragment()
        .child(dynamic(move || {
            let part =
                |(i, (x, width, ..)): (usize, (u16, u16, String, u32))| bar_part(tone(i), fixed(x.to_string()), fixed(width.to_string()));
            bar("bar band").children(parts.get().into_iter().enumerate().map(part))
        }))
        .child(list_fault(TimeField::Phases))
        .child(ol().class("phases").child(rows(count, move |i| phase(i, parts))))
        .child(p().class("note").child(screen.word(Time::to_end)))
        .child(text_button("link", screen.word(Time::add_phase), add).disabled(full))
}

fn parts(screen: Screen) -> Option<Parts> {
    let (schedule, plan, report) = computed(screen)?;
    let measure = measure_of(screen, &report);
    let phases = schedule.phases(&plan);
    let cuts = cuts(&phases, measure);
    let part = |(phase, (x, width)): (&Period, (u16, u16))| {
        (x, width, number::measured_in_full(report.currency, measure, phase.measured(measure)), phase.working_days)
    };
    Some(phases.iter().zip(cuts).map(part).collect())
}

/// The tone of a phase, which differs from that of its neighbours in grey too.
fn tone(i: usize) -> &'static str {
    ["tone-0", "tone-1", "tone-2", "tone-3"][i % 4]
}

fn phase(i: usize, parts: Memo<Parts>) -> Element {
    let (screen, document) = here();
    let name = screen.name(Field::Time(TimeField::PhaseName(i)));
    let only = document.part(|draft| draft.time.phases.len() < 2);
    let sum = Signal::derive(move || parts.with(|parts| parts.get(i).map(|(_, _, amount, _)| amount.clone()).unwrap_or_default()));
    let days = Signal::derive(move || {
        let days = parts.with(|parts| parts.get(i).map(|(.., days)| *days));
        days.map(|days| Calendar(screen.locale()).working_days(days)).unwrap_or_default()
    });
    let act = move || {
        document.delete_part(&name.get_untracked(), |draft| edits::remove_phase(draft, i));
        focus_soon(id_of(&Field::Time(TimeField::Phases)));
    };
    let fields = [TimeField::PhaseName(i), TimeField::PhaseLast(i), TimeField::PhaseWeight(i)].map(Field::Time);
    let [name_field, last, weight] = fields.clone();
    let labelled = |field: Field, kind: Kind, word: Signal<String>, label: Signal<String>| {
        div().class("cell").child(html::label().r#for(id_of(&field)).class("word").child(word)).child(entry(field, kind, label))
    };
    let last_label = Signal::derive(move || Time(screen.locale()).phase_last(&name.get()));
    let weight_label = Signal::derive(move || Time(screen.locale()).weight_of(&name.get()));
    let last = labelled(last, Kind::Day, screen.word(Time::last_day), last_label);
    let weight = labelled(weight, Kind::Number, screen.word(Time::weight), weight_label);
    li().child(
        div()
            .class("phase-head")
            .child(span().class(format!("swatch {}", tone(i))))
            .child(entry(name_field, Kind::Name, Signal::derive(move || Time(screen.locale()).phase_name(i + 1))))
            .child(icon_button(Shape::REMOVE, remove_named(name), act).disabled(only)),
    )
    .child(p().class("phase-sum").child(span().class("word").child(days)).child(span().class("value").child(sum)))
    .child(div().class("phase-body").child(last).child(weight))
    .children(fields.iter().map(fault_line))
    .child(stage_weights(i))
}

/// The weights of single stages.
fn stage_weights(i: usize) -> Fragment {
    let (screen, document) = here();
    let holds = move |field: &Field| matches!(field, Field::Time(TimeField::PhaseStage(phase, _)) if *phase == i);
    let count = settled(document.part(|draft| draft.stages.len()));
    let content = move || {
        let fields = move || cells((0..count.get()).map(|k| (TimeField::PhaseStage(i, k), screen.name(Field::StageName(k)))).collect());
        fragment().child(p().class("word").child(screen.word(Time::stage_weights_hint))).child(dynamic(fields))
    };
    fold(format!("phase-{i}-stages"), screen.word(Time::stage_weights), holds, content)
}
