//! The channels of leads: their own rates and what a lead costs.

use crate::domain::draft::limits::CHANNELS_MAX;
use crate::ui::prelude::*;

/// The fold of the channels.
pub fn channels_part() -> Fragment {
    let screen = Screen::here();
    let holds = |field: &Field| matches!(field, Field::ChannelName(_) | Field::ChannelRate(_) | Field::ChannelCost(_) | Field::Channels);
    fold("channels-fold", screen.word(Activities::channels), holds, editor)
}

fn editor() -> Element {
    let (screen, document) = here();
    let count = document.part(|draft| draft.channels.len());
    let full = Signal::derive(move || count.get() >= CHANNELS_MAX);
    let add = move || {
        let i = count.get_untracked();
        document.edit(None, edits::add_channel);
        screen.go_to(&Field::ChannelName(i));
    };
    div()
        .class("details")
        .child(p().class("word").child(screen.word(Activities::channels_about)))
        .child(div().child(rows(count, channel)))
        .child(text_button("link", screen.word(Activities::add_channel), add).disabled(full))
        .child(full_note(count, CHANNELS_MAX))
}

fn channel(i: usize) -> Element {
    let (screen, document) = here();
    let name = screen.name(Field::ChannelName(i));
    let remove = move || {
        document.delete_part(&name.get_untracked(), |draft| edits::remove_channel(draft, i));
        focus_soon("channels-fold".to_owned());
    };
    div()
        .class("channel")
        .child(field_row(&Field::ChannelName(i), Kind::Name, screen.word(Activities::channel_name)))
        .child(field_row(&Field::ChannelRate(i), Kind::Rate, screen.word(Activities::channel_rate)))
        .child(field_row(&Field::ChannelCost(i), Kind::Number, screen.word(Activities::cost_per_lead)))
        .child(actions().child(text_button("", remove_named(name), remove)))
}
