//! A list of names and weights from a spreadsheet, pasted into a field of the dimension or typed one a line.

use crate::domain::draft::edits::{ListFault, ListedItem, amounts_scaled_from, fill_dimension, listed, scaled_from};
use crate::domain::draft::limits::{MEMBERS_MAX, NAME_MAX};
use crate::domain::{Count, Currency};
use crate::state::document::Back;
use crate::ui::parts::html::textarea;
use crate::ui::prelude::*;

/// The text field for a list that fills dimension `d`, with what is wrong with it.
pub fn list_editor(d: usize, is_open: RwSignal<bool>) -> Element {
    let screen = Screen::here();
    let text = RwSignal::new(written(d));
    let fault = RwSignal::new(None::<ListFault>);
    let id = format!("list-{d}");
    let fault_id = format!("{id}-fault");
    let take = move || match listed(&text.get_untracked()) {
        Ok(items) => {
            is_open.set(false);
            screen.member.set(None);
            screen.moved.set(None);
            keep(d, "");
            fill(d, &items);
            focus_soon(dimension_id(d));
        }
        Err(wrong) => fault.set(Some(wrong)),
    };
    let said = Signal::derive(move || fault.get().map(|fault| said(fault, screen.locale())).unwrap_or_default());
    let name = screen.name(Field::DimensionName(d));
    let label = Signal::derive(move || Split(screen.locale()).list_of(&name.get()));
    div()
        .class("list-editor")
        .child(html::label().r#for(id.clone()).child(label))
        .child(
            textarea()
                .id(id)
                .attr("rows", "6")
                .autocomplete("off")
                .spellcheck("false")
                .aria_describedby(fault_id.clone())
                .placeholder(screen.word(Split::list_example))
                .prop_value(text)
                .on("input", move |event| {
                    text.set(event_target_value(&event));
                    keep(d, &text.get_untracked());
                    fault.set(None);
                }),
        )
        .child(p().class("fault").id(fault_id).role("alert").child(said))
        .child(actions().child(text_button("primary", screen.word(Split::list_fill), take)).child(text_button(
            "",
            screen.word(Page::close),
            move || is_open.set(false),
        )))
}

/// The list that is being written for dimension `d`.
pub fn written(d: usize) -> String {
    Screen::here().lists.with_value(|lists| lists.get(&key(d)).cloned().unwrap_or_default())
}

/// Keeps what is written, so that it is there again after a look at another tab.
fn keep(d: usize, text: &str) {
    Screen::here().lists.update_value(|lists| {
        if text.is_empty() {
            lists.remove(&key(d))
        } else {
            lists.insert(key(d), text.to_owned())
        };
    });
}

/// The plan and the name of the dimension, because its place may change.
fn key(d: usize) -> (String, String) {
    let document = Screen::here().document;
    let name = untrack(|| document.text(Field::DimensionName(d)).get());
    (document.whose.with_untracked(|whose| whose.key().to_owned()), name)
}

/// Fills dimension `d` when a list of several lines or columns is pasted into one of its fields.
pub fn paste(d: usize, event: &web_sys::Event) {
    let screen = Screen::here();
    let Some(text) = keyboard::pasted_list(event) else { return };
    // Lines and columns have no place in a field, so that what is wrong with them is said instead.
    event.prevent_default();
    let items = match listed(&text) {
        Ok(items) => items,
        Err(fault) => return screen.document.say(said(fault, screen.locale()), None),
    };
    screen.member.set(None);
    screen.moved.set(None);
    fill(d, &items);
}

/// Fills the dimension, and says so with the way back.
fn fill(d: usize, items: &[ListedItem]) {
    let (screen, document) = here();
    document.edit(None, |draft| fill_dimension(draft, d, items));
    let words = Split(screen.locale());
    let filled = words.list_filled(number::count(Count::of(items.len() as u128)));
    let scaled = scaled_from(&document.draft(), d).map(|sum| scaled(&sum, screen.locale()));
    let said: Vec<String> = std::iter::once(filled).chain(scaled).chain(amounts_scaled(&document.draft(), d, screen.locale())).collect();
    document.say(said.join(if screen.locale().is_chinese() { "" } else { " " }), Some(Back::Step));
}

/// What became of percentages that do not add up to 100%.
pub fn scaled(sum: &Exact, locale: Locale) -> String {
    let (words, given) = (Split(locale), number::percent(sum));
    if *sum < Exact::one() { words.scaled_up(&given) } else { words.scaled_down(&given) }
}

/// What became of amounts that do not add up to the target.
fn amounts_scaled(draft: &Draft, d: usize, locale: Locale) -> Option<String> {
    let (sum, target) = amounts_scaled_from(draft, d)?;
    let currency = Currency::new(&draft.currency).unwrap_or(Currency::CNY);
    let money = |value: &Exact| number::amount_short(locale, currency, value);
    Some(Split(locale).amounts_scaled(&money(&sum), &money(&target)))
}

fn said(fault: ListFault, locale: Locale) -> String {
    let words = Split(locale);
    match fault {
        ListFault::Empty => words.list_empty().to_owned(),
        ListFault::TooMany(n) => words.list_too_many(n, MEMBERS_MAX),
        ListFault::LongName(line) => words.list_long_name(line, NAME_MAX),
        ListFault::NoWeight(line) => words.list_no_weight(line),
        ListFault::Weight(line, weight) => words.list_weight(line, &weight),
        ListFault::Mixed(line) => words.list_mixed(line),
    }
}
