//! One member: its share, what it comes to, and what it has of its own.

use super::details::details;
use crate::domain::Rate;
use crate::ui::prelude::*;

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
        report.split.as_ref()?.dimensions.get(d)?.1.get(m).map(|(_, share)| share.clone())
    };
    let hint = Signal::derive(move || share().as_ref().map(number::percent_short).unwrap_or_default());
    let locked = document.part(move |draft| draft.space.get(d).and_then(|it| it.members.get(m)).is_some_and(|member| member.locked));
    let differs = document.part(move |draft| {
        let member = draft.space.get(d).and_then(|it| it.members.get(m));
        member.is_some_and(|member| !member.own.is_empty() || !member.ramp.is_empty())
    });
    let sums = move || {
        let note = (differs.get() && !is_open.get()).then(|| node("span").class("word").child(Split(screen.locale()).differs()));
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
        screen.open_sheet(Sheet::Explain(Topic::Member(d, m, measure)));
    };
    li().class("member")
        .child(
            div()
                .class("member-row")
                .child(entry(Field::MemberName(d, m), Kind::Name, Signal::derive(move || Split(screen.locale()).member_name(m + 1))))
                .child(
                    entry(
                        Field::Member(d, m, Own::Share),
                        Kind::Rate,
                        Signal::derive(move || Split(screen.locale()).share_of(&shown.get())),
                    )
                    .placeholder(hint),
                )
                .child(
                    button()
                        .r#type("button")
                        .class("icon")
                        .aria_label(move || Split(screen.locale()).lock(&shown.get()))
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
                        .aria_label(move || Split(screen.locale()).own_of(&shown.get()))
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
    let Some(sums) = report.split.as_ref().and_then(|space| space.totals.get(d)?.get(m)) else { return Vec::new() };
    let figure = |at: String, text: String| {
        let label = Calculation(locale).explain(&format!("{text} {name}"));
        node("button").class("figure").attr("type", "button").attr("data-at", at).attr("aria-label", label).child(text)
    };
    let won = report.funnel.iter().position(|stage| stage.place == Place::Won).unwrap_or_default();
    let money = sums.units.map(|units| figure("money".into(), number::measured(locale, report.currency, Measure::Money, units)));
    let first = report.funnel.first().zip(sums.counts.first()).filter(|_| won > 0).map(|(stage, count)| {
        let first = names::many(locale, &stage.name);
        figure("0".into(), Split(locale).each_leads(&number::count_short(locale, *count), &first))
    });
    money
        .into_iter()
        .chain([figure(won.to_string(), Target(locale).tier_deals(number::count_short(locale, sums.deals)))])
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
        let label = Signal::derive(move || Split(screen.locale()).score_of(&factor.get(), &name.get()));
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
