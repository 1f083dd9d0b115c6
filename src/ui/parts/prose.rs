//! A field for a text of several lines, which is part of the plan.

use wasm_bindgen::JsCast;

use crate::domain::draft::limits::PROSE_MAX;
use crate::ui::parts::html::textarea;
use crate::ui::prelude::*;

/// The field with its label above and its fault below.
pub fn prose_row(field: &Field, label: Signal<String>) -> Fragment {
    let document = Screen::here().document;
    let (id, held, fault) = (id_of(field), document.text(field.clone()), document.fault(field.clone()));
    let fault_id = format!("{id}-fault");
    let take = {
        let field = field.clone();
        move |event: &web_sys::Event| {
            if let Some(area) = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlTextAreaElement>().ok()) {
                document.keystroke(&field, area.value());
            }
        }
    };
    let composed = take.clone();
    let leave = move |_| {
        document.seal();
        document.finish();
    };
    let area = textarea()
        .id(id.clone())
        .class("text")
        .attr("rows", "2")
        .maxlength(PROSE_MAX.to_string())
        .autocomplete("off")
        .prop_value(held)
        .aria_invalid(move || if fault.with(String::is_empty) { "" } else { "true" })
        .aria_describedby(move || if fault.with(String::is_empty) { String::new() } else { fault_id.clone() })
        .on("input", move |event| {
            if !keyboard::is_composing(&event) {
                take(&event);
            }
        })
        .on("compositionend", move |event| composed(&event))
        .on("blur", leave);
    fragment().child(div().class("prose").child(html::label().r#for(id).class("word").child(label)).child(area)).child(fault_line(field))
}
