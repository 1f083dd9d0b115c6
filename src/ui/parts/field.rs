//! A field: what is typed stays as it is typed, and what is wrong with it stands right below.

use leptos::prelude::*;

use super::icon::{Icon, Shape};
use crate::codec::TEXT_MAX;
use crate::domain::step::stepped;
use crate::domain::{Field, percent_meant};
use crate::i18n::names::shown;
use crate::ui::{Screen, id_of};

/// What kind of text a field takes.
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

/// The input by itself: for places that bring their own label and show the fault elsewhere.
#[component]
pub fn Entry(field: Field, kind: Kind, #[prop(into, optional)] label: Option<Signal<String>>) -> impl IntoView {
    let document = Screen::here().document;
    let id = id_of(&field);
    let fault = document.fault(field.clone());
    let of = field.clone();
    let text = document.part(move |draft| draft.text(&of).unwrap_or_default().to_owned());
    // What is being typed where the draft holds it completed: shown as typed until the field is left.
    let typing = RwSignal::new(None::<String>);
    let meant = move |typed: &str| match kind {
        Kind::Rate => percent_meant(typed).unwrap_or_else(|| typed.to_owned()),
        _ => typed.to_owned(),
    };
    let value = Memo::new(move |_| {
        let text = text.get();
        match typing.get() {
            Some(typed) if meant(&typed) == text => typed,
            _ if kind == Kind::Name => shown(document.locale.get(), &text).into_owned(),
            _ => text,
        }
    });
    let to = field.clone();
    let take = move |typed: String| {
        let text = meant(&typed);
        typing.set(Some(typed));
        document.edit(Some(to.clone()), |draft| draft.put(&to, text));
    };
    let leave = move |_| {
        typing.set(None);
        document.seal();
    };
    let fault_id = format!("{id}-fault");
    let describedby = move || fault.get().map(|_| fault_id.clone());
    view! {
        <input
            id=id
            type=if kind == Kind::Day { "date" } else { "text" }
            class:name=kind == Kind::Name
            inputmode=match kind {
                Kind::Name | Kind::Day => None,
                // Amounts and rates are also typed as 300万, 12k, 1/5: the whole keyboard, numbers first where there is such.
                Kind::Amount | Kind::Rate | Kind::Number => Some("text"),
            }
            maxlength=TEXT_MAX.to_string()
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            enterkeyhint="done"
            aria-label=move || label.map(|label| label.get())
            aria-invalid=move || fault.get().map(|_| "true")
            aria-describedby=describedby
            prop:value=value
            on:input=move |event| take(event_target_value(&event))
            on:blur=leave
        />
    }
}

/// The fault of a field, below it.
#[component]
pub fn FaultLine(field: Field) -> impl IntoView {
    let fault = Screen::here().document.fault(field.clone());
    let id = format!("{}-fault", id_of(&field));
    move || fault.get().map(|text| view! { <p class="fault" id=id.clone()>{text}</p> })
}

/// A field with its label before, its unit or stepper behind, its fault below.
#[component]
pub fn FieldRow(
    field: Field,
    kind: Kind,
    #[prop(into)] label: Signal<String>,
    #[prop(into, optional)] unit: Option<Signal<String>>,
) -> impl IntoView {
    let id = id_of(&field);
    view! {
        <div class="field">
            <label for=id>{label}</label>
            {(kind == Kind::Amount).then(|| view! { <Step field=field.clone() label up=false /> })}
            <Entry field=field.clone() kind />
            {unit.map(|unit| view! { <span class="unit">{unit}</span> })}
            {(kind == Kind::Amount).then(|| view! { <Step field=field.clone() label up=true /> })}
        </div>
        <FaultLine field />
    }
}

/// One end of a stepper.
#[component]
fn Step(field: Field, label: Signal<String>, up: bool) -> impl IntoView {
    let screen = Screen::here();
    let document = screen.document;
    let of = field.clone();
    let next = document.part(move |draft| draft.text(&of).and_then(|text| stepped(text, up)));
    let name = move || {
        let strings = screen.strings();
        (if up { strings.more } else { strings.less })(&label.get())
    };
    let take = move |_| {
        if let Some(text) = next.get_untracked() {
            document.edit(None, |draft| draft.put(&field, text));
        }
    };
    view! {
        <button type="button" class="icon step" aria-label=name disabled=move || next.with(Option::is_none) on:click=take>
            <Icon shape=if up { Shape::More } else { Shape::Less } />
        </button>
    }
}
