//! The plain page that is shown after the program has crashed: what happened, and the plan as last typed.
//!
//! Nothing here runs the program again: the file is a data address, and an ordinary link reloads the page.

use std::cell::RefCell;

use wasm_bindgen::JsValue;
use web_sys::{Document, Element};

thread_local! {
    static PREPARED: RefCell<Option<Words>> = const { RefCell::new(None) };
}

/// Stores the words that the page would show after a crash.
pub fn prepare(words: Words) {
    PREPARED.with_borrow_mut(|prepared| *prepared = Some(words));
}

/// From now on a panic shows the page, with the words stored last.
pub fn install() {
    std::panic::set_hook(Box::new(|info| {
        web_sys::console::error_1(&info.to_string().into());
        // The words are borrowed only if the crash happened while storing them; then they cannot be read.
        PREPARED.with(|prepared| {
            if let Ok(prepared) = prepared.try_borrow() {
                show(prepared.as_ref().unwrap_or(&Words::default()));
            }
        });
    }));
}

/// The words on the page, and the plan.
#[derive(Default)]
pub struct Words {
    /// What happened.
    pub title: String,
    /// What to do.
    pub text: String,
    /// The link that saves the plan.
    pub save: String,
    /// The link that starts again.
    pub again: String,
    /// The saved file's name.
    pub file_name: String,
    /// The plan, as the text of its file.
    pub plan: String,
}

/// Shows the page in place of everything else.
pub fn show(words: &Words) {
    let document = web_sys::window().and_then(|window| window.document());
    if let Some(document) = document {
        // Fails only if the document itself cannot be used.
        let _ = build(&document, words);
    }
}

fn build(document: &Document, words: &Words) -> Result<(), JsValue> {
    let Some(body) = document.body() else { return Ok(()) };
    body.replace_children_with_node_0();
    let main = element(document, &body, "main", "")?;
    main.set_class_name("panic");
    let title = if words.title.is_empty() {
        "Backcast stopped working. “倒推”出错了，已停止运行。「倒推」發生錯誤，已停止執行。"
    } else {
        &words.title
    };
    let head = element(document, &main, "div", "")?;
    head.set_attribute("role", "alert")?;
    element(document, &head, "h1", title)?;
    element(document, &head, "p", &words.text)?;
    let links = element(document, &main, "p", "")?;
    if !words.plan.is_empty() {
        let save = element(document, &links, "a", &words.save)?;
        let encoded = String::from(js_sys::encode_uri_component(&words.plan));
        save.set_attribute("href", &format!("data:application/json;charset=utf-8,{encoded}"))?;
        save.set_attribute("download", &words.file_name)?;
        save.set_class_name("button primary");
    }
    let again = element(document, &links, "a", if words.again.is_empty() { "Reload · 重新加载 · 重新載入" } else { &words.again })?;
    again.set_attribute("href", "?")?;
    again.set_class_name("button");
    if !words.plan.is_empty() {
        let plan = element(document, &main, "pre", &words.plan)?;
        plan.set_attribute("tabindex", "0")?;
        plan.set_attribute("role", "region")?;
        plan.set_attribute("aria-label", &words.file_name)?;
    }
    Ok(())
}

fn element(document: &Document, parent: &Element, tag: &str, text: &str) -> Result<Element, JsValue> {
    let element = document.create_element(tag)?;
    element.set_text_content(Some(text));
    parent.append_child(&element)?;
    Ok(element)
}
