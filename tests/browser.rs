//! What only a browser can tell: storage, page and clock, the page of the last resort, that wasm computes what the host
//! computes, and that the whole page answers to what is typed. Run by `make test`, in a Chromium without a window.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "the checks beside the tests may fail as loudly as the tests")]

#[path = "common/condensed.rs"]
mod condensed;

use std::cell::Cell;
use std::rc::Rc;

use backcast::codec::{file, link, report};
use backcast::domain::Draft;
use backcast::platform::storage::Refusal;
use backcast::platform::{address, clock, page, panic_page, storage};
use backcast::{domain, ui};
use chrono::{Datelike, NaiveDate};
use condensed::{condensed, exact};
use js_sys::{Function, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Document, Element, HtmlElement, HtmlInputElement, Node};

wasm_bindgen_test_configure!(run_in_browser);

fn document() -> Document {
    web_sys::window().unwrap().document().unwrap()
}

async fn wait_ms(ms: i32) {
    let promise = Promise::new(&mut |resolve, _| {
        clock::after_ms(ms, move || {
            resolve.call0(&JsValue::NULL).unwrap();
        });
    });
    JsFuture::from(promise).await.unwrap();
}

fn clear_storage() {
    for key in storage::keys("").unwrap() {
        storage::remove(&key).unwrap();
    }
}

thread_local! {
    /// Whether a test has started the program, whose listeners stay as long as the page.
    static APP_STARTED: Cell<bool> = const { Cell::new(false) };
}

fn was_app_started() -> bool {
    APP_STARTED.get()
}

/// Fills the storage to the last letter, and gives the keys it took.
fn fill_storage() -> Vec<String> {
    let mut keys = Vec::new();
    let mut size = 1 << 22;
    while size > 0 {
        let key = format!("z{}", keys.len());
        if storage::write(&key, &"x".repeat(size)).is_ok() {
            keys.push(key);
        } else {
            size /= 2;
        }
    }
    keys
}

// Storage.

#[wasm_bindgen_test]
fn what_is_kept_is_read_listed_and_forgotten() {
    clear_storage();
    assert_eq!(storage::read("t.plan"), Ok(None));
    for text in ["one", "", "{\"name\": \"华东 🚀\\u0000\"}\n", "two"] {
        assert_eq!(storage::write("t.plan", text), Ok(()));
        assert_eq!(storage::read("t.plan").as_ref().map(Option::as_deref), Ok(Some(text)));
    }
    storage::write("t.other", "").unwrap();
    storage::write("elsewhere", "").unwrap();
    let mut keys = storage::keys("t.").unwrap();
    keys.sort();
    assert_eq!(keys, ["t.other", "t.plan"]);
    assert_eq!(storage::remove("t.plan"), Ok(()));
    assert_eq!(storage::remove("t.plan"), Ok(()), "what is not there can be forgotten too");
    assert_eq!(storage::read("t.plan"), Ok(None));
    assert_eq!(storage::keys("t."), Ok(vec!["t.other".to_owned()]));
    clear_storage();
}

#[wasm_bindgen_test]
fn a_full_storage_refuses_and_keeps_what_it_had() {
    clear_storage();
    storage::write("t.plan", "as it was").unwrap();
    let taken = fill_storage();
    let larger = storage::write("t.plan", &"y".repeat(100));
    let another = storage::write("t.another", "y");
    let kept = storage::read("t.plan");
    let listed = storage::keys("t.");
    storage::remove(&taken[0]).unwrap();
    let with_room = storage::write("t.plan", &"y".repeat(100));
    clear_storage();
    assert_eq!((larger, another), (Err(Refusal::Full), Err(Refusal::Full)));
    assert_eq!(kept, Ok(Some("as it was".to_owned())));
    assert_eq!(listed, Ok(vec!["t.plan".to_owned()]));
    assert_eq!(with_room, Ok(()));
}

/// Runs `then` while every touch of the storage throws, as where cookies are blocked.
fn without_storage<T>(then: impl FnOnce() -> T) -> T {
    let forbid = "const had = Object.getOwnPropertyDescriptor(window, 'localStorage');
        Object.defineProperty(window, 'localStorage', { configurable: true, get() { throw new DOMException('no', 'SecurityError') } });
        return () => Object.defineProperty(window, 'localStorage', had);";
    let allow: Function = Function::new_no_args(forbid).call0(&JsValue::NULL).unwrap().unchecked_into();
    let result = then();
    allow.call0(&JsValue::NULL).unwrap();
    result
}

#[wasm_bindgen_test]
fn a_forbidden_storage_is_said_and_nothing_panics() {
    let (read, write, remove, keys) =
        without_storage(|| (storage::read("t"), storage::write("t", "x"), storage::remove("t"), storage::keys("")));
    assert_eq!(read, Err(Refusal::Forbidden));
    assert_eq!(write, Err(Refusal::Forbidden));
    assert_eq!(remove, Err(Refusal::Forbidden));
    assert_eq!(keys, Err(Refusal::Forbidden));
    assert_eq!(storage::read("t"), Ok(None), "allowed again");
}

// Page and clock.

#[wasm_bindgen_test]
async fn the_address_carries_a_fragment_and_lets_it_go() {
    let calls = Rc::new(Cell::new(0));
    let count = Rc::clone(&calls);
    address::on_arrival(move || count.set(count.get() + 1));
    let home = page::address();
    address::open_link("#a-note");
    // A page of an earlier test outlives it, and takes an address that is no place for its own.
    if !was_app_started() {
        assert_eq!(address::fragment(), "#a-note");
    }
    assert_eq!(page::address(), home, "the address is without it");
    wait_ms(50).await;
    let arrivals = calls.get();
    assert!(arrivals >= 1);
    address::take_link_off();
    assert_eq!(address::fragment(), "");
    assert_eq!(page::address(), home);
    wait_ms(50).await;
    assert_eq!(calls.get(), arrivals, "taking it off calls nobody");
}

#[wasm_bindgen_test]
fn the_page_takes_a_title_marks_and_the_keyboard() {
    page::set_title("Ten deals · Backcast");
    assert_eq!(document().title(), "Ten deals · Backcast");
    let root = document().document_element().unwrap();
    page::set_root("data-theme", "dark");
    assert_eq!(root.get_attribute("data-theme").as_deref(), Some("dark"));
    page::set_root("data-theme", "");
    assert_eq!(root.get_attribute("data-theme"), None);
    assert!(!page::languages().is_empty());
    assert!(!page::focus("nobody"));
    let place = Place::new();
    place.0.set_inner_html("<input id='t-input'>");
    let focused = page::focus("t-input");
    let active = document().active_element().map(|element| element.id());
    page::remove("t-input");
    assert_eq!((focused, active.as_deref()), (true, Some("t-input")));
    assert!(document().get_element_by_id("t-input").is_none());
}

#[wasm_bindgen_test]
async fn the_clock_tells_today_and_calls_later() {
    let (year, month, day) = clock::today();
    let here = NaiveDate::from_ymd_opt(year, month, day).expect("a day of the calendar");
    let days = i32::try_from(clock::now_ms() / 86_400_000).unwrap();
    let greenwich = NaiveDate::from_epoch_days(days).unwrap();
    assert!((here - greenwich).num_days().abs() <= 1, "{here} here, {greenwich} in Greenwich");
    assert!((2026..2100).contains(&here.year()), "{here}");
    let before = clock::now_ms();
    wait_ms(30).await;
    assert!(clock::now_ms() - before >= 29);
    assert_ne!(clock::token(), clock::token());
}

// The page of the last resort.

/// Runs `then` with everything else off the page, which afterwards is as it was: the tests are reported on it.
fn on_an_empty_page<T>(then: impl FnOnce(&HtmlElement) -> T) -> T {
    let body = document().body().unwrap();
    let take = |body: &HtmlElement| {
        let mut nodes: Vec<Node> = Vec::new();
        while let Some(node) = body.first_child() {
            nodes.push(body.remove_child(&node).unwrap());
        }
        nodes
    };
    let before = take(&body);
    let result = then(&body);
    take(&body);
    for node in &before {
        body.append_child(node).unwrap();
    }
    result
}

/// The elements in a node, in their order.
fn tags(node: &Node) -> Vec<String> {
    let mut found = Vec::new();
    let mut child = node.first_child();
    while let Some(node) = child {
        if node.node_type() == Node::ELEMENT_NODE {
            found.push(node.node_name().to_lowercase());
            found.extend(tags(&node));
        }
        child = node.next_sibling();
    }
    found
}

#[wasm_bindgen_test]
fn the_page_of_the_last_resort_holds_the_plan_as_text() {
    let name = "<img src=x onerror=\"alert(1)\"></pre><script>alert(2)</script> 华东 & 100%";
    let plan = file::write(&Draft { name: name.into(), ..Draft::default() });
    let words = panic_page::Words {
        title: "It has <b>stopped</b>".into(),
        text: "Save the plan.".into(),
        save: "Save".into(),
        again: "Start again".into(),
        file_name: "plan.json".into(),
        plan: plan.clone(),
    };
    let shown = on_an_empty_page(|body| {
        body.set_inner_html("<p>what stood here</p>");
        panic_page::show(&words);
        let text = |selector: &str| body.query_selector(selector).unwrap().and_then(|element| element.text_content());
        let link = body.query_selector("a[download]").unwrap();
        let attribute = |name: &str| link.as_ref().and_then(|link| link.get_attribute(name));
        let role = body.query_selector("[role=alert]").unwrap().is_some();
        (tags(body), text("h1"), text("pre"), attribute("href"), attribute("download"), role)
    });
    let (tags, title, pre, href, download, role) = shown;
    assert_eq!(tags, ["main", "div", "h1", "p", "p", "a", "a", "pre"]);
    assert_eq!(title.as_deref(), Some("It has <b>stopped</b>"));
    assert_eq!(pre.as_deref(), Some(plan.as_str()));
    assert_eq!(download.as_deref(), Some("plan.json"));
    assert!(role);
    let href = href.unwrap();
    let data = href.strip_prefix("data:application/json;charset=utf-8,").expect("the file is in the address");
    let saved = String::from(js_sys::decode_uri_component(data).unwrap());
    assert_eq!(saved, plan);
    assert_eq!(file::read(&saved).unwrap().name, name);
}

#[wasm_bindgen_test]
fn the_page_of_the_last_resort_stands_without_words_too() {
    let (title, tags) = on_an_empty_page(|body| {
        panic_page::show(&panic_page::Words::default());
        (body.query_selector("h1").unwrap().and_then(|title| title.text_content()), tags(body))
    });
    assert!(title.is_some_and(|title| !title.is_empty()));
    assert_eq!(tags, ["main", "div", "h1", "p", "p", "a"], "no plan to save, and a way to start again");
}

// The same in wasm as on the host.

/// Each sample's link, and its report as the host computes it on 2027-02-10 (`tests/it/samples.rs`).
const SAMPLES: [(&str, &str); 5] = [
    (include_str!("samples/v1-chinese-revenue.txt"), include_str!("samples/v1-chinese-revenue.report.json")),
    (include_str!("samples/v1-gross-profit.txt"), include_str!("samples/v1-gross-profit.report.json")),
    (include_str!("samples/v1-longest.txt"), include_str!("samples/v1-longest.report.json")),
    (include_str!("samples/v1-ten-deals.txt"), include_str!("samples/v1-ten-deals.report.json")),
    (include_str!("samples/v1-tiny.txt"), include_str!("samples/v1-tiny.report.json")),
];

fn of(draft: &Draft) -> domain::Report {
    domain::report(&draft.check().unwrap(), NaiveDate::from_ymd_opt(2027, 2, 10).unwrap())
}

/// The report of a draft as JSON.
fn written(draft: &Draft) -> String {
    report::write(&draft.check().unwrap(), &of(draft))
}

#[wasm_bindgen_test]
fn a_plan_comes_to_the_same_in_wasm_and_on_the_host() {
    for (link, on_the_host) in SAMPLES {
        let here = condensed(&serde_json::from_str(&written(&link::decode(link).unwrap())).unwrap());
        // But for the chances, whose last digits are the machine's.
        assert_eq!(exact(&here), exact(&serde_json::from_str(on_the_host).unwrap()), "{link}");
    }
}

#[wasm_bindgen_test]
fn ten_deals_are_as_likely_in_wasm_as_on_the_host() {
    let report = of(&link::decode(include_str!("samples/v1-ten-deals.txt")).unwrap());
    assert_eq!(report.funnel.iter().map(|stage| stage.required.count.get()).collect::<Vec<_>>(), [50, 10]);
    assert!(report.proof.meets_target);
    let sure = report.confidence.unwrap();
    assert_eq!(format!("{:.4}", sure.at_plan), "0.5563");
    assert_eq!(sure.leads_for.map(|leads| leads.unwrap().get()), [61, 69, 76]);
}

#[wasm_bindgen_test]
fn a_link_made_in_wasm_opens_as_the_same_plan() {
    for (text, _) in SAMPLES {
        let draft = link::decode(text).unwrap();
        let fragment = link::encode(&draft).unwrap();
        assert_eq!(fragment, text.trim(), "byte for byte the host's");
        assert_eq!(link::decode(&format!("{}{fragment}", page::address())).unwrap(), draft);
    }
    assert!(link::decode("#p1.AAAA").is_err());
}

// The whole page.

/// A part of the page that goes when it is let go of.
struct Place(HtmlElement);

impl Place {
    fn new() -> Self {
        let place: HtmlElement = document().create_element("div").unwrap().dyn_into().unwrap();
        document().body().unwrap().append_child(&place).unwrap();
        Self(place)
    }

    /// The app, as it starts on a page that keeps what it kept.
    async fn with_app() -> Self {
        APP_STARTED.set(true);
        let place = Self::new();
        // As in main: it is there as long as the page, and so not unmounted; its elements go with the place.
        leptos::mount::mount_to(place.0.clone(), ui::app).forget();
        wait_ms(20).await;
        place
    }

    fn find(&self, selector: &str) -> Option<Element> {
        self.0.query_selector(selector).unwrap()
    }

    fn text(&self, selector: &str) -> String {
        self.find(selector).and_then(|element| element.text_content()).unwrap_or_else(|| format!("no {selector}"))
    }

    /// The leads and the deals: of the bar, and of the funnel's first and last stage.
    fn counts(&self) -> [String; 4] {
        [".answer .lead .figure", ".answer li:nth-child(3) .figure", ".stage:first-child .figure", ".stage:last-child .figure"]
            .map(|selector| self.text(selector))
    }

    fn field(&self, id: &str) -> HtmlInputElement {
        self.find(&format!("#field-{id}")).unwrap_or_else(|| panic!("no field {id}")).dyn_into().unwrap()
    }

    /// Types a text in place of what is in the field.
    async fn type_in(&self, id: &str, text: &str) {
        let field = self.field(id);
        field.set_value(text);
        let event = document().create_event("Event").unwrap();
        event.init_event_with_bubbles_and_cancelable("input", true, false);
        field.dispatch_event(&event).unwrap();
        wait_ms(20).await;
    }

    /// Leaves the field: its value is finished, and what is wrong with it is said.
    async fn finish(&self, id: &str) {
        let event = document().create_event("Event").unwrap();
        event.init_event("blur");
        self.field(id).dispatch_event(&event).unwrap();
        wait_ms(250).await;
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.0.remove();
    }
}

#[wasm_bindgen_test]
async fn the_page_answers_before_it_is_asked_and_with_every_letter() {
    clear_storage();
    let place = Place::with_app().await;
    assert_eq!(place.counts(), ["50", "10", "50", "10"].map(str::to_owned));

    place.type_in("target-amount", "25").await;
    assert_eq!(place.counts(), ["125", "25", "125", "25"].map(str::to_owned)); // 25 ÷ 20 %
    place.type_in("funnel-0--rate", "1/4").await;
    assert_eq!(place.counts(), ["100", "25", "100", "25"].map(str::to_owned)); // 25 ÷ 1/4

    // What cannot be computed stays as typed, is marked when it is finished, and the last answer stands.
    place.finish("funnel-0--rate").await;
    place.type_in("funnel-0--rate", "140%").await;
    assert_eq!(place.field("funnel-0--rate").get_attribute("aria-invalid"), None);
    place.finish("funnel-0--rate").await;
    assert_eq!(place.field("funnel-0--rate").value(), "140%");
    assert_eq!(place.field("funnel-0--rate").get_attribute("aria-invalid").as_deref(), Some("true"));
    assert_eq!(place.counts(), ["100", "25", "100", "25"].map(str::to_owned));
    assert!(place.find(".answer[data-stale]").is_some());
    assert!(place.text("#field-funnel-0--rate-fault").contains("140%"));

    // Opened again, it is all there.
    wait_ms(300).await;
    drop(place);
    let place = Place::with_app().await;
    assert_eq!(place.field("target-amount").value(), "25");
    assert_eq!(place.field("funnel-0--rate").value(), "140%");
    assert_eq!(place.counts(), ["100", "25", "100", "25"].map(str::to_owned));
    place.type_in("funnel-0--rate", "50%").await;
    assert_eq!(place.counts(), ["50", "25", "50", "25"].map(str::to_owned));
    assert!(place.find(".answer[data-stale]").is_none());
    wait_ms(300).await;
    drop(place);
    clear_storage();
}

#[wasm_bindgen_test]
async fn a_number_that_may_look_otherwise_shows_what_it_is_taken_for() {
    clear_storage();
    let place = Place::with_app().await;
    let described_by = |id: &str| place.field(id).get_attribute("aria-describedby");
    assert!(place.find(".meaning").is_none());
    place.type_in("target-amount", "1,234").await;
    assert_eq!(place.text("#field-target-amount-meaning"), "= 1234");
    assert_eq!(described_by("target-amount").as_deref(), Some("field-target-amount-meaning"));
    assert_eq!(place.counts()[0].replace([',', ' '], ""), "6170"); // 1234 ÷ 20 %

    // A fault takes its place.
    place.type_in("target-amount", "1,2,34").await;
    place.finish("target-amount").await;
    assert!(place.find(".meaning").is_none());
    assert_eq!(described_by("target-amount").as_deref(), Some("field-target-amount-fault"));
    place.type_in("target-amount", "10").await;
    assert_eq!(described_by("target-amount"), None);

    // A bare number is completed by its sign, with the decimal mark that was typed.
    place.type_in("funnel-0--rate", "12,5").await;
    assert_eq!(place.field("funnel-0--rate").value(), "12,5");
    assert_eq!(place.text("#field-funnel-0--rate-meaning"), "= 12.5%");
    assert_eq!(place.counts()[0], "80"); // 10 ÷ 12.5 %
    wait_ms(300).await;
    drop(place);
    clear_storage();
}

#[wasm_bindgen_test]
async fn a_full_storage_is_said_and_the_page_goes_on() {
    clear_storage();
    let place = Place::with_app().await;
    place.type_in("target-amount", "25").await;
    wait_ms(300).await;
    assert!(place.find(".banner.warn").is_none());
    let taken = fill_storage();
    // Longer by more than what the filling may have left: a few letters.
    place.type_in("target-amount", "100000").await;
    // It is saved within 300 ms; a loaded machine needs longer to draw what came of it.
    for _ in 0..20 {
        wait_ms(100).await;
        if place.find(".banner.warn[role=alert]").is_some() {
            break;
        }
    }
    let said = place.find(".banner.warn[role=alert]").map(|banner| banner.query_selector("button").unwrap().is_some());
    let counts = place.counts();
    let value = place.field("target-amount").value();
    for key in taken {
        storage::remove(&key).unwrap();
    }
    assert_eq!(said, Some(true), "with a button that saves the plan as a file");
    assert_eq!(value, "100000");
    assert_eq!(counts[0].replace([',', ' '], ""), "500000");

    // With room again it is kept with the next letter, and no longer said.
    place.type_in("target-amount", "40").await;
    wait_ms(300).await;
    assert!(place.find(".banner.warn").is_none());
    drop(place);
    let place = Place::with_app().await;
    assert_eq!(place.field("target-amount").value(), "40");
    drop(place);
    clear_storage();
}

#[wasm_bindgen_test]
async fn a_shared_plan_is_shown_and_the_own_stays() {
    clear_storage();
    let place = Place::with_app().await;
    place.type_in("target-amount", "25").await;
    wait_ms(300).await;
    drop(place);
    let kept = storage::keys("backcast.plan").unwrap();
    address::open_link(include_str!("samples/v1-tiny.txt").trim());
    let place = Place::with_app().await;
    // A link opens to the page to read, which leads to the inputs.
    place.find("[data-test=one-page-try]").unwrap().dyn_into::<HtmlElement>().unwrap().click();
    wait_ms(100).await;
    let shown = (place.text(".stage:first-child .figure"), place.find(".banner[role=status]").is_some());
    drop(place);
    address::take_link_off();
    wait_ms(50).await;
    assert_eq!(shown, ("334".to_owned(), true));
    assert_eq!(storage::keys("backcast.plan").unwrap(), kept, "nothing was added or taken");
    let place = Place::with_app().await;
    assert_eq!(place.field("target-amount").value(), "25");
    drop(place);
    clear_storage();
}

#[wasm_bindgen_test]
fn a_simulation_is_the_same_here_as_on_the_host() {
    use backcast::domain::Exact;
    use backcast::domain::probability::{Model, Segment, Simulation, Step};
    // As `the_same_for_ever` in tests/it/odds_simulation.rs, bit for bit.
    let shared = || Step::counted(20, 100, 0).unwrap();
    let half = Step::known(Exact::ratio(1, 2)).unwrap();
    let segments = vec![
        Segment { leads: 50, steps: vec![shared()], value: 60_000 },
        Segment { leads: 300, steps: vec![shared(), half], value: 80_000 },
        Segment { leads: 30, steps: vec![Step::counted(7, 9, 1).unwrap()], value: 160_000 },
        Segment { leads: 400, steps: vec![Step::known(Exact::ratio(3, 10)).unwrap()], value: 240_000 },
    ];
    let mut simulation = Simulation::new(&Model { segments, target: 34_000_000 }, 20_270_101, 10_000);
    simulation.step(10_000);
    let trials = simulation.result().unwrap();
    let (estimate, picture) = (trials.at_plan(), trials.distribution());
    assert_eq!(estimate.reached, 7254);
    let bits = [estimate.chance, estimate.standard_error, estimate.bounds.0, estimate.bounds.1, picture.mean].map(f64::to_bits);
    assert_eq!(bits, [0x3fe7_367a_0f90_96bc, 0x3f72_47ec_f8b6_8fd7, 0x3fe6_bc63_db45_3000, 0x3fe7_adc3_1ff9_7000, 0x409b_b153_2617_c1be]);
    assert_eq!(picture.quantiles, [1572, 1772, 1974]);
}

#[wasm_bindgen_test]
fn a_chance_within_a_bound_is_the_same_here_as_on_the_host() {
    use backcast::domain::Exact;
    use backcast::domain::probability::{Model, Odds, Segment, Step};
    // As `what_is_computed_within_a_bound_is_the_same_for_ever` in tests/it/odds_simulation.rs, bit for bit.
    let shared = || Step::counted(20, 100, 0).unwrap();
    let known = |over, under| Step::known(Exact::ratio(over, under)).unwrap();
    let segments = vec![
        Segment { leads: 50, steps: vec![shared()], value: 60_001 },
        Segment { leads: 300, steps: vec![shared(), known(1, 2)], value: 80_003 },
        Segment { leads: 400, steps: vec![known(3, 10)], value: 240_007 },
    ];
    let Odds::Computed(outcome) = (Model { segments, target: 34_000_000 }).odds() else { panic!("it is computed") };
    let chance = outcome.at_plan();
    assert_eq!([chance.at_least.to_bits(), chance.below.to_bits()], [0x3fc6_9c6c_0767_e8cd, 0x3fea_58e4_fe26_05ca]);
    assert_eq!(outcome.error_hundredths(&[]), 43);
    assert_eq!(outcome.distribution().quantiles, [28_055_546, 31_826_904, 35_698_129]);
}
