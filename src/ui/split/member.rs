//! One member: its share, what it comes to, and what it has of its own.

use leptos::prelude::*;

use super::dimension::dimension_id;
use crate::domain::draft::edits::{move_member, remove_member, toggle_within};
use crate::domain::{Field, Measure, Own, Place, Rate, Report};
use crate::i18n::explain::Topic;
use crate::i18n::{Locale, names, number};
use crate::ui::parts::buttons::{actions, button, button_unless};
use crate::ui::parts::el::{View, attr, boxed, class, el, fixed, flag, line, live, live_bool, made, rows, say, tap, when};
use crate::ui::parts::field::{Kind, entry, entry_with, fault_line};
use crate::ui::parts::icon::{Shape, icon};
use crate::ui::parts::paint::{Ink, painted, taps, words};
use crate::ui::{Screen, Sheet, id_of};

/// Months of a ramp that are offered.
const RAMP: [&str; 5] = ["0%", "25%", "50%", "75%", "100%"];

/// The row of member `m` of dimension `d`.
pub fn member_row(d: usize, m: usize) -> View {
    let screen = Screen::here();
    let document = screen.document;
    let name = document.text(Field::MemberName(d, m));
    let shown = say(move || names::shown(document.locale.get(), &name.get()).into_owned());
    let is_open = flag(move || screen.member.get() == Some((d, m)));
    // The share as it comes out, where none is typed.
    let share = move || {
        let report = document.report()?;
        report.space.as_ref()?.dimensions.get(d)?.1.get(m).map(|(_, share)| share.clone())
    };
    let hint = say(move || share().as_ref().map(number::percent_short).unwrap_or_default());
    let locked = document.part(move |draft| draft.space.get(d).and_then(|it| it.members.get(m)).is_some_and(|member| member.locked));
    let lock = vec![
        attr("type", "button"),
        class("icon"),
        live("aria-label", say(move || (screen.strings().split().lock)(&shown.get()))),
        live_bool("aria-pressed", locked),
        tap(move || {
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
        }),
    ];
    let lock_icon = View::All(vec![when(locked, || icon(Shape::Lock)), when(flag(move || !locked.get()), || icon(Shape::Open))]);
    let fold = vec![
        attr("type", "button"),
        class("icon"),
        live("aria-label", say(move || (screen.strings().split().own_of)(&shown.get()))),
        live_bool("aria-expanded", is_open),
        tap(move || screen.member.update(|open| *open = if *open == Some((d, m)) { None } else { Some((d, m)) })),
    ];
    let row = vec![
        entry(Field::MemberName(d, m), Kind::Name, say(move || (screen.strings().split().member_name)(m + 1))),
        entry_with(
            Field::Member(d, m, Own::Share),
            Kind::Rate,
            say(move || (screen.strings().split().share_of)(&shown.get())),
            vec![live("placeholder", hint)],
        ),
        el("button", lock, vec![lock_icon]),
        el("button", fold, vec![icon(Shape::Details)]),
    ];
    let differs = document.part(move |draft| {
        let member = draft.space.get(d).and_then(|it| it.members.get(m));
        member.is_some_and(|member| !member.own.is_empty() || !member.ramp.is_empty())
    });
    let sums = move || {
        let note = (differs.get() && !is_open.get()).then(|| words("span", "word", screen.strings().split().differs));
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
    el(
        "li",
        vec![class("member")],
        vec![
            boxed("div", "member-row", row),
            fault_line(&Field::MemberName(d, m)),
            fault_line(&Field::Member(d, m, Own::Share)),
            painted("div", vec![class("member-sums"), taps(open)], sums),
            scores(d, m, shown),
            when(is_open, move || details(d, m)),
        ],
    )
}

/// What the member comes to: money, deals, and the first stage.
fn sums(report: &Report, d: usize, m: usize, name: &str, locale: Locale) -> Vec<Ink> {
    let strings = locale.strings();
    let Some(sums) = report.space.as_ref().and_then(|space| space.totals.get(d)?.get(m)) else { return Vec::new() };
    let figure = |at: String, text: String| {
        let label = (strings.explain)(&format!("{text} {name}"));
        words("button", "figure", text).with("type", "button").with("data-at", at).with("aria-label", label)
    };
    let won = report.funnel.iter().position(|stage| stage.place == Place::Won).unwrap_or_default();
    let money = sums.units.map(|units| figure("money".into(), number::measured(locale, report.currency, Measure::Money, units)));
    let deals = figure(won.to_string(), (strings.tier_deals)(&number::count_short(locale, sums.deals)));
    let first = report.funnel.first().zip(sums.counts.first()).filter(|_| won > 0).map(|(stage, count)| {
        let first = names::many(locale, &stage.name);
        figure("0".into(), (strings.split().each_leads)(&number::count_short(locale, *count), &first))
    });
    money.into_iter().chain([deals]).chain(first).collect()
}

/// Its figure for each factor.
fn scores(d: usize, m: usize, name: Signal<String>) -> View {
    let screen = Screen::here();
    let document = screen.document;
    let count = document.part(move |draft| draft.space.get(d).map_or(0, |dimension| dimension.factors.len()));
    let score = move |f: usize| {
        let factor = document.text(Field::FactorName(d, f));
        let factor = say(move || names::shown(document.locale.get(), &factor.get()).into_owned());
        let label = say(move || (screen.strings().split().score_of)(&factor.get(), &name.get()));
        let field = Field::Score(d, m, f);
        let row = vec![el("label", vec![made("for", id_of(&field))], vec![View::Text(factor)]), entry(field.clone(), Kind::Number, label)];
        View::All(vec![boxed("div", "field small", row), fault_line(&field)])
    };
    rows(count, score)
}

/// What the member has of its own.
fn details(d: usize, m: usize) -> View {
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
    let buttons = actions(vec![
        button_unless(Signal::stored(m == 0), "", screen.word(|s| s.move_up), move || move_to(true)),
        button_unless(flag(move || m + 1 >= count.get()), "", screen.word(|s| s.move_down), move || move_to(false)),
        button_unless(flag(move || count.get() < 2), "", screen.word(|s| s.remove), remove),
    ]);
    boxed(
        "div",
        "details",
        vec![
            within(d, m),
            line("p", "word", screen.word(|s| s.split().own_hint)),
            own_fields(move |own| Field::Member(d, m, own)),
            ramp(d, m),
            buttons,
        ],
    )
}

/// The members of the preceding dimension that this one belongs to, one chip each: a person to her region.
fn within(d: usize, m: usize) -> View {
    let screen = Screen::here();
    let document = screen.document;
    let Some(before) = d.checked_sub(1) else { return View::None };
    let count = document.part(move |draft| draft.space.get(before).map_or(0, |dimension| dimension.members.len()));
    let dimension = document.text(Field::DimensionName(before));
    let title = say(move || (screen.strings().split().belongs_to)(&names::shown(document.locale.get(), &dimension.get())));
    let chip = move |parent: usize| {
        let name = document.text(Field::MemberName(before, parent));
        let is_in = document.part(move |draft| draft.space.get(d).and_then(|it| it.members.get(m)).is_some_and(|it| it.is_in(parent)));
        let parts = vec![
            attr("type", "button"),
            class("chip"),
            live_bool("aria-pressed", is_in),
            tap(move || document.edit(None, |draft| toggle_within(draft, d, m, parent))),
        ];
        el("button", parts, vec![View::Text(say(move || names::shown(document.locale.get(), &name.get()).into_owned()))])
    };
    let several = flag(move || count.get() > 1);
    when(several, move || {
        let group = vec![attr("class", "chips"), attr("role", "group"), live("aria-label", title)];
        View::All(vec![
            line("h3", "", title),
            el("div", group, vec![rows(count, chip)]),
            line("p", "word", screen.word(|s| s.split().belongs_hint)),
        ])
    })
}

/// Deal size, margin and rates of a member or a leaf, with what holds where they are empty.
pub fn own_fields(field: impl Fn(Own) -> Field + Copy + Send + 'static) -> View {
    let screen = Screen::here();
    let document = screen.document;
    let inherited = move |of: Field| vec![live("placeholder", document.text(of))];
    let row = move |own: Own, kind: Kind, label: Signal<String>, of: Field| {
        let field = field(own);
        let row = vec![
            el("label", vec![made("for", id_of(&field))], vec![View::Text(label)]),
            entry_with(field.clone(), kind, fixed(""), inherited(of)),
        ];
        View::All(vec![boxed("div", "field", row), fault_line(&field)])
    };
    let stages = document.part(|draft| draft.stages.len().saturating_sub(1));
    let is_profit = flag(move || document.part(|draft| draft.metric == crate::domain::Metric::GrossProfit).get());
    let rate = move |k: usize| {
        let ends = [k, k + 1].map(|k| document.text(Field::StageName(k)));
        let label = say(move || {
            let shown = |i: usize| names::shown(document.locale.get(), &ends[i].get()).into_owned();
            format!("{} → {}", shown(0), shown(1))
        });
        row(Own::Rate(k), Kind::Rate, label, Field::Rate(k))
    };
    View::All(vec![
        row(Own::DealSize, Kind::Number, screen.word(|s| s.deal_size), Field::DealSize),
        when(is_profit, move || row(Own::Margin, Kind::Rate, screen.word(|s| s.margin), Field::Margin)),
        rows(stages, rate),
    ])
}

/// The ramp-up of a member, month by month.
fn ramp(d: usize, m: usize) -> View {
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
        let label = say(move || {
            let shown = names::shown(document.locale.get(), &name.get()).into_owned();
            (screen.strings().split().ramp_of)(&shown, &(i + 1).to_string())
        });
        let parts = vec![
            el("small", vec![attr("aria-hidden", "true")], vec![View::Text(fixed((i + 1).to_string()))]),
            entry(Field::Ramp(d, m, i), Kind::Rate, label),
        ];
        View::All(vec![boxed("div", "ramp-month", parts), fault_line(&Field::Ramp(d, m, i))])
    };
    let none = flag(move || count.get() == 0);
    View::All(vec![
        line("h3", "", screen.word(|s| s.split().ramp)),
        when(none, move || button("link", screen.word(|s| s.split().ramp_usual), move || set(RAMP.map(str::to_owned).to_vec()))),
        when(flag(move || count.get() > 0), move || {
            View::All(vec![
                line("p", "word", screen.word(|s| s.split().ramp_hint)),
                boxed("div", "ramp", vec![rows(count, month)]),
                button("link", screen.word(|s| s.split().ramp_none), move || set(Vec::new())),
            ])
        }),
    ])
}
