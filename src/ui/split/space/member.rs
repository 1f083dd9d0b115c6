//! One member: its share, its amounts, and its custom values.

use super::details::details;
use super::figures::figures;
use crate::domain::Rate;
use crate::ui::prelude::*;

/// The row of member `m` of dimension `d`.
pub fn member_row(d: usize, m: usize) -> Element {
    let (screen, document) = here();
    let shown = screen.name(Field::MemberName(d, m));
    let is_open = Signal::derive(move || screen.member.get() == Some((d, m)));
    // The computed share, shown where none is typed.
    let share = move || screen.split(|split, _| Some(split.dimensions.get(d)?.1.get(m)?.1.clone()));
    let hint = Signal::derive(move || share().as_ref().map(number::percent_short).unwrap_or_default());
    let locked = document.part(move |draft| draft.space.get(d).and_then(|it| it.members.get(m)).is_some_and(|member| member.locked));
    let differs = document.part(move |draft| {
        let member = draft.space.get(d).and_then(|it| it.members.get(m));
        member.is_some_and(|member| !member.own.is_empty() || !member.ramp.is_empty())
    });
    let sums = move || {
        let note = (differs.get() && !is_open.get()).then(|| node("span").class("word").text(Split(screen.locale()).differs()));
        let sums = document.report().map(|report| figures(&report, d, m, &shown.get(), document.locale.get()));
        sums.unwrap_or_default().into_iter().chain(note).collect()
    };
    let open = move |at: &str| {
        let measure = at.parse().map_or(Measure::Money, Measure::Stage);
        screen.open_sheet(Sheet::Explain(Topic::Member(d, m, measure)));
    };
    let lock = move || {
        // A share that was not typed is locked at its present value.
        let present = share().and_then(Rate::of);
        document.edit(None, |draft| {
            if let Some(member) = draft.space.get_mut(d).and_then(|it| it.members.get_mut(m)) {
                member.locked = !member.locked;
                if let Some(present) = present.as_ref().filter(|_| member.share.trim().is_empty()) {
                    member.share = present.to_string();
                }
            }
        });
    };
    let share_label = Signal::derive(move || Split(screen.locale()).share_of(&shown.get()));
    li().class("member")
        .child(
            div()
                .class("member-row")
                .child(entry(Field::MemberName(d, m), Kind::Name, Signal::derive(move || Split(screen.locale()).member_name(m + 1))))
                .child(entry(Field::Member(d, m, Own::Share), Kind::Rate, share_label).placeholder(hint))
                .child(
                    button()
                        .class("icon")
                        .aria_label(move || Split(screen.locale()).lock(&shown.get()))
                        .aria_pressed(locked)
                        .on_click(lock)
                        .child(
                            fragment().child(when(locked, || icon(Shape::LOCK))).child(when(move || !locked.get(), || icon(Shape::OPEN))),
                        ),
                )
                .child(details_button(move || Split(screen.locale()).own_of(&shown.get()), screen.member, (d, m))),
        )
        .child(fault_line(&Field::MemberName(d, m)))
        .child(fault_line(&Field::Member(d, m, Own::Share)))
        .child(div().class("member-sums").on_place(open).nodes(sums))
        .child(scores(d, m, shown))
        .child(when(is_open, move || details(d, m)))
}

/// The member's figure for each factor.
fn scores(d: usize, m: usize, name: Signal<String>) -> View {
    let (screen, document) = here();
    let count = document.part(move |draft| draft.space.get(d).map_or(0, |dimension| dimension.factors.len()));
    let score = move |f: usize| {
        let factor = screen.name(Field::FactorName(d, f));
        let label = Signal::derive(move || Split(screen.locale()).score_of(&factor.get(), &name.get()));
        let field = Field::Score(d, m, f);
        let word = html::label().r#for(id_of(&field)).child(factor);
        fragment().child(div().class("field small").child(word).child(entry(field.clone(), Kind::Number, label))).child(fault_line(&field))
    };
    rows(count, score)
}
