//! Regular activities: the list, the details of each, and the usual ones to pick from.

use crate::domain::draft::limits::REGULAR_MAX;
use crate::domain::draft::usual::{REGULAR, UsualActivity};
use crate::domain::{Cadence, ChannelDraft, Every, RegularDraft, Yield};
use crate::i18n::cadence::cadence;
use crate::ui::parts::offers::Offers;
use crate::ui::prelude::*;

/// Each field of an activity has an input. They are named here, so that the compiler asks for the input of a new one.
const _: fn(RegularDraft) =
    |RegularDraft { name: _, times: _, every: _, dates: _, brings: _, stage: _, minutes: _, cost: _, owner: _, channel: _ }| ();
const _: fn(ChannelDraft) = |ChannelDraft { name: _, rate: _, cost_per_lead: _ }| ();

/// The panel of the regular activities.
pub fn activities_panel() -> Element {
    let (screen, document) = here();
    let count = document.part(|draft| draft.activities.len());
    let none = Signal::derive(move || count.get() == 0);
    panel("activities-title", "regular", screen.word(Activities::title))
        .child(when(none, move || p().class("lead-in").child(screen.word(Activities::empty))))
        .child(ul().class("regular-list").child(rows(count, activity)))
        .child(fault_line(&Field::Regular))
        .child(when(move || count.get() < REGULAR_MAX, offers))
        .child(full_note(count, REGULAR_MAX))
        .child(div().child(text_button("link", screen.word(Activities::per_unit_where), move || screen.go_to(&Field::Days(0)))))
        .child(super::channels::channels_part())
}

/// One activity: its name, what it comes to, and its details.
fn activity(i: usize) -> Element {
    let (screen, document) = here();
    let name = screen.name(Field::RegularName(i));
    let label = Signal::derive(move || Activities(screen.locale()).details(&name.get()));
    let said = screen.of_plan(move |plan, locale| summary(plan, i, locale));
    let is_open = Signal::derive(move || screen.regular.get() == Some(i));
    let remove = move || {
        screen.regular.set(None);
        document.delete_part(&name.get_untracked(), |draft| edits::remove_regular(draft, i));
        focus_soon("activities-title".to_owned());
    };
    li().child(
        div().class("regular-row").child(span().class("what").child(bdi().child(name)).child(small().child(said))).child(details_button(
            label,
            screen.regular,
            i,
        )),
    )
    .child(when(is_open, move || details(i).child(actions().child(text_button("", screen.word(Page::remove), remove)))))
}

/// `2 a month · 25 leads each time · 480 min`.
fn summary(plan: &crate::domain::Plan, i: usize, locale: Locale) -> Option<String> {
    let it = plan.activities().get(i)?;
    let words = Activities(locale);
    let often = cadence(&it.cadence, locale);
    let outside = outside(plan, &it.cadence).map(|days| words.outside(days));
    let brings = it.brings.as_ref().and_then(|units| {
        let stage = &plan.funnel().stages().get(it.stage)?.name;
        Some(words.each(
            &number::exact(units),
            &names::inside(locale, &if *units == Exact::one() { names::shown(locale, stage) } else { names::many(locale, stage) }),
        ))
    });
    let minutes = it.minutes.as_ref().map(|minutes| words.minutes_each(&number::exact(minutes)));
    let owner = (!it.owner.is_empty()).then(|| names::shown(locale, &it.owner).into_owned());
    Some([Some(often), outside, brings, minutes, owner].into_iter().flatten().collect::<Vec<_>>().join(" · "))
}

/// How many of the dates of an activity are outside the plan period and count for nothing; `None` if there are none.
fn outside(plan: &crate::domain::Plan, cadence: &Cadence) -> Option<String> {
    let (Cadence::On(dates), Some(horizon)) = (cadence, plan.horizon()) else { return None };
    let many = dates.iter().filter(|day| **day < horizon.first() || **day > horizon.last()).count();
    (many > 0).then(|| many.to_string())
}

fn details(i: usize) -> Element {
    let (screen, document) = here();
    let every = document.part(move |draft| draft.activities.get(i).and_then(|it| Every::named(&it.every)).unwrap_or_default());
    let is_dated = Signal::derive(move || every.get() == Every::Dates);
    let cadences = Signal::derive(move || Activities(screen.locale()).cadences().map(str::to_owned).to_vec());
    let choose_every = move |place: usize| {
        let name = Every::ALL.get(place).copied().unwrap_or_default().name();
        document.edit(None, |draft| draft.put(&Field::RegularEvery(i), name.to_owned()));
    };
    let dates = move || {
        fragment()
            .child(field_row(&Field::RegularDates(i), Kind::Name, screen.word(Activities::dates)))
            .child(p().class("word").child(screen.word(Activities::dates_hint)))
    };
    div()
        .class("details")
        .child(field_row(&Field::RegularName(i), Kind::Name, screen.word(Activities::name)))
        .child(when(move || !is_dated.get(), move || field_row(&Field::RegularTimes(i), Kind::Amount, screen.word(Activities::times))))
        .child(select(i, "every", Activities::every, cadences, Signal::derive(move || every.get() as usize), choose_every))
        .child(when(is_dated, dates))
        .child(field_row(&Field::RegularBrings(i), Kind::Number, screen.word(Activities::brings)))
        .child(stage_choice(i))
        .child(field_row(&Field::RegularMinutes(i), Kind::Number, screen.word(Activities::minutes)))
        .child(field_row(&Field::RegularCost(i), Kind::Number, screen.word(Activities::cost)))
        .child(owner_choice(i))
        .child(channel_choice(i))
}

/// A labelled box of options, each known by its place.
fn select(
    i: usize,
    name: &str,
    label: fn(Activities) -> &'static str,
    words: Signal<Vec<String>>,
    chosen: Signal<usize>,
    choose: impl Fn(usize) + Send + 'static,
) -> Element {
    let words = settled(words);
    let options = move || words.get().into_iter().enumerate().map(|(i, word)| (i.to_string(), word, chosen.get() == i)).collect::<Vec<_>>();
    let choose = move |value: String| choose(value.parse().unwrap_or_default());
    select_field("field", format!("field-activities-{i}--{name}"), Screen::here().word(label), options, choose)
}

/// The stage whose units it brings: up to the won deal.
fn stage_choice(i: usize) -> Fragment {
    let (screen, document) = here();
    let stages = document.part(|draft| draft.stages.iter().take(draft.won + 1).map(|stage| stage.name.clone()).collect::<Vec<_>>());
    let place = settled(document.part(move |draft| draft.activities.get(i).map_or(Some(0), |it| Some(it.stage.place()?.min(draft.won)))));
    // A stage that was deleted is on the list until another is chosen.
    let words = Signal::derive(move || {
        let locale = screen.locale();
        let mut words: Vec<String> = stages.get().iter().map(|name| names::many(locale, name).into_owned()).collect();
        if place.get().is_none() {
            words.push(Activities(locale).stage_deleted().to_owned());
        }
        words
    });
    let chosen = Signal::derive(move || place.get().unwrap_or_else(|| stages.with(Vec::len)));
    let choose = move |place: usize| {
        if place < stages.with_untracked(Vec::len) {
            document.edit(None, |draft| {
                if let Some(it) = draft.activities.get_mut(i) {
                    it.stage = Yield::At(place);
                }
            });
        }
    };
    let select = select(i, "stage", Activities::brings_what, words, chosen, choose);
    fragment().child(select).child(fault_line(&Field::RegularStage(i)))
}

/// A choice among names, of which the first is none.
fn named_choice(
    i: usize,
    id: &str,
    label: fn(Activities) -> &'static str,
    field: Field,
    none: fn(Activities) -> &'static str,
    known: Signal<Vec<String>>,
) -> Element {
    let (screen, document) = here();
    let typed = document.text(field.clone());
    // A name that is not known any more stays on the list.
    let all = Memo::new(move |_| {
        let mut all = known.get();
        let typed = typed.get().trim().to_owned();
        if !typed.is_empty() && !all.contains(&typed) {
            all.push(typed);
        }
        all
    });
    let words = Signal::derive(move || {
        let locale = screen.locale();
        let shown = all.get().iter().map(|name| names::shown(locale, name).into_owned()).collect::<Vec<_>>();
        [vec![none(Activities(locale)).to_owned()], shown].concat()
    });
    let chosen = Signal::derive(move || {
        let typed = typed.get();
        all.with(|all| all.iter().position(|name| name == typed.trim()).map_or(0, |i| i + 1))
    });
    let choose = move |place: usize| {
        let name = place.checked_sub(1).and_then(|place| all.with_untracked(|all| all.get(place).cloned())).unwrap_or_default();
        document.edit(None, |draft| draft.put(&field, name.clone()));
    };
    select(i, id, label, words, chosen, choose)
}

/// Who does it: an item of any dimension.
fn owner_choice(i: usize) -> Element {
    let document = Screen::here().document;
    let items = document.part(|draft| {
        let mut names: Vec<String> = Vec::new();
        for name in draft.space.iter().flat_map(|it| &it.members).map(|member| member.name.trim()) {
            if !names.iter().any(|known| known == name) {
                names.push(name.to_owned());
            }
        }
        names
    });
    named_choice(i, "owner", Activities::owner, Field::RegularOwner(i), Activities::whole_team, items)
}

/// The channel that its leads come from; while the plan has none, the offer to add one.
fn channel_choice(i: usize) -> Fragment {
    let (screen, document) = here();
    let channels = document.part(|draft| draft.channels.iter().map(|it| it.name.trim().to_owned()).collect::<Vec<_>>());
    let has_some = Signal::derive(move || channels.with(|channels| !channels.is_empty()));
    let add = move || {
        let place = channels.with_untracked(Vec::len);
        document.edit(None, |draft| edits::add_channel_of(draft, i));
        screen.go_to(&Field::ChannelName(place));
    };
    let offer = move || div().child(text_button("link add-channel", screen.word(Activities::add_channel), add));
    fragment()
        .child(when(has_some, move || {
            named_choice(i, "channel", Activities::channel, Field::RegularChannel(i), Activities::no_channel, channels)
        }))
        .child(when(move || !has_some.get(), offer))
}

/// The usual activities that the plan does not have yet, and one of one's own.
fn offers() -> Fragment {
    let (screen, document) = here();
    let add = move |usual: Option<&'static UsualActivity>| {
        let i = document.part(|draft| draft.activities.len()).get_untracked();
        document.edit(None, |draft| match usual {
            Some(usual) => edits::add_usual_regular(draft, usual),
            None => edits::add_regular(draft),
        });
        if usual.is_none() {
            screen.go_to(&Field::RegularName(i));
        }
    };
    let offers = Offers {
        id: "more-activities",
        open: screen.word(Activities::more),
        is_empty: document.part(|draft| draft.activities.is_empty()),
        usual: &REGULAR,
        there: settled(document.part(|draft| REGULAR.map(|usual| draft.activities.iter().any(|it| it.name == usual.name)).to_vec())),
        word: |usual, locale| names::shown(locale, usual.name).into_owned(),
        own: screen.word(Activities::own),
    };
    offers.buttons(add)
}
