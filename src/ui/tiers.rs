//! The lines of the target, side by side: base, sprint, stretch.

use leptos::prelude::*;

use super::parts::field::{Entry, FaultLine, Kind};
use super::parts::icon::{Icon, Shape};
use super::{Screen, Sheet};
use crate::domain::check::TIERS_MAX;
use crate::domain::{Exact, Field};
use crate::i18n::explain::Topic;
use crate::i18n::{names, number};
use crate::state::edits;

/// The panel of the lines.
#[component]
pub fn TiersPanel() -> impl IntoView {
    let screen = Screen::here();
    let document = screen.document;
    let count = document.figure(|report| report.tiers.len());
    view! {
        <section aria-labelledby="tiers-title">
            <h2 id="tiers-title">{move || screen.strings().tiers}</h2>
            <div class="tiers">
                {move || (0..count.get().unwrap_or(0)).map(|i| view! { <TierCard i /> }).collect_view()}
            </div>
            <button
                type="button"
                class="link fold"
                aria-expanded=move || screen.tiers.get().to_string()
                on:click=move |_| screen.tiers.update(|open| *open = !*open)
            >
                {move || screen.strings().edit_tiers}
            </button>
            <Show when=move || screen.tiers.get()>
                <TierEditor />
            </Show>
        </section>
    }
}

#[component]
fn TierCard(i: usize) -> impl IntoView {
    let screen = Screen::here();
    let document = screen.document;
    let tier = document.figure(move |report| report.tiers.get(i).map(|tier| (tier.clone(), report.currency)));
    let first = document.figure(|report| report.funnel.first().map(|stage| stage.name.clone()).unwrap_or_default());
    let text = move || {
        let (tier, currency) = tier.get().flatten()?;
        let locale = document.locale.get();
        let strings = locale.strings();
        let leads = number::count_short(locale, tier.funnel.first().copied()?);
        let stage = names::shown(locale, &first.get()?).into_owned();
        let deals = (strings.tier_deals)(&number::count_short(locale, tier.deals.count));
        let money = tier.target.map(|money| number::money_short(locale, currency, money));
        let name = names::shown(locale, &tier.name).into_owned();
        Some((name, number::percent(&tier.of_target), leads, stage, deals, money))
    };
    let is_whole = move || tier.get().flatten().is_some_and(|(tier, _)| tier.of_target == Exact::one());
    view! {
        <button type="button" class="tier" class:on=is_whole on:click=move |_| screen.lay(Sheet::Explain(Topic::Tier(i)))>
            {move || {
                text().map(|(name, share, leads, stage, deals, money)| {
                    view! {
                        <span class="word"><bdi>{name}</bdi>" "{share}</span>
                        <span class="value">{leads}</span>
                        <span class="word"><bdi>{stage}</bdi></span>
                        <span class="word">{deals}</span>
                        <span class="word">{money}</span>
                    }
                })
            }}
        </button>
    }
}

#[component]
fn TierEditor() -> impl IntoView {
    let screen = Screen::here();
    let document = screen.document;
    let count = document.part(|draft| draft.tiers.len());
    let row = move |i: usize| {
        let name = document.part(move |draft| draft.tiers.get(i).map(|tier| tier.name.clone()).unwrap_or_default());
        let remove = move || (screen.strings().remove_named)(&names::shown(document.locale.get(), &name.get()));
        view! {
            <li>
                <div class="edit-row">
                    <Entry field=Field::TierName(i) kind=Kind::Name label=Signal::derive(move || (screen.strings().tier_name)(i + 1)) />
                    <Entry field=Field::TierShare(i) kind=Kind::Rate label=Signal::derive(move || (screen.strings().tier_share)(i + 1)) />
                    <button
                        type="button"
                        class="icon"
                        aria-label=remove
                        on:click=move |_| document.edit(None, |draft| edits::remove_tier(draft, i))
                    >
                        <Icon shape=Shape::Remove />
                    </button>
                </div>
                <FaultLine field=Field::TierName(i) />
                <FaultLine field=Field::TierShare(i) />
            </li>
        }
    };
    view! {
        <ul class="edit-list">{move || (0..count.get()).map(row).collect_view()}</ul>
        <button
            type="button"
            class="link"
            disabled=move || { count.get() >= TIERS_MAX }
            on:click=move |_| document.edit(None, edits::add_tier)
        >
            {move || screen.strings().add_tier}
        </button>
    }
}
