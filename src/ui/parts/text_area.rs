//! A field for a longer text, which is pasted into it or copied out of it.

use wasm_bindgen::JsCast;

use crate::ui::parts::html::textarea;
use crate::ui::prelude::*;

/// A field in which a text is pasted, with its name.
pub fn paste_area(id: &'static str, name: Signal<String>, text: RwSignal<String>, fault: Signal<String>) -> Fragment {
    let typed = move |event: web_sys::Event| {
        let area = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlTextAreaElement>().ok());
        text.set(area.map(|area| area.value()).unwrap_or_default());
    };
    let fault_id = format!("{id}-fault");
    fragment()
        .child(label().r#for(id).class("word").child(name))
        .child(
            textarea()
                .id(id)
                .class("text")
                .attr("rows", "5")
                .autocomplete("off")
                .autocapitalize("off")
                .spellcheck("false")
                .aria_invalid(Signal::derive(move || !fault.get().is_empty()))
                .aria_describedby(fault_id.clone())
                .prop_value(text)
                .on("input", typed),
        )
        .child(p().id(fault_id).class("fault lines").role("alert").child(fault))
}

/// A field that shows a text to be copied.
pub fn copy_area(id: String, name: impl Into<html::Value>, text: String) -> Element {
    textarea().id(id).class("text").attr("rows", "8").readonly("").spellcheck("false").aria_label(name).prop_value(fixed(text))
}
