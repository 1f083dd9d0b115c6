//! A field: the typed text stays as it is typed. Below it is its fault, or the value of a number that could be misread.

use wasm_bindgen::JsCast;

use super::doubt::{Doubt, doubt_line};
use super::field_keys::Keys;
use super::figure::{length_class, width};
use crate::codec::text_max;
use crate::domain::calendar::written;
use crate::domain::draft::Takes;
use crate::domain::number::reader;
use crate::domain::number::stepper::stepped;
use crate::i18n::names::shown_in;
use crate::ui::prelude::*;

/// The width of a name, in narrow letters, that is visible in every place.
const SEEN: usize = 12;

/// How long after a field was left its hint and its fault move: the tap that left it has ended by then, and hits what it aimed at.
const AFTER_TAP_MS: i32 = 160;

/// The input alone, for places that have their own label (or pass one here) and show the fault elsewhere.
pub fn entry(field: Field, kind: Kind, label: Signal<String>) -> Element {
    let (screen, document) = here();
    let (id, most) = (id_of(&field), text_max(&field));
    let fault = document.fault(field.clone());
    let meaning = settled(document.meaning(field.clone()));
    let doubt = Doubt::of(document, &field);
    let held = document.text(field.clone());
    // What is typed, and the text that the draft made of it. It is shown as typed until the field is left, or the draft changes.
    let typing = RwSignal::new(None::<(String, String)>);
    let is_focused = RwSignal::new(false);
    let enters = StoredValue::new(false);
    // A number pad has no `:` and no letters, which a ratio and past results (`12 of 60`) need.
    let has_keypad = kind.is_figure() && matches!(field.takes(), Takes::Target | Takes::Money | Takes::Rate | Takes::Number);
    let at_rest = resting(field.clone(), kind);
    let shown = Memo::new(move |before: Option<&String>| {
        let held = held.get();
        match typing.get() {
            // The browser composes a day from its parts; a change of the value would interrupt that.
            Some((typed, _)) if kind == Kind::Day => before.cloned().unwrap_or(typed),
            Some((typed, taken)) if taken == held => typed,
            // The browser refuses a text that is no day; the fault below the field shows the text.
            _ if kind == Kind::Day && written::any_day(&held).is_none() => String::new(),
            _ if kind == Kind::Name || !is_focused.get() => at_rest.get(),
            _ => held,
        }
    });
    let wrapped = field.clone();
    let keys = Keys { screen, field: field.clone(), kind, held, typing, before: StoredValue::new(String::new()) };
    let (taken, composed, pressed) = (keys.clone(), keys.clone(), keys.clone());
    let enter = move |event: web_sys::Event| {
        is_focused.set(true);
        screen.focused.set(Some(keys.field.clone()));
        keys.before.set_value(held.get_untracked());
        // The text of a figure may change here, from `1.2亿` to what was typed.
        if kind.is_figure() {
            keyboard::show_selected(&event, &held.get_untracked());
        }
    };
    let leave = {
        move |event: web_sys::Event| {
            // A long name is shown from its beginning again, not from where the cursor was.
            if let Some(left) = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok()) {
                left.set_scroll_top(0);
            }
            is_focused.set(false);
            typing.set(None);
            document.seal();
            let field = field.clone();
            clock::after_ms(AFTER_TAP_MS, move || {
                // The field itself may be gone by then.
                document.finish();
                screen.focused.update(|focused| {
                    focused.take_if(|focused| *focused == field && is_focused.try_get_untracked() != Some(true));
                });
            });
        }
    };
    let (fault_id, meaning_id, doubt_id) = (format!("{id}-fault"), format!("{id}-meaning"), format!("{id}-doubt"));
    let described_by = move || match (fault.with(String::is_empty), meaning.with(String::is_empty)) {
        (false, _) => fault_id.clone(),
        (true, false) => meaning_id.clone(),
        (true, true) if doubt.is_some_and(|doubt| doubt.with(Option::is_some)) => doubt_id.clone(),
        (true, true) => String::new(),
    };
    // The name of an item has little room, so that it takes two lines if it is long.
    let may_wrap = matches!(wrapped, Field::MemberName(..));
    let element = if may_wrap {
        // Where the browser does not fit the height to the text, a name that may be cut off has two rows.
        html::textarea()
            .id(id)
            .attr("data-line", "true")
            .attr("rows", move || shown.with(|shown| if width(shown) > SEEN { "2" } else { "1" }))
    } else {
        input().id(id).r#type(if kind == Kind::Day { "date" } else { "text" })
    };
    element
        .class(if kind == Kind::Name { "name" } else { "number" })
        // A long figure is set smaller, so that all of it is seen.
        .attr("data-length", move || shown.with(|shown| if kind.is_figure() { length_class(shown) } else { "" }.to_owned()))
        .maxlength(most.to_string())
        .autocomplete("off")
        .autocapitalize("off")
        .spellcheck("false")
        .enterkeyhint("done")
        .inputmode(if has_keypad { "decimal" } else { "text" })
        .aria_label(label)
        // Only a name that may be cut off has a title, because a screen reader speaks the title too.
        .title(move || shown.with(|shown| if kind == Kind::Name && width(shown) > SEEN { shown.clone() } else { String::new() }))
        .aria_invalid(move || if fault.with(String::is_empty) { "" } else { "true" })
        .aria_describedby(described_by)
        .prop_value(shown)
        .on("pointerdown", move |_| enters.set_value(kind.is_figure() && !is_focused.get_untracked()))
        .on("focus", enter)
        .on("click", move |event| {
            // The browser sets the caret after the focus; the tap that entered the field selects the whole figure again.
            if enters.get_value() {
                enters.set_value(false);
                keyboard::select_if_unselected(&event);
            } else if kind.is_figure() {
                // A finger that taps what is selected leaves it selected; the second tap is to set the caret.
                keyboard::end_selection_of_all(&event);
            }
        })
        .on("input", move |event| {
            if !keyboard::is_composing(&event) {
                taken.take(&event);
            }
        })
        .on("compositionend", move |event| composed.take(&event))
        .on("keydown", move |event| pressed.press(&event))
        .on("blur", leave)
}

/// What a field shows while nobody types in it: the product's names and amounts of money as the reader's language writes them.
fn resting(field: Field, kind: Kind) -> Signal<String> {
    let document = Screen::here().document;
    if kind == Kind::Name {
        // The name of a scenario is none of the texts of the open scenario.
        let held = document.text(field.clone());
        return Signal::derive(move || shown_in(document.locale.get(), &field, &held.get()).into_owned());
    }
    document.part(move |draft| {
        let held = draft.text(&field).unwrap_or_default();
        let locale = document.locale.get();
        match kind {
            Kind::Amount | Kind::Number if draft.meaning(&field).is_none() => {
                draft.money_typed(&field).map_or_else(|| held.to_owned(), |money| number::typed_amount(locale, &money))
            }
            Kind::Rate if is_share(&field) && held.contains('/') => {
                reader::rate(held).map_or_else(|_| held.to_owned(), |share| number::percent_short(&share))
            }
            _ => held.to_owned(),
        }
    })
}

/// Whether it is a share of the split, which may be the exact share of a typed amount.
fn is_share(field: &Field) -> bool {
    matches!(field, Field::Member(_, _, Own::Share) | Field::Leaf(_, Own::Share))
}

/// The line below a field: its fault, or the value of a number that could be misread; on a phone, while somebody types there, an example
/// of what it takes. One replaces the other in the same room, so that nothing below moves.
pub fn fault_line(field: &Field) -> View {
    let (screen, document) = here();
    let (fault, meaning) = (settled(document.fault(field.clone())), settled(document.meaning(field.clone())));
    let id = id_of(field);
    let hint = {
        let field = field.clone();
        settled(Signal::derive(
            move || if screen.focused.with(|focused| focused.as_ref() == Some(&field)) { hint(screen, &field) } else { "" },
        ))
    };
    let doubt = Doubt::of(document, field).map(settled);
    let doubt_id = format!("{id}-doubt");
    let line = move |kind: &'static str, words| p().class(kind).id(format!("{id}-{kind}")).child(words);
    dynamic(move || {
        let doubt = doubt.and_then(|doubt| doubt.get());
        match (fault.get(), meaning.get(), hint.get()) {
            (fault, ..) if !fault.is_empty() => line("fault", fault).into(),
            _ if doubt.is_some() => doubt.map(|doubt| doubt_line(doubt_id.clone(), doubt)).into(),
            (_, meaning, _) if !meaning.is_empty() => line("meaning", meaning).into(),
            (_, _, hint) if !hint.is_empty() => line("hint", hint.to_owned()).into(),
            _ => View::None,
        }
    })
}

/// An example of what a field takes; empty for words.
fn hint(screen: Screen, field: &Field) -> &'static str {
    let (words, is_count) = (Page(screen.locale()), screen.document.part(|draft| draft.metric == Metric::Deals));
    match field.takes() {
        Takes::Target if is_count.get() => words.hint_number(),
        Takes::Target | Takes::Money => words.hint_money(),
        Takes::Rate if is_share(field) => words.hint_share(),
        Takes::Rate => words.hint_rate(),
        Takes::Number if *field == Field::Customers => words.hint_whole(),
        Takes::Number => words.hint_number(),
        Takes::Weight | Takes::Words => "",
    }
}

/// A field with its label, its stepper if it is an amount, and its fault below.
pub fn field_row(field: &Field, kind: Kind, label: Signal<String>) -> Fragment {
    field_row_with(field, kind, label, None, fixed(""))
}

/// The same with a unit and a placeholder: the value that is used while nothing is typed, and from which the stepper starts.
pub fn field_row_with(
    field: &Field,
    kind: Kind,
    label: Signal<String>,
    unit: Option<Signal<String>>,
    placeholder: Signal<String>,
) -> Fragment {
    let steps = kind == Kind::Amount;
    fragment()
        .child(
            div()
                .class("field")
                .child(html::label().r#for(id_of(field)).child(label))
                .child(entry(field.clone(), kind, fixed("")).placeholder(placeholder))
                .children(unit.map(|unit| span().class("unit").child(unit)))
                .children(steps.then(|| step(field.clone(), label, placeholder, false)))
                .children(steps.then(|| step(field.clone(), label, placeholder, true))),
        )
        .child(fault_line(field))
}

/// One button of a stepper.
fn step(field: Field, label: Signal<String>, placeholder: Signal<String>, up: bool) -> Element {
    let (screen, document) = here();
    let held = document.text(field.clone());
    let name = Signal::derive(move || {
        let strings = Page(screen.locale());
        if up { strings.more(&label.get()) } else { strings.less(&label.get()) }
    });
    let from = Signal::derive(move || if held.with(|held| held.trim().is_empty()) { placeholder.get() } else { held.get() });
    let at_end = Signal::derive(move || stepped(&from.get(), up).is_none());
    icon_button_of("icon step", if up { Shape::MORE } else { Shape::LESS }, name, move || {
        if let Some(text) = stepped(&from.get_untracked(), up) {
            document.edit(None, |draft| draft.put(&field, text.clone()));
        }
    })
    .disabled(at_end)
}
