//! Drawings as pictures: an SVG text becomes a PNG.

use js_sys::{Function, Promise};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement, Url};

/// The PNG of a drawing of that size, with so many pixels for each of its units; `None` if the browser cannot make it.
pub async fn png(svg: &str, width: u32, height: u32, pixels: u32) -> Option<Blob> {
    let options = BlobPropertyBag::new();
    options.set_type("image/svg+xml");
    let blob = Blob::new_with_str_sequence_and_options(&js_sys::Array::of1(&svg.into()), &options).ok()?;
    let url = Url::create_object_url_with_blob(&blob).ok()?;
    let drawn = drawn(&url, width, height, pixels).await;
    let _ = Url::revoke_object_url(&url);
    drawn
}

async fn drawn(url: &str, width: u32, height: u32, pixels: u32) -> Option<Blob> {
    let image = HtmlImageElement::new().ok()?;
    image.set_src(url);
    JsFuture::from(image.decode()).await.ok()?;
    let canvas: HtmlCanvasElement = web_sys::window()?.document()?.create_element("canvas").ok()?.dyn_into().ok()?;
    let (wide, high) = (width * pixels, height * pixels);
    canvas.set_width(wide);
    canvas.set_height(high);
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, wide.into(), high.into()).ok()?;
    let made = Promise::new(&mut |done: Function, _: Function| {
        let give = Closure::once_into_js(move |blob: JsValue| {
            let _ = done.call1(&JsValue::NULL, &blob);
        });
        // Fails for a canvas that is too large; the promise then stays open, so nothing is given at once instead.
        if canvas.to_blob(give.unchecked_ref()).is_err() {
            let _ = give.unchecked_ref::<Function>().call1(&JsValue::NULL, &JsValue::NULL);
        }
    });
    JsFuture::from(made).await.ok()?.dyn_into().ok()
}
