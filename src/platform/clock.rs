//! The local date and time, and timers.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// Milliseconds since 1970.
#[must_use]
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a whole number within 53 bits until the year 287396")]
pub fn now_ms() -> u64 {
    js_sys::Date::now() as u64
}

/// Year, month and day of the local date.
#[must_use]
#[allow(clippy::cast_possible_wrap, reason = "years are small")]
pub fn today() -> (i32, u32, u32) {
    let now = js_sys::Date::new_0();
    (now.get_full_year() as i32, now.get_month() + 1, now.get_date())
}

/// Year, month and day of the local date at that moment.
#[must_use]
#[allow(clippy::cast_possible_wrap, clippy::cast_precision_loss, reason = "years are small, and so are milliseconds for 285,000 of them")]
pub fn day_of(ms: u64) -> (i32, u32, u32) {
    let then = js_sys::Date::new(&(ms as f64).into());
    (then.get_full_year() as i32, then.get_month() + 1, then.get_date())
}

/// Calls `then` once, after `ms` milliseconds.
pub fn after_ms(ms: i32, then: impl FnOnce() + 'static) {
    let closure = Closure::once_into_js(then);
    if let Some(window) = web_sys::window() {
        // Fails only without a window, and then there are no timers.
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(closure.unchecked_ref(), ms);
    }
}

/// A word that is different in every tab, made from the time and a random number.
#[must_use]
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::float_arithmetic, reason = "any 32 bits will do")]
pub fn token() -> String {
    let chance = (js_sys::Math::random() * 4_294_967_296.0) as u64;
    format!("{:x}-{chance:08x}", now_ms())
}
