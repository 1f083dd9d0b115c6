//! One member: its share, what it comes to, and what it has of its own.

use leptos::prelude::*;

use super::dimension::dimension_id;
use crate::domain::{Field, Measure, Own, Place, Rate, Report};
use crate::i18n::explain::Topic;
use crate::i18n::{Locale, names, number};
use crate::state::space_edits::{move_member, remove_member, toggle_within};
use crate::ui::parts::buttons::{actions, text_button, text_button_unless};
use crate::ui::parts::field::{Kind, entry, fault_line};
use crate::ui::parts::html::{self, button, div, h3, li, p, small};
use crate::ui::parts::icon::{Shape, icon};
use crate::ui::parts::paint::{Node, node};
use crate::ui::parts::show::{rows, when};
use crate::ui::parts::signal::fixed;
use crate::ui::parts::view::{Element, Fragment, View, fragment};
use crate::ui::{Screen, Sheet, id_of};

/// Months of a ramp that are offered.
const RAMP: [&str; 5] = ["0%", "25%", "50%", "75%", "100%"];

/// The row of member `m` of dimension `d`.
pub fn member_row(d: usize, m: usize) -> Element {
    let screen = Screen::here();
    let document = screen.document;
    let name = document.text(Field::MemberName(d, m));
    let shown = Signal::derive(move || names::shown(document.locale.get(), &name.get()).into_owned());
    let is_open = Signal::derive(move || screen.member.get() == Some((d, m)));
    // The share as it comes out, where none is typed.
    let share = move || {
        let report = document.report()?;
        report.space.as_ref()?.dimensions.get(d)?.1.get(m).map(|(_, share)| share.clone())
    };
    let hint = Signal::derive(move || share().as_ref().map(number::percent_short).unwrap_or_default());
    let locked = document.part(move |draft| draft.space.get(d).and_then(|it| it.members.get(m)).is_some_and(|member| member.locked));
    let differs = document.part(move |draft| {
        let member = draft.space.get(d).and_then(|it| it.members.get(m));
        member.is_some_and(|member| !member.own.is_empty() || !member.ramp.is_empty())
    });
    let sums = move || {
        let note = (differs.get() && !is_open.get()).then(|| node("span").class("word").child(screen.strings().split().differs));
        let name = shown.get();
        document
            .report()
            .map(|report| sums(&report, d, m, &name, document.locale.get()))
            .unwrap_or_default()
            .into_iter()
            .chain(note)
            .collect()
    };
    let open = move |at: &str| {
        let measure = at.parse().map_or(Measure::Money, Measure::Stage);
        screen.lay(Sheet::Explain(Topic::Member(d, m, measure)));
    };
    li().class("member")
        .child(
            div()
                .class("member-row")
                .child(entry(Field::MemberName(d, m), Kind::Name, Signal::derive(move || (screen.strings().split().member_name)(m + 1))))
                .child(
                    entry(
                        Field::Member(d, m, Own::Share),
                        Kind::Rate,
                        Signal::derive(move || (screen.strings().split().share_of)(&shown.get())),
                    )
                    .placeholder(hint),
                )
                .child(
                    button()
                        .r#type("button")
                        .class("icon")
                        .aria_label(move || (screen.strings().split().lock)(&shown.get()))
                        .aria_pressed(locked)
                        .on_click(move || {
                            // What is held is held as it stands, also where it was not typed.
                            let standing = share();
                            document.edit(None, |draft| {
                                if let Some(member) = draft.space.get_mut(d).and_then(|it| it.members.get_mut(m)) {
                                    member.locked = !member.locked;
                                    if let Some(standing) = standing.clone().and_then(Rate::of).filter(|_| member.share.trim().is_empty()) {
                                        member.share = standing.to_string();
                                    }
                                }
                            });
                        })
                        .child(
                            fragment().child(when(locked, || icon(Shape::Lock))).child(when(move || !locked.get(), || icon(Shape::Open))),
                        ),
                )
                .child(
                    button()
                        .r#type("button")
                        .class("icon")
                        .aria_label(move || (screen.strings().split().own_of)(&shown.get()))
                        .aria_expanded(is_open)
                        .on_click(move || screen.member.update(|open| *open = if *open == Some((d, m)) { None } else { Some((d, m)) }))
                        .child(icon(Shape::Details)),
                ),
        )
        .child(fault_line(&Field::MemberName(d, m)))
        .child(fault_line(&Field::Member(d, m, Own::Share)))
        .child(div().class("member-sums").on_place(open).nodes(sums))
        .child(scores(d, m, shown))
        .child(when(is_open, move || details(d, m)))
}

/// What the member comes to: money, deals, and the first stage.
fn sums(report: &Report, d: usize, m: usize, name: &str, locale: Locale) -> Vec<Node> {
    let strings = locale.strings();
    let Some(sums) = report.space.as_ref().and_then(|space| space.totals.get(d)?.get(m)) else { return Vec::new() };
    let figure = |at: String, text: String| {
        let label = (strings.explain)(&format!("{text} {name}"));
        node("button").class("figure").child(text).attr("type", "button").attr("data-at", at).attr("aria-label", label)
    };
    let won = report.funnel.iter().position(|stage| stage.place == Place::Won).unwrap_or_default();
    let money = sums.units.map(|units| figure("money".into(), number::measured(locale, report.currency, Measure::Money, units)));
    let first = report.funnel.first().zip(sums.counts.first()).filter(|_| won > 0).map(|(stage, count)| {
        let first = names::many(locale, &stage.name);
        figure("0".into(), (strings.split().each_leads)(&number::count_short(locale, *count), &first))
    });
    money
        .into_iter()
        .chain([figure(won.to_string(), (strings.tier_deals)(&number::count_short(locale, sums.deals)))])
        .chain(first)
        .collect()
}

/// Its figure for each factor.
fn scores(d: usize, m: usize, name: Signal<String>) -> View {
    let screen = Screen::here();
    let document = screen.document;
    let count = document.part(move |draft| draft.space.get(d).map_or(0, |dimension| dimension.factors.len()));
    let score = move |f: usize| {
        let factor = document.text(Field::FactorName(d, f));
        let factor = Signal::derive(move || names::shown(document.locale.get(), &factor.get()).into_owned());
        let label = Signal::derive(move || (screen.strings().split().score_of)(&factor.get(), &name.get()));
        let field = Field::Score(d, m, f);
        fragment()
            .child(div().class("field small").child(html::label().r#for(id_of(&field)).child(factor)).child(entry(
                field.clone(),
                Kind::Number,
                label,
            )))
            .child(fault_line(&field))
    };
    rows(count, score)
}

/// What the member has of its own.
fn details(d: usize, m: usize) -> Element {
    let screen = Screen::here();
    let document = screen.document;
    let count = document.part(move |draft| draft.space.get(d).map_or(0, |dimension| dimension.members.len()));
    let move_to = move |up: bool| {
        document.edit(None, |draft| move_member(draft, d, m, up));
        let place = if up { m.saturating_sub(1) } else { m + 1 };
        screen.member.set(Some((d, place)));
        screen.focus_soon(id_of(&Field::MemberName(d, place)));
    };
    let remove = move || {
        screen.member.set(None);
        document.edit(None, |draft| remove_member(draft, d, m));
        screen.focus_soon(dimension_id(d));
    };
    div()
        .class("details")
        .child(within(d, m))
        .child(p().class("word").child(screen.word(|s| s.split().own_hint)))
        .child(own_fields(move |own| Field::Member(d, m, own)))
        .child(ramp(d, m))
        .child(
            actions()
                .child(text_button_unless(Signal::stored(m == 0), "", screen.word(|s| s.move_up), move || move_to(true)))
                .child(text_button_unless(Signal::derive(move || m + 1 >= count.get()), "", screen.word(|s| s.move_down), move || {
                    move_to(false);
                }))
                .child(text_button_unless(Signal::derive(move || count.get() < 2), "", screen.word(|s| s.remove), remove)),
        )
}

/// The members of the preceding dimension that this one belongs to, one chip each: a person to her region.
fn within(d: usize, m: usize) -> View {
    let screen = Screen::here();
    let document = screen.document;
    let Some(before) = d.checked_sub(1) else { return View::None };
    let count = document.part(move |draft| draft.space.get(before).map_or(0, |dimension| dimension.members.len()));
    let dimension = document.text(Field::DimensionName(before));
    let title = Signal::derive(move || (screen.strings().split().belongs_to)(&names::shown(document.locale.get(), &dimension.get())));
    let chip = move |parent: usize| {
        let name = document.text(Field::MemberName(before, parent));
        let is_in = document.part(move |draft| draft.space.get(d).and_then(|it| it.members.get(m)).is_some_and(|it| it.is_in(parent)));
        button()
            .r#type("button")
            .class("chip")
            .aria_pressed(is_in)
            .on_click(move || document.edit(None, |draft| toggle_within(draft, d, m, parent)))
            .child(move || names::shown(document.locale.get(), &name.get()).into_owned())
    };
    let several = Signal::derive(move || count.get() > 1);
    when(several, move || {
        fragment()
            .child(h3().child(title))
            .child(div().class("chips").role("group").aria_label(title).child(rows(count, chip)))
            .child(p().class("word").child(screen.word(|s| s.split().belongs_hint)))
    })
}

/// Deal size, margin and rates of a member or a leaf, with what holds where they are empty.
pub fn own_fields(field: impl Fn(Own) -> Field + Copy + Send + 'static) -> Fragment {
    let screen = Screen::here();
    let document = screen.document;
    let row = move |own: Own, kind: Kind, label: Signal<String>, of: Field| {
        let field = field(own);
        fragment()
            .child(
                div()
                    .class("field")
                    .child(html::label().r#for(id_of(&field)).child(label))
                    .child(entry(field.clone(), kind, fixed("")).placeholder(document.text(of))),
            )
            .child(fault_line(&field))
    };
    let stages = document.part(|draft| draft.stages.len().saturating_sub(1));
    let is_profit = Signal::derive(move || document.part(|draft| draft.metric == crate::domain::Metric::GrossProfit).get());
    let rate = move |k: usize| {
        let ends = [k, k + 1].map(|k| document.text(Field::StageName(k)));
        let label = Signal::derive(move || {
            let shown = |i: usize| names::shown(document.locale.get(), &ends[i].get()).into_owned();
            format!("{} → {}", shown(0), shown(1))
        });
        row(Own::Rate(k), Kind::Rate, label, Field::Rate(k))
    };
    fragment()
        .child(row(Own::DealSize, Kind::Number, screen.word(|s| s.deal_size), Field::DealSize))
        .child(when(is_profit, move || row(Own::Margin, Kind::Rate, screen.word(|s| s.margin), Field::Margin)))
        .child(rows(stages, rate))
}

/// The ramp-up of a member, month by month.
fn ramp(d: usize, m: usize) -> Fragment {
    let screen = Screen::here();
    let document = screen.document;
    let count = document.part(move |draft| draft.space.get(d).and_then(|it| it.members.get(m)).map_or(0, |member| member.ramp.len()));
    let set = move |months: Vec<String>| {
        document.edit(None, |draft| {
            if let Some(member) = draft.space.get_mut(d).and_then(|it| it.members.get_mut(m)) {
                member.ramp.clone_from(&months);
            }
        });
    };
    let name = document.text(Field::MemberName(d, m));
    let month = move |i: usize| {
        let label = Signal::derive(move || {
            let shown = names::shown(document.locale.get(), &name.get()).into_owned();
            (screen.strings().split().ramp_of)(&shown, &(i + 1).to_string())
        });
        fragment()
            .child(div().class("ramp-month").child(small().aria_hidden("true").child((i + 1).to_string())).child(entry(
                Field::Ramp(d, m, i),
                Kind::Rate,
                label,
            )))
            .child(fault_line(&Field::Ramp(d, m, i)))
    };
    let none = Signal::derive(move || count.get() == 0);
    fragment()
        .child(h3().child(screen.word(|s| s.split().ramp)))
        .child(when(none, move || {
            text_button("link", screen.word(|s| s.split().ramp_usual), move || set(RAMP.map(str::to_owned).to_vec()))
        }))
        .child(when(
            move || count.get() > 0,
            move || {
                fragment()
                    .child(p().class("word").child(screen.word(|s| s.split().ramp_hint)))
                    .child(div().class("ramp").child(rows(count, month)))
                    .child(text_button("link", screen.word(|s| s.split().ramp_none), move || set(Vec::new())))
            },
        ))
}
