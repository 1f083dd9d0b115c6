//! A field: the typed text stays as it is typed. Below it is its fault, or the value of a number that could be misread.

use super::figure::width;
use crate::codec::TEXT_MAX;
use crate::domain::calendar::written;
use crate::domain::number::stepper::stepped;
use crate::domain::percent_meant;
use crate::i18n::names::shown_in;
use crate::ui::prelude::*;

/// The kind of text that a field takes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A name; the product's own are shown in the reader's language.
    Name,
    /// An amount, with a stepper.
    Amount,
    /// A number.
    Number,
    /// A rate; a bare `20` is completed to `20%`.
    Rate,
    /// A day.
    Day,
}

impl Kind {
    /// The text with which the draft is edited.
    fn meant(self, typed: &str) -> String {
        let completed = if self == Self::Rate { percent_meant(typed) } else { None };
        completed.unwrap_or_else(|| typed.to_owned())
    }
}

/// The width of a name, in narrow letters, that is visible in every place.
const SEEN: usize = 12;

/// The input alone, for places that have their own label (or pass one here) and show the fault elsewhere.
pub fn entry(field: Field, kind: Kind, label: Signal<String>) -> Element {
    let (screen, document) = here();
    let id = id_of(&field);
    let fault = document.fault(field.clone());
    let meaning = settled(document.meaning(field.clone()));
    let held = document.text(field.clone());
    let named = field.clone();
    // The typed text, shown as typed until the field is left, where the draft has the completed text.
    let typing = RwSignal::new(None::<String>);
    let shown = Memo::new(move |before: Option<&String>| {
        let held = held.get();
        match typing.get() {
            // The browser composes a day from its parts; a change of the value would interrupt that.
            Some(typed) if kind == Kind::Day => before.cloned().unwrap_or(typed),
            Some(typed) if kind.meant(&typed) == held => typed,
            // The browser refuses a text that is no day; the fault below the field shows the text.
            _ if kind == Kind::Day && written::any_day(&held).is_none() => String::new(),
            _ if kind == Kind::Name => shown_in(document.locale.get(), &named, &held).into_owned(),
            _ => held,
        }
    });
    let take = move |event| {
        let typed: String = event_target_value(&event);
        if typed.is_empty() && page::is_half_typed(&event) {
            return;
        }
        let text = kind.meant(&typed);
        typing.set(Some(typed));
        let moved = document.type_in(&field, text);
        if let Field::Member(d, _, _) = field {
            screen.moved.set(moved.then_some(d));
        }
    };
    let leave = move |_| {
        typing.set(None);
        document.seal();
    };
    let (fault_id, meaning_id) = (format!("{id}-fault"), format!("{id}-meaning"));
    let described_by = move || match (fault.with(String::is_empty), meaning.with(String::is_empty)) {
        (false, _) => fault_id.clone(),
        (true, false) => meaning_id.clone(),
        (true, true) => String::new(),
    };
    input()
        .id(id)
        .r#type(if kind == Kind::Day { "date" } else { "text" })
        .class(if kind == Kind::Name { "name" } else { "number" })
        .maxlength(TEXT_MAX.to_string())
        .autocomplete("off")
        .autocapitalize("off")
        .spellcheck("false")
        .enterkeyhint("done")
        .aria_label(label)
        // Only a name that may be cut off has a title, because a screen reader speaks the title too.
        .title(move || shown.with(|shown| if kind == Kind::Name && width(shown) > SEEN { shown.clone() } else { String::new() }))
        .aria_invalid(move || if fault.with(String::is_empty) { "" } else { "true" })
        .aria_describedby(described_by)
        .prop_value(shown)
        .on("input", take)
        .on("blur", leave)
}

/// The line below a field: its fault, or the value of a number that could be misread. One replaces the other while a number is typed,
/// so that nothing below moves.
pub fn fault_line(field: &Field) -> View {
    let document = Screen::here().document;
    let (fault, meaning) = (settled(document.fault(field.clone())), settled(document.meaning(field.clone())));
    let id = id_of(field);
    let line = move |kind: &'static str, words| p().class(kind).id(format!("{id}-{kind}")).child(words);
    dynamic(move || match (fault.get(), meaning.get()) {
        (fault, meaning) if fault.is_empty() && meaning.is_empty() => View::None,
        (fault, meaning) if fault.is_empty() => line("meaning", meaning).into(),
        (fault, _) => line("fault", fault).into(),
    })
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
